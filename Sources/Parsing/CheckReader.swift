import Model

/// Reads the rules between fields of a type: `checks: [{unique: [sku, variants.sku]}]`.
struct CheckReader {
  private let paths: [String: (path: FieldPath, field: FieldDefinition)]
  static let rules = ["unique", "sum", "same-currency", "required", "ascending"]

  init(_ type: ContentType) {
    paths = Dictionary(
      type.paths.map { ($0.path.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func read(_ node: YAMLNode, _ context: inout FileContext) -> [FieldCheck] {
    guard case .sequence(let items, _) = node else {
      report(node, Message("checks-no-list"), Message("checks-no-list.remedy"), &context)
      return []
    }
    return items.compactMap { item in
      guard case .mapping(let entries, _) = item, entries.count == 1, let entry = entries.first
      else {
        report(item, Message("checks-one-rule"), Message("checks-one-rule.remedy"), &context)
        return nil
      }
      return check(entry, &context)
    }
  }

  private func check(_ entry: YAMLNode.Entry, _ context: inout FileContext) -> FieldCheck? {
    let node = entry.value
    switch entry.key {
    case "unique":
      return list(node, atLeast: 1, &context).map { .unique($0.map(\.path)) }
    case "same-currency":
      return list(node, atLeast: 2, &context) { $0 == .money }.map {
        .sameCurrency($0.map(\.path))
      }
    case "ascending":
      guard let ways = list(node, atLeast: 2, &context) else { return nil }
      guard ways.count == 2, ways[0].path.group == ways[1].path.group else {
        report(
          node, Message("checks-compares-two"),
          Message("checks-compares-two.remedy"), &context)
        return nil
      }
      return .ascending(ways[0].path, ways[1].path)
    case "sum":
      var (of, equals): (FieldPath?, FieldPath?)
      for part in entries(node, ["of", "equals"], &context) {
        let path = path(part.value, &context) { $0 == .money || $0 == .integer }
        if part.key == "of" { of = path?.path } else { equals = path?.path }
      }
      guard let of, let equals else { return nil }
      return .sum(of: of, equals: equals)
    case "required":
      return required(node, &context)
    default:
      context.report(
        "type", Message("checks-unknown", ["key": .text(entry.key)]),
        NearestName.of(entry.key, among: Self.rules).map(Message.didYouMean)
          ?? Message("checks-unknown.remedy", ["rules": .names(Self.rules)]),
        at: entry.keyPosition, length: max(1, entry.key.unicodeScalars.count))
      return nil
    }
  }

  /// Reads `{field: lead-time, when: {availability: made-to-order}}`.
  private func required(_ node: YAMLNode, _ context: inout FileContext) -> FieldCheck? {
    var field: FieldPath?
    var condition: (path: FieldPath, choices: [String])?
    for part in entries(node, ["field", "when"], &context) {
      if part.key == "field" {
        field = path(part.value, &context)?.path
        continue
      }
      guard case .mapping(let entries, _) = part.value, let entry = entries.first,
        entries.count == 1
      else {
        report(
          part.value, Message("checks-when-no-choice"), Message("checks-when-no-choice.remedy"),
          &context)
        continue
      }
      let name = YAMLNode.scalar(entry.key, isPlain: true, entry.keyPosition)
      guard let known = path(name, &context, { $0.choices != nil }) else { continue }
      let items: [YAMLNode] =
        if case .sequence(let items, _) = entry.value { items } else {
          [entry.value]
        }
      let keys = known.field.kind.choices ?? []
      for item in items where !keys.contains(item.text ?? "") {
        report(
          item,
          Message(
            "checks-when-unknown-choice",
            ["path": .text(known.path.name), "item": .text(item.text ?? "")]),
          NearestName.of(item.text ?? "", among: keys).map(Message.didYouMean)
            ?? Message("checks-when-unknown-choice.remedy", ["keys": .names(keys)]), &context)
      }
      condition = (known.path, items.compactMap(\.text))
    }
    guard let field, let condition else { return nil }
    guard field.inner.isEmpty, condition.path.inner.isEmpty else {
      report(
        node, Message("checks-field-in-group"), Message("checks-field-in-group.remedy"), &context)
      return nil
    }
    return .required(field, when: condition.path, choices: condition.choices)
  }

  /// The entries of a rule that has exactly these.
  private func entries(
    _ node: YAMLNode, _ names: [String], _ context: inout FileContext
  ) -> [YAMLNode.Entry] {
    guard case .mapping(let entries, _) = node, Set(entries.map(\.key)) == Set(names) else {
      let example = names.map { "\($0): …" }.joined(separator: ", ")
      report(
        node, Message("checks-incomplete"),
        Message("checks-incomplete.remedy", ["example": .text(example)]), &context)
      return []
    }
    return entries
  }

  private typealias Way = (path: FieldPath, field: FieldDefinition)

  private func list(
    _ node: YAMLNode, atLeast count: Int, _ context: inout FileContext,
    _ fits: (FieldKind) -> Bool = { _ in true }
  ) -> [Way]? {
    let items: [YAMLNode] = if case .sequence(let items, _) = node { items } else { [node] }
    let ways = items.compactMap { path($0, &context, fits) }
    guard ways.count == items.count else { return nil }
    guard ways.count >= count else {
      report(
        node, Message("checks-too-few-fields"),
        Message("checks-too-few-fields.remedy", ["count": .number(count)]), &context)
      return nil
    }
    return ways
  }

  private func path(
    _ node: YAMLNode, _ context: inout FileContext, _ fits: (FieldKind) -> Bool = { _ in true }
  ) -> Way? {
    let name = node.text ?? ""
    guard let known = paths[name] else {
      report(
        node, Message("checks-unknown-field", ["name": .text(name)]),
        NearestName.of(name, among: paths.keys.sorted()).map(Message.didYouMean)
          ?? Message("checks-unknown-field.remedy"), &context)
      return nil
    }
    guard fits(known.field.kind) else {
      report(
        node,
        Message("checks-wrong-kind", ["name": .text(name), "kind": .text(known.field.kind.name)]),
        Message("checks-wrong-kind.remedy"), &context)
      return nil
    }
    return known
  }

  private func report(
    _ node: YAMLNode, _ message: Message, _ remedy: Message, _ context: inout FileContext
  ) {
    context.report("type", message, remedy, at: node.position, length: node.length)
  }
}

extension FieldKind {
  /// The keys of a choice.
  fileprivate var choices: [String]? {
    if case .choice(let choices) = self { choices.map(\.key) } else { nil }
  }
}
