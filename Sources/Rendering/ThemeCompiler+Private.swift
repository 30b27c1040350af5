import Model
import Templates

extension ThemeCompiler {
  /// The templates of private types that do not ask whether their page is private: what they keep,
  /// send and store, they would keep, send and store there too.
  func privacyMistakes(records: [Program?], sections: [Program?]) -> [Diagnostic] {
    let types = world.site.types
    var mistakes: [Diagnostic] = []
    func check(_ program: Program?, _ names: [String], _ type: ContentType) {
      guard type.publish.isPrivate, let program, !program.fields.contains("page.is_private"),
        let found = names.lazy.compactMap({ self.paths[$0] }).first
      else { return }
      mistakes.append(
        Diagnostic(
          category: "theme",
          message: "\(type.name) is private, and this template does not ask page.is_private",
          remedy: "where it is true, write <html data-private> and "
            + "<meta name=\"referrer\" content=\"no-referrer\">, and leave out scripts that store "
            + "anything",
          path: found))
    }
    for (type, program) in zip(types, records) { check(program, Self.templates(of: type), type) }
    for (section, program) in zip(world.site.sections, sections) {
      check(program, Self.templates(of: section), types[section.typeIndex])
    }
    return mistakes
  }
}
