/// The characters of XML 1.0 (2.2, production `Char`).
enum XMLCharacters {
  /// The text with U+FFFD for each character that XML 1.0 forbids even as a reference: C0
  /// controls other than tab, line feed and carriage return, U+FFFE and U+FFFF.
  static func permitted(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard var place = unsafe firstForbidden(in: bytes, from: 0) else { return nil }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16)
      var start = 0
      while true {
        unsafe result.append(contentsOf: bytes[start..<place])
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        start = unsafe place + (bytes[place] < 0x20 ? 1 : 3)
        guard let next = unsafe firstForbidden(in: bytes, from: start) else { break }
        place = next
      }
      unsafe result.append(contentsOf: bytes[start...])
      return String(decoding: result, as: UTF8.self)
    } ?? text
  }

  private static func firstForbidden(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var place = start
    while place < bytes.count {
      let byte = unsafe bytes[place]
      if byte < 0x20 {
        if byte != 0x09, byte != 0x0A, byte != 0x0D { return place }
      } else if byte == 0xEF, unsafe bytes[place + 1] == 0xBF, unsafe bytes[place + 2] >= 0xBE {
        // A Swift string is valid UTF-8: two bytes follow.
        return place
      }
      place += 1
    }
    return nil
  }
}
