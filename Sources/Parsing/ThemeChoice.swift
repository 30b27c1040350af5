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
          "settings", "theme names \(name) twice", "name each component once", at: item.position,
          length: item.length)
      } else {
        names.append(name)
      }
    }
    if items.isEmpty || items.count > limit {
      context.report(
        "settings", items.isEmpty ? "theme names no component" : "theme names too many components",
        "write theme: \(standard), or a list such as [shop, \(standard)]", at: node.position)
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
      "settings", "the settings name no theme, and there is none called \(standard)",
      folders.usable.first.map { "write theme: \($0)" } ?? "make the folder themes/\(standard)",
      at: SourcePosition(line: 1, column: 1), length: 0)
    return folders.usable.first.map { [$0] } ?? []
  }

  private static func mistake(
    in name: String, _ folders: ThemeFolders?
  ) -> (message: String, remedy: String)? {
    let known =
      folders.map { $0.usable.isEmpty ? "" : "; there are: " + $0.usable.joined(separator: ", ") }
      ?? ""
    guard isName(name) else {
      return ("theme is not the name of a folder", "write the name of a folder in themes" + known)
    }
    guard let folders, !folders.usable.contains(name) else { return nil }
    if folders.names.contains(name) {
      return (
        "themes/\(name) is no theme: it has no folder templates",
        "give it templates, or name another" + known
      )
    }
    return (
      "there is no theme \(name)",
      NearestName.of(name, among: folders.usable).map { "did you mean \"\($0)\"?" }
        ?? (known.isEmpty
          ? "make the folder themes/\(name) with templates" : String(known.dropFirst(2)))
    )
  }
}
