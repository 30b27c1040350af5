public import Model

/// The words of an interface in one language, by their keys.
public struct StringTable: Sendable {
  /// One string: its texts, of which the arguments choose one.
  public struct Entry: Sendable, Hashable {
    /// The argument by whose value a variant is chosen, such as `gender`.
    public var selector: String?
    /// The texts; one for a plain string.
    public var variants: [Variant]

    /// A string from its texts.
    public init(selector: String? = nil, variants: [Variant]) {
      self.selector = selector
      self.variants = variants
    }

    /// A string of one text.
    public init(_ pattern: MessagePattern) {
      self.init(variants: [Variant(pattern: pattern)])
    }

    /// Whether a count chooses the text.
    public var isPlural: Bool { variants.contains { $0.category != nil } }

    /// The names of all arguments that stand in the texts, and the selector.
    public var arguments: Set<String> {
      variants.reduce(into: Set([selector].compactMap(\.self))) {
        $0.formUnion($1.pattern.names)
      }
    }
  }

  /// One text of a string.
  public struct Variant: Sendable, Hashable {
    /// The value of the selector that the text is for; `other` is for all that have none.
    public var selection: String?
    /// The plural category that the text is for.
    public var category: PluralCategory?
    /// The text.
    public var pattern: MessagePattern

    /// A text and what it is for; for everything by default.
    public init(
      selection: String? = nil, category: PluralCategory? = nil, pattern: MessagePattern
    ) {
      self.selection = selection
      self.category = category
      self.pattern = pattern
    }
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

  /// The string with its arguments, in the variant that the selector's value and the count choose.
  ///
  /// An argument whose direction differs from the language's is isolated (U+2066 or U+2067 …
  /// U+2069).
  ///
  /// - Parameters:
  ///   - key: The string's name.
  ///   - count: What the plural form is chosen by; 0 for none.
  ///   - selection: The selector's value, such as `feminine`.
  ///   - arguments: Texts for the places between braces; a place without one shows its name.
  ///   - localizer: The language's.
  /// - Returns: The text; nothing for a key that the table does not have.
  public func string(
    _ key: String, count: Int? = nil, selection: String? = nil, arguments: [String: String] = [:],
    localizer: Localizer
  ) -> String? {
    guard let entry = entries[key],
      let pattern = Self.pattern(of: entry, count, selection, localizer)
    else { return nil }
    // Most strings have one text and nothing to fill in.
    if case .text(let text)? = pattern.pieces.first, pattern.pieces.count == 1 { return text }
    var result = ""
    for piece in pattern.pieces {
      switch piece {
      case .text(let text): result += text
      case .argument(let name):
        if let value = arguments[name] {
          result += BidiText.isolated(value, in: direction)
        } else if name == "count", let count {
          result += localizer.integer(count)
        } else {
          result += "{\(name)}"
        }
      }
    }
    return result
  }

  /// The text of a string that the program uses, with the names of its arguments in braces;
  /// nothing for a string with forms.
  public func template(_ key: String) -> String? {
    guard let entry = entries[key], entry.variants.count == 1, entry.selector == nil else {
      return nil
    }
    return entry.variants[0].pattern.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let part): text += part
      case .argument(let name): text += "{\(name)}"
      }
    }
  }

  /// The selector's own case, else `other`; in it the count's category, else `other`.
  private static func pattern(
    of entry: Entry, _ count: Int?, _ selection: String?, _ localizer: Localizer
  ) -> MessagePattern? {
    var variants = entry.variants[...]
    if entry.selector != nil {
      let own = variants.filter { $0.selection == selection }
      variants = (own.isEmpty ? variants.filter { $0.selection == "other" } : own)[...]
      if variants.isEmpty { variants = entry.variants[...] }
    }
    guard let first = variants.first else { return nil }
    if first.category == nil { return first.pattern }
    let category = localizer.pluralCategory(count ?? 0)
    return
      (variants.first { $0.category == category } ?? variants.first { $0.category == .other })?
      .pattern
  }
}
