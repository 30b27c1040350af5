import Foundation
import _FoundationICU

/// The formatters of Foundation's ICU that Foundation itself does not offer on Linux.
///
/// Units, relative dates, lists; the only file that calls ICU.
///
/// Each call opens a formatter, which is slow (some 50 µs): what is learnt is kept by the caller.
/// The functions bear Swift's prefix, by which the toolchain tells its ICU from the system's.
enum ICU {
  /// The locale of a language tag with a numbering system, as ICU names it.
  static func identifier(of tag: String, numberingSystem: String?) -> String {
    var status = U_ZERO_ERROR
    var buffer = [CChar](repeating: 0, count: 160)
    let count = unsafe swift_uloc_forLanguageTag(
      tag + (numberingSystem.map { "-u-nu-" + $0 } ?? ""), &buffer, 159, nil, &status)
    guard isGood(status), (1..<159).contains(count) else { return "root" }
    let name = String(
      decoding: buffer[..<Int(count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // A language that ICU does not know would be written as that of the environment.
    let bundle = unsafe swift_ures_open(nil, name, &status)
    defer { unsafe swift_ures_close(bundle) }
    return isGood(status) && status != U_USING_DEFAULT_WARNING
      ? name : "root" + (numberingSystem.map { "@numbers=" + $0 } ?? "")
  }

  /// A number in decimal notation as a skeleton says (ICU, "Number Skeletons"), such as
  /// `measure-unit/mass-kilogram unit-width-short`; nothing when ICU knows no such skeleton.
  static func number(_ decimal: String, skeleton: String, locale: String) -> String? {
    numbers([decimal], skeleton: skeleton, locale: locale)?.first
  }

  /// Several numbers by one skeleton.
  static func numbers(_ decimals: [String], skeleton: String, locale: String) -> [String]? {
    var status = U_ZERO_ERROR
    let units = Array(skeleton.utf16)
    let formatter = unsafe swift_unumf_openForSkeletonAndLocale(
      units, Int32(units.count), locale, &status)
    guard let formatter = unsafe formatter, isGood(status) else { return nil }
    defer { unsafe swift_unumf_close(formatter) }
    guard let result = unsafe swift_unumf_openResult(&status) else { return nil }
    defer { unsafe swift_unumf_closeResult(result) }
    var texts: [String] = []
    for decimal in decimals {
      unsafe swift_unumf_formatDecimal(
        formatter, decimal, Int32(decimal.utf8.count), result, &status)
      guard isGood(status) else { return nil }
      let text = unsafe text { unsafe swift_unumf_resultToString(result, $0, $1, $2) }
      guard let text else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// "3 days ago", "in 2 weeks"; nothing when the locale has no words for it.
  static func relative(_ offset: Double, _ unit: RelativeUnit, locale: String) -> String? {
    unsafe relative(locale) { formatter, buffer, capacity, status in
      unsafe swift_ureldatefmt_formatNumeric(
        formatter, offset, icuUnit(unit), buffer, capacity, status)
    }
  }

  /// "yesterday", "today", "last year": the locale's own word where it has one.
  static func near(_ offset: Double, _ unit: RelativeUnit, locale: String) -> String? {
    unsafe relative(locale) { formatter, buffer, capacity, status in
      unsafe swift_ureldatefmt_format(
        formatter, offset, icuUnit(unit), buffer, capacity, status)
    }
  }

  private static func relative(
    _ locale: String,
    _ write: (
      OpaquePointer, UnsafeMutablePointer<UInt16>?, Int32, UnsafeMutablePointer<UErrorCode>
    ) -> Int32
  ) -> String? {
    var status = U_ZERO_ERROR
    let formatter = unsafe swift_ureldatefmt_open(
      locale, nil, UDAT_STYLE_LONG, UDISPCTX_CAPITALIZATION_NONE, &status)
    guard let formatter = unsafe formatter, isGood(status) else { return nil }
    defer { unsafe swift_ureldatefmt_close(formatter) }
    return unsafe text { unsafe write(formatter, $0, $1, $2) }
  }

  private static func icuUnit(_ unit: RelativeUnit) -> URelativeDateTimeUnit {
    switch unit {
    case .day: UDAT_REL_UNIT_DAY
    case .week: UDAT_REL_UNIT_WEEK
    case .month: UDAT_REL_UNIT_MONTH
    case .year: UDAT_REL_UNIT_YEAR
    }
  }

  /// Several things as one phrase; into Arabic this ICU puts isolates around each thing.
  static func list(_ items: [String], _ kind: ListKind, locale: String) -> String? {
    var status = U_ZERO_ERROR
    let formatter = unsafe swift_ulistfmt_openForType(
      locale, kind == .and ? ULISTFMT_TYPE_AND : ULISTFMT_TYPE_OR, ULISTFMT_WIDTH_WIDE, &status)
    guard let formatter = unsafe formatter, isGood(status) else { return nil }
    defer { unsafe swift_ulistfmt_close(formatter) }
    // One buffer for all things, which the pointers of `starts` look into.
    let units = items.map { Array($0.utf16) }
    let all = units.flatMap { $0 }
    let lengths = units.map { Int32($0.count) }
    return unsafe all.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var offset = 0
      let starts: [UnsafePointer<UInt16>?] = unsafe units.map { unit in
        defer { offset += unit.count }
        return unsafe base + offset
      }
      return unsafe text {
        unsafe swift_ulistfmt_format(
          formatter, starts, lengths, Int32(units.count), $0, $1, $2)
      }
    }
  }

  private static func isGood(_ status: UErrorCode) -> Bool {
    status.rawValue <= U_ZERO_ERROR.rawValue
  }

  /// What a function of ICU writes into a buffer, asked again when the first was too small.
  private static func text(
    _ write: (
      UnsafeMutablePointer<UInt16>?, Int32, UnsafeMutablePointer<UErrorCode>
    ) -> Int32
  ) -> String? {
    var capacity: Int32 = 128
    for _ in 0..<2 {
      var status = U_ZERO_ERROR
      var buffer = [UInt16](repeating: 0, count: Int(capacity))
      let count = unsafe write(&buffer, capacity, &status)
      if isGood(status), (0...capacity).contains(count) {
        return String(decoding: buffer[..<Int(count)], as: UTF16.self)
      }
      guard status == U_BUFFER_OVERFLOW_ERROR, count > capacity, count < 1 << 24 else { return nil }
      capacity = count
    }
    return nil
  }
}
