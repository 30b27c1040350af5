import Model

/// Gives every record, section and term its address in each language.
///
/// The last part of an address is the editor's slug; else it is made from the file's name or, where
/// the site chose so for the language, from the title; in the text's own letters or in Latin ones.
struct RoutePlanner {
  let settings: SiteSettings
  let types: [ContentType]

  private var languages: Range<Int> { settings.languages.indices }

  private func root(_ language: Int) -> String { settings.languages[language].root }

  /// Sets the routes of all records and gives the sections, with empty listings; tells of addresses
  /// that cannot be made.
  func sections(
    _ records: inout [Record], _ diagnostics: inout [Diagnostic]
  ) -> [Section] {
    var sections = plannedSections(of: &records)
    // The sections of each type, the innermost first; nearly all types have one.
    var byType = [[(beginning: String, section: Int)]](repeating: [], count: types.count)
    for (place, section) in sections.enumerated() {
      byType[section.typeIndex].append((section.name + "/", place))
    }
    for type in byType.indices where byType[type].count > 1 {
      byType[type].sort { $0.beginning.utf8.count > $1.beginning.utf8.count }
    }
    for position in records.indices {
      let record = records[position]
      switch record.role {
      case .home:
        for language in languages { records[position].routes[language] = root(language) }
      case .sectionIndex: break
      case .record:
        let type = types[record.typeIndex]
        let section = byType[record.typeIndex].first { record.id.hasPrefix($0.beginning) }?.section
        records[position].section = section
        let policy = settings.missingLanguage[type.name]
        var lacksDate = false
        for language in languages
        where record.variants[language] != nil
          || (policy == .fallback && !record.isSingleLanguage)
        {
          records[position].routes[language] = route(
            of: record, in: language, below: section.map { sections[$0] }, &lacksDate)
        }
        if lacksDate, let section { diagnostics.append(dateless(record, sections[section])) }
      }
    }
    for (place, section) in sections.enumerated() {
      if let parent = section.parent { sections[parent].children.append(place) }
    }
    return sections
  }

  /// The sections with their routes: first those of types, in the order of these, then those that lie
  /// in them.
  private func plannedSections(of records: inout [Record]) -> [Section] {
    let indexes = Dictionary(
      uniqueKeysWithValues: records.enumerated().compactMap { position, record in
        record.role == .sectionIndex ? (record.id, position) : nil
      })
    let rules = Dictionary(
      settings.sections.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let usedTypes = Set(records.lazy.map(\.typeIndex))
    // A component's type that the site has no record of has no section.
    let typed = types.enumerated().compactMap { place, type in
      !type.isProposed || usedTypes.contains(place) ? type.section : nil
    }
    let inner = settings.sections.map(\.name).filter { name in
      !typed.contains(name) && typed.contains { name.hasPrefix($0 + "/") }
    }
    let names = typed + inner.sorted()
    let places = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var sections = names.map { name in
      Section(
        name: name, typeIndex: types.firstIndex { $0.section == name } ?? 0,
        index: indexes[name].map { RecordIndex($0) }, routes: [],
        listings: languages.map { _ in [] })
    }
    // What lies in another comes after it: it has a longer name.
    let order = names.indices.sorted { names[$0].utf8.count < names[$1].utf8.count }
    for place in order {
      let name = names[place]
      let rule = rules[name]
      let parent = Self.parent(of: name, places)
      let isTyped = typed.contains(name)
      sections[place].parent = parent
      if !isTyped, let parent { sections[place].typeIndex = sections[parent].typeIndex }
      // What is said of a section holds for those of the same type that lie in it.
      let outer = isTyped ? nil : parent.map { sections[$0] }
      sections[place].pageSize = rule?.pageSize ?? outer?.pageSize
      sections[place].sort = rule?.sort ?? outer?.sort
      sections[place].addresses = rule?.addresses ?? outer?.addresses
      let index = indexes[name]
      let rest =
        parent.map { String(Substring(name.utf8.dropFirst(names[$0].utf8.count + 1))) } ?? name
      sections[place].routes = languages.map { language in
        let slug = index.flatMap { lastPart(of: records[$0], in: language) }
        return (parent.map { sections[$0].routes[language] } ?? root(language))
          + address(of: rest, in: language, lastPart: slug)
      }
      if let index {
        for language in languages {
          records[index].routes[language] = sections[place].routes[language]
        }
        records[index].section = place
      }
    }
    return sections
  }

  /// The nearest section inside which a folder lies.
  private static func parent(of name: String, _ places: [String: Int]) -> Int? {
    var parts = name.split(ascii: "/")
    while parts.count > 1 {
      parts.removeLast()
      if let place = places[parts.joined(separator: "/")] { return place }
    }
    return nil
  }

  // MARK: Patterns

  /// The address of a record as its section's pattern says it.
  private func route(
    _ pattern: AddressPattern, of record: Record, in language: Int, below section: Section,
    _ lacksDate: inout Bool
  ) -> String {
    let rest = String(record.id.dropFirst(section.name.count + 1))
    let path = address(
      of: rest, in: language, lastPart: lastPart(of: record, in: language)
    ).dropLast()
    let day = record.date?.earliestDay.map { CivilDay(daysSince1970: $0) }
    if day == nil, pattern.datePart != nil { lacksDate = true }
    func padded(_ number: Int?, _ width: Int) -> String {
      let digits = String(abs(number ?? 0))
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    var route = root(language)
    for segment in pattern.segments {
      for piece in segment {
        switch piece {
        case .text(let text): route += text
        case .placeholder(.section):
          route += section.routes[language].dropFirst(root(language).count).dropLast()
        case .placeholder(.path): route += path
        case .placeholder(.slug): route += path.split(ascii: "/").last ?? ""
        case .placeholder(.year): route += padded(day?.year, 4)
        case .placeholder(.month): route += padded(day?.month, 2)
        case .placeholder(.day): route += padded(day?.day, 2)
        }
      }
      route += "/"
    }
    return route
  }

  private func dateless(_ record: Record, _ section: Section) -> Diagnostic {
    let part = section.addresses?.datePart?.rawValue ?? "year"
    return Diagnostic(
      category: "address",
      message: Message(
        "address-no-date",
        ["section": .text(section.name), "part": .text(part), "record": .text(record.id)]),
      remedy: Message("address-no-date.remedy", ["part": .text(part)]),
      path: record.variants.lazy.compactMap { $0?.path }.first ?? record.id,
      position: record.variants.lazy.compactMap { $0 }.first.flatMap { variant in
        variant.path.hasSuffix(".csv") ? SourcePosition(line: variant.body.line, column: 1) : nil
      })
  }

  private func route(
    of record: Record, in language: Int, below section: Section?, _ lacksDate: inout Bool
  ) -> String {
    if let section, let pattern = section.addresses {
      return route(pattern, of: record, in: language, below: section, &lacksDate)
    }
    let slug = lastPart(of: record, in: language)
    guard let section else {
      return root(language) + address(of: record.id, in: language, lastPart: slug)
    }
    let rest = String(record.id.dropFirst(section.name.count + 1))
    return section.routes[language] + address(of: rest, in: language, lastPart: slug)
  }

  /// What the editor wrote, else what the title gives; nothing where the file's name counts.
  private func lastPart(of record: Record, in language: Int) -> String? {
    guard let variant = record.variants[language] else { return nil }
    if let slug = variant.slug { return slug }
    guard settings.languages[language].habits.slugSource == .title,
      let slot = types[record.typeIndex].slot(of: "title"),
      case .text(let title) = variant.fields[slot]
    else { return nil }
    return slug(from: title.string, in: language)
  }

  /// The slug of a text in the language's letters; nothing when it has none.
  private func slug(from text: String, in language: Int) -> String? {
    let slug = Slug.make(from: text, in: settings.languages[language].habits.slugs)
    return Slug.isValid(slug) ? slug : nil
  }

  /// `a/b/` from the id `a/b`, its last part replaced by the editor's slug.
  private func address(of id: String, in language: Int, lastPart: String?) -> String {
    let style = settings.languages[language].habits.slugs
    var parts = id.split(ascii: "/").map { part in
      // A name that is ASCII already is not romanised: nearly all are.
      part.utf8.allSatisfy { $0 < 0x80 }
        ? Slug.make(from: String(part)) : Slug.make(from: String(part), in: style)
    }
    if let lastPart, !parts.isEmpty { parts[parts.count - 1] = lastPart }
    return parts.map { $0 + "/" }.joined()
  }

  /// Gives the taxonomies with their routes; the listings are still empty.
  func taxonomies(_ taxonomies: [Taxonomy]) -> [Taxonomy] {
    let definitions = Dictionary(
      settings.taxonomies.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return taxonomies.map { taxonomy in
      var taxonomy = taxonomy
      let definition = definitions[taxonomy.name]
      taxonomy.routes = languages.map { language in
        root(language)
          + address(
            of: taxonomy.name, in: language,
            lastPart: lastPart(definition?.slugs, taxonomy.label, in: language))
      }
      for term in taxonomy.terms.indices {
        let key = taxonomy.terms[term].key
        // The terms of a closed list come first, in its order.
        let slugs = definition?.terms.flatMap { $0.indices.contains(term) ? $0[term].slugs : nil }
        taxonomy.terms[term].listings = languages.map { _ in [] }
        taxonomy.terms[term].routes = languages.map { language in
          taxonomy.routes[language]
            + address(
              of: key, in: language,
              lastPart: lastPart(slugs, taxonomy.terms[term].label, in: language))
        }
      }
      return taxonomy
    }
  }

  /// What the settings say, else what the label gives; nothing where the key counts.
  private func lastPart(
    _ slugs: [LanguageIndex: String]?, _ label: LocalizedText, in language: Int
  ) -> String? {
    if let slug = slugs?[LanguageIndex(language)] { return slug }
    guard settings.languages[language].habits.slugSource == .title else { return nil }
    let own = label.texts.first { $0.language.position == language }
    return own.flatMap { slug(from: $0.string, in: language) }
  }
}
