import Markdown
import Model
import Templates

extension World {
  /// A field's value as templates see it; `place` says where in the record it stands.
  func templateValue(_ value: Value, at place: Entity) -> TemplateValue {
    let language = place.language
    switch value {
    case .none:
      if case .list = kind(at: place) { return .list([]) }
      return .none
    case .boolean(let value): return .boolean(value)
    case .integer(let value):
      // A whole number may stand in a field of any number.
      return kind(at: place) == .number ? .number(Double(value)) : .integer(value)
    case .number(let value): return .number(value)
    case .text(let text): return .text(text)
    case .localized(let text): return text[language].map { .text($0) } ?? .none
    case .markdown(let text):
      return .markup(
        markup(text.string, in: language, of: RecordIndex(Int(place.index))).html)
    case .choice: return .entity(place.seen(as: .choice))
    case .term(let term):
      guard let index = term.index, let taxonomy = taxonomy(at: place) else { return .none }
      return .entity(Entity(.term, language, index: taxonomy, detail: index))
    case .date, .money, .quantity: return .data(value)
    case .reference(let reference):
      return reference.record.map { .entity(Entity(.record, language, index: $0.position)) }
        ?? .none
    case .image: return .entity(place.seen(as: .image))
    case .file: return .entity(place.seen(as: .file))
    case .url(let text), .email(let text), .phone(let text), .gtin(let text):
      return .text(Text(text))
    case .place: return .entity(place.seen(as: .place))
    case .list(let values):
      return .list(
        values.enumerated().map { number, value in
          templateValue(value, at: place.element(number))
        })
    case .map(let entries):
      return .map(
        entries.map { entry in
          (entry.key, plainText(entry.value, .text, language).map { .text($0) } ?? .none)
        })
    case .group: return .entity(place.seen(as: .group))
    }
  }

  /// A field of a group.
  func group(_ slot: Int, _ entity: Entity) -> TemplateValue {
    guard case .group(let group)? = element(of: entity) else { return .none }
    // What a variant is sold for stands after its fields.
    guard slot < group.fields.count else { return offer(ofVariant: entity) }
    return templateValue(group.fields[slot], at: entity.field(slot))
  }

  /// The kind of the field that stands at a place, of a list the list's.
  func kind(at place: Entity) -> FieldKind {
    let typeIndex = site.records[Int(place.index)].typeIndex
    guard place.slotOfDetail < site.types[typeIndex].fields.count else {
      return argument(at: place)?.kind ?? .text
    }
    let kind = site.types[typeIndex].fields[place.slotOfDetail].kind
    guard place.isInGroup else { return kind }
    return place.innerPlaces.reduce(kind) { kind, inner in
      guard let fields = kind.groupFields, fields.indices.contains(inner.field) else { return kind }
      return fields[inner.field].kind
    }
  }

  /// The argument that stands at a place in a block: blocks lie behind a record's fields.
  private func argument(at place: Entity) -> FieldDefinition? {
    guard let definition = blockUse(at: place)?.definition,
      let slot = place.innerPlaces.first?.field,
      site.settings.blocks[definition].arguments.indices.contains(slot)
    else { return nil }
    return site.settings.blocks[definition].arguments[slot]
  }

  private func blockUse(at place: Entity) -> BlockUse? {
    let index = RecordIndex(Int(place.index))
    guard let shown = shownLanguage(of: index, place.language),
      let blocks = site.records[index.position].variants[shown]?.blocks,
      blocks.indices.contains(place.elementOfDetail)
    else { return nil }
    return blocks[place.elementOfDetail]
  }

  private func taxonomy(at place: Entity) -> Int? {
    guard place.isInGroup else {
      return fieldTaxonomies[site.records[Int(place.index)].typeIndex][place.slotOfDetail]
    }
    let name = kind(at: place).taxonomy
    return site.taxonomies.firstIndex { $0.name == name }
  }

  /// The value that an entity with a packed `detail` stands for.
  func element(of entity: Entity) -> Value? {
    let place = Int(entity.index)
    guard let shown = shownLanguage(of: RecordIndex(place), entity.language) else { return nil }
    let slot = entity.slotOfDetail
    let value: Value?
    if slot < site.types[site.records[place].typeIndex].fields.count {
      value = site.records[place].variants[shown]?.fields[slot].element(entity.elementOfDetail)
    } else {
      value = blockUse(at: entity).map { use in
        .group(
          Group(
            fields: use.values, positions: use.values.map { _ in nil }, position: use.position))
      }
    }
    guard entity.isInGroup else { return value }
    return entity.innerPlaces.reduce(value) { value, inner in
      guard case .group(let group)? = value, group.fields.indices.contains(inner.field) else {
        return nil
      }
      return group.fields[inner.field].element(inner.element)
    }
  }
}

extension Value {
  /// A value of a list; a value that is no list is itself.
  fileprivate func element(_ place: Int) -> Value? {
    guard case .list(let values) = self else { return self }
    return values.indices.contains(place) ? values[place] : nil
  }
}
