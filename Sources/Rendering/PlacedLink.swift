import Markdown
public import Model

/// A link in a text whose end only shows when all pages are made.
public struct PlacedLink: Sendable {
  /// The route of the page that has the link.
  public var from: String
  /// The address as the page has it: with the base path, percent-encoded; `#…` for the page itself.
  public var href: String
  /// The file, relative to the site's source folder.
  public var path: String
  /// Where the address stands in the file.
  public var position: SourcePosition
  /// How many scalars are meant.
  public var length: Int

  /// A warning at the link.
  public func warning(_ message: Message, _ remedy: Message) -> Diagnostic {
    Diagnostic(
      .warning, category: "link", message: message, remedy: remedy, path: path, position: position,
      length: length)
  }
}

extension InnerLink {
  /// The link with its place in the file: bodies begin below the front matter.
  func placed(in source: RecordVariant, on page: Page) -> PlacedLink {
    PlacedLink(
      from: page.route, href: href, path: "content/" + source.path,
      position: SourcePosition(line: line + source.body.line - 1, column: column), length: length)
  }
}
