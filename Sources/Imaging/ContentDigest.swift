import CVips

/// Names content by its hash, so that a changed file has a new name.
public struct ContentDigest: Sendable, Hashable {
  /// The raw SHA-384 digest, 48 bytes.
  public let bytes: [UInt8]

  /// Computes SHA-384 (FIPS 180-4), by GLib, which libvips brings along.
  public init(of content: [UInt8]) {
    var checksum = ContentChecksum()
    checksum.add(content)
    self = checksum.digest
  }

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// The first ten hexadecimal digits, for file names.
  public var shortName: String {
    String(hexadecimal.prefix(10))
  }

  /// All its hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The value of an `integrity` attribute (W3C Subresource Integrity).
  public var integrity: String { "sha384-" + base64 }

  private var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count
            ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Computes the hash of content that comes piece by piece.
@safe public struct ContentChecksum: ~Copyable {
  private let checksum: OpaquePointer?

  /// A checksum of nothing so far.
  public init() { unsafe checksum = g_checksum_new(G_CHECKSUM_SHA384) }

  deinit { unsafe g_checksum_free(checksum) }

  /// Takes the next piece.
  public mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe g_checksum_update(checksum, buffer.baseAddress, buffer.count)
    }
  }

  /// The hash of all that was added, after which nothing more may be.
  public var digest: ContentDigest {
    var digest = [UInt8](repeating: 0, count: 48)
    var length = gsize(digest.count)
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      unsafe g_checksum_get_digest(checksum, buffer.baseAddress, &length)
    }
    return ContentDigest(bytes: digest)
  }
}
