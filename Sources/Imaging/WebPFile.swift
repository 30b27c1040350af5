/// The container of a WebP picture (RFC 9649).
enum WebPFile {
  /// Removes the Exif block, which libvips 8.14 writes whether or not it is asked to.
  static func withoutExif(_ file: [UInt8]) -> [UInt8] {
    guard file.count > 30, file[12..<16].elementsEqual("VP8X".utf8) else { return file }
    var rest: [UInt8] = []
    var place = 12
    while place + 8 <= file.count {
      let size = file[place + 4..<place + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
      let end = place + 8 + size + size % 2
      guard end <= file.count else { return file }
      if !file[place..<place + 4].elementsEqual("EXIF".utf8) { rest += file[place..<end] }
      place = end
    }
    let exifFlag: UInt8 = 0x08
    rest[8] &= ~exifFlag
    let size = UInt32(rest.count + 4)
    let sizeBytes = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
    return Array("RIFF".utf8) + sizeBytes + Array("WEBP".utf8) + rest
  }
}
