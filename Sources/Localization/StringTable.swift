public import Model

/// The words of an interface in one language, by their keys.
public struct StringTable: Sendable {
  /// One string: a text, or a text for each plural category.
  public enum Entry: Sendable, Hashable {
    case text(String)
    case plural([PluralCategory: String])
  }

  private let entries: [String: Entry]
  private let direction: Direction

  /// A table from its entries; of two with one key the last counts.
  public init(entries: [(key: String, entry: Entry)], direction: Direction) {
    self.entries = Dictionary(
      entries.map { ($0.key, $0.entry) }, uniquingKeysWith: { _, last in last })
    self.direction = direction
  }

  /// All keys, sorted.
  public var keys: [String] { entries.keys.sorted() }

  /// What stands under a key.
  public func entry(_ key: String) -> Entry? { entries[key] }

  /// The names between braces in all forms of a string.
  public func arguments(of key: String) -> Set<String> {
    switch entries[key] {
    case .text(let text): Self.names(in: text)
    case .plural(let forms): forms.values.reduce(into: []) { $0.formUnion(Self.names(in: $1)) }
    case nil: []
    }
  }

  private static func names(in text: String) -> Set<String> {
    Set(
      text.split(separator: "{").dropFirst().compactMap { part in
        part.firstIndex(of: "}").map { String(part[..<$0]) }
      })
  }

  /// The string with its arguments, in the plural form of a count when it has forms.
  ///
  /// An argument whose direction differs from the language's is isolated (U+2068…U+2069).
  /// Gives nothing for a key that the table does not have.
  public func string(
    _ key: String, count: Int? = nil, arguments: [String: String] = [:], localizer: Localizer
  ) -> String? {
    let pattern: String
    var arguments = arguments
    switch entries[key] {
    case .text(let text): pattern = text
    case .plural(let forms):
      let category = localizer.pluralCategory(count ?? 0)
      guard let form = forms[category] ?? forms[.other] else { return nil }
      pattern = form
    case nil: return nil
    }
    if let count, arguments["count"] == nil { arguments["count"] = localizer.integer(count) }
    guard pattern.contains(byte: UInt8(ascii: "{")) else { return pattern }
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if let value = arguments[name] {
        result +=
          BidiProfile(of: value).needsIsolation(in: direction)
          ? "\u{2068}" + value + "\u{2069}" : value
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Which plural categories a string lacks, and which its language does not have.
  public func categoryMistakes(
    of key: String, in locale: LocaleTag
  ) -> (missing: [PluralCategory], superfluous: [PluralCategory]) {
    guard case .plural(let forms)? = entries[key] else { return ([], []) }
    let used = PluralCategory.used(in: locale)
    return (
      used.filter { forms[$0] == nil },
      PluralCategory.allCases.filter { forms[$0] != nil && !used.contains($0) }
    )
  }
}
