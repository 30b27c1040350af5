import Model
import Templates

extension ThemeCompiler {
  /// The templates of private types that do not ask whether their page is private: what they keep,
  /// send and store, they would keep, send and store there too.
  func privacyMistakes(records: [Program?], sections: [Program?]) -> [Diagnostic] {
    let types = world.site.types
    return zip(types, records).compactMap { type, program in
      program.flatMap { privacyMistake($0, Self.templates(of: type), type) }
    }
      + zip(world.site.sections, sections).compactMap { section, program in
        program.flatMap {
          privacyMistake($0, Self.templates(of: section), types[section.typeIndex])
        }
      }
  }

  /// The mistake of one program, which is the first of these templates that there is.
  func privacyMistake(_ program: Program, _ names: [String], _ type: ContentType) -> Diagnostic? {
    guard type.publish.isPrivate, !program.fields.contains("page.is_private"),
      let found = names.lazy.compactMap({ self.paths[$0] }).first
    else { return nil }
    return Diagnostic(
      category: "theme",
      message: Message("theme-private", ["type": .text(type.name)]),
      remedy: Message("theme-private.remedy"),
      path: found)
  }
}
