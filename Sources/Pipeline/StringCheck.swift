import Localization
import Model
import Parsing

/// Compares the strings of a theme between its languages, and each with its language's plurals.
struct StringCheck {
  let sources: [ThemeStrings.Source]
  /// The keys that templates and the program ask for.
  let used: Set<String>
  /// Keys that are others misspelt, with what was meant.
  private let misspellings: [String: String]

  init(sources: [ThemeStrings.Source], used: Set<String>) {
    self.sources = sources
    self.used = used
    misspellings = Self.misspellings(sources, used)
  }

  /// Every mistake but those of strings that nothing uses.
  var diagnostics: [Diagnostic] {
    missingKeys
      + sources.flatMap { source in
        source.lines.flatMap { line in
          categories(of: line, source) + places(in: line, source) + arguments(of: line, source)
            + cases(of: line, source)
        }
      }
  }

  /// A warning for each string that no template asks for, where it first stands; of components that
  /// were installed apart from the site nothing is said.
  var unused: [Diagnostic] {
    var told = used.union(misspellings.keys)
    return sources.flatMap { source in
      source.lines.filter {
        !$0.path.hasPrefix("/") && told.insert($0.key).inserted
      }.map { line in
        source.diagnostic(
          Message("strings-unused", ["key": .text(line.key)]), Message("strings-unused.remedy"),
          at: line,
          severity: .warning)
      }
    }
  }

  /// A key that some language lacks is told where the first language that has it says it; one
  /// that is another misspelt, where it is misspelt.
  private var missingKeys: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var missing: [Int: [(ThemeStrings.Source, ThemeStringsParser.Line)]] = [:]
    var seen: Set<String> = []
    for source in sources {
      for line in source.lines where seen.insert(line.key).inserted {
        if let meant = misspellings[line.key] {
          diagnostics.append(
            source.diagnostic(
              Message("strings-in-one-language", ["key": .text(line.key)]),
              Message.didYouMean(meant),
              at: line))
          continue
        }
        for (place, other) in sources.enumerated() where other.entries[line.key] == nil {
          let isMisspelt = misspellings.contains { odd, meant in
            meant == line.key && other.entries[odd] != nil
          }
          if !isMisspelt { missing[place, default: []].append((source, line)) }
        }
      }
    }
    return diagnostics
      + missing.sorted { $0.key < $1.key }.flatMap { place, lines in
        Self.missing(lines, in: sources[place])
      }
  }

  /// Each string that a language lacks; of more than three that they are, with the first of them.
  private static func missing(
    _ lines: [(ThemeStrings.Source, ThemeStringsParser.Line)], in language: ThemeStrings.Source
  ) -> [Diagnostic] {
    guard lines.count > 3 else {
      return lines.map { source, line in
        source.diagnostic(
          Message(
            "strings-missing", ["key": .text(line.key), "language": .text(language.language.code)]),
          Message("strings-missing.remedy", ["path": .text(language.path)]), at: line,
          severity: .suggestion)
      }
    }
    return [
      Diagnostic(
        .suggestion, category: "strings",
        message: Message(
          "strings-many-missing",
          [
            "count": .number(lines.count), "language": .text(language.language.code),
            "names": .some(lines.prefix(3).map(\.1.key)),
          ]),
        remedy: Message("strings-many-missing.remedy"), path: language.path)
    ]
  }

  /// The key that each was most likely meant to be, of those that only one language has and no
  /// template uses.
  private static func misspellings(
    _ sources: [ThemeStrings.Source], _ used: Set<String>
  ) -> [String: String] {
    guard sources.count > 1 else { return [:] }
    var found: [String: String] = [:]
    for (place, source) in sources.enumerated() {
      let lacking = sources.flatMap(\.lines).map(\.key).filter { source.entries[$0] == nil }
      for line in source.lines where !used.contains(line.key) {
        let others = sources.filter { $0.language != source.language }
        guard !others.contains(where: { $0.entries[line.key] != nil }),
          let near = NearestName.of(line.key, among: lacking)
        else { continue }
        // Of two that no template uses and one language has each, the first language's is right.
        let holders = sources.indices.filter { sources[$0].entries[near] != nil }
        if used.contains(near) || holders.count > 1 || holders.allSatisfy({ $0 < place }) {
          found[line.key] = near
        }
      }
    }
    return found
  }

  /// The plural forms of each case against those that the language counts with (CLDR).
  private func categories(
    of line: ThemeStringsParser.Line, _ source: ThemeStrings.Source
  ) -> [Diagnostic] {
    let used = PluralCategory.used(in: source.language.locale).map(\.rawValue)
    var diagnostics: [Diagnostic] = []
    var cases: [String?] = []
    for variant in line.variants where !cases.contains(variant.selection) {
      cases.append(variant.selection)
    }
    for selection in cases {
      let forms = line.variants.filter { $0.selection == selection && $0.category != nil }
      guard let first = forms.first else { continue }
      let missing = used.filter { category in !forms.contains { $0.category == category } }
      if !missing.isEmpty {
        let name = line.key + (selection.map { " (\($0))" } ?? "")
        let message = Message(
          "strings-form-missing",
          ["name": .text(name), "count": .number(missing.count), "forms": .names(missing)])
        diagnostics.append(
          selection == nil
            ? source.diagnostic(message, Message("strings-form-missing.remedy"), at: line)
            : source.diagnostic(
              message, Message("strings-form-missing.remedy"), at: first.position,
              length: first.length, of: line))
      }
      for form in forms where !used.contains(form.category ?? "") {
        diagnostics.append(
          source.diagnostic(
            Message(
              "strings-form-too-many",
              ["key": .text(line.key), "category": .text(form.category ?? "")]),
            Message("strings-form-too-many.remedy", ["language": .text(source.language.code)]),
            at: form.position, length: form.length, of: line))
      }
    }
    return diagnostics
  }

  /// Each text of a string must hold what the others hold.
  ///
  /// `{count}` may be left out where words say the number: in `zero`, `one` and `two`.
  private func places(
    in line: ThemeStringsParser.Line, _ source: ThemeStrings.Source
  ) -> [Diagnostic] {
    guard line.variants.count > 1 else { return [] }
    let counted = line.variants.filter { !Self.sayNumber.contains($0.category ?? "") }
    var wanted = line.variants.reduce(into: Set<String>()) { $0.formUnion($1.pattern.names) }
    wanted.remove("count")
    let wantsCount =
      line.variants.contains { $0.category != nil }
      && counted.contains { $0.pattern.names.contains("count") }
    var diagnostics: [Diagnostic] = []
    for variant in line.variants {
      var missing = wanted.subtracting(variant.pattern.names)
      if wantsCount, !Self.sayNumber.contains(variant.category ?? ""),
        !variant.pattern.names.contains("count")
      {
        missing.insert("count")
      }
      for name in missing.sorted() {
        let form = variant.category ?? variant.selection ?? ""
        diagnostics.append(
          source.diagnostic(
            Message(
              "strings-form-lacks-argument",
              ["form": .text(form), "key": .text(line.key), "name": .text(name)]),
            Message("strings-form-lacks-argument.remedy"), at: variant.position,
            length: variant.length, of: line))
      }
    }
    return diagnostics
  }

  private static let sayNumber: Set<String> = ["zero", "one", "two"]

  /// The arguments against those of the first language that has the string; which of two is
  /// misspelt no program can know.
  private func arguments(
    of line: ThemeStringsParser.Line, _ source: ThemeStrings.Source
  ) -> [Diagnostic] {
    guard let first = sources.first(where: { $0.entries[line.key] != nil }),
      first.language != source.language, !line.variants.isEmpty,
      let reference = first.entries[line.key], !reference.variants.isEmpty,
      let entry = source.entries[line.key]
    else { return [] }
    let wanted = Self.filled(reference)
    let given = Self.filled(entry)
    // A count that chooses a form in one language need not be shown in another.
    let isCounted = reference.isPlural || entry.isPlural
    var diagnostics: [Diagnostic] = []
    for name in given.subtracting(wanted).sorted() where !(isCounted && name == "count") {
      let place = line.variants.first { $0.pattern.names.contains(name) }
      let nearest = NearestName.of(name, among: wanted.subtracting(given).sorted())
      diagnostics.append(
        source.diagnostic(
          Message(
            "strings-argument-alone",
            ["key": .text(line.key), "name": .text(name), "language": .text(first.language.code)]),
          nearest.map { Message("strings-argument-alone.remedy-near", ["name": .text($0)]) }
            ?? Message("strings-argument-alone.remedy", ["path": .text(first.path)]),
          at: place?.places[name] ?? place?.position ?? line.position,
          length: place?.places[name] == nil ? place?.length ?? 1 : name.utf8.count + 2,
          of: line))
    }
    for name in wanted.subtracting(given).sorted() where !(isCounted && name == "count") {
      // Told already as the right form of a name that stands here.
      let isTold = given.subtracting(wanted).contains {
        NearestName.of($0, among: wanted.subtracting(given).sorted()) == name
      }
      if isTold { continue }
      diagnostics.append(
        source.diagnostic(
          Message(
            "strings-argument-missing",
            ["key": .text(line.key), "name": .text(name), "language": .text(first.language.code)]),
          Message("strings-argument-missing.remedy"), at: line))
    }
    return diagnostics
  }

  /// The arguments that stand in the texts.
  private static func filled(_ entry: StringTable.Entry) -> Set<String> {
    entry.variants.reduce(into: []) { $0.formUnion($1.pattern.names) }
  }

  /// A choice has a text for every value: the cases of all languages, or `other`.
  private func cases(
    of line: ThemeStringsParser.Line, _ source: ThemeStrings.Source
  ) -> [Diagnostic] {
    let own = Set(line.variants.compactMap(\.selection))
    guard let selector = line.selector, !own.isEmpty, !own.contains("other") else { return [] }
    var all: Set<String> = []
    for other in sources where other.entries[line.key]?.selector == selector {
      all.formUnion(other.entries[line.key]?.variants.compactMap(\.selection) ?? [])
    }
    all.remove("other")
    return all.subtracting(own).sorted().map { name in
      source.diagnostic(
        Message(
          "strings-case-missing",
          ["key": .text(line.key), "selector": .text(selector), "name": .text(name)]),
        NearestName.of(name, among: own.subtracting(all).sorted()).map {
          Message("strings-case-missing.remedy-near", ["name": .text($0)])
        } ?? Message("strings-case-missing.remedy"), at: line)
    }
  }
}
