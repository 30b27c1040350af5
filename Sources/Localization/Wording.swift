public import Model

/// How the program speaks to a person: in which language, and how names stand in it.
public struct Wording: Sendable {
  /// The language.
  public let language: MessageTable.Language
  private let manner: MessageTable.Manner

  /// A wording of a language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - name: A name or a path as it can be shown; it is isolated afterwards where its direction
  ///     differs.
  public init(
    _ language: MessageTable.Language, name: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.language = language
    guard language != .english else {
      var english = MessageTable.Manner.english
      english.name = name
      manner = english
      return
    }
    let rules = LocaleTag(language.rawValue).map { PluralRules(for: $0) }
    let direction = language.direction
    manner = MessageTable.Manner(
      language: language,
      category: { rules?.category(of: PluralOperands(UInt64($0.magnitude))).rawValue ?? "other" },
      name: { BidiText.isolated(name($0), in: direction) },
      typed: language == .arabic ? ("\u{2066}", "\u{2069}") : ("", ""))
  }

  /// A text as it is written in a table, without arguments.
  public func text(written text: String) -> String { MessageTable.typed(text, manner) }

  /// A message in words.
  public func text(of message: Message) -> String { MessageTable.all.text(of: message, manner) }
}
