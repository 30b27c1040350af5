import Model

/// Finds the words for what a field says: a text, a choice's label, the labels of terms.
struct FeatureNames {
  private let site: Site
  private let names: SiteNames

  init(site: Site) {
    self.site = site
    names = SiteNames(site: site)
  }

  /// The words of each value of a field.
  func labels(of value: Value, _ kind: FieldKind, in language: LanguageIndex) -> [String] {
    switch (value, kind) {
    case (.list(let values), .list(let element)):
      return values.flatMap { labels(of: $0, element, in: language) }
    case (.localized(let text), _): return text[language].map { [$0.string] } ?? []
    case (.choice(let key), .choice(let choices)):
      return [choices.first { $0.key == key }?.label[language]?.string ?? key]
    case (.term(let term), .term(let name)):
      guard let index = term.index,
        let taxonomy = site.taxonomies.firstIndex(where: { $0.name == name })
      else { return [term.name] }
      return [names.label(of: index, inTaxonomy: taxonomy, in: language).string]
    case (.reference(let reference), _):
      return reference.record.map { [names.title(of: site[$0], in: language)] } ?? []
    case (.quantity(let quantity), _): return [quantity.amount + " " + quantity.unit]
    default: return value.writtenText.map { $0.isEmpty ? [] : [$0] } ?? []
    }
  }
}
