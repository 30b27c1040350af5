/// A day with a time of day as forms and programs write it, as EDTF has it.
///
/// EDTF knows one form of a time, with seconds and without their fractions. Browsers' forms write
/// `2026-03-14T10:30`, scripts `2026-03-14T10:30:00.000Z`, databases `2026-03-14 10:30:00`.
enum WrittenMoment {
  /// The text in EDTF; nothing where it is no day and time.
  ///
  /// Midnight in UTC to the thousandth is how scripts write a day that was chosen without a time.
  static func edtf(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count > 11, [UInt8(ascii: "T"), UInt8(ascii: "t"), 32].contains(bytes[10]) else {
      return nil
    }
    let time = bytes[11...].drop { $0 == 32 }
    let end = time.firstIndex { "Zz+- ".utf8.contains($0) } ?? time.endIndex
    let parts = time[..<end].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count), parts[1].count == 2
    else { return nil }
    var second = "00"
    var hasFraction = false
    if parts.count == 3 {
      let halves = parts[2].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard halves[0].count == 2, halves.count <= 2,
        halves.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } })
      else { return nil }
      hasFraction = halves.count == 2 && halves[1].allSatisfy { $0 == 48 }
      second = String(decoding: halves[0], as: UTF8.self)
    }
    let day = String(decoding: bytes[..<10], as: UTF8.self)
    let hour = (parts[0].count == 1 ? "0" : "") + String(decoding: parts[0], as: UTF8.self)
    let minute = String(decoding: parts[1], as: UTF8.self)
    guard let zone = zone(time[end...].drop { $0 == 32 }) else { return nil }
    if hasFraction, zone == "Z", hour + minute + second == "000000" { return day }
    return "\(day)T\(hour):\(minute):\(second)\(zone)"
  }

  /// `Z`, or `+02:00` of `+0200` and `+02`.
  private static func zone(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let sign = bytes.first else { return "" }
    if sign | 32 == UInt8(ascii: "z") { return bytes.count == 1 ? "Z" : nil }
    let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard [2, 4].contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    let text = String(decoding: digits, as: UTF8.self)
    return String(decoding: [sign], as: UTF8.self) + text.prefix(2) + ":"
      + (text.count == 4 ? text.suffix(2) : "00")
  }
}
