import Model

/// Reads mappings of records to another vocabulary (`docs/mapping.md`), when all types are known.
///
/// Every path is followed through the types, so that a mistake in it is told where it stands.
struct MappingReader {
  let types: [ContentType]
  let languages: [SiteLanguage]
  /// What the names of types and members are checked by; nothing where any name may stand.
  let vocabulary: SchemaNames?
  /// Fields of the type whose definitions have mistakes already.
  let unreadable: Set<String>

  private static let fieldKeys = ["field", "as", "words", "type"]

  /// The mapping of a type's records: the name of a type alone, or its members too.
  func mapping(
    of node: YAMLNode, _ type: Int, what: Message.Value, _ context: inout FileContext
  ) -> Mapping? {
    switch node {
    case .scalar:
      return typeName(node, &context).map { Mapping(type: $0) }
    case .mapping(let entries, let position):
      let scopes = [FieldScope(type: type, of: types)]
      guard let mapping = object(entries, scopes, &context) else { return nil }
      if mapping.type == nil, !entries.contains(where: { $0.key == "type" }) {
        context.report(
          "type", Message("mapping-no-type", ["what": what]),
          vocabulary == nil
            ? Message("mapping-no-type.remedy") : Message("mapping-no-type.remedy-schema"),
          at: position)
      }
      return mapping.type == nil ? nil : mapping
    case .sequence(_, let position):
      context.report(
        "type", Message("mapping-unreadable", ["what": what]), Message("mapping-unreadable.remedy"),
        at: position)
      return nil
    }
  }

  /// The type and the members of an object.
  private func object(
    _ entries: [YAMLNode.Entry], leaving keys: [String] = [], _ scopes: [FieldScope],
    _ context: inout FileContext
  ) -> Mapping? {
    var mapping = Mapping(type: nil)
    for entry in entries where !keys.contains(entry.key) {
      if entry.key == "type" {
        mapping.type = typeName(entry.value, &context)
        continue
      }
      if let mistake = vocabulary?.mistake(inProperty: entry.key) {
        context.report(
          "type", mistake.message, mistake.remedy, at: entry.keyPosition,
          length: max(1, entry.key.unicodeScalars.count))
        continue
      }
      if let value = value(entry.value, of: .text(entry.key), scopes, &context) {
        mapping.members.append(Mapping.Member(name: entry.key, value: value))
      }
    }
    return mapping
  }

  private func typeName(_ node: YAMLNode, _ context: inout FileContext) -> String? {
    let name = node.text ?? ""
    guard let mistake = vocabulary?.mistake(inType: name) else { return name }
    context.report(
      "type", mistake.message, mistake.remedy, at: node.position, length: node.length)
    return nil
  }

  /// What one member says, by its name in messages.
  func value(
    _ node: YAMLNode, of member: Message.Value, _ scopes: [FieldScope], _ context: inout FileContext
  ) -> MappedValue? {
    if node.isAbsent { return .nothing }
    switch node {
    case .scalar(let text, let isPlain, _):
      if isPlain, let constant = Self.constant(text) { return .constant(constant) }
      return field(node, of: member, scopes, &context).map { .field($0) }
    case .sequence(let items, let position):
      guard !items.isEmpty else {
        context.report(
          "type", Message("mapping-empty-list", ["member": member]),
          Message("mapping-empty-list.remedy"), at: position)
        return nil
      }
      return .all(items.compactMap { value($0, of: member, scopes, &context) })
    case .mapping(let entries, let position):
      guard !entries.isEmpty else {
        context.report(
          "type", Message("mapping-says-nothing", ["member": member]),
          Message("mapping-says-nothing.remedy"), at: position)
        return nil
      }
      return value(entries, node, of: member, scopes, &context)
    }
  }

  private func value(
    _ entries: [YAMLNode.Entry], _ node: YAMLNode, of member: Message.Value, _ scopes: [FieldScope],
    _ context: inout FileContext
  ) -> MappedValue? {
    let keys = entries.map(\.key)
    if let first = keys.first, languages.contains(where: { $0.names(first) }) {
      return EntryReader.localized(node, member, languages, &context).map {
        .constant(.text($0))
      }
    }
    if keys.contains("constant") {
      var reader = EntryReader(entries, what: .message(Message("thing-constant")))
      defer { reader.finish(&context) }
      guard let inner = reader.take("constant") else { return .nothing }
      if case .scalar(let text, true, _) = inner, let constant = Self.constant(text) {
        return .constant(constant)
      }
      return EntryReader.localized(inner, member, languages, &context).map {
        .constant(.text($0))
      }
    }
    if keys.contains("first") {
      var reader = EntryReader(entries, what: .message(Message("thing-first")))
      defer { reader.finish(&context) }
      guard case .sequence(let items, _)? = reader.take("first"), !items.isEmpty else {
        context.report(
          "type", Message("mapping-first-no-list", ["member": member]),
          Message("mapping-first-no-list.remedy"),
          at: node.position)
        return nil
      }
      return .first(items.compactMap { value($0, of: member, scopes, &context) })
    }
    guard keys.contains("field") else {
      guard let mapping = object(entries, scopes, &context) else { return nil }
      if vocabulary != nil, !keys.contains("type") {
        context.report(
          "type", Message("mapping-object-without-type", ["member": member]),
          Message("mapping-object-without-type.remedy"),
          at: node.position)
        return nil
      }
      return .object(mapping)
    }
    return described(entries, of: member, scopes, &context).map { .field($0) }
  }

  /// Reads `{field: days, as: key}`, `{field: days, words: {…}}` and `{field: sessions, type: …, …}`.
  private func described(
    _ entries: [YAMLNode.Entry], of member: Message.Value, _ scopes: [FieldScope],
    _ context: inout FileContext
  ) -> MappedField? {
    func node(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
    guard let path = node("field"), let route = route(path, of: member, scopes, &context) else {
      return nil
    }
    var field = MappedField(path: Self.names(path))
    if let form = node("as") { field.form = self.form(form, route, Self.names(path), &context) }
    if let words = node("words") {
      field.words = self.words(words, route, Self.names(path), &context)
    }
    let hasMembers = entries.contains { !Self.fieldKeys.contains($0.key) || $0.key == "type" }
    if hasMembers {
      guard let inner = route.inner else {
        context.report(
          "type",
          Message("mapping-no-members", ["path": .text(Self.names(path).joined(separator: "."))]),
          Message("mapping-no-members.remedy"),
          at: path.position, length: path.length)
        return nil
      }
      field.object = object(
        entries, leaving: ["field", "as", "words"], scopes + [inner], &context)
    }
    return checked(field, route, path, &context) ? field : nil
  }

  private func field(
    _ node: YAMLNode, of member: Message.Value, _ scopes: [FieldScope], _ context: inout FileContext
  ) -> MappedField? {
    guard let route = route(node, of: member, scopes, &context) else { return nil }
    let field = MappedField(path: Self.names(node))
    return checked(field, route, node, &context) ? field : nil
  }

  /// The names of a path.
  private static func names(_ node: YAMLNode) -> [String] {
    (node.text ?? "").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  private func route(
    _ node: YAMLNode, of member: Message.Value, _ scopes: [FieldScope], _ context: inout FileContext
  ) -> FieldRoute? {
    let path = Self.names(node)
    if let first = path.first, unreadable.contains(first) { return nil }
    do {
      return try FieldRoute(path, in: scopes, among: types)
    } catch {
      context.report(
        "type",
        Message("mapping-for-member", ["fault": .message(error.message), "member": member]),
        error.remedy, at: node.position,
        length: node.length)
      return nil
    }
  }

  /// Whether values of these kinds can stand for themselves.
  private func checked(
    _ field: MappedField, _ route: FieldRoute, _ node: YAMLNode, _ context: inout FileContext
  ) -> Bool {
    guard field.object == nil, field.form != .count else { return true }
    let name = field.path.joined(separator: ".")
    for kind in route.endKinds {
      switch kind {
      case .group(let fields):
        context.report(
          "type", Message("mapping-group", ["name": .text(name)]),
          Message(
            "mapping-group.remedy",
            ["name": .text(name), "field": .text(fields.first?.name ?? "name")]), at: node.position,
          length: node.length)
        return false
      case .map, .markdown:
        context.report(
          "type", Message("mapping-wrong-kind", ["name": .text(name), "kind": .text(kind.name)]),
          Message("mapping-wrong-kind.remedy"), at: node.position, length: node.length)
        return false
      default: break
      }
    }
    return true
  }

  private func form(
    _ node: YAMLNode, _ route: FieldRoute, _ path: [String], _ context: inout FileContext
  ) -> MappedForm? {
    let word = node.text ?? ""
    guard let form = MappedForm(rawValue: word) else {
      let known = MappedForm.allCases.map(\.rawValue)
      context.report(
        "type", Message("mapping-unknown-form", ["word": .text(String(word.prefix(40)))]),
        NearestName.of(word, among: known).map(Message.didYouMean)
          ?? Message("known", ["names": .names(known)]), at: node.position, length: node.length)
      return nil
    }
    guard route.endKinds.contains(where: form.takes) else {
      let kind = route.endKinds.first?.name ?? ""
      context.report(
        "type",
        Message(
          "mapping-form-wrong-kind",
          ["path": .text(path.joined(separator: ".")), "kind": .text(kind), "word": .text(word)]),
        Message(
          "mapping-form-wrong-kind.remedy", ["word": .text(word), "wanted": .message(form.wanted)]),
        at: node.position, length: node.length)
      return nil
    }
    return form
  }

  /// A word for each choice; those without one are left out.
  private func words(
    _ node: YAMLNode, _ route: FieldRoute, _ path: [String], _ context: inout FileContext
  ) -> [String: String]? {
    let name = path.joined(separator: ".")
    guard case .mapping(let entries, _) = node else {
      context.report(
        "type", Message("mapping-words-no-list", ["name": .text(name)]),
        Message("mapping-words-no-list.remedy"), at: node.position, length: node.length)
      return nil
    }
    let keys = Set(route.endKinds.flatMap { $0.choiceKeys ?? [] })
    let takesAny = route.endKinds.contains { if case .term = $0 { true } else { false } }
    guard takesAny || !keys.isEmpty else {
      context.report(
        "type", Message("mapping-words-no-choices", ["name": .text(name)]),
        Message("mapping-words-no-choices.remedy"),
        at: node.position, length: node.length)
      return nil
    }
    var words: [String: String] = [:]
    for entry in entries {
      if !takesAny, !keys.contains(entry.key) {
        context.report(
          "type",
          Message("mapping-words-unknown-choice", ["name": .text(name), "key": .text(entry.key)]),
          NearestName.of(entry.key, among: keys.sorted()).map(Message.didYouMean)
            ?? Message("mapping-words-unknown-choice.remedy", ["keys": .names(keys.sorted())]),
          at: entry.keyPosition,
          length: max(1, entry.key.unicodeScalars.count))
      }
      words[entry.key] = entry.value.text
    }
    return words
  }

  /// What needs no `constant:`, for no field has such a name.
  private static func constant(_ text: String) -> MappedConstant? {
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
      let isNumber =
        digits.first.map { (48...57).contains($0) } ?? false
        && digits.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
      return isNumber ? .number(text) : nil
    }
  }
}

extension SiteLanguage {
  /// Whether a key of a text in several languages means this language.
  fileprivate func names(_ key: String) -> Bool {
    code.isSameIgnoringASCIICase(as: key) || locale.language == key
  }
}

extension FieldKind {
  fileprivate var choiceKeys: [String]? {
    if case .choice(let choices) = self { choices.map(\.key) } else { nil }
  }
}
