import Model

extension ValueReader {
  /// `{size: small, price: 12 ILS}`: each name is one of the group's fields.
  func group(
    _ node: YAMLNode, _ field: FieldDefinition, _ fields: [FieldDefinition],
    _ context: inout FileContext
  ) -> Value? {
    guard case .mapping(let entries, let position) = node else {
      let example = fields.first.map { "{\($0.name): …}" } ?? "{name: value}"
      return mistake(
        node, field, "group", Message("group-unreadable"),
        Message("group-unreadable.remedy", ["example": .text(example)]), &context)
    }
    var reader = self
    reader.isInGroup = true
    var values = [Value](repeating: .none, count: fields.count)
    var positions = [SourcePosition?](repeating: nil, count: fields.count)
    for entry in entries {
      if context.isFull { break }
      guard let place = fields.firstIndex(where: { $0.name == entry.key }) else {
        let known = fields.map(\.name)
        context.report(
          "field",
          Message("group-unknown-field", ["field": .text(field.name), "key": .text(entry.key)]),
          NearestName.of(entry.key, among: known).map(Message.didYouMean)
            ?? Message("group-unknown-field.remedy", ["known": .names(known)]),
          at: entry.keyPosition, length: max(1, entry.key.unicodeScalars.count))
        continue
      }
      guard !entry.value.isEmpty else { continue }
      positions[place] = entry.keyPosition
      values[place] =
        reader.value(entry.value, of: fields[place], fields[place].kind, &context) ?? .none
    }
    for (place, inner) in fields.enumerated() where positions[place] == nil {
      values[place] = inner.defaultValue
      guard inner.isRequired, inner.defaultValue.isNone else { continue }
      context.report(
        "required",
        Message("group-field-missing", ["inner": .text(inner.name), "field": .text(field.name)]),
        Message("group-field-missing.remedy", ["inner": .text(inner.name)]), at: position)
    }
    return .group(Group(fields: values, positions: positions, position: position))
  }

  /// A text of a shared group in each language: `{ar: …, fr: …}`.
  func localized(
    _ entries: [YAMLNode.Entry], _ node: YAMLNode, _ field: FieldDefinition,
    _ context: inout FileContext
  ) -> Value? {
    guard field.isShared, !field.isUnique else {
      return mistake(
        node, field, "text", Message("text-not-one"),
        field.isShared
          ? Message("text-not-one.remedy") : Message("text-not-one.remedy-each"), &context)
    }
    // The bounds of the text's length hold in each language.
    let texts = entries.compactMap { entry -> YAMLNode.Entry? in
      guard let text = text(entry.value, field, &context) else { return nil }
      var entry = entry
      entry.value = .scalar(text.string, isPlain: true, entry.value.position)
      return entry
    }
    guard texts.count == entries.count,
      let text = EntryReader.localized(
        .mapping(texts, node.position), .text(field.name), languages, &context)
    else { return nil }
    return .localized(LocalizedText(text.texts.map(typeset)))
  }
}
