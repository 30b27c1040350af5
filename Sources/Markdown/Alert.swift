import Model

/// The kinds of GitHub's alerts: quotations whose first line is `[!NOTE]`.
public enum Alert: String, Sendable, Hashable, CaseIterable {
  case note, tip, important, warning, caution

  /// The words for it in a language, by its code; nothing where the language has none here.
  public func label(in language: String) -> String? {
    switch (language, self) {
    case ("ar", .note): "ملاحظة"
    case ("ar", .tip): "نصيحة"
    case ("ar", .important): "مهمّ"
    case ("ar", .warning): "تنبيه"
    case ("ar", .caution): "تحذير"
    case ("fr", .note): "Remarque"
    case ("fr", .tip): "Conseil"
    case ("fr", .important): "Important"
    case ("fr", .warning): "Avertissement"
    case ("fr", .caution): "Attention"
    case ("en", .note): "Note"
    case ("en", .tip): "Tip"
    case ("en", .important): "Important"
    case ("en", .warning): "Warning"
    case ("en", .caution): "Caution"
    default: nil
    }
  }

  /// The words for all kinds in a language; none for one that has none here.
  public static func labels(in language: String) -> [Alert: String] {
    allCases.reduce(into: [:]) { labels, alert in
      if let label = alert.label(in: language) { labels[alert] = label }
    }
  }
}

/// The quotations of a document that are alerts.
struct Alerts {
  private var kinds: [UInt: Alert] = [:]
  /// Marks like those of an alert that name no kind of it.
  private(set) var unknown: [(node: CMarkNode, text: String)] = []

  var isEmpty: Bool { kinds.isEmpty }

  /// Finds the alerts and takes their marks out of the document.
  init(
    _ document: borrowing CMarkDocument, _ source: SourceText, _ places: inout SourcePlaces
  ) {
    let mayBeEscaped = source.bytes.hasPair("\\", "[")
    var kinds = self.kinds
    var unknown = self.unknown
    // The walk goes on from where it is: what it may stand on is taken out behind it.
    var marks: [CMarkNode] = []
    document.walk { node, isEntering in
      guard isEntering, node.kind == .blockQuote, let paragraph = node.firstChild,
        paragraph.kind == .paragraph, let text = paragraph.firstChild, text.kind == .text,
        text.next.map({ $0.kind == .softBreak || $0.kind == .lineBreak }) ?? true,
        let name = Self.name(in: text.literal),
        !mayBeEscaped || !places.has("\\[!", inLine: paragraph.line)
      else { return }
      if let kind = Alert(rawValue: name.lowercased()) {
        kinds[node.id] = kind
        marks.append(paragraph)
      } else if !name.isEmpty, name.utf8.allSatisfy({ ($0 | 0x20) &- 97 < 26 }) {
        unknown.append((text, "[!\(name)]"))
      }
    }
    for paragraph in marks {
      // With the end of its line, or the whole paragraph when it is nothing else.
      guard let text = paragraph.firstChild, let end = text.next, end.next != nil else {
        paragraph.remove()
        continue
      }
      text.remove()
      end.remove()
    }
    self.kinds = kinds
    self.unknown = unknown
  }

  func kind(of quotation: CMarkNode) -> Alert? { kinds[quotation.id] }

  /// `NOTE` of `[!NOTE]`.
  private static func name(in text: String) -> Substring? {
    var text = text[...]
    while text.last == " " || text.last == "\t" { text.removeLast() }
    guard text.hasPrefix("[!"), text.hasSuffix("]") else { return nil }
    return text.dropFirst(2).dropLast()
  }
}

extension MarkdownRenderer {
  /// An alert is a note with its kind as the first line, in the language of the page.
  mutating func alert(_ kind: Alert, _ node: CMarkNode, _ isEntering: Bool) {
    guard isEntering else {
      closeDirection()
      append("</div>\n")
      return
    }
    append("<div class=\"alert alert-")
    append(escaping: kind.rawValue)
    append("\" role=\"note\"")
    openDirection(of: node)
    append(">\n<p class=\"alert-title\"")
    if let label = options.alerts[kind] {
      open(options.direction)
      append(">")
      append(escaping: label)
    } else {
      // Said in another language than the page's, which readers must be told to speak it.
      append(" lang=\"en\"")
      open(.leftToRight)
      append(">")
      append(escaping: kind.label(in: "en") ?? kind.rawValue)
    }
    closeDirection()
    append("</p>\n")
  }
}
