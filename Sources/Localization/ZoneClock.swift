import Foundation
public import Model

/// The clock of a place: which moment a day begins there, and what its clocks show, with daylight
/// saving time.
///
/// The rules are those of the IANA time zone database that ICU carries, so that they hang on the
/// program alone and not on the machine.
public struct ZoneClock: Sendable {
  /// Nothing for UTC, which needs no rules.
  private let zone: TimeZone?

  /// The clock of UTC.
  public static let utc = ZoneClock(zone: nil)

  private init(zone: TimeZone?) { self.zone = zone }

  /// The clock of a zone by its IANA name, such as `Asia/Hebron`; nothing when there is none.
  public init?(named name: String) {
    if Self.namesOfUTC.contains(name) {
      zone = nil
      return
    }
    // Foundation also makes zones of offsets such as GMT+2, which have no daylight saving time.
    let isOffset = name.hasPrefix("GMT") || name.hasPrefix("UTC")
    guard !isOffset, let found = TimeZone(identifier: name), found.identifier == name else {
      return nil
    }
    zone = found
  }

  private static let namesOfUTC: Set<String> = ["UTC", "Etc/UTC", "GMT", "Etc/GMT"]

  /// The zone that was probably meant: of the same name in another case of letters, of the city alone
  /// (`Hebron`), or the nearest.
  public static func nearest(to name: String) -> String? {
    let known = TimeZone.knownTimeZoneIdentifiers + ["UTC"]
    let folded = name.lowercased().replacing(" ", with: "_")
    let city = folded.split(separator: "/").last.map { "/" + $0 } ?? "/"
    if let same = known.first(where: { $0.lowercased() == folded }) { return same }
    if let same = known.first(where: { $0.lowercased().hasSuffix(city) }) { return same }
    return NearestName.of(name, among: known)
  }

  /// How far the zone's clocks are ahead of UTC at a moment, in seconds.
  public func offset(at second: Int) -> Int {
    zone.map { $0.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))) } ?? 0
  }

  /// The day that a moment falls on, since 1970-01-01.
  public func day(at second: Int) -> Int {
    let local = second + offset(at: second)
    return (local >= 0 ? local : local - 86_399) / 86_400
  }

  /// The moment at which a day begins.
  public func start(ofDay day: Int) -> Int { moment(ofLocal: day * 86_400) }

  /// The moment that is written, in seconds since 1970 in UTC.
  ///
  /// Where clocks are put back, an hour is shown twice: the first is meant. A time that clocks leap
  /// over is as long after the leap as it says (RFC 5545, 3.3.5).
  public func moment(of time: WrittenTime) -> Int {
    switch time {
    case .day(let day): start(ofDay: day)
    case .moment(let second): second
    case .local(let second): moment(ofLocal: second)
    }
  }

  private func moment(ofLocal local: Int) -> Int {
    guard zone != nil else { return local }
    // No clock is put more than a day; between the two may lie one change.
    let before = offset(at: local - 86_400)
    let after = offset(at: local + 86_400)
    let shown = [local - before, local - after].filter { $0 + offset(at: $0) == local }
    return shown.min() ?? local - before
  }

  /// A moment in the format of ISO 8601, with the zone's offset: `2026-12-24T18:00:00+02:00`.
  public func text(of second: Int) -> String {
    let offset = offset(at: second)
    let day = day(at: second)
    let rest = second + offset - day * 86_400
    let date = CivilDay(daysSince1970: day)
    let minutes = abs(offset) / 60
    return padded(date.year, 4) + "-" + padded(date.month) + "-" + padded(date.day) + "T"
      + [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0) }.joined(separator: ":")
      + (offset < 0 ? "-" : "+") + padded(minutes / 60) + ":" + padded(minutes % 60)
  }

  /// A number with zeros before it.
  private func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
