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
        .suggestion, category: "unused", message: Message("data-unused"),
        remedy: NearestName.of(file.name, among: ["rates"]).map {
          Message("data-unused.remedy-near", ["name": .text($0)])
        }
          ?? Message("data-unused.remedy", ["file": .text(file.name)]),
        path: "content/" + file.path)
    }
  }
}
