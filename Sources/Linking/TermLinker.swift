import Model

/// Finds the terms that records name, and opens taxonomies that the settings do not close.
struct TermLinker {
  let settings: SiteSettings
  let types: [ContentType]

  private struct Vocabulary {
    var definition: TaxonomyDefinition
    var isClosed: Bool
    var positions: [String: Int]
  }

  /// Sets `TermReference.index` in all records, and gives the taxonomies with empty listings.
  func link(
    _ records: inout [Record], adding earlier: [Diagnostic]
  ) -> (taxonomies: [Taxonomy], diagnostics: [Diagnostic]) {
    var diagnostics = earlier
    var vocabularies = settings.taxonomies.map { definition in
      Vocabulary(
        definition: definition, isClosed: definition.terms != nil,
        positions: Dictionary(
          uniqueKeysWithValues: (definition.terms ?? []).enumerated().map { ($1.key, $0) }))
    }
    var byName: [String: Int] = [:]
    for (position, vocabulary) in vocabularies.enumerated() {
      byName[vocabulary.definition.name] = position
    }
    for type in types {
      for field in type.fields {
        guard let name = field.kind.taxonomy, byName[name] == nil else { continue }
        byName[name] = vocabularies.count
        vocabularies.append(
          Vocabulary(
            definition: TaxonomyDefinition(name: name, label: field.label, terms: []),
            isClosed: false, positions: [:]))
      }
    }
    for index in records.indices {
      let type = types[records[index].typeIndex]
      for (slot, field) in type.fields.enumerated() {
        guard let name = field.kind.taxonomy, let vocabulary = byName[name] else { continue }
        for language in records[index].variants.indices {
          guard let variant = records[index].variants[language], !variant.fields[slot].isNone
          else { continue }
          // A shared field is the same in each language: its mistakes are told once.
          let isFirst = records[index].variants.firstIndex { $0 != nil } == language
          let value = resolve(
            variant.fields[slot], in: &vocabularies[vocabulary], path: variant.path,
            reports: isFirst || !field.isShared, &diagnostics)
          records[index].variants[language]?.fields[slot] = value
        }
      }
    }
    let taxonomies = vocabularies.map { vocabulary in
      Taxonomy(
        name: vocabulary.definition.name, label: vocabulary.definition.label,
        terms: (vocabulary.definition.terms ?? []).map { term in
          Taxonomy.Term(key: term.key, label: term.label, routes: [], listings: [])
        },
        routes: [])
    }
    return (taxonomies, diagnostics)
  }

  private func resolve(
    _ value: Value, in vocabulary: inout Vocabulary, path: String, reports: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> Value {
    switch value {
    case .list(let values):
      var resolved: [Value] = []
      for value in values {
        let term = resolve(
          value, in: &vocabulary, path: path, reports: reports, &diagnostics)
        if !term.isNone { resolved.append(term) }
      }
      return .list(resolved)
    case .term(var term):
      if let index = vocabulary.positions[term.name] {
        term.index = index
        return .term(term)
      }
      guard vocabulary.isClosed else {
        let key = Slug.make(from: term.name)
        let known = vocabulary.positions[key]
        let index = known ?? vocabulary.positions.count
        if known == nil {
          vocabulary.positions[key] = index
          vocabulary.definition.terms?.append(
            TaxonomyDefinition.Term(key: key, label: LocalizedText([Text(term.name)])))
        }
        term.index = index
        return .term(term)
      }
      if reports {
        let nearest = NearestName.of(term.name, among: vocabulary.positions.keys.sorted())
        diagnostics.append(
          Diagnostic(
            category: "term",
            message: "\"\(term.name)\" is not a term of \(vocabulary.definition.name)",
            remedy: nearest.map { "did you mean \"\($0)\"?" }
              ?? "the terms are listed in dlala.yaml under taxonomies",
            path: path, position: term.position, length: term.name.unicodeScalars.count))
      }
      return .none
    default:
      return value
    }
  }
}
