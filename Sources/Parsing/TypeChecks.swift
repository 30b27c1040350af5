import Model

/// What only shows between types: unknown targets, sections with two types, inverse names that are
/// fields already, facets and feeds of other types.
struct TypeChecks {
  private let sources: [TypeSource]
  private let types: [ContentType]

  /// The types in the order of their names.
  init(_ sources: [TypeSource]) {
    self.sources = sources
    types = sources.map(\.type)
  }

  /// The types, a section that two of them claim left to the first: what follows from the mistake
  /// need not be told.
  static func withOwnSections(_ types: [ContentType]) -> [ContentType] {
    var taken: Set<String> = []
    return types.map { type in
      var type = type
      if let section = type.section, !taken.insert(section).inserted { type.section = nil }
      return type
    }
  }

  /// Every mistake at its place.
  var diagnostics: [Diagnostic] {
    sources.indices.flatMap { place in
      doubles(of: place) + feed(of: sources[place]) + references(of: place)
    } + sources.flatMap { facets(of: $0) }
  }

  private func doubles(of place: Int) -> [Diagnostic] {
    let type = types[place]
    var diagnostics: [Diagnostic] = []
    for later in sources[(place + 1)...] {
      if type.name == later.type.name {
        diagnostics.append(
          later.diagnostic(
            Message(
              "type-twice", ["type": .text(type.name), "sources": .text(sources[place].path)]),
            Message("type-twice.remedy"), at: nil))
      }
      guard let section = type.section, section == later.type.section else { continue }
      diagnostics.append(
        later.diagnostic(
          Message("type-section-taken", ["section": .text(section), "type": .text(type.name)]),
          Message("type-section-taken.remedy"), at: later.node("section")))
    }
    return diagnostics
  }

  private func feed(of source: TypeSource) -> [Diagnostic] {
    guard let name = source.type.publish.feedOf else { return [] }
    let known = types.flatMap(\.paths).map(\.field).compactMap { field -> String? in
      guard let target = field.kind.target, target.types.contains(source.type.name) else {
        return nil
      }
      return target.inverse
    }
    guard !known.contains(name) else { return [] }
    return [
      source.diagnostic(
        Message("type-feed-of", ["name": .text(name), "type": .text(source.type.name)]),
        NearestName.of(name, among: known.sorted()).map(Message.didYouMean)
          ?? Message("type-feed-of.remedy", ["type": .text(source.type.name)]),
        at: source.published("feed-of", item: name))
    ]
  }

  private func references(of place: Int) -> [Diagnostic] {
    let source = sources[place]
    let names = types.map(\.name)
    var diagnostics: [Diagnostic] = []
    for (way, field) in source.type.paths {
      guard let target = field.kind.target, !source.type.unreadable.contains(field.name) else {
        continue
      }
      for name in target.types where !names.contains(name) {
        diagnostics.append(
          source.diagnostic(
            Message("type-unknown-target", ["way": .text(way.name), "name": .text(name)]),
            NearestName.of(name, among: names).map(Message.didYouMean)
              ?? Message("type-unknown-target.remedy", ["name": .text(name)]),
            at: source.node(ofField: way.name, "to", item: name)))
      }
      guard let inverse = target.inverse else { continue }
      diagnostics += otherInverses(inverse, of: way.name, to: target.types, place)
      for type in types where target.types.contains(type.name) && type.slot(of: inverse) != nil {
        diagnostics.append(
          source.diagnostic(
            Message(
              "type-inverse-is-field",
              ["inverse": .text(inverse), "way": .text(way.name), "type": .text(type.name)]),
            Message("type-inverse-is-field.remedy"),
            at: source.node(ofField: way.name, "inverse", item: inverse)))
      }
    }
    return diagnostics
  }

  /// Other fields, of this type or a later one, whose inverse has the same name on the same type.
  private func otherInverses(
    _ inverse: String, of field: String, to targets: [String], _ place: Int
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for other in types.indices[place...] {
      for (way, later) in types[other].paths where other > place || way.name > field {
        guard let target = later.kind.target, target.inverse == inverse,
          let shared = target.types.first(where: { targets.contains($0) })
        else { continue }
        diagnostics.append(
          sources[other].diagnostic(
            Message(
              "type-inverse-twice",
              [
                "inverse": .text(inverse), "way": .text(way.name), "field": .text(field),
                "types": .text(types[place].name), "shared": .text(shared),
              ]),
            Message("type-inverse-twice.remedy"),
            at: sources[other].node(ofField: way.name, "inverse", item: inverse)))
      }
    }
    return diagnostics
  }

  /// Facets that lead to no field.
  private func facets(of source: TypeSource) -> [Diagnostic] {
    (source.type.publish.facets ?? []).compactMap { path in
      FacetRuleReader.mistake(in: path, of: source.type, types).map { mistake in
        source.diagnostic(
          mistake.message, mistake.remedy, at: source.published("facets", item: path))
      }
    }
  }
}
