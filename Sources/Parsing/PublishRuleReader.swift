import Model

/// What the rules of `publish` that name fields by their roles have in common: `shopping`,
/// `delivery`, `calendar`.
enum PublishRuleReader {
  /// The entries of a rule and their place; nothing when there is none, when it says `false`, or
  /// when it says no fields, which is reported.
  static func entries(
    of rule: String, example: String, _ publish: inout EntryReader, _ context: inout FileContext
  ) -> (entries: [YAMLNode.Entry], position: SourcePosition)? {
    guard let node = publish.take(rule) else { return nil }
    if case .mapping(let entries, let position) = node { return (entries, position) }
    if node.text != "false" {
      context.report(
        "type", Message("publish-no-fields", ["rule": .text(rule)]),
        Message("publish-no-fields.remedy", ["rule": .text(rule), "example": .text(example)]),
        at: node.position, length: node.length)
    }
    return nil
  }

  /// The field that a node names, when it is of a kind that the role takes.
  ///
  /// `role` is how a mistake calls the role, such as `shopping's price`; `wanted` what serves.
  static func field(
    _ node: YAMLNode, as role: Message, _ fields: [FieldDefinition], wanted: Message,
    _ context: inout FileContext, takes: (FieldKind) -> Bool
  ) -> FieldDefinition? {
    let name = node.text ?? ""
    guard let field = fields.first(where: { $0.name == name }) else {
      let fitting = fields.filter { takes($0.kind) }.map(\.name)
      context.report(
        "type", Message("publish-unknown-field", ["name": .text(name), "role": .message(role)]),
        NearestName.of(name, among: fitting).map(Message.didYouMean)
          ?? Message("publish-unknown-field.remedy", ["wanted": .message(wanted)]),
        at: node.position, length: node.length)
      return nil
    }
    guard takes(field.kind) else {
      context.report(
        "type", Message("publish-wrong-kind", ["name": .text(name), "role": .message(role)]),
        Message("publish-wrong-kind.remedy", ["wanted": .message(wanted)]), at: node.position,
        length: node.length)
      return nil
    }
    return field
  }
}
