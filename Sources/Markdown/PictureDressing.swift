/// What stands around and in an `img` besides its own attributes: a picture's other formats and
/// sizes.
///
/// All of it is markup that the program made.
public struct PictureDressing: Sendable, Hashable {
  /// Before the `img`, such as `<picture><source …>`; empty when there is nothing.
  public var opening: [UInt8]
  /// In the `img`, each with a blank before it.
  public var attributes: [UInt8]

  /// Markup for one picture.
  public init(opening: [UInt8], attributes: [UInt8]) {
    self.opening = opening
    self.attributes = attributes
  }
}

extension MarkdownRenderer {
  /// Adds a picture's other forms to the `img` that is being written.
  ///
  /// - Returns: What closes them after the `img`.
  mutating func dress(_ source: String) -> StaticString {
    guard let dressing = resolver.dressing(source),
      // Texts in attributes are escaped, so this is the beginning of the `img`.
      let start = result.html.lastIndex(of: UInt8(ascii: "<"))
    else { return "" }
    result.html += dressing.attributes
    guard !dressing.opening.isEmpty else { return "" }
    result.html.insert(contentsOf: dressing.opening, at: start)
    return "</picture>"
  }
}
