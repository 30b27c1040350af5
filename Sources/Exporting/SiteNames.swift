import Model

/// Finds the names of things by which formats for machines present them.
struct SiteNames {
  private let site: Site
  /// For each type the places of its fields `title` and `summary`.
  private let titles: [Int?]
  private let summaries: [Int?]

  init(site: Site) {
    self.site = site
    titles = site.types.map { $0.slot(of: "title") }
    summaries = site.types.map { $0.slot(of: "summary") }
  }

  /// A record's title in the language that is shown, else its id.
  func title(of record: Record, in language: LanguageIndex) -> String {
    text(titles[record.typeIndex], of: record, in: language) ?? record.id
  }

  /// A record's summary in the language that is shown.
  func summary(of record: Record, in language: LanguageIndex) -> String? {
    text(summaries[record.typeIndex], of: record, in: language)
  }

  /// The title of the section's own page, else the name of its type.
  func title(ofSection section: Int, in language: LanguageIndex) -> String {
    let section = site.sections[section]
    if let index = section.index, site[index].variants[language.position] != nil,
      let title = text(titles[site[index].typeIndex], of: site[index], in: language)
    {
      return title
    }
    let type = site.types[section.typeIndex]
    return (type.plural[language] ?? type.label[language])?.string ?? section.name
  }

  /// The summary of the section's own page.
  func summary(ofSection section: Int, in language: LanguageIndex) -> String? {
    guard let index = site.sections[section].index, site[index].variants[language.position] != nil
    else { return nil }
    return summary(of: site[index], in: language)
  }

  func title(ofSiteIn language: LanguageIndex) -> String {
    site.settings.title[language]?.string ?? ""
  }

  func description(ofSiteIn language: LanguageIndex) -> String? {
    site.settings.description[language]?.string
  }

  /// The term's label; its key for a term without one.
  func label(of term: Int, inTaxonomy taxonomy: Int, in language: LanguageIndex) -> Text {
    let term = site.taxonomies[taxonomy].terms[term]
    return term.label[language] ?? Text(term.key)
  }

  /// What a text, a choice or a reference says in words.
  func words(of value: Value, _ kind: FieldKind, in language: LanguageIndex) -> String? {
    switch (value, kind) {
    case (.text(let text), _): return text.string
    case (.localized(let text), _): return text[language]?.string
    case (.choice(let key), .choice(let choices)):
      return choices.first { $0.key == key }?.label[language]?.string ?? key
    case (.reference(let reference), _):
      return reference.record.map { title(of: site[$0], in: language) }
    default: return nil
    }
  }

  private func text(_ slot: Int?, of record: Record, in language: LanguageIndex) -> String? {
    guard let slot, let variant = record.shown(in: language)?.variant,
      slot < variant.fields.count, case .text(let text) = variant.fields[slot],
      !text.string.isEmpty
    else { return nil }
    return text.string
  }
}
