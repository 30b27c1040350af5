import Model

extension StructuredData {
  /// Writes the properties that follow from the names and kinds of a record's fields.
  func writeProperties(of subject: Subject, into json: inout JSONWriter) {
    for (rule, slot) in subject.shape.rules {
      write(subject.fields[slot], by: rule, slot: slot, of: subject, into: &json)
    }
  }

  private func write(
    _ value: Value, by rule: SchemaRule, slot: Int, of subject: Subject,
    into json: inout JSONWriter
  ) {
    if case .none = value { return }
    let property = rule.property
    switch rule.form {
    case .text, .texts:
      let texts = value.elements.compactMap(\.writtenText).map { Text($0) }
      write(texts, as: property, in: subject.language, into: &json)
    case .label:
      write(
        value.elements.compactMap { label(of: $0, slot, subject) }, as: property,
        in: subject.language, into: &json)
    case .terms:
      let labels = value.terms.map { term -> Text in
        guard let index = term.index, let taxonomy = taxonomies[subject.record.typeIndex][slot]
        else { return Text(term.name) }
        return names.label(of: index, inTaxonomy: taxonomy, in: subject.language)
      }
      write(labels, as: property, in: subject.language, into: &json)
    case .quantity:
      guard case .quantity(let quantity)? = value.elements.first else { return }
      json.name(property)
      json.object { write(quantity, into: &$0) }
    case .plainDate:
      guard case .date(let date)? = value.elements.first, let text = date.plainText else { return }
      json.member(property, text)
    case .created:
      guard case .date(let date)? = value.elements.first else { return }
      if let text = date.plainText {
        json.member(property, text)
      } else {
        // schema.org has no words for uncertain dates: the EDTF text is the truth.
        json.member("temporal", date.gregorianText)
      }
    case .moment:
      guard case .date(let date)? = value.elements.first, let day = date.publishableDay,
        case .date(let moment) = date.form
      else { return }
      // A Hijri day is written in its own calendar; schema.org knows ISO 8601 only.
      json.member(property, moment.calendar == .gregorian ? date.text : day.isoText)
    case .edtf:
      guard case .date(let date)? = value.elements.first else { return }
      json.member(property, date.gregorianText)
    case .coordinates:
      guard case .place(let place)? = value.elements.first else { return }
      json.name(property)
      json.object { write(place, into: &$0) }
    case .locatedPlace:
      guard case .place(let place)? = value.elements.first else { return }
      json.name(property)
      json.object { json in
        json.member("@type", "Place")
        json.name("geo")
        json.object { write(place, into: &$0) }
      }
    case .references(let families):
      write(value, as: property, to: families, in: subject.language, into: &json)
    case .openingHours: writeHours(value, slot, of: subject, as: property, into: &json)
    case .keys:
      let keys = value.elements.compactMap { value -> Text? in
        guard case .choice(let key) = value else { return nil }
        return Text(key)
      }
      write(keys, as: property, in: subject.language, into: &json)
    case .archive:
      guard let archive = value.referencedRecords.first,
        family(of: archive).contains(.organization)
      else { return }
      json.name(property)
      write(archive, in: subject.language, as: "ArchiveOrganization", into: &json)
    }
  }

  private func label(of value: Value, _ slot: Int, _ subject: Subject) -> Text? {
    guard case .choice(let key) = value else { return value.writtenText.map { Text($0) } }
    let kind = site.types[subject.record.typeIndex].fields[slot].kind
    let element = if case .list(let element) = kind { element } else { kind }
    guard case .choice(let choices) = element else { return nil }
    return choices.first { $0.key == key }?.label[subject.language] ?? Text(key)
  }

  private func write(
    _ value: Value, as property: StaticString, to families: SchemaFamily,
    in language: LanguageIndex, into json: inout JSONWriter
  ) {
    let records = value.referencedRecords
      .filter { families.isEmpty || !families.isDisjoint(with: family(of: $0)) }
      .prefix(Self.listLimit)
    guard let first = records.first else { return }
    json.name(property)
    guard records.count > 1 else { return write(first, in: language, into: &json) }
    json.array { json in
      for record in records { write(record, in: language, into: &json) }
    }
  }

  /// One text as itself, several as a list.
  private func write(
    _ texts: [Text], as property: StaticString, in language: LanguageIndex,
    into json: inout JSONWriter
  ) {
    guard let first = texts.first else { return }
    json.name(property)
    guard texts.count > 1 else { return write(first, in: language, into: &json) }
    json.array { json in
      for text in texts.prefix(Self.listLimit) { write(text, in: language, into: &json) }
    }
  }

  private func write(_ quantity: Quantity, into json: inout JSONWriter) {
    json.member("@type", "QuantitativeValue")
    json.name("value")
    json.decimal(quantity.amount)
    if let code = Self.unitCodes[quantity.unit] {
      json.member("unitCode", code)
    } else {
      json.member("unitText", quantity.unit)
    }
  }

  /// Codes of UN/CEFACT Recommendation 20 for the units of masses.
  private static let unitCodes: [String: String] = [
    "mg": "MGM", "g": "GRM", "kg": "KGM", "t": "TNE", "oz": "ONZ", "lb": "LBR",
  ]

  private func write(_ place: Place, into json: inout JSONWriter) {
    json.member("@type", "GeoCoordinates")
    json.name("latitude")
    json.number(place.latitude)
    json.name("longitude")
    json.number(place.longitude)
  }
}

extension Value {
  /// The values of a list, or the value alone.
  fileprivate var elements: [Value] {
    if case .list(let values) = self { values } else { [self] }
  }

  /// The records that a value refers to.
  fileprivate var referencedRecords: [RecordIndex] {
    elements.compactMap { value in
      guard case .reference(let reference) = value else { return nil }
      return reference.record
    }
  }
}
