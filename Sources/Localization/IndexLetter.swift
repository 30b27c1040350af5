import Model

/// The letter under which an index lists a text, such as `ص` or `E`.
public struct IndexLetter: Sendable, Hashable, Comparable {
  /// What stands above the entries: a letter, or `#` for texts that begin with a digit or a sign.
  public let label: String
  /// The place of the letter among the others.
  private let order: [UInt8]

  fileprivate init(label: String, order: [UInt8]) {
    self.label = label
    self.order = order
  }

  /// The letter as the end of an anchor: `ص`, `e`, `0-9`.
  public var anchor: String { label == "#" ? "0-9" : label.lowercased() }

  /// Letters in the order of the language's lists, what is no letter first.
  public static func < (left: IndexLetter, right: IndexLetter) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }
}

extension Localizer {
  /// The letter under which the language's index lists a text.
  ///
  /// What carries hamza is under ا, É under E, œ under O; quotation marks before the first letter
  /// do not count. Letters of another script have a letter of their own after the language's.
  public func indexLetter(of text: String, ignoresArticle: Bool? = nil) -> IndexLetter {
    var scalars = Slug.composed(text)[...].unicodeScalars
    while let first = scalars.first, isPassedOver(first) { scalars.removeFirst() }
    if ignoresArticle ?? self.ignoresArticle { Article.drop(from: &scalars, of: locale.language) }
    while let first = scalars.first, isPassedOver(first) { scalars.removeFirst() }
    guard let first = scalars.first else { return Self.sign }
    var writer = SortKeyWriter(collation: collation, capacity: 4)
    let end = scalars.index(after: scalars.startIndex)
    writer.append(scalars[..<end])
    let key = writer.first
    guard let group = key.first, group > Collation.Group.digit else { return Self.sign }
    if group == collation.arabicGroup, key.count > 1 {
      let entry = collation.arabicIndex.last { $0.place <= key[1] } ?? collation.arabicIndex.first
      if let entry { return IndexLetter(label: entry.label, order: [group, entry.place]) }
    }
    if group == collation.latinGroup, key.count > 1 {
      if let label = collation.label(ofPlace: key[1]) {
        return IndexLetter(label: label, order: [group, key[1]])
      }
      let letter = min(max(key[1] / 8, 1), 26)
      let label = String(UnicodeScalar(letter + 0x40))
      return IndexLetter(label: label, order: [group, letter * 8])
    }
    return IndexLetter(label: String(first).uppercased(), order: Array(key.prefix(4)))
  }

  private static let sign = IndexLetter(label: "#", order: [0])

  /// Spaces, marks and signs that open a text, such as « or (.
  private func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    let group = collation.element(of: scalar).group
    return group < Collation.Group.sign && LatinParts.of(scalar) == nil
  }
}
