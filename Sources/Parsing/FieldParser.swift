import Model

/// Reads the definition of one field of a type.
enum FieldParser {
  static let kinds = [
    "text", "markdown", "integer", "number", "boolean", "date", "money", "quantity", "choice",
    "term", "reference", "list", "map", "image", "file", "media", "url", "email", "phone",
    "place", "gtin", "group", "section",
  ]

  /// What other tools call them.
  private static let foreignKinds = [
    "string": "text", "str": "text", "textarea": "text", "richtext": "markdown", "int": "integer",
    "float": "number", "double": "number", "decimal": "number", "bool": "boolean",
    "checkbox": "boolean", "datetime": "date", "timestamp": "date", "enum": "choice",
    "select": "choice", "relation": "reference", "ref": "reference", "array": "list",
    "object": "group", "currency": "money", "link": "url", "tel": "phone",
    "coordinates": "place", "geopoint": "place", "photo": "image", "picture": "image",
    "ean": "gtin", "upc": "gtin", "isbn": "gtin", "tag": "term", "tags": "term",
  ]

  /// The group that a field stands in.
  struct Enclosing {
    /// How many groups are around the field.
    var depth: Int
    /// Whether all languages of a record share the group.
    var isShared: Bool
  }

  static func field(
    _ entry: YAMLNode.Entry, _ languages: [SiteLanguage], in group: Enclosing? = nil,
    _ context: inout FileContext
  ) -> FieldDefinition? {
    let name = entry.key
    if group == nil, let other = RecordNames.alternative(to: name) {
      // A group's fields are its own; a record has this name already, and templates would read that.
      context.report(
        "type", Message("field-name-taken", ["name": .text(name)]),
        Message("field-name-taken.remedy", ["other": .text(other)]), at: entry.keyPosition,
        length: name.unicodeScalars.count)
      return nil
    }
    guard isName(name), group != nil || !DocumentParser.commonFields.contains(name) else {
      context.report(
        "type", Message("field-name-reserved", ["name": .text(name)]),
        Message("field-name-reserved.remedy"),
        at: entry.keyPosition, length: max(1, name.unicodeScalars.count))
      return nil
    }
    let fields: [YAMLNode.Entry]
    switch entry.value {
    case .mapping(let entries, _): fields = entries
    case .scalar(let text, _, let position):
      // `title: text` for `title: {kind: text}`.
      fields = [
        YAMLNode.Entry(
          key: "kind", keyPosition: position, value: .scalar(text, isPlain: true, position))
      ]
    case .sequence(_, let position):
      context.report(
        "type", Message("field-kind-missing", ["name": .text(name)]),
        Message("field-kind-missing.remedy"), at: position)
      return nil
    }
    var reader = EntryReader(fields, what: .message(Message("thing-field")))
    let isShared = group?.isShared ?? reader.boolean("shared", &context) ?? false
    let own = Enclosing(depth: (group?.depth ?? 0) + 1, isShared: isShared)
    guard let kind = kind(&reader, entry, languages, own, &context) else { return nil }
    var field = FieldDefinition(name: name, kind: kind)
    field.isShared = isShared
    field.label = reader.localized("label", languages, &context) ?? LocalizedText()
    field.isRequired = reader.boolean("required", &context) ?? false
    // A group is shared as a whole, and lists of records are by fields of the record.
    if group == nil { field.isFacet = reader.boolean("facet", &context) ?? false }
    field.isUnique = reader.boolean("unique", &context) ?? false
    field.minimum = reader.number("min", &context)
    let most = reader.take("max")
    field.maximum = reader.number("max", &context)
    if let least = field.minimum, let greatest = field.maximum, least > greatest, let most {
      context.report(
        "type", Message("field-min-above-max", ["name": .text(name)]),
        Message("field-min-above-max.remedy"),
        at: most.position, length: most.length)
      field.maximum = nil
      field.minimum = nil
    }
    field.units = units(&reader, kind, &context)
    field.format = format(&reader, kind, &context)
    if let node = reader.take("default") {
      var values = ValueReader(languages: languages, folder: "", language: .undetermined)
      values.isInGroup = group != nil
      field.defaultValue = values.value(node, of: field, kind, &context) ?? .none
    }
    reader.finish(&context)
    return field
  }

  /// What a field with mistakes was most likely meant to be, for all that hangs on it; nothing when
  /// its name is none.
  static func standIn(
    for entry: YAMLNode.Entry, _ languages: [SiteLanguage]
  ) -> FieldDefinition? {
    guard isName(entry.key), !DocumentParser.commonFields.contains(entry.key),
      RecordNames.alternative(to: entry.key) == nil
    else { return nil }
    var scratch = FileContext(path: "", bytes: [])
    var meant = entry
    if case .mapping(let entries, let position) = entry.value {
      let mended = entries.map { entry in
        guard ["kind", "of"].contains(entry.key), let written = entry.value.text,
          !kinds.contains(written), let near = NearestName.of(written, among: kinds)
        else { return entry }
        var entry = entry
        entry.value = .scalar(near, isPlain: true, entry.value.position)
        return entry
      }
      meant.value = .mapping(mended, position)
    } else if let near = entry.value.text.flatMap({ NearestName.of($0, among: kinds) }) {
      meant.value = .scalar(near, isPlain: true, entry.value.position)
    }
    return field(meant, languages, &scratch) ?? FieldDefinition(name: entry.key, kind: .text)
  }

  /// `units: [days, weeks]` of a quantity.
  private static func units(
    _ reader: inout EntryReader, _ kind: FieldKind, _ context: inout FileContext
  ) -> [String] {
    guard kind.holds({ $0 == .quantity }), kind.groupFields == nil,
      let node = reader.take("units")
    else { return [] }
    let items: [YAMLNode] = if case .sequence(let items, _) = node { items } else { [node] }
    return items.compactMap { item in
      let unit = item.text ?? ""
      if Quantity.knownUnits.contains(unit) { return unit }
      context.report(
        "type", Message("field-unknown-unit", ["unit": .text(unit)]),
        Message("field-unknown-unit.remedy", ["units": .names(Quantity.knownUnits)]),
        at: item.position,
        length: item.length)
      return nil
    }
  }

  /// `format: time` of a text.
  private static func format(
    _ reader: inout EntryReader, _ kind: FieldKind, _ context: inout FileContext
  ) -> TextFormat? {
    guard kind == .text, let node = reader.take("format") else { return nil }
    if let format = TextFormat(rawValue: node.text ?? "") { return format }
    context.report(
      "type", Message("field-unknown-format", ["name": .text(node.text ?? "")]),
      Message(
        "field-unknown-format.remedy", ["formats": .names(TextFormat.allCases.map(\.rawValue))]),
      at: node.position, length: node.length)
    return nil
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
      }
      && (97...122).contains(name.utf8.first ?? 0)
  }

  private static func kind(
    _ reader: inout EntryReader, _ entry: YAMLNode.Entry, _ languages: [SiteLanguage],
    _ enclosing: Enclosing, _ context: inout FileContext
  ) -> FieldKind? {
    let name = entry.key
    guard let node = reader.take("kind"), let written = node.text else {
      context.report(
        "type", Message("field-kind-missing", ["name": .text(name)]),
        Message("field-kind-missing.remedy"),
        at: entry.keyPosition, length: name.unicodeScalars.count)
      return nil
    }
    return kind(written, node, &reader, name, languages, enclosing, &context)
  }

  private static func kind(
    _ written: String, _ node: YAMLNode, _ reader: inout EntryReader, _ name: String,
    _ languages: [SiteLanguage], _ enclosing: Enclosing, _ context: inout FileContext
  ) -> FieldKind? {
    switch written {
    case "text": return .text
    case "markdown": return .markdown
    case "integer": return .integer
    case "number": return .number
    case "boolean": return .boolean
    case "date": return .date
    case "money": return .money
    case "quantity": return .quantity
    case "map": return .map
    case "image": return .image
    case "file": return .file
    case "media": return .media
    case "url": return .url
    case "email": return .email
    case "phone": return .phone
    case "place": return .place
    case "gtin": return .gtin
    case "term": return .term(taxonomy: reader.text("taxonomy", &context) ?? name)
    case "choice":
      return .choice(
        FieldKind.Choices(choices(&reader, name, node, languages, &context)))
    case "section":
      // The choices are known when all types are.
      return .choice(FieldKind.Choices([]))
    case "reference":
      guard let target = reader.take("to") else {
        context.report(
          "type", Message("field-reference-target", ["name": .text(name)]),
          Message("field-reference-target.remedy"), at: node.position,
          length: node.length)
        return nil
      }
      let types: [String] =
        if case .sequence(let items, _) = target { items.compactMap(\.text) } else {
          [target.text ?? ""]
        }
      return .reference(types: types, inverse: reader.text("inverse", &context))
    case "list":
      guard let element = reader.take("of"), let elementKind = element.text, elementKind != "list"
      else {
        context.report(
          "type", Message("field-list-of-what", ["name": .text(name)]),
          Message("field-list-of-what.remedy"), at: node.position,
          length: node.length)
        return nil
      }
      return kind(elementKind, element, &reader, name, languages, enclosing, &context)
        .map { .list($0) }
    case "group": return group(&reader, name, node, languages, enclosing, &context)
    default:
      context.report(
        "type", Message("field-unknown-kind", ["written": .text(written)]),
        (Self.foreignKinds[written.lowercased()] ?? NearestName.of(written, among: kinds))
          .map(Message.didYouMean)
          ?? Message("field-unknown-kind.remedy", ["kinds": .names(kinds)]),
        at: node.position, length: node.length)
      return nil
    }
  }

  /// `fields: {…}`, as those of a type.
  private static func group(
    _ reader: inout EntryReader, _ name: String, _ node: YAMLNode, _ languages: [SiteLanguage],
    _ enclosing: Enclosing, _ context: inout FileContext
  ) -> FieldKind? {
    let entries = reader.mapping("fields", &context) ?? []
    guard enclosing.depth <= Group.depthLimit, (1...Group.fieldLimit).contains(entries.count) else {
      let isDeep = enclosing.depth > Group.depthLimit
      context.report(
        "type",
        isDeep
          ? Message("field-group-too-deep", ["name": .text(name)])
          : Message(
            entries.isEmpty ? "field-group-empty" : "field-group-too-many-fields",
            ["name": .text(name)]),
        isDeep
          ? Message("field-group-too-deep.remedy")
          : Message("field-group-fields.remedy", ["limit": .number(Group.fieldLimit)]),
        at: node.position, length: node.length)
      return nil
    }
    return .group(entries.compactMap { field($0, languages, in: enclosing, &context) })
  }

  /// `choices: [a, b]`, or names with their labels.
  private static func choices(
    _ reader: inout EntryReader, _ name: String, _ node: YAMLNode, _ languages: [SiteLanguage],
    _ context: inout FileContext
  ) -> [FieldKind.Choice] {
    switch reader.take("choices") {
    case .sequence(let items, _)?:
      return items.compactMap { item in
        item.text.map { FieldKind.Choice(key: $0, label: LocalizedText([Text($0)])) }
      }
    case .mapping(let entries, _)?:
      return entries.map { entry in
        let label = EntryReader.localized(entry.value, .text(entry.key), languages, &context)
        return FieldKind.Choice(key: entry.key, label: label ?? LocalizedText([Text(entry.key)]))
      }
    default:
      context.report(
        "type", Message("field-choice-empty", ["name": .text(name)]),
        Message("field-choice-empty.remedy"),
        at: node.position, length: node.length)
      return []
    }
  }
}
