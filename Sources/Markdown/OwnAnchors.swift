import Model

/// The anchors that authors gave their headings: `## Title {#own}`.
///
/// They are known before the first heading is written: no other heading may take one.
struct OwnAnchors {
  private var names: [UInt: String] = [:]
  private(set) var mistakes: [(node: CMarkNode, text: String, message: Message, remedy: Message)] =
    []

  /// All of them.
  var all: some Collection<String> { names.values }

  func name(of heading: CMarkNode) -> String? { names[heading.id] }

  /// Finds the anchors and takes their marks out of the document.
  init(_ document: borrowing CMarkDocument) {
    var names = self.names
    var mistakes = self.mistakes
    var taken: Set<[UInt8]> = []
    document.walk { node, isEntering in
      guard isEntering, node.kind == .heading, let last = node.lastChild, last.kind == .text else {
        return
      }
      let text = Array(last.literal.utf8)
      guard let mark = Self.mark(at: text) else { return }
      let name = String(decoding: text[mark.name], as: UTF8.self)
      let written = "{#\(name)}"
      if let reason = Self.mistake(in: name) {
        mistakes.append((last, written, reason.message, reason.remedy))
      } else if taken.insert(Array(name.utf8)).inserted {
        names[node.id] = name
      } else {
        mistakes.append(
          (
            last, written, Message("anchor-twice", ["written": .text(written)]),
            Message("anchor-twice.remedy")
          ))
      }
      last.cut(to: mark.start)
    }
    self.names = names
    self.mistakes = mistakes
  }

  /// `{#own}` at the end of a text: where it begins, with the blanks before it, and its name.
  private static func mark(at text: [UInt8]) -> (start: Int, name: Range<Int>)? {
    var end = text.count
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    guard end > 3, text[end - 1] == UInt8(ascii: "}"),
      let brace = text[..<end].lastIndex(of: UInt8(ascii: "{")), brace + 2 < end - 1,
      text[brace + 1] == UInt8(ascii: "#"),
      // An escaped brace is one.
      !text[..<brace].suffix(3).elementsEqual(LanguageSpans.braceSign)
    else { return nil }
    let name = brace + 2..<end - 1
    guard !text[name].contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
    var start = brace
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    return (start, name)
  }

  private static func mistake(in name: String) -> (message: Message, remedy: Message)? {
    if name.utf8.first == UInt8(ascii: "_") {
      return (
        Message("anchor-of-theme", ["name": .text(name)]), Message("anchor-of-theme.remedy")
      )
    }
    let isGood = name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        ? (scalar.value | 0x20) &- 97 < 26 || scalar.value &- 48 < 10
          || "-_.:".unicodeScalars.contains(scalar)
        : Slug.isPart(scalar)
    }
    if isGood, name.utf8.count <= 240 { return nil }
    return (Message("anchor-name", ["name": .text(name)]), Message("anchor-name.remedy"))
  }
}
