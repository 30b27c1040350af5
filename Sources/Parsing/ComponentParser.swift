import Model

/// What a component of a theme says of itself; read from its `component.yaml`.
public struct ComponentManifest: Sendable {
  /// The name, which is its folder's too.
  public var name: String
  /// As its makers count; only shown.
  public var version: String?
  /// The components without which it cannot be used.
  public var needs: [String] = []
  /// The names that it answers to for the needs of others, besides its own.
  public var offers: [String] = []
  /// What a site may choose of its look.
  public var look: LookOffer?
  /// What it says for a site that says nothing of it.
  public var defaults: SettingsDefaults?

  /// A component that says nothing of itself.
  public init(name: String) { self.name = name }
}

/// Settings that hold where `dlala.yaml` has none of its own.
public struct SettingsDefaults: Sendable {
  /// The file as diagnostics name it, and its bytes.
  let file: FileContext.File
  let entries: [YAMLNode.Entry]
}

/// Reads `component.yaml`.
///
/// ```yaml
/// name: shop
/// version: 1.0
/// needs: [souk]
/// settings:
///   menus: {main: [{to: products}]}
/// ```
public enum ComponentParser {
  /// The settings that a component may have defaults for; the rest is each site's own.
  static let settings = [
    "menus", "taxonomies", "page-size", "missing-language", "link-endings",
    "indicative-currencies", "compress", "fallback",
  ]

  /// Gives what a component says, and the mistakes in it.
  ///
  /// - Parameters:
  ///   - bytes: Of its `component.yaml`.
  ///   - path: How diagnostics name the file.
  ///   - name: The component's folder.
  /// - Returns: What it says, and the mistakes.
  public static func parse(
    _ bytes: [UInt8], path: String, name: String
  ) -> Parsed<ComponentManifest> {
    var manifest = ComponentManifest(name: name)
    var context = FileContext(path: path, bytes: bytes)
    guard Encoding.isText(bytes, &context),
      let entries = YAMLReader.mapping(
        bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &context)
    else { return Parsed(value: manifest, diagnostics: context.diagnostics) }
    var reader = EntryReader(entries, what: .message(Message("thing-component")))
    if let node = reader.take("name"), node.text != name {
      context.report(
        "component", Message("component-other-name", ["name": .text(name)]),
        Message("component-other-name.remedy", ["name": .text(name)]), at: node.position,
        length: node.length)
    }
    manifest.version = reader.text("version", &context)
    // For people alone.
    _ = reader.take("description")
    manifest.needs = names("needs", &reader, &context)
    manifest.offers = names("offers", &reader, &context)
    manifest.look = LookReader.offer(&reader, &context)
    if let defaults = reader.mapping("settings", &context) {
      for entry in defaults where !settings.contains(entry.key) {
        context.report(
          "component", Message("component-no-default", ["key": .text(entry.key)]),
          NearestName.of(entry.key, among: settings).map(Message.didYouMean)
            ?? Message("component-no-default.remedy", ["settings": .names(settings)]),
          at: entry.keyPosition,
          length: entry.key.unicodeScalars.count)
      }
      manifest.defaults = SettingsDefaults(
        file: (path, bytes), entries: defaults.filter { settings.contains($0.key) })
    }
    reader.finish(&context)
    return Parsed(value: manifest, diagnostics: context.diagnostics)
  }

  private static func names(
    _ key: String, _ reader: inout EntryReader, _ context: inout FileContext
  ) -> [String] {
    guard let node = reader.take(key) else { return [] }
    let items: [YAMLNode] = if case .sequence(let items, _) = node { items } else { [node] }
    return items.compactMap { item in
      if let name = item.text, ThemeChoice.isName(name) { return name }
      context.report(
        "component", Message("component-no-list", ["key": .text(key)]),
        Message("component-no-list.remedy", ["key": .text(key)]),
        at: item.position, length: item.length)
      return nil
    }
  }
}

extension [YAMLNode.Entry] {
  /// The settings of a site with what components say beneath them, the first choice first.
  ///
  /// A setting of the site is its own alone; of vocabularies and of policies it is each one by its
  /// name. A menu that it does not write has the entries of all components, one after the other.
  func laid(overDefaults defaults: [SettingsDefaults]) -> [YAMLNode.Entry] {
    var entries = self
    for (place, component) in defaults.enumerated() {
      let moved = component.entries.moved(byLines: FileContext.firstLine(ofFileBeneath: place))
      for entry in moved {
        guard let own = entries.firstIndex(where: { $0.key == entry.key }) else {
          entries.append(entry)
          continue
        }
        let isNamed = ["menus", "taxonomies", "missing-language"].contains(entry.key)
        guard isNamed, case .mapping(var inner, let position) = entries[own].value,
          case .mapping(let further, _) = entry.value
        else { continue }
        for item in further {
          guard let same = inner.firstIndex(where: { $0.key == item.key }) else {
            inner.append(item)
            continue
          }
          guard entry.key == "menus", FileContext.isBeneath(inner[same].keyPosition),
            case .sequence(let links, let start) = inner[same].value,
            case .sequence(let others, _) = item.value
          else { continue }
          inner[same].value = .sequence(links + others, start)
        }
        entries[own].value = .mapping(inner, position)
      }
    }
    return entries
  }
}
