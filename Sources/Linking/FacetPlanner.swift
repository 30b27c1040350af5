import Localization
import Model

/// Makes the lists by which readers narrow a section's listing: one taxonomy for each facet of the
/// type, its terms being the values that the section's records have, in any language.
///
/// A facet has pages as a taxonomy has, below the section, so that it works as plain links. A
/// taxonomy whose terms only this type uses is its own facet and gets no second pages.
struct FacetPlanner {
  let settings: SiteSettings
  let types: [ContentType]
  let localizers: [Localizer]
  /// What each record offers in each language, as `Site.goods` has it.
  let goods: [Goods?]

  private var languages: Range<Int> { settings.languages.indices }

  func plan(records: [Record], sections: inout [Section], taxonomies: inout [Taxonomy]) {
    for section in sections.indices {
      let type = types[sections[section].typeIndex]
      guard let paths = type.publish.facets else { continue }
      for path in paths {
        let parts = path.split(separator: ".").map(String.init)
        if parts.count == 1, let own = ownTaxonomy(parts[0], of: type, taxonomies) {
          sections[section].facets.append(own)
          continue
        }
        let facet = facet(path, parts, of: sections[section], type, records, taxonomies)
        sections[section].facets.append(taxonomies.count)
        taxonomies.append(facet)
      }
    }
  }

  /// The taxonomy of a field of terms, when no other type offers its terms.
  private func ownTaxonomy(
    _ name: String, of type: ContentType, _ taxonomies: [Taxonomy]
  ) -> Int? {
    guard let field = type.fields.first(where: { $0.name == name }), field.isFacet,
      let taxonomy = field.kind.taxonomy
    else { return nil }
    let users = types.flatMap { type in
      type.fields.filter { $0.isFacet && $0.kind.taxonomy == taxonomy }
    }
    return users.count == 1 ? taxonomies.firstIndex { $0.name == taxonomy } : nil
  }

  private func facet(
    _ path: String, _ parts: [String], of section: Section, _ type: ContentType,
    _ records: [Record], _ taxonomies: [Taxonomy]
  ) -> Taxonomy {
    var reader = FacetReader(types: types, records: records, taxonomies: taxonomies, parts: parts)
    if let rule = type.publish.shopping, parts.count == 1 {
      reader.offered = FacetReader.Offered(name: parts[0], rule: rule) { record in
        let place = record.position * languages.count
        return goods.isEmpty
          ? nil : goods[place..<place + languages.count].lazy.compactMap { $0 }.first
      }
    }
    let listed = Set(section.listings.joined().map(\.position)).sorted()
    for position in listed { reader.read(RecordIndex(position), of: section.typeIndex) }
    if reader.hasAmounts { reader.makeRanges(localizers) }
    let values = reader.sortedValues(by: localizers[0])
    let name = parts.last ?? path
    let routes = languages.map { section.routes[$0] + Slug.make(from: name) + "/" }
    var listings = values.map { _ in languages.map { _ in [RecordIndex]() } }
    let places = Dictionary(
      values.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    for language in languages {
      for record in section.listings[language] {
        for key in reader.keys(of: record) {
          if let place = places[key] { listings[place][language].append(record) }
        }
      }
    }
    var taxonomy = Taxonomy(
      name: section.taxonomyName + "-" + Slug.make(from: path),
      label: label(of: parts, type),
      terms: values.enumerated().map { place, value in
        Taxonomy.Term(
          key: value.key, label: value.label,
          routes: languages.map { language in
            listings[place][language].isEmpty ? nil : routes[language] + value.key + "/"
          },
          listings: listings[place])
      },
      routes: routes)
    taxonomy.termsByRecord = reader.keysOfValues.compactMapValues { places[$0] }
    taxonomy.orders = languages.map {
      reader.order(of: values, in: LanguageIndex($0), by: localizers[$0])
    }
    return taxonomy
  }

  /// The label of the field that a path ends in, or of the records that an inverse list holds.
  private func label(of parts: [String], _ type: ContentType) -> LocalizedText {
    var type = type
    var label = LocalizedText()
    for part in parts {
      if let field = type.fields.first(where: { $0.name == part }) {
        label = field.label
        if let target = field.kind.target?.types.first,
          let next = types.first(where: { $0.name == target })
        {
          type = next
        }
      } else if let other = types.first(where: { other in
        other.fields.contains { field in
          field.kind.target.map { $0.inverse == part && $0.types.contains(type.name) } ?? false
        }
      }) {
        label = other.label
        type = other
      }
    }
    return label
  }
}

extension Section {
  /// What the names of its facets begin with; of a section in another no slash stands in them.
  fileprivate var taxonomyName: String {
    parent == nil ? name : name.split(ascii: "/").joined(separator: "-")
  }
}
