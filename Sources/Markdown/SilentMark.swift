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
      category: category, message: count > 1 ? "\(message) (and \(count - 1) more)" : message,
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

  private func words(_ found: String) -> (message: String, remedy: String) {
    switch self {
    case .shortcode, .tag, .module, .container, .contents, .attributes, .formula, .emoji,
      .highlight, .script, .noteInLine, .citation:
      ("\(foreignName) is shown as it is written", foreignRemedy)
    case .note, .lostNote, .secondNote, .definition, .secondDefinition, .lostDefinition, .cells,
      .delimiterRow, .noDelimiter:
      wordsOfParts(found)
    default: ownWords(found)
    }
  }

  private func ownWords(_ found: String) -> (message: String, remedy: String) {
    switch self {
    case .headingSpace:
      ("this is no heading: no space stands behind #", "write a space behind it; \\# is the sign")
    case .headingHardSpace:
      ("this is no heading: the space behind # is an unbreakable one", "write an ordinary space")
    case .headingSign: ("this is no heading: its sign is ＃ (U+FF03)", "write # and a space")
    case .headingDepth: ("this is no heading: it has more than six #", "write six at most")
    case .headingBlank:
      ("this makes no heading: nothing stands directly above it", "write ## before the heading")
    case .headingByRule:
      (
        "this paragraph is a heading, since --- stands directly below it",
        "write an empty line before ---"
      )
    case .itemSpace:
      (
        "this is no item of a list: no ordinary space stands behind its mark",
        "write an ordinary space behind the mark"
      )
    case .bullet:
      ("these lines are no list, and run together", "begin each with - and a space")
    case .arabicNumber:
      (
        "these are no numbers of a list", "write 1. 2. 3.: readers see the digits of their language"
      )
    case .rule: ("this is no rule between paragraphs", "write --- between empty lines")
    case .linkSpace:
      (
        "this is no link: its address has a space, or does not end in its line",
        "write the address in one line between < and >, or %20 for the space"
      )
    case .linkGap: ("this is no link: a space stands between ] and (", "write ]( without a space")
    case .pictureGap: ("this is no picture: a space stands behind !", "write ![ without a space")
    case .linkReversed: ("this is no link: its brackets are exchanged", "write [text](address)")
    case .reference:
      (
        "\(found) refers to nothing", "write a line [name]: address, or [text](address) here"
      )
    case .wikiLink:
      ("\(found) is no link", "write [text](file.md), or ![text](file.jpg) for a picture")
    case .strong, .emphasis:
      (
        "\(found) is shown: no mark fits to it",
        "write \(found) directly before the first word and directly behind the last; "
          + "\\\(found.prefix(1)) is the sign"
      )
    case .strike: ("~ is shown: it strikes nothing", "write ~~ before and behind what is struck")
    case .inHTML:
      (
        "Markdown directly below raw HTML is shown as it is written",
        "write an empty line before it"
      )
    case .codeEnd:
      (
        "this \(found) is shown: nothing opens it",
        "write \(found) before the code; \\` is the sign"
      )
    case .code: ("this ` is shown: nothing closes it", "write ` behind the code; \\` is the sign")
    default:
      (
        "nothing closes this block of code: all that follows is shown as code",
        "write a line of the same signs below the code"
      )
    }
  }

  private func wordsOfParts(_ found: String) -> (message: String, remedy: String) {
    switch self {
    case .note:
      (
        "the footnote \(found) is not there",
        "write a line that begins with \"\(found): …\"; before a bracket that is text write \\"
      )
    case .lostNote:
      (
        "nothing calls the footnote \(found), and it is left out",
        "write \(found) in the text where it belongs, or remove the note"
      )
    case .secondNote:
      (
        "there is a footnote \(found) before, and this one is left out",
        "give it another name, here and where it is called"
      )
    case .definition:
      ("nothing refers to \(found)", "write [text]\(found) where the link belongs, or remove it")
    case .secondDefinition:
      ("\(found) is defined before, and this address is not used", "give it another name")
    case .lostDefinition:
      (
        "this line is the definition of a link that nothing uses, and is left out",
        "write \\ before the bracket when it is text"
      )
    case .cells:
      (
        "the row has more cells than its table has columns, and they are left out",
        "add columns to the first two rows; \\| is the sign itself"
      )
    case .delimiterRow:
      (
        "this is no table: the row of hyphens and the one above have other numbers of cells",
        "give both the same number of cells"
      )
    default:
      ("this is no table: no row of hyphens stands below its first row", "write |---|---| below it")
    }
  }

  private var foreignName: String {
    switch self {
    case .shortcode: "a shortcode of another generator"
    case .tag: "a tag of another generator"
    case .module: "a line of MDX"
    case .container: "the mark of a note of another generator"
    case .contents: "the place of a table of contents"
    case .attributes: "an attribute in braces"
    case .formula: "a formula"
    case .emoji: "the name of an emoji"
    case .highlight: "=="
    case .script: "the mark of a raised or lowered sign"
    case .noteInLine: "a footnote in the line"
    default: "a citation of Pandoc"
    }
  }

  private var foreignRemedy: String {
    switch self {
    case .shortcode, .tag: "write in Markdown what it made: texts are no templates"
    case .module: "remove it"
    case .container: "write a quotation whose first line is > [!NOTE]"
    case .contents: "remove it: the theme makes tables of contents"
    case .attributes: "remove it: classes and sizes belong to the theme"
    case .formula: "write it in letters (x²), as `code` or as a picture"
    case .emoji: "write the sign itself"
    case .highlight: "write **…**, or <mark>…</mark>"
    case .script: "write <sup>…</sup> or <sub>…</sub>, or the sign itself: ², ₂"
    case .noteInLine: "write [^1] here, and a line [^1]: … below"
    default: "write [^1] here, and the source in a line [^1]: … below"
    }
  }
}
