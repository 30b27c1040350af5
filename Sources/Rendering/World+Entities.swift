import Localization
import Markdown
import Model
import Templates

extension World {
  /// What a field of an entity holds, for all entities that do not belong to one page.
  func value(of entity: Entity, slot: Int) -> TemplateValue {
    let language = entity.language
    let index = Int(entity.index)
    switch EntityKind(rawValue: entity.kind) {
    case .site: return site(SiteField.all[slot], language)
    case .rates: return rates(RatesField.all[slot])
    case .language, .translation, .alternate: return self.language(slot, index)
    case .menus:
      return slot < site.menus.count
        ? lists.entries(ofMenu: slot, in: language)
        : all(.menu, site.menus.indices, language)
    case .menu: return menu(MenuField.all[slot], index, language)
    case .menuEntry: return menuEntry(LinkField.all[slot], index, Int(entity.detail), language)
    case .linkToTerm:
      switch LinkField.all[slot] {
      case .label: return term(.label, index, Int(entity.detail), language)
      case .url: return term(.url, index, Int(entity.detail), language)
      case .isCurrent: return .boolean(false)
      }
    case .linkToRecord:
      switch LinkField.all[slot] {
      case .label: return .text(title(of: RecordIndex(index), in: language))
      case .url: return link(site.records[index].routes[language.position])
      case .isCurrent: return .boolean(false)
      }
    case .sections: return registered(.section, slot, site.sections.indices, language)
    case .taxonomies: return registered(.taxonomy, slot, site.taxonomies.indices, language)
    case .types: return registered(.type, slot, site.types.indices, language)
    case .type: return type(TypeField.all[slot], site.types[index], language)
    case .contact:
      guard case .text(let text) = site.settings.contact[slot].value else { return .none }
      return .text(text)
    case .data: return data[language.position][slot]
    case .look: return look.value(slot: slot)
    case .section: return section(SectionField.all[slot], index, language)
    case .taxonomy: return taxonomy(TaxonomyField.all[slot], index, language)
    case .term: return term(TermField.all[slot], index, Int(entity.detail), language)
    case .record: return record(slot, RecordIndex(index), language)
    case .image:
      guard case .image(let image)? = element(of: entity) else { return .none }
      return self.image(ImageField.all[slot], image, entity)
    case .avifSource, .webpSource:
      guard case .image(let image)? = element(of: entity) else { return .none }
      return source(
        ImageSourceField.all[slot],
        entity.kind == EntityKind.avifSource.rawValue ? .avif : .webp, of: image)
    case .file: return file(FileField.all[slot], entity)
    case .place: return place(PlaceField.all[slot], entity)
    case .choice: return choice(ChoiceField.all[slot], entity)
    case .group: return group(slot, entity)
    case .block: return block(slot, entity)
    case .fact: return fact(FactField.all[slot], entity)
    case .offer: return offer(OfferField.all[slot], entity)
    case .offerState: return offerState(OfferStateField.all[slot], entity)
    case .page, .breadcrumb, .heading, .pagination, .pageNumber, nil: return .none
    }
  }

  /// What the site has under a name; in the slot behind the last name all of them, as a list.
  private func registered(
    _ kind: EntityKind, _ slot: Int, _ places: Range<Int>, _ language: LanguageIndex
  ) -> TemplateValue {
    slot < places.upperBound
      ? .entity(Entity(kind, language, index: slot)) : all(kind, places, language)
  }

  private func all(
    _ kind: EntityKind, _ places: Range<Int>, _ language: LanguageIndex
  ) -> TemplateValue {
    .list(places.map { .entity(Entity(kind, language, index: $0)) })
  }

  private func menu(
    _ field: MenuField, _ index: Int, _ language: LanguageIndex
  ) -> TemplateValue {
    switch field {
    case .name: .text(Text(site.menus[index].name))
    case .links: lists.entries(ofMenu: index, in: language)
    case .count: lists.entries(ofMenu: index, in: language).elementCount
    }
  }

  private func type(
    _ field: TypeField, _ type: ContentType, _ language: LanguageIndex
  ) -> TemplateValue {
    switch field {
    case .name: .text(Text(type.name))
    case .label: type.label[language].map { .text($0) } ?? .none
    case .plural: type.plural[language].map { .text($0) } ?? .none
    case .section:
      site.sections.firstIndex { site.types[$0.typeIndex].name == type.name }
        .map { .entity(Entity(.section, language, index: $0)) } ?? .none
    }
  }

  private func site(_ field: SiteField, _ language: LanguageIndex) -> TemplateValue {
    switch field {
    case .title: site.settings.title[language].map { .text($0) } ?? .none
    case .description: site.settings.description[language].map { .text($0) } ?? .none
    case .url: .text(Text(site.settings.baseURL))
    case .languages:
      .list(
        site.settings.languages.indices.map { .entity(Entity(.language, language, index: $0)) })
    case .menus: .entity(Entity(.menus, language))
    case .sections: .entity(Entity(.sections, language))
    case .taxonomies: .entity(Entity(.taxonomies, language))
    case .types: .entity(Entity(.types, language))
    case .contact: .entity(Entity(.contact, language))
    case .data: .entity(Entity(.data, language))
    case .look: .entity(Entity(.look, language))
    case .currency: site.settings.currency.map { .text(Text($0.code)) } ?? .none
    case .feed: link(feeds.languages[language.position])
    case .amounts: moneySamples(language)
    // 1970 began on a Thursday.
    case .week: .integer((site.today + 3) / 7)
    case .pictureStyles: link(pictureStyles.map { "/" + $0 })
    case .rates: site.settings.rates == nil ? .none : .entity(Entity(.rates, language))
    case .indicativeCurrencies:
      .list(site.settings.indicativeCurrencies.map { .text(Text($0.code)) })
    case .search: site.hasSearchPage ? link(site.settings.searchRoute(in: language)) : .none
    case .isSearchable: .boolean(hasSearchIndex)
    case .privatePages: site.privatePages.map { .text(Text($0)) } ?? .none
    case .hasServiceWorker: .boolean(!site.settings.removesServiceWorker)
    }
  }

  private func language(_ slot: Int, _ index: Int) -> TemplateValue {
    let language = site.settings.languages[index]
    switch LanguageField.all[slot] {
    case .code: return .text(Text(language.code))
    case .tag: return .text(Text(language.locale.tag))
    case .dir: return .text(Text(language.direction.rawValue))
    case .name: return .text(Text(languageNames[index], in: LanguageIndex(index)))
    case .url: return link(language.root)
    case .siteTitle:
      return site.settings.title[LanguageIndex(index)].map { .text($0) } ?? .none
    }
  }

  private func menuEntry(
    _ field: LinkField, _ menu: Int, _ entry: Int, _ language: LanguageIndex
  ) -> TemplateValue {
    let entry = site.menus[menu].entries[entry]
    switch field {
    case .isCurrent: return .boolean(false)
    case .label:
      if let label = entry.label?[language] { return .text(label) }
      switch entry.target {
      case .section(let section): return .text(sectionTitle(section, language))
      case .taxonomy(let taxonomy):
        return site.taxonomies[taxonomy].label[language].map { .text($0) } ?? .none
      case .record(let record): return .text(title(of: record, in: language))
      case .address(let address): return .text(Text(address))
      }
    case .url:
      switch entry.target {
      case .section(let section): return link(site.sections[section].routes[language.position])
      case .taxonomy(let index): return link(site.taxonomies[index].routes[language.position])
      case .record(let record):
        return link(site[record].routes[language.position])
      case .address(let address): return .text(Text(address))
      }
    }
  }

  /// The title of a section's own page, else the name of its type for many.
  func sectionTitle(_ index: Int, _ language: LanguageIndex) -> Text {
    let section = site.sections[index]
    if let record = section.index, site[record].variants[language.position] != nil {
      return title(of: record, in: language)
    }
    return site.types[section.typeIndex].plural[language] ?? Text(section.name)
  }

  private func section(
    _ field: SectionField, _ index: Int, _ language: LanguageIndex
  ) -> TemplateValue {
    let section = site.sections[index]
    switch field {
    case .name: return .text(Text(section.name))
    case .title: return .text(sectionTitle(index, language))
    case .url: return link(section.routes[language.position])
    case .summary:
      return section.index.flatMap { ownText(.summary, of: $0, in: language) }.map { .text($0) }
        ?? .none
    case .count: return .integer(section.listings[language.position].count)
    case .feed: return link(feeds.sections[index][language.position])
    case .calendar: return link(feeds.calendars[index][language.position])
    case .records: return lists.records(ofSection: index, in: language)
    case .facets:
      return .list(section.facets.map { .entity(Entity(.taxonomy, language, index: $0)) })
    case .parent:
      return section.parent.map { .entity(Entity(.section, language, index: $0)) } ?? .none
    case .sections:
      return .list(section.children.map { .entity(Entity(.section, language, index: $0)) })
    case .listing: return link(site.listingRoute(ofSection: index, language))
    case .sells: return .boolean(site.types[section.typeIndex].publish.shopping != nil)
    case .isPrivate: return .boolean(site.types[section.typeIndex].publish.isPrivate)
    case .typeLabel:
      return site.types[section.typeIndex].label[language].map { .text($0) } ?? .none
    }
  }

  private func taxonomy(
    _ field: TaxonomyField, _ index: Int, _ language: LanguageIndex
  ) -> TemplateValue {
    let taxonomy = site.taxonomies[index]
    switch field {
    case .name: return .text(Text(taxonomy.name))
    case .label: return taxonomy.label[language].map { .text($0) } ?? .text(Text(taxonomy.name))
    case .url: return link(taxonomy.routes[language.position])
    case .terms: return lists.terms(of: index, in: language)
    case .count: return lists.terms(of: index, in: language).elementCount
    case .isFacet: return .boolean(index >= site.settings.taxonomies.count)
    }
  }

  private func term(
    _ field: TermField, _ taxonomy: Int, _ index: Int, _ language: LanguageIndex
  ) -> TemplateValue {
    let term = site.taxonomies[taxonomy].terms[index]
    switch field {
    case .key: return .text(Text(term.key))
    case .label: return .text(term.label[language] ?? Text(term.key))
    case .url: return link(term.routes[language.position])
    case .count: return .integer(term.listings[language.position].count)
    case .taxonomyLabel:
      return site.taxonomies[taxonomy].label[language].map { .text($0) } ?? .none
    }
  }

  private func file(_ field: FileField, _ entity: Entity) -> TemplateValue {
    guard case .file(let file)? = element(of: entity) else { return .none }
    switch field {
    case .url: return files[file.path].map { link("/" + $0) } ?? .text(Text(""))
    case .name: return .text(Text(String(file.path.split(separator: "/").last ?? "")))
    case .mediaType: return MediaType.playable(file.path).map { .text(Text($0)) } ?? .none
    case .isVideo: return .boolean(MediaType.isFilm(file.path))
    }
  }

  private func place(_ field: PlaceField, _ entity: Entity) -> TemplateValue {
    guard case .place(let place)? = element(of: entity) else { return .none }
    switch field {
    case .latitude: return .number(place.latitude)
    case .longitude: return .number(place.longitude)
    case .map:
      return .text(
        Text(
          "https://www.openstreetmap.org/?mlat=\(place.latitude)&mlon=\(place.longitude)"
            + "#map=18/\(place.latitude)/\(place.longitude)"))
    }
  }

  private func choice(_ field: ChoiceField, _ entity: Entity) -> TemplateValue {
    guard case .choice(let key)? = element(of: entity) else { return .none }
    if field == .key { return .text(Text(key)) }
    return .text(label(ofChoice: key, kind(at: entity), entity.language))
  }

  /// The name for people of one of a field's choices.
  func label(ofChoice key: String, _ kind: FieldKind, _ language: LanguageIndex) -> Text {
    switch kind {
    case .choice(let choices):
      choices.first { $0.key == key }?.label[language] ?? Text(key)
    case .list(let element): label(ofChoice: key, element, language)
    default: Text(key)
    }
  }
}

extension TemplateValue {
  /// How many elements a list has.
  fileprivate var elementCount: TemplateValue {
    if case .list(let values) = self { .integer(values.count) } else { .integer(0) }
  }
}

extension EntityFields {
  fileprivate static var list: [Self] { Array(allCases) }
}

extension SiteField { static let all = list }
extension RatesField { static let all = list }
extension LanguageField { static let all = list }
extension MenuField { static let all = list }
extension TypeField { static let all = list }
extension SectionField { static let all = list }
extension TaxonomyField { static let all = list }
extension TermField { static let all = list }
extension ImageField { static let all = list }
extension ImageSourceField { static let all = list }
extension FileField { static let all = list }
extension PlaceField { static let all = list }
extension ChoiceField { static let all = list }
extension FactField { static let all = list }
extension LinkField { static let all = list }
extension TranslationField { static let all = list }
extension AlternateField { static let all = list }
extension HeadingField { static let all = list }
extension PaginationField { static let all = list }
extension PageNumberField { static let all = list }
extension PageField { static let all = list }
extension OfferField { static let all = list }
extension OfferStateField { static let all = list }
extension RecordField { static let all = list }
