public import Model

/// How a text is rendered.
public struct MarkdownOptions: Sendable {
  /// The direction of what surrounds the text.
  public var direction: Direction
  /// Whether raw HTML is published as it is.
  public var trustsRawHTML: Bool
  /// Stands before every anchor, for several texts on one page; see `TextAnchors`.
  public var idPrefix: String
  /// The words around footnotes, in the text's language.
  public var footnotes: FootnoteLabels
  /// The first lines of alerts, in the page's language; what is missing is said in English.
  public var alerts: [Alert: String]
  /// The spaces, apostrophes and ordinals of the text's language; nothing when it has none or the
  /// site does not want them.
  public var typography: FrenchTypography?
  /// Whether words that the author marks as French get their typography.
  public var setsMarkedWords: Bool
  /// The ten digits of the text's language, zero first, for numbers of lists and footnotes.
  public var digits: [String]
  /// How the anchors of headings are made.
  public var headingIDs = HeadingIDs.words
  /// Whether suggestions are wanted, which cost time and change nothing.
  public var suggests: Bool

  /// The digits of ASCII.
  public static let asciiDigits = (0...9).map { String($0) }

  /// Options for one text.
  public init(
    direction: Direction = .leftToRight, trustsRawHTML: Bool = false, idPrefix: String = "",
    footnotes: FootnoteLabels = FootnoteLabels(heading: "Footnotes", back: "Back to {number}"),
    alerts: [Alert: String] = Alert.labels(in: "en"),
    typography: FrenchTypography? = nil, setsMarkedWords: Bool = true,
    digits: [String] = MarkdownOptions.asciiDigits, suggests: Bool = false
  ) {
    self.direction = direction
    self.trustsRawHTML = trustsRawHTML
    self.idPrefix = idPrefix
    self.footnotes = footnotes
    self.alerts = alerts
    self.typography = typography
    self.setsMarkedWords = setsMarkedWords
    self.digits = digits.count == 10 ? digits : Self.asciiDigits
    self.suggests = suggests
  }

  /// A number in the language's digits.
  func localized(_ number: Int) -> String {
    String(number).utf8.reduce(into: "") { text, byte in
      text += byte &- 48 < 10 ? digits[Int(byte &- 48)] : String(UnicodeScalar(byte))
    }
  }

  /// The class of a list whose numbers are not ASCII digits; the theme's `list-style-type` follows
  /// it.
  var digitsClass: StaticString? {
    switch digits[0] {
    case "٠": "digits-arab"
    case "۰": "digits-arabext"
    default: nil
    }
  }
}

/// The words around footnotes.
public struct FootnoteLabels: Sendable, Hashable {
  /// The name of the list of footnotes.
  public var heading: String
  /// The link back to the text; `{number}` becomes the footnote's number.
  public var back: String

  /// The two texts.
  public init(heading: String, back: String) {
    self.heading = heading
    self.back = back
  }
}

/// Finds what links and pictures lead to.
public struct MarkdownResolver {
  /// Asked for the destination of each link.
  public var link: (String) -> LinkResolution
  /// Asked for the source of each picture.
  public var image: (String) -> ImageResolution
  /// Asked for the other forms of each picture.
  public var dressing: (String) -> PictureDressing?

  /// Makes the HTML of a block by its place among those of `BlockFences`; nothing where `:::` is
  /// text like any other.
  public var block: ((Int, MarkdownBlock) -> [UInt8])?

  /// A resolver from its two halves.
  public init(
    link: @escaping (String) -> LinkResolution, image: @escaping (String) -> ImageResolution,
    dressing: @escaping (String) -> PictureDressing? = { _ in nil }
  ) {
    self.dressing = dressing
    self.link = link
    self.image = image
  }
}

/// What a link leads to.
public enum LinkResolution: Sendable, Hashable {
  /// As it is written.
  case unchanged
  /// Another address; and the code of its language when that differs from the reader's.
  case to(String, language: String?)
  /// Nothing: a mistake of the editor.
  case broken(message: Message, remedy: Message)
  /// Nothing, for a mistake that is told elsewhere.
  case leftOut
}

/// What a picture is.
public enum ImageResolution: Sendable, Hashable {
  /// As it is written.
  case unchanged
  /// A published picture and its size in pixels.
  case picture(source: String, width: Int, height: Int)
  /// Nothing: a mistake of the editor.
  case broken(message: Message, remedy: Message)
  /// Nothing, for a mistake that is told elsewhere.
  case leftOut
}

/// A heading of a rendered text.
public struct Heading: Sendable, Hashable {
  /// 1…6.
  public var level: Int
  /// Its anchor.
  public var id: String
  /// Its text without marks.
  public var text: String
}

/// A rendered text.
public struct MarkdownResult: Sendable {
  /// The HTML, UTF-8.
  public var html: [UInt8] = []
  /// The headings in order, for a table of contents.
  public var headings: [Heading] = []
  /// Mistakes with their places in the text.
  public var mistakes: [MarkdownMistake] = []
  /// The links whose ends only the whole site knows.
  public var innerLinks: [InnerLink] = []
}

/// A link to a place of a page, or by an address of the site, that only shows to lead anywhere when
/// all pages are made.
public struct InnerLink: Sendable, Hashable {
  /// The address as the page has it: with the base path, percent-encoded; `#…` for the same page.
  public var href: String
  /// From 1, counted in the text.
  public var line: Int
  /// From 1, counted in Unicode scalars.
  public var column: Int
  /// How many scalars are meant.
  public var length: Int
}

/// A mistake in a text.
public struct MarkdownMistake: Sendable, Hashable {
  /// Such as `link` or `image`.
  public var category: String
  /// What is wrong.
  public var message: Message
  /// What to write instead.
  public var remedy: Message
  /// From 1, counted in the text.
  public var line: Int
  /// From 1, counted in Unicode scalars.
  public var column: Int
  /// How many scalars are meant.
  public var length: Int
  /// Whether the page may be published all the same.
  public var severity: Diagnostic.Severity
}
