public import Model

/// Reads the content types from `content/_types/*.yaml` and from the components of a theme.
public enum TypeParser {
  /// Gives the types sorted by name, and every mistake in and between them.
  ///
  /// - Parameters:
  ///   - files: Those of the site, as diagnostics name them.
  ///   - components: Those of each component of its theme, the first choice first.
  ///   - settings: The site's.
  /// - Returns: The types, and the mistakes.
  public static func parse(
    files: [(path: String, bytes: [UInt8])],
    components: [[(path: String, bytes: [UInt8])]] = [], settings: SiteSettings
  ) -> Parsed<[ContentType]> {
    let layers = TypeLayers([files] + components)
    var sources: [TypeSource] = []
    var diagnostics = layers.diagnostics
    for stack in layers.stacks {
      var context = FileContext(path: stack.path, bytes: stack.bytes, beneath: stack.beneath)
      sources.append(source(stack, settings, &context))
      diagnostics += context.diagnostics
    }
    sources.sort { $0.type.name < $1.type.name }
    let sections = FieldKind.Choices(
      sources.compactMap { source in
        source.type.section.map { FieldKind.Choice(key: $0, label: source.type.plural) }
      })
    for place in sources.indices { sources[place].type.choose(among: sections) }
    let types = sources.map(\.type)
    for place in sources.indices {
      diagnostics += sources[place].readMappings(of: place, types, settings.languages)
    }
    diagnostics += TypeChecks(sources).diagnostics
    diagnostics += checkPolicies(settings, sources.map(\.type.name))
    return Parsed(value: TypeChecks.withOwnSections(sources.map(\.type)), diagnostics: diagnostics)
  }

  /// The name of the type that a file describes.
  public static func name(ofFile path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(".yaml".count))
  }

  private static func source(
    _ stack: TypeLayers.Stack, _ settings: SiteSettings, _ context: inout FileContext
  ) -> TypeSource {
    let (name, entries) = (stack.name, stack.entries)
    var reader = EntryReader(entries, what: .message(Message("thing-type")))
    let languages = settings.languages
    let label = reader.localized("label", languages, &context) ?? LocalizedText([Text(name)])
    let plural = reader.localized("plural", languages, &context) ?? label
    let section = section(&reader, &context)
    var fields: [FieldDefinition] = []
    var unreadable: Set<String> = []
    let definitions = reader.mapping("fields", &context) ?? []
    checkTaxonomies(definitions, settings.taxonomies.map(\.name), &context)
    for entry in definitions {
      if let field = FieldParser.field(entry, languages, &context) {
        fields.append(field)
      } else {
        unreadable.insert(entry.key)
        if let field = FieldParser.standIn(for: entry, languages) { fields.append(field) }
      }
    }
    let sort = SortOrderReader.read(&reader, fields, &context)
    let publish = publish(&reader, fields, hasSection: section != nil, &context)
    let checks = reader.take("checks")
    reader.finish(&context)
    var type = ContentType(
      name: name, section: section, label: label, plural: plural, fields: fields, sort: sort,
      publish: publish)
    type.unreadable = unreadable
    type.path = stack.path
    type.isProposed = stack.isComponent
    if let checks { type.checks = CheckReader(type).read(checks, &context) }
    return TypeSource(
      type: type, path: stack.path, bytes: stack.bytes, beneath: stack.beneath, entries: entries)
  }

  /// A taxonomy need not be in the settings; a name that is nearly one of theirs was meant to be it.
  private static func checkTaxonomies(
    _ fields: [YAMLNode.Entry], _ known: [String], _ context: inout FileContext
  ) {
    for field in fields {
      guard case .mapping(let entries, _) = field.value else { continue }
      if let inner = entries.first(where: { $0.key == "fields" }),
        case .mapping(let fields, _) = inner.value
      {
        checkTaxonomies(fields, known, &context)
      }
      let written = entries.first { $0.key == "taxonomy" }
      let isTerm = entries.contains {
        ($0.key == "kind" || $0.key == "of") && $0.value.text == "term"
      }
      // Without a word of it a field has the taxonomy of its own name.
      guard let name = written?.value.text ?? (isTerm && written == nil ? field.key : nil),
        !known.contains(name), let near = NearestName.of(name, among: known)
      else { continue }
      context.report(
        "type", Message("type-taxonomy-unknown", ["name": .text(name)]),
        Message(
          written == nil
            ? "type-taxonomy-unknown.remedy" : "type-taxonomy-unknown.remedy-near",
          ["near": .text(near), "name": .text(name)]),
        at: written?.value.position ?? field.keyPosition,
        length: written?.value.length ?? max(1, name.unicodeScalars.count), severity: .warning)
    }
  }

  private static func section(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> String? {
    guard let node = reader.take("section") else { return nil }
    let text = node.text ?? ""
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    // Names that begin with a point or a low line make no page.
    if parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasPrefix("_") }) { return text }
    context.report(
      "type", Message("type-section-path"), Message("type-section-path.remedy"),
      at: node.position, length: node.length)
    return nil
  }

  private static func publish(
    _ reader: inout EntryReader, _ fields: [FieldDefinition], hasSection: Bool,
    _ context: inout FileContext
  ) -> PublishRules {
    var rules = PublishRules(feed: false, search: true, structuredData: nil)
    guard let entries = reader.mapping("publish", &context) else { return rules }
    var publish = EntryReader(entries, what: .text("publish"))
    rules.feed = publish.boolean("feed", &context) ?? false
    rules.search = publish.boolean("search", &context) ?? true
    rules.index = publish.boolean("index", &context) ?? true
    rules.isPrivate = publish.boolean("private", &context) ?? false
    // Their paths lead through other types: they are read when all are known.
    for name in ["structured-data", "calendar", "delivery"] { _ = publish.take(name) }
    rules.facets = FacetRuleReader.read(&publish, hasSection: hasSection, &context)
    rules.listing = ListingRuleReader.read(&publish, fields, &context)
    rules.shopping = ShoppingRuleReader.read(&publish, fields, &context)
    rules.feedOf = publish.text("feed-of", &context)
    publish.finish(&context)
    return rules
  }

  /// Types that only the settings know; they are read before the types are.
  private static func checkPolicies(_ settings: SiteSettings, _ names: [String]) -> [Diagnostic] {
    settings.missingLanguage.byType.keys.sorted().filter { name in
      // What a component says of another's type holds where that is there.
      let isForeign = settings.missingLanguage.positions[name].map(FileContext.isBeneath) ?? false
      return !names.contains(name) && !isForeign
    }.map { name in
      Diagnostic(
        category: "type", message: Message("type-missing-language", ["name": .text(name)]),
        remedy: NearestName.of(name, among: names).map(Message.didYouMean)
          ?? Message("type-missing-language.remedy", ["names": .names(names)]), path: "dlala.yaml",
        position: settings.missingLanguage.positions[name], length: name.unicodeScalars.count)
    }
  }
}

extension ContentType {
  /// Gives the fields of the kind `section` their choices: a choice of none is one of these.
  fileprivate mutating func choose(among sections: FieldKind.Choices) {
    func chosen(_ kind: FieldKind) -> FieldKind {
      switch kind {
      case .choice(let choices) where choices.isEmpty: .choice(sections)
      case .list(let element): .list(chosen(element))
      case .group(let fields):
        .group(
          fields.map { field in
            var field = field
            field.kind = chosen(field.kind)
            return field
          })
      default: kind
      }
    }
    for place in fields.indices { fields[place].kind = chosen(fields[place].kind) }
  }
}
