import Model

/// A kind of mark that readers see as it was typed, or that takes text away; and what to write
/// instead.
enum SilentMark: Hashable {
  case headingSpace, headingHardSpace, headingSign, headingDepth, headingBlank, headingByRule
  case itemSpace, bullet, arabicNumber, rule
  case linkSpace, linkGap, linkReversed, pictureGap, reference, definition, secondDefinition
  case lostDefinition, wikiLink
  case note, lostNote, secondNote, noteInLine, citation
  case cells, delimiterRow, noDelimiter
  case strong, emphasis, strike, code, codeEnd, fence, inHTML
  case shortcode, tag, module, container, contents, attributes, formula, emoji, highlight, script

  /// The mistake in words, at its first place.
  func mistake(
    _ found: String, count: Int, line: Int, column: Int, length: Int
  ) -> MarkdownMistake {
    let (message, remedy) = words(found)
    return MarkdownMistake(
      category: category,
      message: count > 1
        ? Message("silent-often", ["fault": .message(message), "number": .number(count - 1)])
        : message,
      remedy: remedy, line: line, column: column, length: length,
      severity: losesText ? .warning : .suggestion)
  }

  /// Whether readers miss something.
  var losesText: Bool {
    switch self {
    case .lostNote, .secondNote, .cells, .lostDefinition: true
    default: false
    }
  }

  private var category: String {
    switch self {
    case .note, .lostNote, .secondNote, .noteInLine, .citation: "footnote"
    case .cells, .delimiterRow, .noDelimiter: "table"
    case .linkSpace, .linkGap, .linkReversed, .pictureGap, .reference, .definition,
      .secondDefinition, .lostDefinition, .wikiLink:
      "link"
    default: "mark"
    }
  }

  private func words(_ found: String) -> (message: Message, remedy: Message) {
    switch self {
    case .shortcode, .tag, .module, .container, .contents, .attributes, .formula, .emoji,
      .highlight, .script, .noteInLine, .citation:
      (Message("silent-foreign", ["name": foreignName]), foreignRemedy)
    case .note, .lostNote, .secondNote, .definition, .secondDefinition, .lostDefinition, .cells,
      .delimiterRow, .noDelimiter:
      wordsOfParts(found)
    default: ownWords(found)
    }
  }

  private func ownWords(_ found: String) -> (message: Message, remedy: Message) {
    switch self {
    case .headingSpace:
      (Message("silent-heading-no-space"), Message("silent-heading-no-space.remedy"))
    case .headingHardSpace:
      (Message("silent-heading-hard-space"), Message("silent-heading-hard-space.remedy"))
    case .headingSign:
      (Message("silent-heading-wide-sign"), Message("silent-heading-wide-sign.remedy"))
    case .headingDepth:
      (Message("silent-heading-too-many"), Message("silent-heading-too-many.remedy"))
    case .headingBlank:
      (Message("silent-heading-underline"), Message("silent-heading-underline.remedy"))
    case .headingByRule:
      (
        Message("silent-heading-by-accident"),
        Message("silent-heading-by-accident.remedy")
      )
    case .itemSpace:
      (
        Message("silent-list-item"),
        Message("silent-list-item.remedy")
      )
    case .bullet:
      (Message("silent-list-run-together"), Message("silent-list-run-together.remedy"))
    case .arabicNumber:
      (
        Message("silent-list-numbers"), Message("silent-list-numbers.remedy")
      )
    case .rule: (Message("silent-rule"), Message("silent-rule.remedy"))
    case .linkSpace:
      (
        Message("silent-link-address"),
        Message("silent-link-address.remedy")
      )
    case .linkGap: (Message("silent-link-space"), Message("silent-link-space.remedy"))
    case .pictureGap: (Message("silent-picture-space"), Message("silent-picture-space.remedy"))
    case .linkReversed: (Message("silent-link-exchanged"), Message("silent-link-exchanged.remedy"))
    case .reference:
      (
        Message("silent-reference", ["found": .text(found)]), Message("silent-reference.remedy")
      )
    case .wikiLink:
      (Message("silent-wiki-link", ["found": .text(found)]), Message("silent-wiki-link.remedy"))
    case .strong, .emphasis:
      (
        Message("silent-emphasis", ["found": .text(found)]),
        Message(
          "silent-emphasis.remedy",
          ["found": .text(found), "sign": .text(String(found.prefix(1)))])
      )
    case .strike: (Message("silent-strike"), Message("silent-strike.remedy"))
    case .inHTML:
      (
        Message("silent-markdown-in-html"),
        Message("silent-markdown-in-html.remedy")
      )
    case .codeEnd:
      (
        Message("silent-code-unopened", ["found": .text(found)]),
        Message("silent-code-unopened.remedy", ["found": .text(found)])
      )
    case .code: (Message("silent-code-open"), Message("silent-code-open.remedy"))
    default:
      (
        Message("silent-fence-open"),
        Message("silent-fence-open.remedy")
      )
    }
  }

  private func wordsOfParts(_ found: String) -> (message: Message, remedy: Message) {
    switch self {
    case .note:
      (
        Message("silent-footnote-missing", ["found": .text(found)]),
        Message("silent-footnote-missing.remedy", ["found": .text(found)])
      )
    case .lostNote:
      (
        Message("silent-footnote-uncalled", ["found": .text(found)]),
        Message("silent-footnote-uncalled.remedy", ["found": .text(found)])
      )
    case .secondNote:
      (
        Message("silent-footnote-twice", ["found": .text(found)]),
        Message("silent-footnote-twice.remedy")
      )
    case .definition:
      (
        Message("silent-definition-unused", ["found": .text(found)]),
        Message("silent-definition-unused.remedy", ["found": .text(found)])
      )
    case .secondDefinition:
      (
        Message("silent-definition-twice", ["found": .text(found)]),
        Message("silent-definition-twice.remedy")
      )
    case .lostDefinition:
      (
        Message("silent-definition-line"),
        Message("silent-definition-line.remedy")
      )
    case .cells:
      (
        Message("silent-table-cells"),
        Message("silent-table-cells.remedy")
      )
    case .delimiterRow:
      (
        Message("silent-table-rule"),
        Message("silent-table-rule.remedy")
      )
    default:
      (Message("silent-table-no-rule"), Message("silent-table-no-rule.remedy"))
    }
  }

  private var foreignName: Message.Value {
    switch self {
    case .shortcode: .message(Message("silent-foreign-shortcode"))
    case .tag: .message(Message("silent-foreign-tag"))
    case .module: .message(Message("silent-foreign-mdx"))
    case .container: .message(Message("silent-foreign-note"))
    case .contents: .message(Message("silent-foreign-contents"))
    case .attributes: .message(Message("silent-foreign-attribute"))
    case .formula: .message(Message("silent-foreign-formula"))
    case .emoji: .message(Message("silent-foreign-emoji"))
    case .highlight: .text("==")
    case .script: .message(Message("silent-foreign-raised"))
    case .noteInLine: .message(Message("silent-foreign-footnote"))
    default: .message(Message("silent-foreign-citation"))
    }
  }

  private var foreignRemedy: Message {
    switch self {
    case .shortcode, .tag: Message("silent-foreign.remedy-shortcode")
    case .module: Message("silent-foreign.remedy-remove")
    case .container: Message("silent-foreign.remedy-note")
    case .contents: Message("silent-foreign.remedy-contents")
    case .attributes: Message("silent-foreign.remedy-attribute")
    case .formula: Message("silent-foreign.remedy-formula")
    case .emoji: Message("silent-foreign.remedy-emoji")
    case .highlight: Message("silent-foreign.remedy-mark")
    case .script: Message("silent-foreign.remedy-raised")
    case .noteInLine: Message("silent-foreign.remedy-footnote")
    default: Message("silent-foreign.remedy-citation")
    }
  }
}
