import Model

/// Finds values that stand twice where a type allows them once: in two records, or in two groups of
/// one record.
struct UniqueChecker {
  private struct Rule {
    /// The fields that share one space of values.
    var fields: [(path: FieldPath, isShared: Bool)]
  }

  private struct Key: Hashable {
    let typeIndex: Int
    let rule: Int
    let language: LanguageIndex
    let value: Value
  }

  private struct Place {
    var path: String
    var position: SourcePosition?
  }

  private let types: [ContentType]
  private let rules: [[Rule]]
  private var seen: [Key: Place] = [:]

  init(types: [ContentType]) {
    self.types = types
    rules = types.map { type in
      let paths = type.paths
      let declared = type.checks.compactMap { check -> [FieldPath]? in
        if case .unique(let paths) = check { paths } else { nil }
      }
      let alone = paths.filter { path, field in
        field.isUnique && !declared.contains { $0.contains(path) }
      }
      return (declared + alone.map { [$0.path] }).map { ways in
        Rule(
          fields: ways.map { way in (way, paths.first { $0.path == way }?.field.isShared ?? true) })
      }
    }
  }

  /// Takes the files of one record.
  mutating func check(
    _ group: [Int], _ documents: [Document], typeIndex: Int, _ diagnostics: inout [Diagnostic]
  ) {
    for (place, rule) in rules[typeIndex].enumerated() {
      for (path, isShared) in rule.fields {
        for file in group where documents[file].typeIndex == typeIndex {
          let values = documents[file].fields[path.slot].values(
            at: path.inner[...], from: documents[file].positions[path.slot])
          for (value, position) in values {
            let key = Key(
              typeIndex: typeIndex, rule: place,
              language: isShared ? .undetermined : documents[file].language, value: value.identity)
            let here = Place(path: documents[file].path, position: position)
            guard let other = seen[key] else {
              seen[key] = here
              continue
            }
            // A shared value may be repeated in the record's other files.
            if other.path != here.path, group.contains(where: { documents[$0].path == other.path })
            {
              continue
            }
            diagnostics.append(diagnostic(path, types[typeIndex].name, here, other))
          }
        }
      }
    }
  }

  private func diagnostic(
    _ path: FieldPath, _ type: String, _ here: Place, _ there: Place
  ) -> Diagnostic {
    let line = there.position.map { ":\($0.line)" } ?? ""
    let name = path.name.split(ascii: ".").last.map(String.init) ?? path.name
    return Diagnostic(
      category: "unique",
      message: Message(
        "unique-taken", ["path": .text(path.name), "place": .text(there.path + line)]),
      remedy: Message(
        path.inner.isEmpty ? "unique-taken.remedy-type" : "unique-taken.remedy",
        ["type": .text(type), "name": .text(name)]),
      path: here.path, position: here.position, length: name.unicodeScalars.count)
  }
}

extension Value {
  /// What makes two values one, wherever and in whatever form they are written.
  fileprivate var identity: Value {
    switch self {
    // GS1 General Specifications, 1.2.1: shorter numbers are those of 14 digits without zeros.
    case .gtin(let digits):
      .gtin(String(repeating: "0", count: max(0, 14 - digits.utf8.count)) + digits)
    case .text(let text): .text(Text(text.string))
    default: self
    }
  }
}
