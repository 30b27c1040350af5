public import Model

/// Finds the sections of a site: those of its types, folders in them that have a page of their own and
/// further texts, and what `sections` in `dlala.yaml` says of each.
public enum SectionParser {
  /// Gives a rule for each section that is not a type's own, and for each of which the settings say
  /// something.
  ///
  /// - Parameters:
  ///   - bytes: `dlala.yaml`.
  ///   - settings: What was read of it before the types were known.
  ///   - types: The site's.
  ///   - paths: Of all texts and sheets, relative to the content folder.
  /// - Returns: The rules and their mistakes.
  public static func parse(
    _ bytes: [UInt8], settings: SiteSettings, types: [ContentType], paths: some Sequence<String>
  ) -> Parsed<[SectionRule]> {
    let folders = SectionFolders(types: types, paths: paths)
    var rules: [SectionRule] = []
    var context = FileContext(path: "dlala.yaml", bytes: bytes)
    if settings.hasSectionRules {
      // Its other mistakes are told already.
      var scratch = FileContext(path: "dlala.yaml", bytes: bytes)
      let entries = YAMLReader.mapping(
        bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &scratch)
      var reader = EntryReader(entries ?? [], what: .message(Message("thing-site")))
      for entry in reader.mapping("sections", &context) ?? [] {
        if let rule = rule(entry, folders, types, &context) { rules.append(rule) }
      }
    }
    let known = Set(rules.map(\.name))
    rules += folders.nested.filter { !known.contains($0) }.map { SectionRule(name: $0) }
    return Parsed(value: rules, diagnostics: context.diagnostics)
  }

  private static func rule(
    _ entry: YAMLNode.Entry, _ folders: SectionFolders, _ types: [ContentType],
    _ context: inout FileContext
  ) -> SectionRule? {
    guard let type = folders.type(of: entry.key).map({ types[$0] }),
      folders.isFolder(entry.key)
    else {
      let known = folders.all
      context.report(
        "settings", Message("sections-unknown", ["key": .text(String(entry.key.prefix(60)))]),
        NearestName.of(entry.key, among: known).map(Message.didYouMean)
          ?? (known.isEmpty
            ? Message("sections-unknown.remedy-none")
            : Message("sections-unknown.remedy", ["known": .names(Array(known.prefix(16)))])),
        at: entry.keyPosition, length: max(1, entry.key.unicodeScalars.count))
      return nil
    }
    var rule = SectionRule(name: entry.key)
    if entry.value.isAbsent { return rule }
    guard case .mapping(let entries, _) = entry.value else {
      context.report(
        "settings", Message("settings-no-mapping", ["name": .text(entry.key)]),
        Message("settings-no-mapping.remedy-section"), at: entry.value.position,
        length: entry.value.length)
      return rule
    }
    var reader = EntryReader(entries, what: .message(Message("thing-section")))
    if let node = reader.take("page-size") {
      rule.pageSize = SettingsParser.pageSize(node, &context)
    }
    if entries.contains(where: { $0.key == "sort" && !$0.value.isAbsent }) {
      rule.sort = SortOrderReader.read(&reader, type.fields, &context)
    } else {
      _ = reader.take("sort")
    }
    if let node = reader.take("addresses") {
      rule.addresses = AddressPatternReader.read(
        node, isPrivate: type.publish.isPrivate, &context)
    }
    reader.finish(&context)
    return rule
  }
}

/// The folders of a site that are sections.
struct SectionFolders {
  /// Those of types, with the places of these.
  private let typed: [String: Int]
  /// Folders in these with an `index` and further texts.
  let nested: [String]
  /// All folders in sections that hold texts.
  private let folders: Set<String>

  /// The names of all sections.
  var all: [String] { (Array(typed.keys) + nested).sorted() }

  init(types: [ContentType], paths: some Sequence<String>) {
    var typed: [String: Int] = [:]
    for (place, type) in types.enumerated() {
      if let section = type.section { typed[section] = place }
    }
    self.typed = typed
    let shallowest = typed.keys.map { $0.utf8.count { $0 == UInt8(ascii: "/") } }.min()
    var indexed: Set<String> = []
    var filled: Set<String> = []
    for path in paths {
      guard let shallowest else { break }
      // Nearly all texts stand in the folder of their section itself.
      let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
      guard depth > shallowest + 1 else { continue }
      var parts = path.split(ascii: "/")
      guard let name = parts.popLast() else { continue }
      var isIndex = name.hasPrefix("index.") && name.hasSuffix(".md")
      while !parts.isEmpty {
        let folder = parts.joined(separator: "/")
        if typed[folder] != nil { break }
        if isIndex { indexed.insert(folder) } else { filled.insert(folder) }
        // What stands below a folder stands in it.
        isIndex = false
        parts.removeLast()
      }
    }
    folders = indexed.union(filled)
    let sections = typed
    nested = indexed.intersection(filled).filter { Self.type(of: $0, sections) != nil }.sorted()
  }

  /// The place of the type whose section a folder is, or is inside of.
  func type(of folder: String) -> Int? { Self.type(of: folder, typed) }

  private static func type(of folder: String, _ typed: [String: Int]) -> Int? {
    var parts = folder.split(ascii: "/")
    while !parts.isEmpty {
      if let type = typed[parts.joined(separator: "/")] { return type }
      parts.removeLast()
    }
    return nil
  }

  /// Whether a type has the folder as its section, or there are texts in it.
  func isFolder(_ name: String) -> Bool { typed[name] != nil || folders.contains(name) }
}
