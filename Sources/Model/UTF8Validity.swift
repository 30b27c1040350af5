extension [UInt8] {
  /// Whether the bytes are UTF-8 (RFC 3629), NUL among its characters.
  ///
  /// Every file passes here: a string of them would be made only to be thrown away, which takes four
  /// times as long.
  public var isUTF8: Bool {
    unsafe withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        let lead = unsafe bytes[place]
        if lead < 0x80 {
          // Eight characters of ASCII at once.
          while place + 8 <= bytes.count,
            unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
              & 0x8080_8080_8080_8080 == 0
          {
            place += 8
          }
          while place < bytes.count, unsafe bytes[place] < 0x80 { place += 1 }
          continue
        }
        if lead < 0xE0 {
          guard lead >= 0xC2, place + 1 < bytes.count, unsafe bytes[place + 1] & 0xC0 == 0x80
          else { return false }
          place += 2
          continue
        }
        let length = lead < 0xF0 ? 3 : 4
        guard lead < 0xF5, place + length <= bytes.count else { return false }
        let second = unsafe bytes[place + 1]
        // Neither longer than needed, nor half of a pair of UTF-16, nor above U+10FFFF.
        let seconds: ClosedRange<UInt8> =
          switch lead {
          case 0xE0: 0xA0...0xBF
          case 0xED: 0x80...0x9F
          case 0xF0: 0x90...0xBF
          case 0xF4: 0x80...0x8F
          default: 0x80...0xBF
          }
        let last = unsafe bytes[place + length - 1]
        guard seconds.contains(second), unsafe bytes[place + 2] & 0xC0 == 0x80, last & 0xC0 == 0x80
        else { return false }
        place += length
      }
      return true
    }
  }
}
