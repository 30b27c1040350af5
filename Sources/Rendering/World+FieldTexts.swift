import Markdown
public import Model

/// A mistake in a field of the kind markdown; its place is looked for in the file.
public struct FieldMistake: Sendable {
  /// The field of the record in which the text stands.
  public var field: String
  /// Whether another file of the record may be the one that has the field.
  public var isShared: Bool
  /// What is wrong, as the text has it.
  public var words: String
  /// The mistake, with its file and without a place.
  public var diagnostic: Diagnostic
}

extension World {
  /// The mistakes in the markdown fields of a record in one language.
  ///
  /// Templates render the texts where they show them, and have nobody to tell of mistakes; here only
  /// those are rendered that may have one.
  public func fieldMistakes(of record: RecordIndex, in source: RecordVariant) -> [FieldMistake] {
    let typeIndex = site.records[record.position].typeIndex
    guard !markdownSlots[typeIndex].isEmpty else { return [] }
    var mistakes: [FieldMistake] = []
    for slot in markdownSlots[typeIndex] {
      let field = site.types[typeIndex].fields[slot]
      for text in source.fields[slot].markdownTexts where suggests || Self.mayHaveMistakes(text) {
        let result = render(Array(text.utf8), of: source, in: source.language)
        guard !result.mistakes.isEmpty else { continue }
        var lines = TextLines(text)
        mistakes += result.mistakes.map { mistake in
          FieldMistake(
            field: field.name, isShared: field.isShared, words: lines.words(of: mistake),
            diagnostic: Diagnostic(
              mistake.severity, category: mistake.category, message: mistake.message,
              remedy: mistake.remedy, path: "content/" + source.path))
        }
      }
    }
    return mistakes
  }

  /// Whether a text has links, pictures, raw HTML, marks of languages, brackets of verses, tables
  /// or references to characters, or could go beyond the bounds of a text.
  private static func mayHaveMistakes(_ text: String) -> Bool {
    var signs = 0
    var isReference = false
    let isFound = text.utf8.contains { byte in
      if isReference, byte == UInt8(ascii: "#") { return true }
      isReference = byte == UInt8(ascii: "&")
      switch byte {
      case UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"), 0xEF: return true
      // What may stand in each other needs a sign for each level.
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: ")"),
        UInt8(ascii: "@"):
        signs += 1
      default: break
      }
      return false
    }
    return isFound || signs > 100 || text.utf8.count > 4096
  }
}

extension Value {
  /// The Markdown in a value, in lists and groups too.
  fileprivate var markdownTexts: [String] {
    switch self {
    case .markdown(let text): [text.string]
    case .list(let values): values.flatMap(\.markdownTexts)
    case .group(let group): group.fields.flatMap(\.markdownTexts)
    default: []
    }
  }
}

/// The lines of a text that has mistakes; those of one line after another cost one walk through it.
private struct TextLines {
  private let lines: [Substring]
  /// The line that was read last.
  private var last: (number: Int, scalars: [Unicode.Scalar]) = (0, [])

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// What a mistake underlines.
  mutating func words(of mistake: MarkdownMistake) -> String {
    guard lines.indices.contains(mistake.line - 1) else { return "" }
    if last.number != mistake.line {
      last = (mistake.line, Array(lines[mistake.line - 1].unicodeScalars))
    }
    let words = last.scalars.dropFirst(mistake.column - 1).prefix(mistake.length)
    return String(String.UnicodeScalarView(words))
  }
}
