import Model

/// A text as its language sorts it; comparing keys is comparing bytes.
public struct SortKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Letters without marks, then what tells equal letters apart, then case and tashkeel.
  private let bytes: [UInt8]

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a text stands before another.
  public static func < (left: SortKey, right: SortKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// The bytes in hexadecimal digits, which sort as the keys do.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension Localizer {
  /// The sort key of a text: base letters first, then accents and forms, then case and tashkeel.
  ///
  /// Tatweel does not count; what carries hamza stands with alef; numbers are in the order of their
  /// values, in whatever digits; in an Arabic list Arabic letters come before Latin ones. Without
  /// `ignoresArticle` the site's choice for the language says whether a leading article counts.
  public func sortKey(_ text: String, ignoresArticle: Bool? = nil) -> SortKey {
    var composed = Slug.composed(text)[...].unicodeScalars
    if ignoresArticle ?? self.ignoresArticle { Article.drop(from: &composed, of: locale.language) }
    var writer = SortKeyWriter(collation: collation, capacity: text.utf8.count)
    writer.append(composed)
    return SortKey(bytes: writer.finished())
  }

  /// Whether a text stands before another in a sorted list.
  public func collates(_ text: String, before other: String) -> Bool {
    sortKey(text) < sortKey(other)
  }
}

/// Puts the three levels of a sort key together.
struct SortKeyWriter {
  private let collation: Collation
  private(set) var first: [UInt8] = []
  private var second: [UInt8] = []
  private var third: [UInt8] = []

  init(collation: Collation, capacity: Int) {
    self.collation = collation
    first.reserveCapacity(capacity * 2 + 8)
    second.reserveCapacity(capacity)
    third.reserveCapacity(capacity)
  }

  mutating func append(_ scalars: Substring.UnicodeScalarView) {
    var number: [UInt8]?
    for scalar in scalars {
      if scalar.value >= 0xC0, let parts = LatinParts.of(scalar) {
        finish(&number)
        append(parts)
        continue
      }
      let element = collation.element(of: scalar)
      if element.group == Collation.Group.digit {
        if number == nil { number = [] }
        if number?.isEmpty == false || element.place != 0 { number?.append(element.place + 1) }
        continue
      }
      finish(&number)
      // Madda is long: آ is two alefs to CLDR.
      if scalar.value == 0x622, element.group == Collation.Group.otherLate || element.group == 0 {
        append(collation.element(of: "ء"), "ء")
        append(collation.element(of: "ا"), "ا")
        second[second.count - 1] = 0x3E
        continue
      }
      append(element, scalar)
    }
    finish(&number)
  }

  private mutating func append(_ element: Collation.Element, _ scalar: Unicode.Scalar) {
    if element.group != 0 {
      first.append(element.group)
      if element.place != 0 {
        first.append(element.place)
      } else {
        // Of letters with two cases the small one gives the place.
        let value = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
        first.append(UInt8(truncatingIfNeeded: value >> 16))
        first.append(UInt8(truncatingIfNeeded: value >> 8))
        first.append(UInt8(truncatingIfNeeded: value))
      }
    }
    if element.second != 0 { second.append(element.second) }
    if element.third != 0 { third.append(element.third) }
  }

  private mutating func append(_ parts: LatinParts) {
    for (place, letter) in parts.letters.enumerated() {
      var element = collation.element(of: Unicode.Scalar(letter))
      var marks = parts.marks
      if place == parts.letters.count - 1, !marks.isEmpty {
        for (position, mark) in marks.enumerated() {
          guard let own = collation.tailored(letter | 0x20, mark) else { continue }
          element.place = own.place
          marks.remove(at: position)
          break
        }
      }
      append(element, Unicode.Scalar(letter))
      if place < parts.letters.count - 1 {
        second.append(0x3F)
      } else {
        for mark in marks {
          second.append(
            Unicode.Scalar(mark).map { collation.element(of: $0).second } ?? 0xFF)
        }
      }
    }
    // Ligatures and raised letters are after plain ones.
    if parts.marks.isEmpty { third[third.count - 1] += 2 }
  }

  /// A number is its count of digits, then the digits: 2 before 10.
  private mutating func finish(_ number: inout [UInt8]?) {
    guard let digits = number else { return }
    number = nil
    first.append(Collation.Group.digit)
    first.append(UInt8(clamping: digits.count + 1))
    first += digits
    second.append(Collation.common)
    third.append(Collation.common)
  }

  mutating func finished() -> [UInt8] {
    if collation.readsAccentsBackwards { second.reverse() }
    var key = first
    key.append(0)
    key += second[..<Self.end(of: second)]
    key.append(0)
    key += third[..<Self.end(of: third)]
    return key
  }

  /// Where the plain end begins, which says nothing: nothing weighs less.
  private static func end(of weights: [UInt8]) -> Int {
    (weights.lastIndex { $0 != Collation.common } ?? -1) + 1
  }
}
