import Model

/// What a person who names a record on the command line may mean.
enum RecordName {
  enum Found {
    case record(String)
    /// The name is short for several: their ids.
    case several([String])
    /// Nothing has the name; those that have one like it.
    case none(nearest: [String])
  }

  /// So many names are proposed for a wrong one.
  private static let proposed = 5

  /// Finds a record by its id, whole or without its folders, by one of its files, by one of its
  /// addresses or by its title.
  static func find(_ written: String, in catalogue: RecordCatalogue, source: String) -> Found {
    let ids = catalogue.ids
    let known = Set(ids)
    let name = trimmed(written)
    if !name.isEmpty, known.contains(name) { return .record(name) }
    if ["index", "content", "content/index"].contains(name), known.contains("") {
      return .record("")
    }
    if let id = byFile(name, catalogue, known, source) ?? byAddress(written, catalogue) {
      return .record(id)
    }
    let short = ids.filter { $0.hasSuffix("/" + name) }
    if short.count == 1 { return .record(short[0]) }
    if short.count > 1 { return .several(short) }
    let titled = ids.filter { id in catalogue.titles(of: id).contains { $0.string == written } }
    if titled.count == 1 { return .record(titled[0]) }
    if titled.count > 1 { return .several(titled) }
    return .none(nearest: nearest(to: name, ids, catalogue))
  }

  /// Without slashes around it.
  private static func trimmed(_ written: String) -> String {
    var name = written[...]
    while name.hasPrefix("./") { name = name.dropFirst(2) }
    while name.hasSuffix("/") { name = name.dropLast() }
    return String(name)
  }

  private static func byFile(
    _ name: String, _ catalogue: RecordCatalogue, _ known: Set<String>, _ source: String
  ) -> String? {
    var path = name[...]
    for prefix in [source + "/", "./", "content/"] where path.hasPrefix(prefix) {
      path = path.dropFirst(prefix.count)
    }
    let file = String(path)
    if let id = catalogue.unreadable[file] { return id }
    if let document = catalogue.documents.first(where: { $0.path == file && !$0.isRow }) {
      return document.recordID
    }
    // A folder of content, such as content/products/olive-soap.
    return file != name && known.contains(file) ? file : nil
  }

  private static func byAddress(_ written: String, _ catalogue: RecordCatalogue) -> String? {
    let base = catalogue.settings.baseURL
    var route = Route.percentDecoded(String(written.prefix { $0 != "#" && $0 != "?" }))
    let origin = Route.percentDecoded(Route.origin(of: base))
    if !origin.isEmpty, route.hasPrefix(origin) { route.removeFirst(origin.count) }
    guard route.hasPrefix("/") else { return nil }
    route = Redirect.route(of: Slug.composed(route), base: base)
    let site = catalogue.all
    if let record = site.records.first(where: { $0.routes.contains(route) }) { return record.id }
    guard let target = site.redirects.first(where: { $0.from == route })?.to else { return nil }
    return site.records.first { $0.routes.contains(target) }?.id
  }

  /// The ids whose names, titles or last parts are like a name, the likest first.
  private static func nearest(
    to name: String, _ ids: [String], _ catalogue: RecordCatalogue
  ) -> [String] {
    // Whoever writes a file or an address means the name in it.
    let meant = WrittenReference.name(in: name) ?? name
    var named = ids.flatMap { id in
      ([id] + [id.split(ascii: "/").last.map(String.init)].compactMap { $0 }
        + catalogue.titles(of: id).map(\.string)).map { ($0, id) }
    }
    var found: [String] = []
    while found.count < proposed {
      let index = LabelledNames(named.map { (key: $0.1, label: LocalizedText([Text($0.0)])) })
      guard let id = index.key(nearest: name) ?? index.key(nearest: meant) else { break }
      found.append(id)
      named.removeAll { $0.1 == id }
    }
    return found.map { RecordCatalogue.name(of: $0) }
  }
}

extension Document {
  /// Whether it is one of the rows of a table.
  var isRow: Bool { path.hasSuffix(".csv") }
}
