import Model

/// The files of types by layers: those of the site over those of the components of its theme.
///
/// A type's file takes the place of all files of that name in the layers beneath, unless it says
/// `extends:` and so lies over one of them. What a component's type says of types that the site
/// lacks is left out.
struct TypeLayers {
  /// A type's file laid over those that it extends.
  struct Stack {
    var name: String
    var path: String
    var bytes: [UInt8]
    /// From the nearest down.
    var beneath: [FileContext.File]
    var entries: [YAMLNode.Entry]
    /// Whether even the uppermost file is that of a component.
    var isComponent: Bool
    /// Fields that a file takes away from those beneath it.
    var removed: [String]
  }

  /// One for each type, and for each further file of the site that describes it again.
  private(set) var stacks: [Stack] = []
  private(set) var diagnostics: [Diagnostic] = []

  private struct Source {
    var layer: Int
    var name: String
    var file: FileContext.File
    var entries: [YAMLNode.Entry]
  }

  /// So many files may lie over each other: one in each layer and more than anybody needs.
  private static let depthLimit = 32

  init(_ layers: [[FileContext.File]]) {
    var sources: [Source] = []
    for (layer, files) in layers.enumerated() {
      for file in files {
        var context = FileContext(path: file.path, bytes: file.bytes)
        if Encoding.isText(file.bytes, &context),
          let entries = YAMLReader.mapping(
            file.bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &context)
        {
          sources.append(
            Source(
              layer: layer, name: TypeParser.name(ofFile: file.path), file: file, entries: entries))
        }
        diagnostics += context.diagnostics
      }
    }
    var first: [String: Int] = [:]
    for (place, source) in sources.enumerated() where first[source.name] == nil {
      first[source.name] = place
    }
    // Two files of the site for one type are told; a component's is taken the place of.
    for (place, source) in sources.enumerated()
    where first[source.name] == place || source.layer == 0 {
      stacks.append(stack(place, sources, first))
    }
    let names = Set(stacks.map(\.name))
    for place in stacks.indices { stacks[place].leaveOut(typesBut: names) }
  }

  private mutating func stack(
    _ place: Int, _ sources: [Source], _ first: [String: Int]
  ) -> Stack {
    var places = [place]
    var extended = Self.extended(sources[place])
    while let node = extended, let next = beneath(places, node, sources, first) {
      places.append(next)
      extended = Self.extended(sources[next])
    }
    var entries: [YAMLNode.Entry] = []
    var named: [String] = []
    // Of the site itself only the uppermost can be: what a component says lies beneath it anyway.
    let isComponent = sources[place].layer > 0
    for (depth, place) in places.enumerated().reversed() {
      let own = sources[place].entries.filter { $0.key != "extends" }
      let level = isComponent ? depth : depth - 1
      let moved =
        level < 0 ? own : own.moved(byLines: FileContext.firstLine(ofFileBeneath: level))
      named += own.fieldNames
      entries = moved.laid(over: entries)
    }
    let kept = Set(entries.fieldNames)
    return Stack(
      name: sources[place].name, path: sources[place].file.path, bytes: sources[place].file.bytes,
      beneath: places.dropFirst(isComponent ? 0 : 1).map { sources[$0].file }, entries: entries,
      isComponent: isComponent, removed: named.filter { !kept.contains($0) })
  }

  private static func extended(_ source: Source) -> YAMLNode? {
    source.entries.first { $0.key == "extends" }?.value
  }

  /// The file that the last of a stack extends; nothing, with the mistake told, when there is none.
  private mutating func beneath(
    _ places: [Int], _ node: YAMLNode, _ sources: [Source], _ first: [String: Int]
  ) -> Int? {
    let source = sources[places[places.count - 1]]
    let name = node.text ?? ""
    let found =
      name == source.name
      ? sources.indices.first { sources[$0].name == name && sources[$0].layer > source.layer }
      : first[name]
    if let found, !places.contains(found), places.count < Self.depthLimit { return found }
    var context = FileContext(path: source.file.path, bytes: source.file.bytes)
    let others = Set(sources.map(\.name)).subtracting([source.name]).sorted()
    context.report(
      "type",
      found != nil
        ? Message("type-extends-itself", ["source": .text(source.name)])
        : name == source.name
          ? Message("type-extends-no-component", ["name": .text(name)])
          : Message("type-extends-unknown", ["name": .text(String(name.prefix(60)))]),
      (found == nil ? NearestName.of(name, among: others).map(Message.didYouMean) : nil)
        ?? Message("type-unknown.remedy", ["types": .names(others)]), at: node.position,
      length: node.length)
    if !diagnostics.contains(where: { context.diagnostics.contains($0) }) {
      diagnostics += context.diagnostics
    }
    return nil
  }
}

extension TypeLayers.Stack {
  /// Leaves out of what stands in files beneath the references to types that are not there, then the
  /// fields that lead nowhere any more, then what the rest of the type says of these.
  ///
  /// In a file of the site itself it is a mistake.
  fileprivate mutating func leaveOut(typesBut names: Set<String>) {
    guard
      case .mapping(let fields, let position)? = entries.first(where: { $0.key == "fields" })?
        .value
    else { return }
    var lost = removed
    let kept = Self.kept(fields, names, &lost)
    entries = entries.compactMap { entry in
      var entry = entry
      if entry.key == "fields" {
        entry.value = .mapping(kept, position)
      } else if !lost.isEmpty, ["checks", "publish", "sort"].contains(entry.key) {
        guard let rest = entry.value.without(lost) else { return nil }
        entry.value = rest
      }
      return entry
    }
  }

  private static func kept(
    _ fields: [YAMLNode.Entry], _ names: Set<String>, _ lost: inout [String]
  ) -> [YAMLNode.Entry] {
    fields.compactMap { field in
      guard case .mapping(let definition, let position) = field.value else { return field }
      var field = field
      var isLost = false
      let entries = definition.map { entry -> YAMLNode.Entry in
        var entry = entry
        if entry.key == "to", FileContext.isBeneath(entry.value.position) {
          switch entry.value {
          case .scalar(let name, _, _): isLost = !names.contains(name)
          case .sequence(let items, let place):
            let there = items.filter { $0.text.map(names.contains) ?? true }
            isLost = there.isEmpty && !items.isEmpty
            entry.value = .sequence(there, place)
          case .mapping: break
          }
        } else if entry.key == "fields", case .mapping(let inner, let place) = entry.value {
          var lostInside: [String] = []
          entry.value = .mapping(kept(inner, names, &lostInside), place)
          lost += lostInside.map { field.key + "." + $0 }
        }
        return entry
      }
      if isLost {
        lost.append(field.key)
        return nil
      }
      field.value = .mapping(entries, position)
      return field
    }
  }
}

extension YAMLNode {
  /// The value without the paths that begin with one of some fields; nothing where it is such a path.
  fileprivate func without(_ lost: [String]) -> YAMLNode? {
    switch self {
    case .scalar(let text, _, _):
      let name = text.hasPrefix("-") ? String(text.dropFirst()) : text
      return lost.contains { name == $0 || name.hasPrefix($0 + ".") } ? nil : self
    case .sequence(let items, let position):
      let kept = items.compactMap { $0.without(lost) }
      return kept.isEmpty && !items.isEmpty ? nil : .sequence(kept, position)
    case .mapping(let entries, let position):
      // A mapping of a field is lost with it, whatever else it says.
      if let field = entries.first(where: { $0.key == "field" || $0.key == "of" }),
        field.value.text != nil, field.value.without(lost) == nil
      {
        return nil
      }
      // Where a check asks for the value of a field, that is the name.
      if entries.contains(where: { entry in
        entry.key == "when" && entry.value.names.contains { lost.contains($0) }
      }) {
        return nil
      }
      let kept = entries.compactMap { entry in
        entry.value.without(lost).map {
          YAMLNode.Entry(key: entry.key, keyPosition: entry.keyPosition, value: $0)
        }
      }
      return kept.isEmpty && !entries.isEmpty ? nil : .mapping(kept, position)
    }
  }
}

extension [YAMLNode.Entry] {
  /// The names of the fields of a type's file.
  fileprivate var fieldNames: [String] {
    first { $0.key == "fields" }?.value.names ?? []
  }
}

extension YAMLNode {
  /// The names of a mapping.
  fileprivate var names: [String] {
    if case .mapping(let entries, _) = self { entries.map(\.key) } else { [] }
  }
}
