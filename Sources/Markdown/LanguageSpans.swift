import Model

/// Words that the author marks as another language: `[souk]{ar}`, or as Pandoc has it
/// `[souk]{lang=ar}`; behind a link, `[souk](/ar/){ar}`.
///
/// The brackets are found in the tree, so that code, addresses and escaped brackets are none, and
/// emphasis, links and further marked words may stand inside. What is in the braces and is not like
/// a tag of a language leaves the text as it is.
struct LanguageSpans {
  enum Kind {
    case open(LocaleTag?)
    case close
    /// A sign that stands for an escape.
    case dropped
  }

  struct Mark {
    /// In bytes from the beginning of the node's text.
    var offset: Int
    var length: Int
    var kind: Kind
    /// What the mark is to the text before it, for typography.
    var standIn: UInt8 {
      if case .open = kind { UInt8(ascii: "a") } else { 0 }
    }
  }

  private var marks: [UInt: [Mark]] = [:]
  private var links: [UInt: LocaleTag] = [:]
  private(set) var mistakes: [(node: CMarkNode, text: String)] = []
  /// Braces that begin like a mark and are not closed, with the bracket before them.
  private(set) var unclosed: [(node: CMarkNode, text: String)] = []

  /// U+FDD0 stands behind an escaped bracket, U+FDD1 before an escaped brace.
  private static let bracketSign: [UInt8] = [0xEF, 0xB7, 0x90]
  static let braceSign: [UInt8] = [0xEF, 0xB7, 0x91]

  /// The text to be parsed when words are marked in it: escapes, of which the tree knows nothing,
  /// are told by characters that are none; nothing when no words are marked.
  static func prepared(_ text: [UInt8]) -> [UInt8]? {
    var place = 0
    var isMarked = false
    while !isMarked, let brace = text.place(of: UInt8(ascii: "{"), from: place) {
      let before = brace > 0 ? text[brace - 1] : 0
      isMarked =
        before == UInt8(ascii: "]") || before == UInt8(ascii: ")")
        // An escaped anchor of a heading, which is told by the same sign.
        || before == UInt8(ascii: "\\") && brace + 1 < text.count
          && text[brace + 1] == UInt8(ascii: "#")
      place = brace + 1
    }
    guard isMarked else { return nil }
    guard text.contains(UInt8(ascii: "\\")) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 64)
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
        result.append(text[index])
        index += 1
        continue
      }
      let escaped = text[index + 1]
      if escaped == UInt8(ascii: "{") { result += braceSign }
      result += [UInt8(ascii: "\\"), escaped]
      if escaped == UInt8(ascii: "[") || escaped == UInt8(ascii: "]") { result += bracketSign }
      index += 2
    }
    return result
  }

  /// A text of the tree without the signs of escapes.
  static func withoutSigns(_ text: String) -> String {
    guard text.contains(byte: 0xEF) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value != 0xFDD0 && $0.value != 0xFDD1 }))
  }

  /// Finds the marked words of a document.
  init(_ document: borrowing CMarkDocument) {
    var opened: [UInt: [(node: UInt, offset: Int)]] = [:]
    var found = self.marks
    var links = self.links
    var mistakes = self.mistakes
    var unclosed = self.unclosed
    document.walk { node, isEntering in
      guard isEntering, node.kind == .text else { return }
      let parent = node.parent?.id ?? 0
      node.withLiteral { text in
        var index = 0
        if let link = node.previous, link.kind == .link,
          let tag = Self.tag(in: text, at: 0)
        {
          if let locale = tag.locale { links[link.id] = locale }
          if tag.locale == nil { mistakes.append((node, tag.written)) }
          found[node.id, default: []].append(Mark(offset: 0, length: tag.length, kind: .dropped))
          index = tag.length
        } else if node.previous?.kind == .link, let start = Self.unclosedTag(in: text, at: 0) {
          unclosed.append((node, ")" + start))
        }
        while index < text.count {
          let place = index
          index += 1
          switch text[place] {
          case UInt8(ascii: "["):
            if text[index] == 0xEF, text[index + 1] == 0xB7, text[index + 2] == 0x90 { continue }
            opened[parent, default: []].append((node.id, place))
          case UInt8(ascii: "]"):
            if text[index] == 0xEF, text[index + 1] == 0xB7, text[index + 2] == 0x90 { continue }
            guard let open = opened[parent]?.popLast() else { continue }
            guard let tag = Self.tag(in: text, at: index) else {
              if let start = Self.unclosedTag(in: text, at: index) {
                unclosed.append((node, "]" + start))
              }
              continue
            }
            if tag.locale == nil { mistakes.append((node, tag.written)) }
            found[open.node, default: []].append(
              Mark(offset: open.offset, length: 1, kind: .open(tag.locale)))
            found[node.id, default: []].append(
              Mark(offset: place, length: tag.length + 1, kind: .close))
            index += tag.length
          case 0xEF where text[index] == 0xB7 && (text[index + 1] & 0xFE) == 0x90:
            found[node.id, default: []].append(Mark(offset: place, length: 3, kind: .dropped))
            index += 2
          default: continue
          }
        }
      }
    }
    self.marks = found.mapValues { $0.sorted { $0.offset < $1.offset } }
    self.links = links
    self.mistakes = mistakes
    self.unclosed = unclosed
  }

  func marks(of node: CMarkNode) -> [Mark]? { marks[node.id] }

  /// The language of a link, when its author marked it.
  func language(of link: CMarkNode) -> LocaleTag? { links[link.id] }

  /// The direction of the first letter below a node that is not in marked words.
  func firstStrong(outside node: CMarkNode) -> Direction? {
    var depth = 0
    var found: Direction?
    var skipped: UInt?
    node.walk { inner, isEntering in
      if inner.kind == .link, links[inner.id] != nil || inner.isAutolink {
        if isEntering, skipped == nil {
          skipped = inner.id
        } else if skipped == inner.id {
          skipped = nil
        }
        return true
      }
      guard isEntering, inner.kind == .text, skipped == nil else { return true }
      inner.withLiteral { text in
        var start = 0
        for mark in marks[inner.id] ?? [] {
          if depth == 0, found == nil { found = text.firstStrong(in: start..<mark.offset) }
          switch mark.kind {
          case .open: depth += 1
          case .close: depth -= 1
          case .dropped: break
          }
          start = mark.offset + mark.length
        }
        if depth == 0, found == nil { found = text.firstStrong(in: start..<text.count) }
      }
      return found == nil
    }
    return found
  }

  // MARK: Tags

  private struct Tag {
    var locale: LocaleTag?
    var written: String
    /// With the braces, in bytes.
    var length: Int
  }

  /// `{fr` at a place, where a language is named and no brace follows.
  private static func unclosedTag(in text: ByteView, at place: Int) -> String? {
    guard place < text.count, text[place] == UInt8(ascii: "{") else { return nil }
    var end = place + 1
    while end < text.count, end - place <= 35, text[end] == 45 || (text[end] | 0x20) &- 97 < 26 {
      end += 1
    }
    guard end == text.count || text[end] != UInt8(ascii: "}") else { return nil }
    var bytes: [UInt8] = []
    text.append(place..<end, to: &bytes)
    let written = String(decoding: bytes, as: UTF8.self)
    guard let locale = LocaleTag(String(written.dropFirst())),
      KnownLanguages.codes.contains(locale.language)
    else { return nil }
    return written
  }

  /// `{fr}`, `{lang=fr}` or `{lang="fr-CA"}` at a place.
  private static func tag(in text: ByteView, at place: Int) -> Tag? {
    guard text[place] == UInt8(ascii: "{"), place < text.count else { return nil }
    var end = place + 1
    while end < text.count, text[end] != UInt8(ascii: "}"), end - place < 64 { end += 1 }
    guard text[end] == UInt8(ascii: "}"), end < text.count else { return nil }
    var bytes: [UInt8] = []
    text.append(place + 1..<end, to: &bytes)
    var written = Substring(String(decoding: bytes, as: UTF8.self))
    let isNamed = written.hasPrefix("lang=")
    if isNamed { written = written.dropFirst(5) }
    if written.count > 1, written.first == "\"", written.last == "\"" {
      written = written.dropFirst().dropLast()
    }
    let isLikeTag =
      written.utf8.count > 1
      && written.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || $0 == 45 }
      && (written.utf8.first.map { ($0 | 0x20) &- 97 < 26 } ?? false)
    guard isNamed || isLikeTag else { return nil }
    var tag = Tag(written: String(written), length: end - place + 1)
    if let locale = LocaleTag(String(written)), KnownLanguages.codes.contains(locale.language) {
      tag.locale = locale
    }
    return tag
  }

  /// What to write for words that are like a tag and none; it takes longer than finding them.
  static func remedy(for written: String) -> Message {
    let first = written.split(ascii: "-").first.map { $0.lowercased() } ?? ""
    return (LanguageNames.codes[first] ?? KnownLanguages.index.nearest(to: first))
      .map { Message("language-tag.remedy-near", ["name": .text($0)]) }
      ?? Message("language-tag.remedy")
  }
}

extension MarkdownRenderer {
  /// Tells each mark that names no language, with the remedy of each name sought once.
  mutating func reportLanguages() {
    var remedies: [String: Message] = [:]
    for mistake in spans?.mistakes ?? [] where takes(.error) {
      let remedy = remedies[mistake.text] ?? LanguageSpans.remedy(for: mistake.text)
      remedies[mistake.text] = remedy
      report(
        "language", Message("language-tag", ["mistake": .text(mistake.text)]), remedy, mistake.node,
        text: mistake.text)
    }
  }
}

extension ByteView {
  fileprivate func firstStrong(in range: Range<Int>) -> Direction? {
    guard !range.isEmpty else { return nil }
    var bytes: [UInt8] = []
    append(range, to: &bytes)
    return BidiProfile(of: bytes).firstStrong
  }
}
