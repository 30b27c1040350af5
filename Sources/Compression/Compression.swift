import CBrotli
import CZLib
public import Model

/// Makes files smaller, as small as their format lets it, and the same bytes for the same content.
public enum Compression {
  /// A copy of a file; nothing when it would not be smaller.
  public static func copy(of bytes: [UInt8], in coding: ContentCoding) -> [UInt8]? {
    guard bytes.count > 1 else { return nil }
    let copy = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count - 1) { target, count in
      unsafe bytes.withUnsafeBufferPointer { source in
        switch coding {
        case .gzip:
          count = unsafe Int(
            dlala_gzip(
              source.baseAddress, UInt(source.count), target.baseAddress, UInt(target.count)))
        case .br:
          var size = target.count
          let fits = unsafe BrotliEncoderCompress(
            BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, source.count,
            source.baseAddress, &size, target.baseAddress)
          count = fits == BROTLI_TRUE ? size : 0
        }
      }
    }
    return copy.isEmpty ? nil : copy
  }

  /// Whether a copy stands for exactly these bytes.
  public static func isCopy(_ copy: [UInt8], of bytes: [UInt8], in coding: ContentCoding) -> Bool {
    var isWhole = false
    let expanded = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
      unsafe copy.withUnsafeBufferPointer { source in
        switch coding {
        case .gzip:
          isWhole =
            unsafe dlala_gunzip(
              source.baseAddress, UInt(source.count), target.baseAddress, UInt(bytes.count)) == 1
        case .br:
          var size = bytes.count
          let result = unsafe BrotliDecoderDecompress(
            source.count, source.baseAddress, &size, target.baseAddress)
          isWhole = result == BROTLI_DECODER_RESULT_SUCCESS && size == bytes.count
        }
      }
      count = isWhole ? bytes.count : 0
    }
    return isWhole && expanded == bytes
  }
}
