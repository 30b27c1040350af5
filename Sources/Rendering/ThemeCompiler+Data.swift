import Model
import Templates

extension ThemeCompiler {
  /// Suggestions for files of `content/_data` that no template of the theme reads.
  func unreadData(by theme: Theme) -> [Diagnostic] {
    guard world.suggests, !world.site.settings.data.isEmpty else { return [] }
    let programs = theme.programs
    return world.site.settings.data.compactMap { file in
      let field = "data." + file.name
      guard !programs.contains(where: { $0.fields.contains(field) }) else { return nil }
      return Diagnostic(
        .suggestion, category: "unused", message: "no template reads this file",
        remedy: NearestName.of(file.name, among: ["rates"]).map { "did you mean _data/\($0).yaml?" }
          ?? "write {{ site.data.\(file.name) }} where it is to be shown, or remove it",
        path: "content/" + file.path)
    }
  }
}
