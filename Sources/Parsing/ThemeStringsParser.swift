public import Model

/// Reads the words of a theme's interface in one language.
public enum ThemeStringsParser {
  /// One string and its place.
  public struct Line: Sendable {
    /// The name that templates use.
    public var key: String
    /// A text, or a text for each plural category of CLDR by its name.
    public var value: Value
    /// Where the key stands.
    public var position: SourcePosition
  }

  /// What a string is.
  public enum Value: Sendable, Hashable {
    case text(String)
    case plural([String: String])
  }

  /// Gives the strings in their order, and every mistake.
  public static func parse(_ bytes: [UInt8], path: String) -> Parsed<[Line]> {
    var context = FileContext(path: path, bytes: bytes)
    guard Encoding.isText(bytes, &context),
      let entries = YAMLReader.mapping(
        bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &context)
    else { return Parsed(value: [], diagnostics: context.diagnostics) }
    var lines: [Line] = []
    for entry in entries {
      switch entry.value {
      case .scalar(let text, _, _):
        lines.append(Line(key: entry.key, value: .text(text), position: entry.keyPosition))
      case .mapping(let forms, _):
        var texts: [String: String] = [:]
        for form in forms {
          if let text = form.value.text { texts[form.key] = text }
          let categories = ["zero", "one", "two", "few", "many", "other"]
          if !categories.contains(form.key) {
            context.report(
              "strings", "there is no plural category \"\(form.key)\"",
              NearestName.of(form.key, among: categories).map { "did you mean \"\($0)\"?" }
                ?? "write " + categories.joined(separator: ", "),
              at: form.keyPosition, length: form.key.unicodeScalars.count)
          }
        }
        lines.append(Line(key: entry.key, value: .plural(texts), position: entry.keyPosition))
      case .sequence(_, let position):
        context.report(
          "strings", "\(entry.key) is neither a text nor plural forms", "write one line of text",
          at: position)
      }
    }
    return Parsed(value: lines, diagnostics: context.diagnostics)
  }
}
