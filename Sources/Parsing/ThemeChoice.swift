import Model

/// The folders in `themes`, of which the settings choose one.
public struct ThemeFolders: Sendable {
  /// All of them by name, in order.
  public var names: [String]
  /// Those that hold templates.
  public var usable: [String]

  /// What there is to choose from.
  public init(names: [String], usable: [String]) {
    self.names = names
    self.usable = usable
  }
}

/// Reads `theme` in `dlala.yaml`.
enum ThemeChoice {
  private static let standard = "souk"

  /// The name of a theme that can be used.
  ///
  /// Where the one that is written cannot, it is reported, and another is given with which the other
  /// mistakes can be told all the same; an empty name when there is none at all. Nothing is looked up
  /// when no folders are given.
  static func read(
    _ reader: inout EntryReader, _ folders: ThemeFolders?, _ context: inout FileContext
  ) -> String {
    let node = reader.take("theme")
    let name = node.map { $0.text ?? "" } ?? standard
    let another = folders.map { $0.usable.first ?? "" } ?? standard
    let known =
      folders.map { $0.usable.isEmpty ? "" : "; there are: " + $0.usable.joined(separator: ", ") }
      ?? ""
    func report(_ message: String, _ remedy: String) -> String {
      context.report(
        "settings", message, remedy, at: node?.position ?? SourcePosition(line: 1, column: 1),
        length: node?.length ?? 0)
      return another
    }
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), !name.contains("\\") else {
      return report(
        "theme is not the name of a folder", "write the name of a folder in themes" + known)
    }
    guard let folders, !folders.usable.contains(name) else { return name }
    if folders.names.contains(name) {
      return report(
        "themes/\(name) is no theme: it has no folder templates",
        "give it templates, or name another" + known)
    }
    guard node != nil else {
      return report(
        "the settings name no theme, and there is none called \(name)",
        folders.usable.first.map { "write theme: \($0)" } ?? "make the folder themes/\(name)")
    }
    let nearest = NearestName.of(name, among: folders.usable)
    return report(
      "there is no theme \(name)",
      nearest.map { "did you mean \"\($0)\"?" }
        ?? (known.isEmpty
          ? "make the folder themes/\(name) with templates" : String(known.dropFirst(2))))
  }
}
