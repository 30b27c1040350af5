public import Model

/// Reads the content types from `content/_types/*.yaml`.
public enum TypeParser {
  /// Gives the types sorted by name, and every mistake in and between them.
  public static func parse(
    files: [(path: String, bytes: [UInt8])], settings: SiteSettings
  ) -> Parsed<[ContentType]> {
    var types: [(type: ContentType, context: FileContext)] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      var context = FileContext(path: file.path, bytes: file.bytes)
      if let type = type(settings, &context) { types.append((type, context)) }
      diagnostics += context.diagnostics
    }
    types.sort { $0.type.name < $1.type.name }
    diagnostics += check(types.map(\.type), types.map(\.context.path))
    diagnostics += checkPolicies(settings, types.map(\.type.name))
    return Parsed(value: types.map(\.type), diagnostics: diagnostics)
  }

  private static func type(_ settings: SiteSettings, _ context: inout FileContext) -> ContentType? {
    let file = context.path.split(separator: "/").last ?? ""
    let name = String(file.dropLast(".yaml".count))
    guard Encoding.isText(context.bytes, &context),
      let entries = YAMLReader.mapping(
        context.bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &context)
    else { return nil }
    var reader = EntryReader(entries, what: "a type")
    let languages = settings.languages
    let label = reader.localized("label", languages, &context) ?? LocalizedText([Text(name)])
    let plural = reader.localized("plural", languages, &context) ?? label
    let section = section(&reader, &context)
    var fields: [FieldDefinition] = []
    let definitions = reader.mapping("fields", &context) ?? []
    checkTaxonomies(definitions, settings.taxonomies.map(\.name), &context)
    for entry in definitions {
      if let field = FieldParser.field(entry, languages, &context) { fields.append(field) }
    }
    let sort = sort(&reader, fields, &context)
    let publish = publish(&reader, fields, hasSection: section != nil, &context)
    let checks = reader.take("checks")
    reader.finish(&context)
    var type = ContentType(
      name: name, section: section, label: label, plural: plural, fields: fields, sort: sort,
      publish: publish)
    if let checks { type.checks = CheckReader(type).read(checks, &context) }
    return type
  }

  /// A taxonomy need not be in the settings; a name that is nearly one of theirs was meant to be it.
  private static func checkTaxonomies(
    _ fields: [YAMLNode.Entry], _ known: [String], _ context: inout FileContext
  ) {
    for case .mapping(let entries, _) in fields.map(\.value) {
      for entry in entries {
        if entry.key == "fields", case .mapping(let inner, _) = entry.value {
          checkTaxonomies(inner, known, &context)
        }
        guard entry.key == "taxonomy", let name = entry.value.text, !known.contains(name),
          let near = NearestName.of(name, among: known)
        else { continue }
        context.report(
          "type", "dlala.yaml has no taxonomy \"\(name)\"",
          "did you mean \"\(near)\"? Else add \(name) to its taxonomies",
          at: entry.value.position, length: entry.value.length, severity: .warning)
      }
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
      "type", "section is not a folder of content", "write its name, such as products",
      at: node.position, length: node.length)
    return nil
  }

  private static func sort(
    _ reader: inout EntryReader, _ fields: [FieldDefinition], _ context: inout FileContext
  ) -> SortOrder {
    guard let node = reader.take("sort"), let text = node.text else {
      return SortOrder(key: "title", isDescending: false)
    }
    let isDescending = text.hasPrefix("-")
    let key = isDescending ? String(text.dropFirst()) : text
    let known = ["title", "order", "date", "updated"] + fields.map(\.name)
    if !known.contains(key) {
      let nearest = NearestName.of(key, among: known)
      context.report(
        "type", "there is no field \"\(key)\" to sort by",
        nearest.map { "did you mean \"\($0)\"?" } ?? "write title, order, date or a field's name",
        at: node.position, length: node.length)
    }
    return SortOrder(key: key, isDescending: isDescending)
  }

  private static func publish(
    _ reader: inout EntryReader, _ fields: [FieldDefinition], hasSection: Bool,
    _ context: inout FileContext
  ) -> PublishRules {
    var rules = PublishRules(feed: false, search: true, structuredData: nil)
    guard let entries = reader.mapping("publish", &context) else { return rules }
    var publish = EntryReader(entries, what: "publish")
    rules.feed = publish.boolean("feed", &context) ?? false
    rules.search = publish.boolean("search", &context) ?? true
    rules.index = publish.boolean("index", &context) ?? true
    rules.structuredData = publish.text("structured-data", &context)
    rules.calendar = CalendarRuleReader.read(
      &publish, fields, hasSection: hasSection, &context)
    rules.facets = FacetRuleReader.read(&publish, hasSection: hasSection, &context)
    rules.shopping = ShoppingRuleReader.read(&publish, fields, &context)
    rules.delivery = DeliveryRuleReader.read(
      &publish, fields, hasSection: hasSection, &context)
    rules.feedOf = publish.text("feed-of", &context)
    publish.finish(&context)
    return rules
  }

  /// What only shows between types: unknown targets, sections with two types, inverse names that
  /// are fields already.
  private static func check(_ types: [ContentType], _ paths: [String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let names = types.map(\.name)
    for (place, type) in types.enumerated() {
      for (other, later) in types.enumerated()
      where other > place {
        if type.name == later.name {
          diagnostics.append(
            Diagnostic(
              category: "type",
              message: "the type \(type.name) is described in \(paths[place]) too",
              remedy: "keep one of the two files", path: paths[other]))
        }
        guard type.section != nil, type.section == later.section else { continue }
        diagnostics.append(
          Diagnostic(
            category: "type",
            message: "the section \(later.section ?? "") belongs to the type \(type.name) already",
            remedy: "give each type a section of its own", path: paths[other]))
      }
      diagnostics += ShoppingRuleReader.checkFeed(of: type, among: types, paths[place])
      for (way, field) in type.paths {
        guard let target = field.kind.target else { continue }
        for name in target.types where !names.contains(name) {
          diagnostics.append(
            Diagnostic(
              category: "type",
              message: "\(way.name) refers to a type \"\(name)\" that is not there",
              remedy: NearestName.of(name, among: names).map { "did you mean \"\($0)\"?" }
                ?? "add content/_types/\(name).yaml", path: paths[place]))
        }
        guard let inverse = target.inverse else { continue }
        diagnostics += otherInverses(inverse, of: way.name, to: target.types, place, types, paths)
        for type in types where target.types.contains(type.name) && type.slot(of: inverse) != nil {
          diagnostics.append(
            Diagnostic(
              category: "type",
              message:
                "the inverse \"\(inverse)\" of \(way.name) is a field of \(type.name) already",
              remedy: "give the inverse another name", path: paths[place]))
        }
      }
    }
    return diagnostics + FacetRuleReader.check(types, paths)
  }

  /// Other fields, of this type or a later one, whose inverse has the same name on the same type.
  private static func otherInverses(
    _ inverse: String, of field: String, to targets: [String], _ place: Int,
    _ types: [ContentType], _ paths: [String]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for other in types.indices[place...] {
      for (way, later) in types[other].paths where other > place || way.name > field {
        guard let target = later.kind.target, target.inverse == inverse,
          let shared = target.types.first(where: { targets.contains($0) })
        else { continue }
        diagnostics.append(
          Diagnostic(
            category: "type",
            message: "the inverse \"\(inverse)\" of \(way.name) is that of \(field) of "
              + "\(types[place].name) already, and both lead to \(shared)",
            remedy: "give one of them another name", path: paths[other]))
      }
    }
    return diagnostics
  }

  /// Types that only the settings know; they are read before the types are.
  private static func checkPolicies(_ settings: SiteSettings, _ names: [String]) -> [Diagnostic] {
    settings.missingLanguage.byType.keys.sorted().filter { !names.contains($0) }.map { name in
      Diagnostic(
        category: "type", message: "missing-language names a type \"\(name)\" that is not there",
        remedy: NearestName.of(name, among: names).map { "did you mean \"\($0)\"?" }
          ?? "the types: " + names.joined(separator: ", "), path: "dlala.yaml")
    }
  }
}
