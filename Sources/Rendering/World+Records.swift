import Localization
import Markdown
import Model
import Templates

extension World {
  /// A field of a record: the common ones, then those of its type, then its inverse lists.
  func record(_ slot: Int, _ index: RecordIndex, _ language: LanguageIndex) -> TemplateValue {
    // A record is large: its parts are read where they lie, without copying the whole.
    let place = index.position
    if slot < RecordField.all.count {
      return common(RecordField.all[slot], index, language)
    }
    let typeIndex = site.records[place].typeIndex
    if slot >= EntityShape.partialSlot {
      // A record in a list of any: its type may lack the field.
      guard let own = schema.partialSlots[slot - EntityShape.partialSlot][typeIndex] else {
        return .none
      }
      return record(own, index, language)
    }
    let field = slot - RecordField.all.count
    let count = site.types[typeIndex].fields.count
    if field < count {
      guard let shown = shownLanguage(of: index, language),
        let value = site.records[place].variants[shown]?.fields[field]
      else { return .none }
      return templateValue(value, at: packed(.record, index, language, field, 0))
    }
    return lists.inverse(of: index, slot: field - count, in: language)
  }

  /// The place of the language that a page in another shows.
  func shownLanguage(of index: RecordIndex, _ language: LanguageIndex) -> Int? {
    site.place(of: index, shownIn: language)
  }

  private func common(
    _ field: RecordField, _ index: RecordIndex, _ language: LanguageIndex
  ) -> TemplateValue {
    // The commonest first, without copying the record.
    switch field {
    case .url: return link(site.records[index.position].routes[language.position])
    case .displayTitle: return .text(title(of: index, in: language))
    case .displaySummary:
      return text(.summary, of: index, in: language).map { .text($0) } ?? .none
    case .offer: return offer(of: index, in: language)
    case .previous: return neighbour(of: index, by: -1, language)
    case .next: return neighbour(of: index, by: 1, language)
    default: break
    }
    let record = site.records[index.position]
    switch field {
    case .url, .displayTitle, .displaySummary, .offer, .previous, .next: return .none
    case .id: return .text(Text(record.id))
    case .layout: return record.layout.map { .text(Text($0.name)) } ?? .none
    case .type: return .text(Text(site.types[record.typeIndex].name))
    case .typeLabel:
      return site.types[record.typeIndex].label[language].map { .text($0) } ?? .none
    case .typePlural:
      return site.types[record.typeIndex].plural[language].map { .text($0) } ?? .none
    case .lang:
      let shown = record.shown(in: language)?.variant.language ?? language
      return .text(Text(self.language(shown).locale.tag))
    case .dir:
      let shown = record.shown(in: language)?.variant.language ?? language
      return .text(Text(self.language(shown).direction.rawValue))
    case .date: return record.date.map { .data(.date($0)) } ?? .none
    case .updated: return record.updated.map { .data(.date($0)) } ?? .none
    case .image: return firstImage(of: index, language).map { .entity($0) } ?? .none
    case .facts: return .list(facts(of: record, index, language))
    case .section:
      return record.section.map { .entity(Entity(.section, language, index: $0)) } ?? .none
    case .isFallback: return .boolean(record.shown(in: language)?.isFallback ?? false)
    }
  }

  private func neighbour(
    of index: RecordIndex, by distance: Int, _ language: LanguageIndex
  ) -> TemplateValue {
    guard let section = site.records[index.position].section else { return .none }
    return lists.neighbour(of: index, by: distance, inSection: section, language)
  }

  /// The first picture of a record, whatever its field is called.
  func firstImage(of index: RecordIndex, _ language: LanguageIndex) -> Entity? {
    let record = site[index]
    guard let variant = record.shown(in: language)?.variant else { return nil }
    for (slot, value) in variant.fields.enumerated() {
      switch value {
      case .image: return packed(.image, index, language, slot, 0)
      case .list(let values):
        if case .image? = values.first { return packed(.image, index, language, slot, 0) }
      default: continue
      }
    }
    return nil
  }

  func packed(
    _ kind: EntityKind, _ index: RecordIndex, _ language: LanguageIndex, _ slot: Int,
    _ element: Int
  ) -> Entity {
    Entity(
      kind, language, index: index.position, detail: Entity.detail(slot: slot, element: element))
  }

  /// The fields that a generic record page shows, in the type's order.
  private func facts(
    of record: Record, _ index: RecordIndex, _ language: LanguageIndex
  ) -> [TemplateValue] {
    guard let variant = record.shown(in: language)?.variant else { return [] }
    let type = site.types[record.typeIndex]
    return type.fields.enumerated().compactMap { slot, field in
      guard field.name != "title", field.name != "summary", isFact(variant.fields[slot]),
        tells(field, of: index, type, language)
      else { return nil }
      return .entity(packed(.fact, index, language, slot, 0))
    }
  }

  /// Whether a field is told where nobody names it; how many there are only of what comes from stock.
  private func tells(
    _ field: FieldDefinition, of index: RecordIndex, _ type: ContentType, _ language: LanguageIndex
  ) -> Bool {
    guard type.tells(field) else { return false }
    guard let name = type.publish.shopping?[.stock], name == field.name else { return true }
    guard let goods = site.goods(index, in: language), goods.group == nil else { return false }
    return goods.leading.availability.isFromStock
  }

  private func isFact(_ value: Value) -> Bool {
    switch value {
    case .none, .image, .map, .group: false
    case .boolean(let value): value
    case .list(let values): values.first.map(isFact) ?? false
    default: true
    }
  }

  func fact(_ field: FactField, _ entity: Entity) -> TemplateValue {
    let index = RecordIndex(Int(entity.index))
    let record = site[index]
    let language = entity.language
    let slot = entity.slotOfDetail
    guard let variant = record.shown(in: language)?.variant else { return .none }
    let definition = site.types[record.typeIndex].fields[slot]
    let value = variant.fields[slot]
    switch field {
    case .name: return .text(Text(definition.name))
    case .label: return .text(definition.label[language] ?? Text(definition.name))
    case .text:
      let text =
        offered(definition, of: index, language)
        ?? plainText(value, definition.kind, language)
      return text.map { .text($0) } ?? .none
    case .links:
      let values: [Value] = if case .list(let values) = value { values } else { [value] }
      return .list(values.compactMap { linked($0, definition, language) })
    case .isFacet: return .boolean(definition.isFacet)
    case .markup:
      guard case .markdown(let text) = value else { return .none }
      return .markup(markup(text.string, in: language, of: index).html)
    }
  }

  /// What the offer says in place of the field of its price or its availability; nothing for others.
  ///
  /// A list of facts tells a thing's price as its card does. An availability may have no word of the
  /// type.
  private func offered(
    _ definition: FieldDefinition, of index: RecordIndex, _ language: LanguageIndex
  ) -> Text?? {
    guard let rule = site.types[site.records[index.position].typeIndex].publish.shopping,
      definition.name == rule[.price] || definition.name == rule[.availability],
      let goods = site.goods(index, in: language)
    else { return nil }
    if definition.name == rule[.availability] {
      return .some(goods.leading.availabilityLabel[language])
    }
    let price = localizers[language.position].money(goods.leading.price)
    let from =
      goods.varies
      ? strings[language.position].string(
        "price-from", arguments: ["price": price], localizer: localizers[language.position]) : nil
    return Text(from ?? price, in: language)
  }

  /// A term or a reference as a link; a term and a record share the names of these fields.
  private func linked(
    _ value: Value, _ definition: FieldDefinition, _ language: LanguageIndex
  ) -> TemplateValue? {
    switch value {
    case .term(let term):
      guard let place = term.index, let name = definition.kind.taxonomy,
        let taxonomy = site.taxonomies.firstIndex(where: { $0.name == name })
      else { return nil }
      return .entity(Entity(.linkToTerm, language, index: taxonomy, detail: place))
    case .reference(let reference):
      return reference.record.map { .entity(Entity(.linkToRecord, language, index: $0.position)) }
    default: return nil
    }
  }

  /// A value as one line of text in the reader's language; nothing for what has no such form.
  func plainText(_ value: Value, _ kind: FieldKind, _ language: LanguageIndex) -> Text? {
    let localizer = localizers[language.position]
    switch value {
    case .text(let text): return text
    case .localized(let text): return text[language]
    case .integer(let number): return Text(localizer.integer(number), in: language)
    case .number(let number):
      return Text(localizer.number(number, maximumFractionDigits: 6), in: language)
    case .boolean(let value): return Text(value ? "✓" : "")
    case .date(let date): return Text(localizer.date(date, style: .long), in: language)
    case .money(let money): return Text(localizer.money(money), in: language)
    case .quantity(let quantity): return Text(localizer.quantity(quantity), in: language)
    case .choice(let key): return label(ofChoice: key, kind, language)
    case .url(let text), .email(let text), .phone(let text), .gtin(let text): return Text(text)
    case .list(let values):
      let texts = values.compactMap { plainText($0, kind, language)?.string }
      return texts.isEmpty ? nil : Text(localizer.list(texts), in: language)
    case .none, .markdown, .term, .reference, .image, .file, .place, .map, .group: return nil
    }
  }
}
