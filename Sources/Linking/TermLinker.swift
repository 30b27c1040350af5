import Model

/// Finds the terms that records name, and opens taxonomies that the settings do not close.
struct TermLinker {
  let settings: SiteSettings
  let types: [ContentType]

  private struct Vocabulary {
    let name: String
    let label: LocalizedText
    var terms: [TaxonomyDefinition.Term]
    let isClosed: Bool
    var positions: [String: Int]
    /// The keys of a closed list and the terms' names for people, with the key of each; made when a
    /// term is unknown.
    lazy var suggestions = LabelledNames(terms.map { ($0.key, $0.label) })

    /// Closed when its terms are stated, else open to whatever records name.
    init(name: String, label: LocalizedText, stated terms: [TaxonomyDefinition.Term]? = nil) {
      self.name = name
      self.label = label
      isClosed = terms != nil
      self.terms = terms ?? []
      positions = Dictionary(
        self.terms.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Sets `TermReference.index` in all records, and gives the taxonomies with empty listings.
  func link(
    _ records: inout [Record], adding earlier: [Diagnostic]
  ) -> (taxonomies: [Taxonomy], diagnostics: [Diagnostic]) {
    var diagnostics = earlier
    var vocabularies = settings.taxonomies.map {
      Vocabulary(name: $0.name, label: $0.label, stated: $0.terms)
    }
    var byName: [String: Int] = [:]
    for (position, vocabulary) in vocabularies.enumerated() {
      byName[vocabulary.name] = position
    }
    for type in types {
      for (_, field) in type.paths {
        guard let name = field.kind.taxonomy, byName[name] == nil else { continue }
        byName[name] = vocabularies.count
        vocabularies.append(Vocabulary(name: name, label: field.label))
      }
    }
    let slots = types.map { type in
      type.fields.indices.filter { type.fields[$0].kind.holds { $0.taxonomy != nil } }
    }
    for index in records.indices {
      let typeIndex = records[index].typeIndex
      for slot in slots[typeIndex] {
        let field = types[typeIndex].fields[slot]
        for language in records[index].variants.indices {
          guard let variant = records[index].variants[language], !variant.fields[slot].isNone
          else { continue }
          // A shared field is the same in each language: its mistakes are told once.
          let isFirst = records[index].variants.firstIndex { $0 != nil } == language
          let reports = isFirst || !field.isShared
          let path = records[index].sharedPaths[slot] ?? variant.path
          let value = variant.fields[slot].mapped(field.kind) { value, kind in
            guard case .term(let taxonomy) = kind, let vocabulary = byName[taxonomy] else {
              return value
            }
            return resolve(
              value, in: &vocabularies[vocabulary], path: path, reports: reports,
              &diagnostics)
          }
          records[index].variants[language]?.fields[slot] = value
        }
      }
    }
    let taxonomies = vocabularies.map { vocabulary in
      Taxonomy(
        name: vocabulary.name, label: vocabulary.label,
        terms: vocabulary.terms.map { term in
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
    case .term(var term):
      if let index = vocabulary.positions[term.name] {
        term.index = index
        return .term(term)
      }
      guard vocabulary.isClosed else {
        let key = Slug.make(from: term.name)
        let known = vocabulary.positions[key]
        let index = known ?? vocabulary.terms.count
        if known == nil {
          vocabulary.positions[key] = index
          vocabulary.terms.append(
            TaxonomyDefinition.Term(key: key, label: LocalizedText([Text(term.name)])))
        }
        term.index = index
        return .term(term)
      }
      if reports {
        let nearest = vocabulary.suggestions.key(nearest: term.name)
        diagnostics.append(
          Diagnostic(
            category: "term",
            message: Message(
              "term-unknown", ["term": .text(term.name), "vocabulary": .text(vocabulary.name)]),
            remedy: nearest.map(Message.didYouMean)
              ?? Message("term-unknown.remedy"),
            path: path, position: term.position, length: term.name.unicodeScalars.count))
      }
      return .none
    default:
      return value
    }
  }
}
