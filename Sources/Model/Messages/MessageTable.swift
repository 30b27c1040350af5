/// The texts of messages, by their codes.
///
/// The tables are texts of Swift, so that the program needs no file and no tool makes one. Each code
/// stands on a line of its own, below it its texts, one a line: `en: …`, `fr: …`, `ar: …`; with plural
/// forms, `en one: …`, `en other: …`. A text goes to the end of its line and has its arguments in
/// braces (`MessagePattern`). What is to be typed as it stands is put between ⟦ and ⟧: Arabic isolates
/// it, a page may set it apart, and elsewhere they are left out. ¶ is a line break.
public struct MessageTable: Sendable {
  /// A language that the program speaks.
  public enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case french = "fr"
    case arabic = "ar"

    /// Which way it is written.
    public var direction: Direction { self == .arabic ? .rightToLeft : .leftToRight }
  }

  /// A text and the plural category that it is for.
  public struct Form: Sendable, Hashable {
    /// The name of CLDR; nothing where there is one text for every count.
    public var category: String?
    /// The text, with its marks.
    public var pattern: MessagePattern
  }

  /// How a text is made: what depends on the language and on where it is shown.
  public struct Manner: Sendable {
    /// The language.
    public var language: Language
    /// The plural category of a number.
    public var category: @Sendable (Int) -> String
    /// A name or a path as it can stand there.
    public var name: @Sendable (String) -> String
    /// What stands before and behind what is to be typed as it is.
    public var typed: (before: String, behind: String)

    /// A manner from its parts.
    public init(
      language: Language, category: @escaping @Sendable (Int) -> String,
      name: @escaping @Sendable (String) -> String, typed: (before: String, behind: String)
    ) {
      self.language = language
      self.category = category
      self.name = name
      self.typed = typed
    }

    /// English with names as they are.
    public static let english = Manner(
      language: .english, category: { $0 == 1 ? "one" : "other" }, name: { $0 }, typed: ("", ""))
  }

  /// The tables of the program, read when a message is first shown.
  public static let all = MessageTable(areas)

  /// The lines of each code.
  private let entries: [Substring: Substring]

  /// A table from its texts.
  public init(_ texts: [String]) {
    var entries: [Substring: Substring] = [:]
    for text in texts {
      var code: Substring?
      var begin = text.startIndex
      var place = text.startIndex
      while place < text.endIndex {
        let end = text.utf8[place...].firstIndex(of: 10) ?? text.endIndex
        if place < end, text.utf8[place] != 0x20, text.utf8[place] != 0x23 {
          if let code { entries[code] = text[begin..<place] }
          code = text[place..<end]
          begin = end
        }
        place = end < text.endIndex ? text.utf8.index(after: end) : end
      }
      if let code { entries[code] = text[begin...] }
    }
    self.entries = entries
  }

  /// All codes, sorted.
  public var codes: [String] { entries.keys.map(String.init).sorted() }

  /// What stands on a line of a code behind a word and a colon, as it is written.
  public func line(_ code: String, _ head: String) -> String? {
    guard let lines = entries[Substring(code)] else { return nil }
    for line in lines.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.hasPrefix(head + ": ") { return String(line.dropFirst(head.count + 2)) }
    }
    return nil
  }

  /// The texts of a code in a language; none where it has none.
  public func forms(_ code: String, _ language: Language) -> [Form] {
    guard let lines = entries[Substring(code)] else { return [] }
    var forms: [Form] = []
    for line in lines.utf8.split(separator: 10) {
      let line = line.drop { $0 == 0x20 }
      guard line.starts(with: language.rawValue.utf8), let colon = line.firstIndex(of: 0x3A),
        let text = String(line[line.index(after: colon)...].drop { $0 == 0x20 }),
        let head = String(line[..<colon]), let pattern = try? MessagePattern(parsing: text)
      else { continue }
      let words = head.split(separator: " ")
      guard words.first == language.rawValue[...] else { continue }
      forms.append(Form(category: words.dropFirst().first.map(String.init), pattern: pattern))
    }
    return forms
  }

  /// A message in words; what a language lacks is said in English.
  public func text(of message: Message, _ manner: Manner) -> String {
    guard !message.code.isEmpty else { return message.value("text").map { text($0, manner) } ?? "" }
    let own = forms(message.code, manner.language)
    let forms = own.isEmpty ? forms(message.code, .english) : own
    let category = message.count.map(manner.category)
    guard
      let pattern =
        (forms.first { $0.category == category } ?? forms.first { $0.category == "other" }
        ?? forms.first)?.pattern
    else { return message.code }
    var result = ""
    for piece in pattern.pieces {
      switch piece {
      case .text(let text): result += Self.typed(text, manner)
      case .argument(let name):
        result += message.value(name).map { text($0, manner) } ?? "{\(name)}"
      }
    }
    return result
  }

  private func text(_ value: Message.Value, _ manner: Manner) -> String {
    switch value {
    case .text(let text): manner.name(text)
    case .number(let number): String(number)
    case .names(let names): names.map(manner.name).joined(separator: manner.language.comma)
    case .some(let names):
      names.map(manner.name).joined(separator: manner.language.comma) + " …"
    case .either(let names): names.map(manner.name).joined(separator: manner.language.or)
    case .message(let message): text(of: message, manner)
    case .eitherOf(let messages):
      messages.map { text(of: $0, manner) }.joined(separator: manner.language.or)
    case .messages(let messages):
      messages.map { text(of: $0, manner) }.joined(separator: manner.language.comma)
    }
  }

  /// A text of a table with its marks put into effect.
  public static func typed(_ text: String, _ manner: Manner) -> String {
    // The bytes with which all of them begin.
    guard text.utf8.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": result += manner.typed.before
      case "⟧": result += manner.typed.behind
      case "¶": result += "\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension MessageTable.Language {
  /// What stands between the parts of a list.
  public var comma: String { self == .arabic ? "، " : ", " }

  fileprivate var or: String {
    switch self {
    case .english: " or "
    case .french: " ou "
    case .arabic: " أو "
    }
  }
}

extension MessageTable {
  /// The tables of the program, each of one part of it.
  private static let areas = [
    commandsAskedToHead, commandsHelp, commandsHelpToPortrait, commandsSaidToUpgrade, commandsUsage,
    deploying, exporting, external, general, imaging, linking, markdownAlertToNesting,
    markdownSilent, markdownSizeToTypography, modelControlToTranslation,
    modelTypographyToUnpublished, parsingAddressesToControl, parsingCsvToFacets,
    parsingFieldToInteger, parsingLanguageToPhone, parsingPicturesToSettings, parsingShoppingToThis,
    parsingTimeToWanted, parsingYaml, pipelineAddressToLanguage, pipelineLinkToStatus,
    pipelineStringsToUpgrade, preview, reading, renderingDataToLayout, renderingLinkToTheme, sheets,
    templatesExpectedToShape, templatesTemplate, templatesTemplate2, templatesTemplate3, writing,
  ]
}
