import Model

/// What joins the last two things of a list.
public enum ListKind: String, Sendable, Hashable, CaseIterable {
  case and, or
}

/// What stands between the things of a list and after the last (UTS #35, list patterns).
struct ListPattern: Sendable {
  var pair = ", "
  var pairEnd = ""
  var start = ", "
  var middle = ", "
  var last = ", "
  var end = ""

  /// Learns from lists of two and four things.
  init(_ kind: ListKind, locale: String) {
    let items = ["\u{E000}", "\u{E001}", "\u{E002}", "\u{E003}"]
    if let two = Self.between(Array(items[..<2]), kind, locale) {
      (pair, pairEnd) = (two[0], two[1])
    }
    if let four = Self.between(items, kind, locale) {
      (start, middle, last, end) = (four[0], four[1], four[2], four[3])
    }
  }

  private static func between(_ items: [String], _ kind: ListKind, _ locale: String) -> [String]? {
    guard let text = ICU.list(items, kind, locale: locale) else { return nil }
    // The isolates of ICU are left out: a thing is isolated where its direction asks for it.
    let plain = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }))
    let parts = plain.split(
      omittingEmptySubsequences: false, whereSeparator: { items.contains(String($0)) })
    return parts.count == items.count + 1 ? parts.dropFirst().map(String.init) : nil
  }
}

extension Localizer {
  /// Several things as one phrase: « a, b et c », «أ وب وج».
  ///
  /// A thing whose direction differs from the language's is isolated (U+2066 or U+2067 … U+2069).
  public func list(_ items: [String], _ kind: ListKind = .and) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    let isolated = items.map { BidiText.isolated($0, in: locale.direction) }
    // Spanish « e » and « u », and the hyphen of Hebrew, depend on the word that follows. ICU isolates
    // everything in Hebrew and nothing in Spanish.
    if locale.language == "es", let text = ICU.list(isolated, kind, locale: icuIdentifier) {
      return text
    }
    if locale.language == "he", var text = ICU.list(items, kind, locale: icuIdentifier) {
      for (item, isolated) in zip(items, isolated) {
        text.replace("\u{2068}" + item + "\u{2069}", with: isolated, maxReplacements: 1)
      }
      return text
    }
    let pattern = learnt.list(kind) { ListPattern(kind, locale: icuIdentifier) }
    if items.count == 2 { return isolated[0] + pattern.pair + isolated[1] + pattern.pairEnd }
    var result = isolated[0]
    for (place, item) in isolated.enumerated().dropFirst() {
      result +=
        place == items.count - 1
        ? pattern.last : place == 1 ? pattern.start : pattern.middle
      result += item
    }
    return result + pattern.end
  }
}
