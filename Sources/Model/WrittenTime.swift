/// A point in time as people write it: a day, a moment, or what a clock on the wall shows.
///
/// Which moment a day or a clock's time is, the site's time zone says.
public enum WrittenTime: Sendable, Hashable {
  /// Days since 1970-01-01; the day's beginning is meant.
  case day(Int)
  /// Seconds since 1970-01-01T00:00:00Z, by an offset that is written.
  case moment(Int)
  /// Seconds since 1970-01-01T00:00:00 of the site's own clock: no offset is written.
  case local(Int)

  /// Why a text is no point in time.
  public enum Mistake: Error, Hashable, Sendable {
    /// It is not a date at all.
    case notADate(EDTF.Mistake)
    /// It is a date, but no whole day without doubt.
    case notADay
    /// What follows the day is no time of day, or its offset is none.
    case notATime
  }

  /// Reads a whole day in any form of `EDTF`, a Hijri one too, or a day with a time.
  ///
  /// The time is written as in ISO 8601 (`2026-12-24T18:00+02:00`, with seconds or without, `Z` for
  /// UTC, `24:00` for the end of the day) or as YAML's timestamps are: a space or `t` before it, one
  /// digit where two are usual, a space before the offset (`2026-12-24 6:00:00 +2`). Fractions of a
  /// second are dropped.
  public init(parsing text: String) throws(Mistake) {
    let bytes = Array(text.utf8)
    // A Hijri day is not a day and a time, though it may have a space before its mark.
    let isHijri = ["AH", "هـ"].contains { text.hasSuffix($0) }
    guard !isHijri, let end = bytes.firstIndex(where: { Self.separators.contains($0) }),
      let day = Self.day(bytes[..<end])
    else {
      let date: EDTF
      do throws(EDTF.Mistake) { date = try EDTF(parsing: text) } catch { throw .notADate(error) }
      guard let day = date.exactDay else { throw .notADay }
      self = .day(day.daysSince1970)
      return
    }
    self = try Self.time(bytes[end...].dropFirst(), on: day)
  }

  private static let separators = "Tt \t".utf8

  /// `2026-12-24`, or with single digits as YAML has them; nothing for other forms and for days that
  /// no calendar has, of which `EDTF` knows what to say.
  private static func day(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = number(parts[0], digits: 4...4),
      let month = number(parts[1], digits: 1...2), (1...12).contains(month),
      let day = number(parts[2], digits: 1...2),
      (1...CivilDay.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    return CivilDay(year: year, month: month, day: day).daysSince1970
  }

  private static func time(
    _ bytes: ArraySlice<UInt8>, on day: Int
  ) throws(Mistake) -> WrittenTime {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let rest = bytes.drop(while: isSpace)
    let signs = "Zz+- \t".utf8
    let end = rest.firstIndex { signs.contains($0) } ?? rest.endIndex
    guard let second = secondOfDay(rest[..<end]) else { throw .notATime }
    let local = day * 86_400 + second
    let written = rest[end...].drop(while: isSpace)
    guard !written.isEmpty else {
      guard end == rest.endIndex else { throw .notATime }
      return .local(local)
    }
    guard let offset = offset(written) else { throw .notATime }
    return .moment(local - offset)
  }

  /// `18:00`, `18:00:30`, `18:00:30.25`; `24:00` is the end of the day.
  private static func secondOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 1...2),
      let minute = number(parts[1], digits: 2...2), hour <= 24, minute < 60
    else { return nil }
    var second = 0
    if parts.count == 3 {
      let halves = parts[2].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard let whole = number(halves[0], digits: 2...2), whole < 60, halves.count <= 2,
        halves.count == 1 || halves[1].allSatisfy(isDigit)
      else { return nil }
      second = whole
    }
    let all = hour * 3600 + minute * 60 + second
    return all <= 86_400 ? all : nil
  }

  /// `Z`, `+02:00`, `-0330`, `+2`, in seconds.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    let rest = bytes.dropFirst()
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return rest.isEmpty ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let hours: ArraySlice<UInt8>
    var minutes: ArraySlice<UInt8>?
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      (hours, minutes) = (rest[..<colon], rest[(colon + 1)...])
    } else if rest.count == 4 {
      (hours, minutes) = (rest.prefix(2), rest.suffix(2))
    } else {
      hours = rest
    }
    guard let hour = number(hours, digits: 1...2), hour <= 18 else { return nil }
    var minute = 0
    if let minutes {
      guard let written = number(minutes, digits: 2...2), written < 60 else { return nil }
      minute = written
    }
    return (hour * 60 + minute) * (sign == UInt8(ascii: "-") ? -60 : 60)
  }

  private static func number(_ bytes: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(bytes.count), bytes.allSatisfy(isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
