import Model

extension StructuredData {
  /// Writes the properties that a mapping names; those without a value are left out.
  ///
  /// - Returns: Whether a field gave one of them its value.
  @discardableResult
  func write(
    _ members: [MappingPlan.Member], _ scopes: [MappedScope], _ language: LanguageIndex,
    into json: inout JSONWriter
  ) -> Bool {
    var isWritten = false
    for member in members {
      let start = json.mark
      json.key(member.name)
      let first = json.mark
      var count = 0
      records.visit(member.value, scopes, in: language) { item in
        guard write(item, of: member.name, language, into: &json) else { return .empty }
        count += 1
        return count < Self.listLimit ? .taken : .full
      }
      guard count > 0 else {
        json.takeBack(to: start)
        continue
      }
      if !member.isConstant { isWritten = true }
      // One value as itself, several as a list.
      if count > 1 { json.makeArray(from: first) }
    }
    return isWritten
  }

  private func write(
    _ item: MappedItem, of property: String, _ language: LanguageIndex, into json: inout JSONWriter
  ) -> Bool {
    switch item {
    case .constant(.text(let text)):
      guard let text = text[language] else { return false }
      write(text, in: language, into: &json)
    case .constant(.number(let number)): json.decimal(number)
    case .constant(.boolean(let boolean)): json.boolean(boolean)
    case .count(let count): json.integer(count)
    case .object(let plan, let scopes, let record):
      guard let object = object(plan, scopes, record, language) else { return false }
      json.written(object)
    case .value(let value, let kind, let field):
      return write(value, kind, field, of: property, language, into: &json)
    }
    return true
  }

  /// An object of its own; nothing when no field says anything of it.
  private func object(
    _ plan: MappingPlan, _ scopes: [MappedScope], _ record: RecordIndex?,
    _ language: LanguageIndex
  ) -> [UInt8]? {
    var json = JSONWriter(capacity: 256)
    var isWritten = record != nil || plan.members.allSatisfy(\.isConstant)
    json.object { json in
      if let record {
        writeReference(record, in: language, as: plan.type, besides: plan.names, into: &json)
      } else if let type = plan.type {
        json.member("@type", type)
      }
      if write(plan.members, scopes, language, into: &json) { isWritten = true }
    }
    return isWritten ? json.bytes : nil
  }

  private func write(
    _ value: Value, _ kind: FieldKind, _ field: MappingPlan.Field, of property: String,
    _ language: LanguageIndex, into json: inout JSONWriter
  ) -> Bool {
    switch value {
    case .text(let text):
      guard !text.string.isEmpty else { return false }
      write(text, in: language, into: &json)
    case .localized(let texts):
      guard let text = texts[language], !text.string.isEmpty else { return false }
      write(text, in: language, into: &json)
    case .url(let text), .email(let text), .phone(let text): json.string(text)
    case .gtin(let gtin):
      guard GTIN.isGlobal(gtin) else { return false }
      json.string(gtin)
    case .integer(let number): json.integer(number)
    case .number(let number): json.number(number)
    case .boolean(let boolean): json.boolean(boolean)
    case .choice(let key): return write(choice: key, kind, field, language, into: &json)
    case .term(let term): return write(term, kind, field, language, into: &json)
    case .reference(let reference):
      guard let record = reference.record else { return false }
      switch field.form {
      case .name: write(name(of: record, in: language), in: language, into: &json)
      case .url:
        guard let address = records.address(of: record, in: language) else { return false }
        json.string(address)
      default: write(record, in: language, into: &json)
      }
    case .date(let date):
      guard let text = SchemaValue.text(of: date, as: field.form, for: property) else {
        return false
      }
      json.string(text)
    case .money(let money): SchemaValue.write(money, as: field.form, for: property, into: &json)
    case .quantity(let quantity):
      return SchemaValue.write(quantity, as: field.form, for: property, into: &json)
    case .place(let place): SchemaValue.write(place, for: property, into: &json)
    case .image(let image):
      guard let address = pictureAddress(image) else { return false }
      json.string(address)
    case .file(let file):
      guard let address = fileAddress(file) else { return false }
      json.string(address)
    case .none, .markdown, .map, .list, .group: return false
    }
    return true
  }

  private func write(
    choice key: String, _ kind: FieldKind, _ field: MappingPlan.Field, _ language: LanguageIndex,
    into json: inout JSONWriter
  ) -> Bool {
    if let words = field.words {
      guard let word = words[key] else { return false }
      json.string(word)
      return true
    }
    var label: Text?
    if field.form != .key, case .choice(let choices) = kind {
      label = choices.first { $0.key == key }?.label[language]
    }
    write(label ?? Text(key), in: language, into: &json)
    return true
  }

  private func write(
    _ term: TermReference, _ kind: FieldKind, _ field: MappingPlan.Field,
    _ language: LanguageIndex, into json: inout JSONWriter
  ) -> Bool {
    let taxonomy = kind.taxonomy.flatMap { taxonomies[$0] }
    let place = term.index.flatMap { index in taxonomy.map { (index, $0) } }
    let key = place.map { site.taxonomies[$0.1].terms[$0.0].key } ?? term.name
    if let words = field.words {
      guard let word = words[key] else { return false }
      json.string(word)
      return true
    }
    guard field.form != .key, let (index, taxonomy) = place else {
      json.string(key)
      return true
    }
    write(
      names.label(of: index, inTaxonomy: taxonomy, in: language), in: language, into: &json)
    return true
  }
}
