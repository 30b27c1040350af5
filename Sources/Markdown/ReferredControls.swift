import Model

/// Characters that no text may hold and that were written as references, such as `&#8;`; and those
/// that turn text around, such as `&#x202E;`.
///
/// The parser makes characters of them, and so they would come onto the page although the text has
/// none. In code a reference stays what it is.
struct ReferredControls {
  /// One for each character, at its first place; one for all that turn text around.
  private(set) var mistakes: [MarkdownMistake] = []

  /// A reference in the text.
  private struct Reference {
    let codePoint: UInt32
    let line: Int
    let column: Int
    let length: Int
  }

  /// Takes them out of a document and tells where they stand; nothing for a text without any.
  init?(takenFrom document: borrowing CMarkDocument, _ source: SourceText) {
    guard source.bytes.hasPair("&", "#") else { return nil }
    let references = Self.references(in: source.bytes)
    guard !references.isEmpty else { return nil }
    let turns = references.contains { Self.isTurn($0.codePoint) }
    var turned: Int?
    var found: [UInt32: (line: Int, count: Int)] = [:]
    var line = 1
    document.walk { node, isEntering in
      guard isEntering else { return }
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        if node.line > 0 { line = node.line }
        return
      case .codeBlock: if node.line > 0 { line = node.line }
      case .text, .link, .image: break
      default: return
      }
      node.replaceTexts { bytes in
        let text = Self.whole(bytes)
        let controls = BodyControl.all(in: text[...])
        for control in controls {
          let known = found[control.codePoint] ?? (line, 0)
          found[control.codePoint] = (known.line, known.count + control.count)
        }
        let rest = controls.isEmpty ? nil : BodyControl.removed(from: text)
        // The source has been rid of those that were written as they are.
        guard turns,
          let plain = BidiControls.neutralised(String(decoding: rest ?? text, as: UTF8.self))
        else { return rest }
        turned = min(turned ?? line, line)
        return Array(plain.utf8)
      }
    }
    if let turned { tellTurns(references.filter { Self.isTurn($0.codePoint) }, from: turned) }
    for (codePoint, place) in found {
      let own = references.filter { $0.codePoint == codePoint }
      guard let reference = own.first(where: { $0.line >= place.line }) ?? own.first else {
        continue
      }
      let mistake = BodyControl(
        codePoint: codePoint,
        position: SourcePosition(line: reference.line, column: reference.column),
        count: place.count
      ).diagnostic(path: "", firstLine: 1)
      mistakes.append(
        MarkdownMistake(
          category: mistake.category, message: mistake.fault,
          remedy: Message("control-referred.remedy"), line: reference.line,
          column: reference.column, length: reference.length, severity: .error))
    }
    mistakes.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Tells the first reference of a block, or of the text where the block is not known.
  private mutating func tellTurns(_ references: [Reference], from line: Int) {
    guard let first = references.first(where: { $0.line >= line }) ?? references.first else {
      return
    }
    mistakes.append(
      MarkdownMistake(
        category: "direction", message: Message("direction-referred"),
        remedy: Message("direction-referred.remedy"),
        line: first.line, column: first.column, length: first.length, severity: .warning))
  }

  /// Whether a text refers to bytes that stand for signs to the parser, which would be taken for them.
  static func hasSigns(_ text: [UInt8]) -> Bool {
    text.hasPair("&", "#")
      && references(in: text).contains { $0.codePoint <= ParserSigns.opensOrCloses }
  }

  /// A text of the tree in UTF-8: the parser writes U+FFFE and U+FFFF as one byte, which is none.
  private static func whole(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0xFE }) else { return bytes }
    return bytes.flatMap { byte in byte >= 0xFE ? [0xEF, 0xBF, byte & 0xBF] : [byte] }
  }

  /// The references to such characters that stand in a text, wherever they do.
  private static func references(in text: [UInt8]) -> [Reference] {
    var references: [Reference] = []
    var line = 1
    var column = 1
    var counted = 0
    var place = 0
    while let start = text.place(of: UInt8(ascii: "&"), from: place) {
      place = start + 1
      guard let (codePoint, end) = number(in: text, from: place), isControl(codePoint) else {
        continue
      }
      for byte in text[counted..<start] {
        if byte == 10 {
          (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      counted = start
      references.append(
        Reference(codePoint: codePoint, line: line, column: column, length: end - start))
    }
    return references
  }

  private static func isControl(_ codePoint: UInt32) -> Bool {
    guard codePoint > 0, let scalar = Unicode.Scalar(codePoint) else { return false }
    return isTurn(codePoint)
      || BodyControl.isAnywhere(in: Array(String(Character(scalar)).utf8)[...])
  }

  /// Embeddings, overrides and isolates.
  private static func isTurn(_ codePoint: UInt32) -> Bool {
    (0x202A...0x202E).contains(codePoint) || (0x2066...0x2069).contains(codePoint)
  }

  /// The number of `#8;` or `#x1B;`, and where it ends.
  private static func number(in text: [UInt8], from start: Int) -> (UInt32, end: Int)? {
    guard start + 2 < text.count, text[start] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = text[start + 1] | 0x20 == UInt8(ascii: "x")
    let first = start + (isHexadecimal ? 2 : 1)
    var place = first
    // CommonMark, 6.2: seven digits, or six.
    while place < text.count, place - first < 8, text[place] != UInt8(ascii: ";") { place += 1 }
    guard place < text.count, text[place] == UInt8(ascii: ";"),
      let number = UInt32(
        String(decoding: text[first..<place], as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    return (number, place + 1)
  }
}
