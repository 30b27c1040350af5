import Model

extension SilentMarks {
  /// A bracket that looks like a link and is none.
  func bracket(
    _ open: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    let end = line.upperBound
    if block[open + 1] == UInt8(ascii: "[") {
      return wikiLink(open, in: block, line)
    }
    if block[open + 1] == UInt8(ascii: "/"), isLetter(open + 2),
      let close = block.closingBracket(from: open + 2, to: min(end, open + 30)),
      text[open + 2..<close].allSatisfy({ ($0 | 0x20) &- 97 < 26 || $0 == UInt8(ascii: "_") })
    {
      return (.shortcode, close + 1)
    }
    guard let close = block.closingBracket(from: open + 1, to: end),
      text[open + 1] != UInt8(ascii: "^")
    else { return nil }
    if block[close + 1] == UInt8(ascii: "(") { return linkWithSpace(close, in: block, end) }
    guard close > open + 1 else { return nil }
    let words = text[open + 1..<close]
    switch block[close + 1] {
    case 0x20 where block[close + 2] == UInt8(ascii: "("):
      guard !notes.linkNames.contains(ReferenceCosts.name(of: words)),
        let last = block.find(")", from: close + 3, to: end),
        !text[close + 3..<last].contains(0x20), isLikeAddress(text[close + 3..<last])
      else { return nil }
      return (.linkGap, last + 1)
    case UInt8(ascii: "["):
      // `a[i][j]` is code.
      guard open == 0 || !isLetterBefore(open),
        let last = block.closingBracket(from: close + 2, to: end)
      else { return nil }
      let label = last == close + 2 ? words : text[close + 2..<last]
      guard label.first != UInt8(ascii: "^"), !words.allSatisfy({ $0 &- 48 < 10 }),
        !notes.linkNames.contains(ReferenceCosts.name(of: label))
      else { return nil }
      return (.reference, last + 1)
    default:
      if words.first == UInt8(ascii: "@"), isLetter(open + 2) { return (.citation, close + 1) }
      return isShortcode(words) ? (.shortcode, close + 1) : nil
    }
  }

  /// `[gallery ids="1,2"]`, as WordPress has it.
  private func isShortcode(_ words: ArraySlice<UInt8>) -> Bool {
    let name = words.prefix { $0 &- 97 < 26 || $0 == UInt8(ascii: "_") }
    let rest = words[name.endIndex...]
    guard name.count > 1, rest.first == 0x20, let sign = rest.firstIndex(of: UInt8(ascii: "=")),
      sign + 1 < rest.endIndex
    else { return false }
    return rest[sign + 1] == UInt8(ascii: "\"") || rest[sign + 1] == UInt8(ascii: "'")
  }

  /// Numbers, as of a matrix, and the mark of a table of contents.
  private func isNoPage(_ words: ArraySlice<UInt8>) -> Bool {
    words.allSatisfy { $0 &- 48 < 10 || $0 == UInt8(ascii: ",") || $0 == 0x20 }
      || ["toc", "_toc_"].contains(String(decoding: words, as: UTF8.self).lowercased())
  }

  private func wikiLink(
    _ open: Int, in block: MarkBlock, _ line: Range<Int>
  ) -> (kind: SilentMark, end: Int)? {
    let end = line.upperBound
    guard isLetter(open + 2) || text[min(open + 2, text.count - 1)] &- 48 < 10,
      let close = block.closingBracket(from: open + 2, to: min(end, open + 200)),
      block[close + 1] == UInt8(ascii: "]"), block[close + 2] != UInt8(ascii: "("),
      !isNoPage(text[open + 2..<close]),
      // A table of TOML, with its keys below it.
      block.lines.count == 1 || contentStart(line) < open || close + 2 < line.upperBound
    else { return nil }
    return (.wikiLink, close + 2)
  }

  private func linkWithSpace(
    _ close: Int, in block: MarkBlock, _ end: Int
  ) -> (kind: SilentMark, end: Int)? {
    // Its own brackets belong to the address: `a (1).pdf`.
    var last = close + 2
    var depth = 1
    while last < end, last - close < 400 {
      if text[last] == UInt8(ascii: "(") { depth += 1 }
      if text[last] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
      last += 1
    }
    var address = text[close + 2..<last].drop { $0 == 0x20 || $0 == UInt8(ascii: "<") }
    if let title = address.indices.first(where: {
      $0 > address.startIndex && address[$0 - 1] == 0x20
        && (address[$0] == UInt8(ascii: "\"") || address[$0] == UInt8(ascii: "'"))
    }) {
      address = address[..<title]
    }
    while address.last == 0x20 { address.removeLast() }
    guard last < end else { return isLikeAddress(address) ? (.linkSpace, end) : nil }
    guard address.contains(0x20), isLikeAddress(address), !address.contains(UInt8(ascii: "{"))
    else { return nil }
    return (.linkSpace, last + 1)
  }

  /// `! [alt](picture.jpg)`.
  func picture(
    _ sign: Int, in block: MarkBlock, _ end: Int
  ) -> (kind: SilentMark, end: Int)? {
    guard block[sign + 1] == 0x20, block[sign + 2] == UInt8(ascii: "["),
      let close = block.closingBracket(from: sign + 3, to: end),
      block[close + 1] == UInt8(ascii: "(")
    else { return nil }
    let address = text[close + 2..<end].prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "?")
    }
    let name = String(decoding: address, as: UTF8.self).lowercased()
    let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"]
    guard endings.contains(where: { name.hasSuffix($0) }) else { return nil }
    return (.pictureGap, sign + 2)
  }

  /// `(text)[address]`.
  func reversedLink(
    _ open: Int, in block: MarkBlock, _ end: Int
  ) -> (kind: SilentMark, end: Int)? {
    // No text of a link is longer.
    let limit = min(end, open + 200)
    var middle = open + 1
    while middle < limit, block[middle] != UInt8(ascii: ")"), block[middle] != UInt8(ascii: "(") {
      middle += 1
    }
    guard middle > open + 1, middle < limit, block[middle] == UInt8(ascii: ")"),
      block[middle + 1] == UInt8(ascii: "["), text[open - (open > 0 ? 1 : 0)] != UInt8(ascii: "]"),
      let close = block.closingBracket(from: middle + 2, to: end), close > middle + 2,
      block[middle + 2] != UInt8(ascii: "^"), block[close + 1] != UInt8(ascii: "("),
      isLikeAddress(text[middle + 2..<close])
    else { return nil }
    return (.linkReversed, close + 1)
  }

  /// `a/b`, `a.md`, `#a`, `mailto:a`: no prose in brackets.
  private func isLikeAddress(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first, words.count > 1 else { return false }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "/") { return true }
    if words.prefix(8).contains(UInt8(ascii: ":")),
      ["http:", "https:", "mailto:", "tel:", "ftp:"].contains(where: { words.starts(with: $0.utf8) }
      )
    {
      return true
    }
    if let slash = words.firstIndex(of: UInt8(ascii: "/")) {
      // « et/ou » is prose.
      return words[slash...].contains(UInt8(ascii: ".")) || first == UInt8(ascii: ".")
        || !words.contains(0x20)
    }
    guard let dot = words.lastIndex(of: UInt8(ascii: ".")), dot > words.startIndex,
      words[dot - 1] > 0x20
    else { return false }
    let ending = words[(dot + 1)...].prefix { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 }
    let after = dot + 1 + ending.count
    return (2...5).contains(ending.count)
      && (after == words.endIndex || words[after] == UInt8(ascii: "#")
        || words[after] == UInt8(ascii: "?"))
  }
}
