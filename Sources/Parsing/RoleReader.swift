import Model

/// Reads from where the roles of a rule of `publish` take their values: a field, or any value of a
/// mapping, such as `{first: [room, host.title]}`.
struct RoleReader {
  let mappings: MappingReader
  /// The place of the type among those of the reader.
  let type: Int

  var fields: [FieldDefinition] { mappings.types[type].fields }

  /// The value of a role, when every field that it names is of a kind that the role takes.
  ///
  /// `role` is how a mistake calls the role, such as `shopping's price`; `wanted` what serves.
  func value(
    _ node: YAMLNode, as role: Message, wanted: Message, _ context: inout FileContext,
    takes: (FieldKind) -> Bool
  ) -> MappedValue? {
    if let name = node.text, !name.utf8.contains(UInt8(ascii: ".")),
      RecordFact(rawValue: name) == nil || fields.contains(where: { $0.name == name })
    {
      return PublishRuleReader.field(
        node, as: role, fields, wanted: wanted, &context, takes: takes
      ).map { .path($0.name) }
    }
    let scopes = [FieldScope(type: type, of: mappings.types)]
    guard let value = mappings.value(node, of: .message(role), scopes, &context) else { return nil }
    guard fits(value, takes) else {
      context.report(
        "type",
        Message(
          "publish-wrong-kind",
          [
            "name": node.text.map { .text($0) } ?? .message(Message("this-value")),
            "role": .message(role),
          ]), Message("publish-wrong-kind.remedy", ["wanted": .message(wanted)]), at: node.position,
        length: node.length)
      return nil
    }
    return value
  }

  private func fits(_ value: MappedValue, _ takes: (FieldKind) -> Bool) -> Bool {
    switch value {
    case .nothing, .object: return false
    case .constant(.text): return takes(.text)
    case .constant(.number): return takes(.integer) || takes(.number)
    case .constant(.boolean): return takes(.boolean)
    case .all(let values), .first(let values): return values.allSatisfy { fits($0, takes) }
    case .field(let field):
      if field.object != nil { return false }
      if field.form == .count { return takes(.integer) }
      if field.form != nil || field.words != nil { return takes(.text) }
      let scopes = [FieldScope(type: type, of: mappings.types)]
      let kinds = (try? FieldRoute(field.path, in: scopes, among: mappings.types))?.endKinds ?? []
      return kinds.allSatisfy { takes($0) || takes(.list($0)) }
    }
  }
}
