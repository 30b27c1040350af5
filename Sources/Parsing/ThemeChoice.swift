import Model

/// The themes and components that a site can choose from.
public struct ThemeFolders: Sendable {
  /// All of them by name, in order.
  public var names: [String]
  /// Those that hold something of a theme.
  public var usable: [String]

  /// What there is to choose from.
  public init(names: [String], usable: [String]) {
    self.names = names
    self.usable = usable
  }
}

/// Reads `theme` in `dlala.yaml`: a name, or a list of names, the first choice first.
public enum ThemeChoice {
  /// The theme of a site that names none.
  public static let standard = "souk"

  /// More components than any site has.
  private static let limit = 64

  /// The names as they are written in the settings, for finding the components before the settings
  /// are read; names that can be no folder's are left out, and mistakes are not told.
  public static func names(inSettings bytes: [UInt8]) -> [String] {
    var scratch = FileContext(path: "", bytes: bytes)
    guard
      let entries = YAMLReader.mapping(
        bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &scratch),
      let node = entries.first(where: { $0.key == "theme" })?.value, !node.isAbsent
    else { return [standard] }
    return items(of: node).prefix(limit).compactMap(\.text).filter(isName)
  }

  private static func items(of node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items, _) = node { items } else { [node] }
  }

  /// Whether a text can be the name of a folder of its own: no way leads out of the folder of themes.
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && !name.contains("\\")
      && !name.contains(":") && !name.utf8.contains(0)
  }

  /// The names of the components that can be used.
  ///
  /// Where one that is written cannot, it is reported; where none can, another is given with which the
  /// other mistakes can be told all the same; none at all when there is none. Nothing is looked up
  /// when no folders are given.
  static func read(
    _ reader: inout EntryReader, _ folders: ThemeFolders?, _ context: inout FileContext
  ) -> [String] {
    guard let node = reader.take("theme") else { return unnamed(folders, &context) }
    let items = items(of: node)
    var names: [String] = []
    for item in items.prefix(limit) {
      let name = item.text ?? ""
      if let mistake = mistake(in: name, folders) {
        context.report(
          "settings", mistake.message, mistake.remedy, at: item.position, length: item.length)
      } else if names.contains(name) {
        context.report(
          "settings", Message("theme-named-twice", ["name": .text(name)]),
          Message("theme-named-twice.remedy"), at: item.position,
          length: item.length)
      } else {
        names.append(name)
      }
    }
    if items.isEmpty || items.count > limit {
      context.report(
        "settings",
        items.isEmpty ? Message("theme-no-component") : Message("theme-too-many-components"),
        Message("theme-no-component.remedy", ["standard": .text(standard)]), at: node.position)
    }
    guard names.isEmpty else { return names }
    guard let folders else { return [standard] }
    return folders.usable.first.map { [$0] } ?? []
  }

  private static func unnamed(
    _ folders: ThemeFolders?, _ context: inout FileContext
  ) -> [String] {
    guard let folders, !folders.usable.contains(standard) else { return [standard] }
    context.report(
      "settings", Message("theme-missing", ["standard": .text(standard)]),
      folders.usable.first.map { Message("theme-missing.remedy", ["name": .text($0)]) }
        ?? Message("theme-missing.remedy-make", ["standard": .text(standard)]),
      at: SourcePosition(line: 1, column: 1), length: 0)
    return folders.usable.first.map { [$0] } ?? []
  }

  private static func mistake(
    in name: String, _ folders: ThemeFolders?
  ) -> (message: Message, remedy: Message)? {
    let known = folders?.usable ?? []
    guard isName(name) else {
      return (
        Message("theme-no-folder-name"),
        known.isEmpty
          ? Message("theme-no-folder-name.remedy")
          : Message("theme-no-folder-name.remedy-or", ["names": .names(known)])
      )
    }
    guard let folders, !folders.usable.contains(name) else { return nil }
    if folders.names.contains(name) {
      return (
        Message("theme-no-templates", ["name": .text(name)]),
        known.isEmpty
          ? Message("theme-no-templates.remedy")
          : Message("theme-no-templates.remedy-or", ["names": .names(known)])
      )
    }
    return (
      Message("theme-unknown", ["name": .text(name)]),
      NearestName.of(name, among: folders.usable).map(Message.didYouMean)
        ?? (known.isEmpty
          ? Message("theme-unknown.remedy", ["name": .text(name)])
          : Message("theme-there-are", ["names": .names(known)]))
    )
  }
}
