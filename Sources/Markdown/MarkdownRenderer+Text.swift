import Model

extension MarkdownRenderer {
  /// The typography of the current place: that of its language, where its direction is the
  /// language's.
  var typography: FrenchTypography? {
    base == .leftToRight ? typographies[typographies.count - 1] : nil
  }

  /// The text of a node: marked words with their language, runs that need it isolated, and the
  /// language's typography.
  mutating func text(_ node: CMarkNode) {
    let marks = spans?.marks(of: node)
    let next = follower(of: node)
    node.withLiteral(previous: previous, next: next) { text in
      if options.suggests { suggest(text, node) }
      if text.mayHaveOrnaments { checkOrnaments(text, node) }
      guard let marks else {
        prose(text, node)
        previous = text.last
        return
      }
      var start = 0
      for mark in marks {
        part(text, start..<mark.offset, next: mark.standIn)
        apply(mark.kind)
        start = mark.offset + mark.length
      }
      part(text, start..<text.count, next: next)
    }
  }

  private mutating func part(_ text: ByteView, _ range: Range<Int>, next: UInt8) {
    guard !range.isEmpty else { return }
    let part = text.part(range, previous: previous, next: next)
    prose(part, nil)
    previous = part.last
  }

  /// What stands behind a text that ends in a sign whose form depends on it.
  private func follower(of node: CMarkNode) -> UInt8 {
    guard typography != nil, let next = node.next else { return 0 }
    return switch next.kind {
    case .softBreak, .lineBreak: UInt8(ascii: " ")
    case .footnoteReference, .htmlInline: 0
    default: UInt8(ascii: "a")
    }
  }

  mutating func prose(_ text: ByteView, _ node: CMarkNode?) {
    let runs = BidiRuns.isolated(in: text, base: base)
    if runs.isEmpty {
      write(text, node)
      return
    }
    var start = 0
    let before = text.previous
    for run in runs {
      if start < run.lowerBound {
        write(
          text.part(
            start..<run.lowerBound, previous: start == 0 ? before : UInt8(ascii: "a"),
            next: UInt8(ascii: "a")), nil)
      }
      append(base == .rightToLeft ? "<bdi dir=\"ltr\">" : "<bdi dir=\"rtl\">")
      escape(text.part(run, previous: 0, next: 0), bindsVerses: base == .leftToRight)
      append("</bdi>")
      start = run.upperBound
    }
    if start < text.count {
      write(
        text.part(start..<text.count, previous: UInt8(ascii: "a"), next: text.next), nil)
    }
  }

  private mutating func write(_ text: ByteView, _ node: CMarkNode?) {
    if let typography {
      typography.append(text, as: .prose, to: &result.html)
    } else if let node, base == .leftToRight || !text.mayHaveOrnaments {
      node.appendEscapedLiteral(to: &result.html)
    } else {
      escape(text, bindsVerses: base == .rightToLeft)
    }
  }

  /// Appends text with its special characters as references; inside ﴿ ﴾ no line breaks at a
  /// bracket.
  private mutating func escape(_ text: ByteView, bindsVerses: Bool) {
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      if byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 {
        text.append(start..<index, to: &result.html)
        HTMLEscaping.append(special: byte, to: &result.html)
        start = index + 1
      } else if byte == 0x20, bindsVerses, ArabicTypography.isInnerSpace(text, at: index) {
        text.append(start..<index, to: &result.html)
        result.html += [0xC2, 0xA0]
        start = index + 1
      }
    }
    text.append(start..<text.count, to: &result.html)
  }

  /// A text of an attribute or a title: spaces and apostrophes, no markup.
  func plain(_ text: String) -> String { typography?.applied(to: text) ?? text }

  /// The text of a node without the marks of languages.
  func unmarked(_ node: CMarkNode) -> String {
    guard let marks = spans?.marks(of: node) else { return node.literal }
    return node.withLiteral { text in
      var bytes: [UInt8] = []
      var start = 0
      for mark in marks {
        text.append(start..<mark.offset, to: &bytes)
        start = mark.offset + mark.length
      }
      text.append(start..<text.count, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  // MARK: Words of other languages

  private mutating func apply(_ mark: LanguageSpans.Kind) {
    switch mark {
    case .dropped: break
    case .open(let tag):
      depth += 1
      deepest = max(deepest, depth)
      append("<span")
      openLanguage(tag)
      append(">")
    case .close:
      depth -= 1
      closeLanguage()
      append("</span>")
    }
  }

  /// Writes `lang` and, against the text around it, `dir`.
  mutating func openLanguage(_ tag: LocaleTag?) {
    let before = previous
    if let tag { append(attribute: "lang", tag.tag) }
    open(tag?.direction ?? base)
    previous = before
    openTypography(of: tag)
  }

  mutating func openTypography(of tag: LocaleTag?) {
    typographies.append(
      options.setsMarkedWords ? tag.flatMap { FrenchTypography(locale: $0) } : nil)
  }

  mutating func closeLanguage() {
    closeDirection()
    if typographies.count > 1 { typographies.removeLast() }
  }

  // MARK: Suggestions

  private mutating func suggest(_ text: ByteView, _ node: CMarkNode) {
    guard base == .rightToLeft, typographies.count == 1, takes(.suggestion) else { return }
    let suggestions = ArabicTypography.suggestions(in: text)
    guard !suggestions.isEmpty else { return }
    var bytes: [UInt8] = []
    text.append(0..<text.count, to: &bytes)
    defer { places.pass(bytes, kind: "suggestion") }
    for suggestion in suggestions where takes(.suggestion) {
      let place = places.place(
        ofByte: suggestion.offset, in: bytes, block(of: node), kind: "suggestion")
      var meant: [UInt8] = []
      text.append(suggestion.offset..<suggestion.offset + suggestion.length, to: &meant)
      add(
        MarkdownMistake(
          category: "typography", message: suggestion.message, remedy: suggestion.remedy,
          line: place.line, column: place.column,
          length: min(100, String(decoding: meant, as: UTF8.self).unicodeScalars.count),
          severity: .suggestion))
    }
  }

  /// Tells of ornate brackets that were taken for each other.
  private mutating func checkOrnaments(_ text: ByteView, _ node: CMarkNode) {
    guard ArabicTypography.swappedOrnament(in: text) != nil else { return }
    report(
      "typography", Message("typography-verse-brackets"),
      Message("typography-verse-brackets.remedy"), node, text: "\u{FD3E}",
      severity: .warning)
  }
}
