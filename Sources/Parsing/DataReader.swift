import Model

/// Turns the values of a data file into those that templates see, and tells what would surprise them:
/// names that stand twice, and values of several kinds at one place of a list.
struct DataReader {
  let languages: [SiteLanguage]
  private(set) var context: FileContext
  /// Whether the text is that of a sheet, whose encoding may be another than the file's.
  let isSheet: Bool
  /// What is told besides that of the context.
  private(set) var diagnostics: [Diagnostic] = []
  private var mistakes: [Mistake] = []

  private struct Mistake {
    var category = "data"
    var message: Message
    var remedy: Message
    var position: SourcePosition
    var length: Int
    var severity = Diagnostic.Severity.error
  }

  init(languages: [SiteLanguage], context: FileContext, isSheet: Bool) {
    self.languages = languages
    self.isSheet = isSheet
    self.context = context
  }

  /// The value of a whole file, by whose name it is known in messages.
  mutating func value(_ root: DataNode, _ name: String) -> Value {
    unite([root], .text(name))
    let value = value(of: root, .text(name))
    for mistake in mistakes.sorted(by: { $0.position < $1.position }).prefix(Diagnostic.fileLimit) {
      if isSheet {
        context.report(
          mistake.category, mistake.message, mistake.remedy, at: mistake.position,
          length: mistake.length, severity: mistake.severity)
      } else {
        // Data is often one long line: it is quoted, as far as it is shown, when the mistake is told.
        diagnostics.append(
          Diagnostic(
            mistake.severity, category: mistake.category, message: mistake.message,
            remedy: mistake.remedy, path: context.path, position: mistake.position,
            length: mistake.length))
      }
    }
    return value
  }

  // MARK: Shapes

  /// What a value is, for people.
  private func kind(of node: DataNode) -> Message {
    switch node.value {
    case .none: Message("data-nothing")
    case .boolean: Message("data-boolean")
    case .integer, .number: Message("data-number")
    case .text: Message("data-text")
    case .list: Message("data-list")
    case .map(let entries): isLocalized(entries) ? Message("data-text") : Message("data-map")
    }
  }

  /// Compares what stands at one place of a shape: the items of a list, or what one name stands for
  /// in all of them.
  private mutating func unite(_ nodes: [DataNode], _ name: Message.Value) {
    guard let first = nodes.first(where: { !$0.isNone }) else { return }
    let kind = kind(of: first)
    var items: [DataNode] = []
    var names: [String] = []
    var values: [String: [DataNode]] = [:]
    var others: (first: DataNode, count: Int)?
    for node in nodes where !node.isNone {
      let own = self.kind(of: node)
      guard own == kind else {
        others = (others?.first ?? node, (others?.count ?? 0) + 1)
        continue
      }
      switch node.value {
      case .list(let own): items += own
      case .map(let entries) where !isLocalized(entries):
        var seen: Set<String> = []
        for entry in entries {
          guard seen.insert(entry.key).inserted else {
            mistakes.append(
              Mistake(
                message: Message(
                  "data-written-twice", ["key": .text(String(entry.key.prefix(60)))]),
                remedy: Message("data-written-twice.remedy"),
                position: entry.position, length: max(1, min(80, entry.key.unicodeScalars.count))))
            continue
          }
          if values[entry.key] == nil { names.append(entry.key) }
          values[entry.key, default: []].append(entry.value)
        }
      default: break
      }
    }
    // One cause is told once, however many items there are.
    if let (node, count) = others {
      let own = self.kind(of: node)
      mistakes.append(
        Mistake(
          message: Message(
            count == 1
              ? "data-kinds-differ"
              : count == 2 ? "data-kinds-differ-two" : "data-kinds-differ-many",
            [
              "name": name, "own": .message(own), "kind": .message(kind),
              "line": .number(first.position.line), "number": .number(count - 1),
            ]),
          remedy: Self.remedy(own, kind), position: node.position, length: node.length))
    }
    if !items.isEmpty { unite(items, .message(Message("data-item-of", ["name": name]))) }
    for name in names { unite(values[name] ?? [], .text(String(name.prefix(60)))) }
  }

  private static func remedy(_ own: Message, _ other: Message) -> Message {
    let kinds = [own, other]
    if kinds.contains(Message("data-text")), !kinds.contains(Message("data-list")),
      !kinds.contains(Message("data-map"))
    {
      return Message("data-kinds-differ.remedy-quote")
    }
    return Message("data-kinds-differ.remedy")
  }

  /// Whether a map is one text in several languages of the site.
  private func isLocalized(_ entries: [DataNode.Entry]) -> Bool {
    !entries.isEmpty
      && entries.allSatisfy { entry in
        guard case .text = entry.value.value else { return false }
        return languages.contains { $0.code.isSameIgnoringASCIICase(as: entry.key) }
      }
  }

  // MARK: Values

  private mutating func value(of node: DataNode, _ name: Message.Value) -> Value {
    switch node.value {
    case .none: return .none
    case .boolean(let value): return .boolean(value)
    case .integer(let value): return .integer(value)
    case .number(let value): return .number(value)
    case .text(let text): return .text(Text(plain(text, name, node)))
    case .list(let items):
      var values: [Value] = []
      values.reserveCapacity(items.count)
      for item in items { values.append(value(of: item, name)) }
      return .list(values)
    case .map(let entries):
      if isLocalized(entries) {
        return .localized(LocalizedText(texts(entries, name), for: languages))
      }
      var values: [MapEntry] = []
      values.reserveCapacity(entries.count)
      var seen: Set<String> = []
      for entry in entries {
        let key = plain(entry.key, .message(Message("data-name")), entry.value)
        guard seen.insert(key).inserted else { continue }
        values.append(
          MapEntry(key: key, value: value(of: entry.value, .text(String(key.prefix(60))))))
      }
      return .map(values)
    }
  }

  private mutating func texts(_ entries: [DataNode.Entry], _ name: Message.Value) -> [Text] {
    var texts: [Text] = []
    for entry in entries {
      guard case .text(let text) = entry.value.value,
        let place = languages.firstIndex(where: { $0.code.isSameIgnoringASCIICase(as: entry.key) })
      else { continue }
      texts.append(Text(plain(text, name, entry.value), in: LanguageIndex(place)))
    }
    return texts.sorted { $0.language < $1.language }
  }

  /// A text without characters that no page may hold, or that turn their surroundings around.
  private mutating func plain(_ text: String, _ name: Message.Value, _ node: DataNode) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var text = text
    if BodyControl.isAnywhere(in: Array(text.utf8)[...]) {
      mistakes.append(
        Mistake(
          category: "control", message: Message("data-control", ["name": name]),
          remedy: BodyControl.remedy, position: node.position, length: node.length))
      text = String(decoding: BodyControl.removed(from: Array(text.utf8)), as: UTF8.self)
    }
    guard let neutral = BidiControls.neutralised(text) else { return text }
    mistakes.append(
      Mistake(
        category: "direction",
        message: Message("data-direction", ["name": name]),
        remedy: Message("data-direction.remedy"), position: node.position,
        length: node.length, severity: .warning))
    return neutral
  }
}

extension DataNode {
  fileprivate var isNone: Bool {
    if case .none = value { return true }
    return false
  }
}
