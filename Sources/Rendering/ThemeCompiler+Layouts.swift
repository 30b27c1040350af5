import Model
import Templates

/// What a layout is compiled for: one name is another template for records of each type, for each
/// section's page and for the home page.
struct LayoutKey: Hashable {
  /// Its name.
  let name: String
  /// What kind of page has it.
  let role: Document.Role
  /// The place of a record's type, or of the section whose page it is.
  let place: Int

  init(of record: Record, _ layout: Record.Layout) {
    name = layout.name
    role = record.role
    place =
      switch record.role {
      case .record: record.typeIndex
      case .sectionIndex: record.section ?? 0
      case .home: 0
      }
  }
}

extension ThemeCompiler {
  /// Compiles the layouts that records ask for; one that the theme lacks is told at the first record.
  func layouts(
    _ library: TemplateLibrary, _ diagnostics: inout [Diagnostic]
  ) -> [(key: LayoutKey, program: Program)] {
    var seen: Set<LayoutKey> = []
    var programs: [(key: LayoutKey, program: Program)] = []
    for record in world.site.records {
      guard let layout = record.layout, seen.insert(LayoutKey(of: record, layout)).inserted else {
        continue
      }
      let stems = stems(for: record)
      let names = stems.map { "\($0)-\(layout.name).html" }
      guard names.contains(where: { paths[$0] != nil }) else {
        diagnostics.append(missing(layout, stems))
        continue
      }
      if let program = program(names, globals(for: record), library, &diagnostics) {
        programs.append((LayoutKey(of: record, layout), program))
        if record.role != .home {
          let type = world.site.types[
            record.section.map { world.site.sections[$0].typeIndex } ?? record.typeIndex]
          diagnostics += privacyMistake(program, names, type).map { [$0] } ?? []
        }
      }
    }
    return programs
  }

  /// What the names of a record's layouts begin with, the nearest first.
  private func stems(for record: Record) -> [String] {
    switch record.role {
    case .home: ["home"]
    case .record: [world.site.types[record.typeIndex].name, "record"]
    case .sectionIndex:
      record.section.map { section in
        Self.templates(of: world.site.sections[section]).map { String($0.dropLast(".html".count)) }
      } ?? ["section"]
    }
  }

  private func globals(for record: Record) -> [Shape.Field] {
    switch record.role {
    case .home:
      [Shape.Field(name: "record", shape: .optional(shape(of: record)))]
    case .record: [Shape.Field(name: "record", shape: shape(of: record))]
    case .sectionIndex:
      record.section.map { Self.globals(of: world.site.sections[$0], world) } ?? []
    }
  }

  private func shape(of record: Record) -> Shape {
    .entity(SiteSchema.name(of: world.site.types[record.typeIndex]))
  }

  /// What the template of a section's listing has.
  static func globals(of section: Section, _ world: World) -> [Shape.Field] {
    let type = world.site.types[section.typeIndex]
    return [
      Shape.Field(name: "section", shape: .entity("section:" + section.name)),
      Shape.Field(name: "records", shape: .list(.entity(SiteSchema.name(of: type)))),
    ]
  }

  private func missing(_ layout: Record.Layout, _ stems: [String]) -> Diagnostic {
    // The templates of other types, and of sections, are none of this one's layouts.
    let own = Set(
      world.site.types.map { $0.name + ".html" }
        + world.site.sections.map { Self.templates(of: $0)[0] })
    let known = Set(
      paths.keys.lazy.filter { !own.contains($0) }.flatMap { name in
        stems.compactMap { stem -> String? in
          guard name.hasPrefix(stem + "-"), name.hasSuffix(".html") else { return nil }
          return String(name.dropFirst(stem.utf8.count + 1).dropLast(".html".count))
        }
      }
    ).sorted()
    let file = "\(stems[0])-\(layout.name).html"
    return Diagnostic(
      category: "layout", message: Message("layout-missing", ["layout": .text(layout.name)]),
      remedy: NearestName.of(layout.name, among: known).map(Message.didYouMean)
        ?? (known.isEmpty
          ? Message("layout-missing.remedy-add", ["folder": .text(folder), "file": .text(file)])
          : Message(
            "layout-missing.remedy",
            [
              "others": .names(Array(known.prefix(16))), "folder": .text(folder),
              "file": .text(file),
            ])),
      path: "content/" + layout.path, position: layout.position, length: "layout".utf8.count)
  }
}
