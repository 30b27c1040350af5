import Model

/// What has become of files below a source folder, as far as it is known.
struct SourceChange: Sendable {
  /// Relative to the source folder.
  var paths: Set<String>
  /// Whether more has changed than is known, or folders have: everything is looked through.
  var isUnknown = false

  /// What a change of a file concerns.
  enum Concern: Hashable {
    /// Nothing that was read so far can stay.
    case everything
    case theme
    case document
    case media
    case statics
    case nothing
  }

  /// What a change of the file at a path concerns.
  static func concern(of path: String) -> Concern {
    if path == "dlala.yaml" { return .everything }
    let parts = path.split(ascii: "/").map(String.init)
    guard parts.count > 1, let name = parts.last else { return .nothing }
    switch parts[0] {
    case "content":
      // Settings of types and data of templates are read with those of the site.
      if parts[1] == "_types" || parts[1] == "_data" { return .everything }
      switch SourceFolder.use(of: String(path.dropFirst("content/".count))) {
      case .document: return .document
      case .media: return .media
      case .other: return .nothing
      }
    case "theme", "themes":
      return name == "component.yaml" || parts.contains("types") ? .everything : .theme
    case "static": return .statics
    default: return .nothing
    }
  }

  /// The folders below a source folder in which a change is of interest.
  static let folders = ["content", "theme", "themes", "static"]
}
