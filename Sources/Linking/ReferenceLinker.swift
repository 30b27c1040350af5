import Model

/// Finds the records that others refer to, and makes the inverse lists.
struct ReferenceLinker {
  let types: [ContentType]
  /// Drafts and the like by their ids: a reference to one is dropped without a word.
  let unpublished: [String: Unpublished]
  /// The blocks that texts may have.
  let blocks: [BlockDefinition]
  /// The names of the records of some types, for references that lead to none.
  private let indexes = NameIndexes<[String], LabelledNames>()

  /// A linker for these types; a reference to what is `unpublished` is dropped without a word.
  init(
    types: [ContentType], unpublished: [String: Unpublished], blocks: [BlockDefinition] = []
  ) {
    self.types = types
    self.blocks = blocks
    self.unpublished = unpublished
  }

  private struct Directory {
    /// By whole id, and by id without the type's section.
    var byName: [String: RecordIndex] = [:]
    /// By the names that front matter uses: what else people call the records.
    var names: [(key: String, label: LocalizedText)] = []

    /// The record of a name; forms call the record in a folder by its file: `olive-soap/index`.
    func record(_ name: String) -> RecordIndex? {
      if let record = byName[name] { return record }
      return name.hasSuffix("/index") ? byName[String(name.dropLast("/index".count))] : nil
    }
  }

  func link(_ records: inout [Record]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var inverse = [[String: [RecordIndex]]](repeating: [:], count: records.count)
    let directories = directories(of: records)
    let slots = types.map { type in
      type.fields.indices.filter { type.fields[$0].kind.holds { $0.target != nil } }
    }
    for index in records.indices {
      let typeIndex = records[index].typeIndex
      for slot in slots[typeIndex] {
        let field = types[typeIndex].fields[slot]
        let first = records[index].variants.firstIndex { $0 != nil }
        var found: [Found] = []
        for language in records[index].variants.indices {
          guard let variant = records[index].variants[language], !variant.fields[slot].isNone
          else { continue }
          let reports = first == language || !field.isShared
          let path = records[index].sharedPaths[slot] ?? variant.path
          var isNeeded = false
          if field.isRequired, case .reference = field.kind { isNeeded = true }
          records[index].variants[language]?.fields[slot] = variant.fields[slot].mapped(field.kind)
          { value, kind in
            guard case .reference(let types, let inverse) = kind else { return value }
            return resolve(
              value, types, inverse, directories, path: path, reports: reports,
              isNeeded: isNeeded, &found, &diagnostics)
          }
        }
        for (record, name) in found {
          guard let name, inverse[record.position][name]?.last?.position != index else { continue }
          inverse[record.position][name, default: []].append(RecordIndex(index))
        }
      }
    }
    if !blocks.isEmpty { linkBlocks(of: &records, directories, &diagnostics) }
    for index in records.indices where !inverse[index].isEmpty {
      // Until the listings are sorted, one order for all languages.
      let count = records[index].variants.count
      records[index].inverse = inverse[index].mapValues { Array(repeating: $0, count: count) }
    }
    return diagnostics
  }

  /// Finds what the blocks of texts refer to: such a reference makes no inverse list, and one to what is
  /// not published is dropped as a link is.
  private func linkBlocks(
    of records: inout [Record], _ directories: [String: Directory],
    _ diagnostics: inout [Diagnostic]
  ) {
    for index in records.indices {
      for language in records[index].variants.indices {
        guard let variant = records[index].variants[language], !variant.blocks.isEmpty else {
          continue
        }
        for (place, use) in variant.blocks.enumerated() {
          guard let definition = use.definition else { continue }
          for (slot, field) in blocks[definition].arguments.enumerated()
          where field.kind.holds({ $0.target != nil }) {
            var found: [Found] = []
            let linked = use.values[slot].mapped(field.kind) { value, kind in
              guard case .reference(let types, _) = kind else { return value }
              return resolve(
                value, types, nil, directories, path: variant.path, reports: true,
                isNeeded: false, &found, &diagnostics)
            }
            records[index].variants[language]?.blocks[place].values[slot] = linked
          }
        }
      }
    }
  }

  private func directories(of records: [Record]) -> [String: Directory] {
    var directories: [String: Directory] = [:]
    for (position, record) in records.enumerated() where record.role == .record {
      let type = types[record.typeIndex]
      let short = type.section.flatMap { section in
        record.id.hasPrefix(section + "/") ? String(record.id.dropFirst(section.count + 1)) : nil
      }
      directories[type.name, default: Directory()].byName[record.id] = RecordIndex(position)
      directories[type.name, default: Directory()].names.append(
        (short ?? record.id, LocalizedText(titles(of: record))))
      if let short {
        directories[type.name, default: Directory()].byName[short] = RecordIndex(position)
      }
    }
    return directories
  }

  /// What people call a record who do not know its file's name: its titles, and the last parts of
  /// its addresses.
  private func titles(of record: Record) -> [Text] {
    let slot = types[record.typeIndex].slot(of: "title")
    return record.variants.compactMap { $0 }.flatMap { variant -> [Text] in
      let title: Text? =
        if let slot, case .text(let text) = variant.fields[slot] { text } else { nil }
      return [title, variant.slug.map { Text($0) }].compactMap { $0 }
    }
  }

  /// A record that is referred to, and the name of its list of sources.
  private typealias Found = (record: RecordIndex, inverse: String?)

  private func resolve(
    _ value: Value, _ allowed: [String], _ inverse: String?, _ directories: [String: Directory],
    path: String, reports: Bool, isNeeded: Bool, _ found: inout [Found],
    _ diagnostics: inout [Diagnostic]
  ) -> Value {
    switch value {
    case .reference(var reference):
      let matches = allowed.compactMap { directories[$0]?.record(reference.name) }
      if matches.count == 1, let match = matches.first {
        reference.record = match
        if !found.contains(where: { $0 == (match, inverse) }) { found.append((match, inverse)) }
        return .reference(reference)
      }
      // A type that is not there is told where the field is defined.
      if matches.isEmpty, !allowed.allSatisfy({ name in types.contains { $0.name == name } }) {
        return .none
      }
      if matches.isEmpty, let reason = unpublished(reference.name, allowed) {
        // Without a record that it must have, the page would be half a page.
        if isNeeded, reports, reason != .broken {
          diagnostics.append(unpublished(reference, allowed, path))
        }
        return .none
      }
      if reports {
        diagnostics.append(
          matches.isEmpty
            ? unknown(reference, allowed, directories, path)
            : Diagnostic(
              category: "reference",
              message: Message(
                "reference-ambiguous",
                ["reference": .text(reference.name), "count": .number(matches.count)]),
              remedy: Message(
                "reference-ambiguous.remedy",
                [
                  "section": .text(types.first { $0.name == allowed[0] }?.section ?? "section"),
                  "reference": .text(reference.name),
                ]),
              path: path, position: reference.position,
              length: reference.name.unicodeScalars.count))
      }
      return .none
    default:
      return value
    }
  }

  private func unpublished(_ name: String, _ allowed: [String]) -> Unpublished? {
    if let reason = unpublished[name] { return reason }
    for type in types where allowed.contains(type.name) {
      if let reason = type.section.flatMap({ unpublished[$0 + "/" + name] }) { return reason }
    }
    return nil
  }

  private func unpublished(
    _ reference: Reference, _ allowed: [String], _ path: String
  ) -> Diagnostic {
    Diagnostic(
      category: "reference",
      message: Message(
        "reference-not-published",
        ["allowed": .either(allowed), "reference": .text(reference.name)]),
      remedy: Message("reference-not-published.remedy"),
      path: path, position: reference.position, length: reference.name.unicodeScalars.count)
  }

  private func unknown(
    _ reference: Reference, _ allowed: [String], _ directories: [String: Directory],
    _ path: String
  ) -> Diagnostic {
    let index = indexes.index(for: allowed) {
      LabelledNames(allowed.flatMap { directories[$0]?.names ?? [] })
    }
    // By a file or an address the name in it was meant; else an id or a title nearly right.
    let nearest =
      WrittenReference.name(in: reference.name).flatMap { index.key(nearest: $0) }
      ?? index.key(nearest: reference.name)
    let example = allowed.lazy.compactMap { directories[$0]?.names.first?.key }.first
    return Diagnostic(
      category: "reference",
      message: Message(
        "reference-unknown", ["kinds": .either(allowed), "reference": .text(reference.name)]),
      remedy: nearest.map(Message.didYouMean)
        ?? Message("reference-unknown.remedy", ["example": .text(example ?? "olive-soap")]),
      path: path, position: reference.position, length: reference.name.unicodeScalars.count)
  }
}
