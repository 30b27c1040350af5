import Model
import Reading

/// What of the content folder is not what its author takes it for: files whose names miss by a
/// little what the program reads, and files that nobody names.
struct ContentHints {
  let source: SourceFolder
  let parsed: ContentParser.Result
  let suggests: Bool

  /// Warnings for near misses, and suggestions for files that are not used when they are wanted.
  var all: [Diagnostic] {
    let nearMisses = self.nearMisses
    var diagnostics = nearMisses + hiddenMisses + hiddenFolderMisses + folderMisses + taxonomyMisses
    diagnostics += LanguageHints(source, parsed)?.all ?? []
    if suggests { diagnostics += unused(except: Set(nearMisses.map(\.path))) }
    return diagnostics
  }

  // MARK: Files that are no texts

  /// Endings that other programs and careful systems give to texts and sheets, and ours.
  private static let endings: [(theirs: String, ours: String)] = [
    (".md.txt", ".md"), (".markdown.txt", ".md"), (".md.text", ".md"), (".md.md", ".md"),
    (".markdown", ".md"), (".mdown", ".md"), (".mdwn", ".md"), (".mkdn", ".md"), (".mkd", ".md"),
    (".mdtext", ".md"), (".mdtxt", ".md"), (".mdx", ".md"), (".md", ".md"), (".csv.txt", ".csv"),
    (".csv", ".csv"),
  ]

  private var nearMisses: [Diagnostic] {
    let suspects = source.media.compactMap { file in
      Self.ourName(of: file.path).map { (file.path, $0) }
    }
    guard !suspects.isEmpty else { return [] }
    // Who leads to such a file means the file.
    let named = NamedFiles.written(in: parsed.documents, parsed.destinations)
    return suspects.filter { !named.paths.contains($0.0) }.map { path, name in
      Self.warning(
        Message("file-not-read"),
        Message("file-not-read.remedy", ["name": .text(name)]), path)
    }
  }

  private static let lastEndings = Set(
    endings.compactMap { $0.theirs.split(ascii: ".").last.map(String.init) })

  /// The name that the program would read, for a name that means a text or a sheet.
  private static func ourName(of path: String) -> String? {
    // Nearly all other files are pictures.
    guard let last = LinkEndings.ending(of: path), lastEndings.contains(last) else { return nil }
    let name = String(path.split(ascii: "/").last ?? "")
    let small = name.lowercased()
    for ending in endings where small.hasSuffix(ending.theirs) {
      // Nearly always as long as the name; a letter may grow when it is made small.
      guard name.utf8.count == small.utf8.count else { return nil }
      let own = String(decoding: name.utf8.dropLast(ending.theirs.utf8.count), as: UTF8.self)
      return own.isEmpty ? nil : own + ending.ours
    }
    return nil
  }

  // MARK: Files with hidden names

  /// What nearly every name without a reader is meant to end in.
  private static let dataEndings = [
    "yml": "yaml", "yaml": "yaml", "json": "json", "jsonc": "json", "json5": "json", "csv": "csv",
    "tsv": "csv", "tab": "csv",
  ]

  /// What of `_data` nobody reads: templates read its own sheets, its YAML and its JSON.
  private static func unreadData(_ parts: [String], _ path: String) -> Diagnostic {
    let name = parts.last ?? ""
    let stem = name.split(ascii: ".").first.map(String.init) ?? name
    var remedy = Message("data-not-read.remedy-formats")
    if parts.count > 2 {
      remedy = Message("data-not-read.remedy-folder")
    } else if let ending = LinkEndings.ending(of: name), let ours = dataEndings[ending] {
      let own = stem.lowercased() + "." + ours
      remedy =
        NearestName.of(own, among: ["rates.yaml"]).map {
          Message("data-not-read.remedy-near", ["name": .text($0)])
        }
        ?? (own == "rates.yaml"
          ? Message("data-not-read.remedy-near", ["name": .text(own)])
          : Message("file-not-read.remedy", ["name": .text(own)]))
    }
    return warning(Message("data-not-read"), remedy, path)
  }

  private var hiddenMisses: [Diagnostic] {
    let read = Set(source.data.map(\.path))
    return source.hidden.compactMap { path in
      let parts = path.split(ascii: "/").map(String.init)
      guard let name = parts.last, !name.hasPrefix(".") else { return nil }
      if parts[0] == "_data" {
        let isRead = path == DataFile.rates || read.contains(path)
        return isRead || Self.isNote(name) ? nil : Self.unreadData(parts, path)
      }
      if parts[0] == "_types", parts.count > 1, !(parts.count == 2 && name.hasSuffix(".yaml")) {
        guard !Self.isNote(name) else { return nil }
        let own = name.split(ascii: ".").first.map { $0 + ".yaml" } ?? name
        return Self.warning(
          Message("type-not-read"),
          parts.count > 2 && name.hasSuffix(".yaml")
            ? Message("type-not-read.remedy-folder")
            : Message("file-not-read.remedy", ["name": .text(own)]), path)
      }
      guard parts.dropLast().allSatisfy({ !$0.hasPrefix("_") && !$0.hasPrefix(".") }) else {
        return nil
      }
      return index(name, path)
    }
  }

  /// Folders with nearly the names of those that the program reads, with something to read in them.
  private var hiddenFolderMisses: [Diagnostic] {
    let names = ["_types", "_data"]
    var told: Set<String> = []
    return source.hidden.compactMap { path in
      let parts = path.split(ascii: "/")
      guard parts.count == 2, parts[0].hasPrefix("_"), !names.contains(String(parts[0])),
        let ending = LinkEndings.ending(of: path), ["yaml", "yml"].contains(ending),
        let near = names.first(where: parts[0].isSameIgnoringASCIICase)
          ?? NearestName.of(parts[0].lowercased(), among: names),
        told.insert(String(parts[0])).inserted
      else { return nil }
      return Self.warning(
        Message("file-folder-not-read"),
        Message("file-folder-not-read.remedy", ["near": .text(near)]), String(parts[0]))
    }
  }

  /// `_index.fr.md` is Hugo's name for the page of a section.
  private func index(_ name: String, _ path: String) -> Diagnostic? {
    let plain = Self.ourName(of: String(name.dropFirst())) ?? String(name.dropFirst())
    guard plain == "index.md" || (plain.hasPrefix("index.") && plain.hasSuffix(".md")) else {
      return nil
    }
    let folder = path.dropLast(name.utf8.count)
    let isTaken = source.documents.contains { $0.path == folder + plain }
    return Self.warning(
      Message("file-begins-with-underscore"),
      isTaken
        ? Message("file-begins-with-underscore.remedy-move", ["plain": .text(plain)])
        : Message("file-not-read.remedy", ["name": .text(plain)]), path)
  }

  private static func isNote(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("readme") || StaticName.isOfSystem(name) || StaticName.isBackup(name)
  }

  // MARK: Folders that are no sections

  private var folderMisses: [Diagnostic] {
    let sections = parsed.types.compactMap(\.section)
    let beginnings = sections.map { $0 + "/" }
    let outside = source.documents.filter { file in
      file.path.contains(byte: UInt8(ascii: "/"))
        && !beginnings.contains { file.path.hasPrefix($0) }
    }
    guard !outside.isEmpty else { return [] }
    // A text whose own front matter names its type is what it should be in any folder.
    let plain = Set(parsed.types.indices.filter { parsed.types[$0].section == nil })
    let typed = Set(parsed.documents.lazy.filter { !plain.contains($0.typeIndex) }.map(\.path))
    let folders = Set(
      outside.lazy.filter { !typed.contains($0.path) }.compactMap { file in
        file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file.path[..<$0]) }
      })
    var told: Set<String> = []
    return folders.sorted().compactMap { folder in
      let depths = Set(sections.map { $0.split(ascii: "/").count })
      let parts = folder.split(ascii: "/")
      for depth in depths.sorted() where depth <= parts.count {
        let beginning = parts.prefix(depth).joined(separator: "/")
        guard let near = Self.nearest(beginning, sections), told.insert(beginning).inserted else {
          continue
        }
        return Self.warning(
          Message("file-no-section", ["section": .text(beginning), "type": .text(typeName(near))]),
          Message("file-no-section.remedy", ["near": .text(near)]), beginning)
      }
      return nil
    }
  }

  private func typeName(_ section: String) -> String {
    parsed.types.first { $0.section == section }?.name ?? section
  }

  /// A section with nearly this name: in other letters, in the plural, or a little off where the name
  /// is long enough to be no other word.
  private static func nearest(_ name: String, _ sections: [String]) -> String? {
    if let same = sections.first(where: { $0.isSameIgnoringASCIICase(as: name) }) { return same }
    let near = NearestName.of(name, among: sections)
    guard let near else { return nil }
    // "tea" is no "team", and "art" no "arts": short names are words of their own but for a plural.
    let names = [name.lowercased(), near.lowercased()].sorted { $0.utf8.count < $1.utf8.count }
    let (short, long) = (names[0], names[1])
    let isPlural = long.hasPrefix(short) && long.utf8.count - short.utf8.count <= 2
    return isPlural || name.utf8.count > 4 ? near : nil
  }

  // MARK: Taxonomies that the settings lack

  private var taxonomyMisses: [Diagnostic] {
    let known = (parsed.settings?.taxonomies ?? []).map(\.name)
    var told: Set<String> = []
    return parsed.types.flatMap { type in
      type.paths.compactMap { _, field -> Diagnostic? in
        guard let name = field.kind.taxonomy, !known.contains(name), told.insert(name).inserted,
          // The reader of types tells of a name that is nearly another.
          NearestName.of(name, among: known) == nil
        else { return nil }
        return Diagnostic(
          .suggestion, category: "taxonomy",
          message: Message(
            "taxonomy-undeclared", ["field": .text(field.name), "name": .text(name)]),
          remedy: Message("taxonomy-undeclared.remedy", ["name": .text(name)]),
          path: "content/_types/\(type.name).yaml")
      }
    }
  }

  // MARK: Files that are not used

  private func unused(except told: Set<String>) -> [Diagnostic] {
    guard !source.media.isEmpty else { return [] }
    let named = NamedFiles.written(in: parsed.documents, parsed.destinations)
    let endings = parsed.settings?.linkEndings ?? LinkEndings()
    return source.media.compactMap { file in
      guard !named.paths.contains(file.path), !told.contains("content/" + file.path) else {
        return nil
      }
      let name = (file.path.split(ascii: "/").last ?? "").lowercased()
      var remedy = Message("file-unused.remedy-lead")
      if StaticName.isBackup(name) || StaticName.isOfSystem(name) {
        remedy = Message("file-unused.remedy-remove")
      } else if case .active(let ending)? = endings.refusal(of: file.path) {
        remedy = Message(
          "file-unused.remedy-active",
          ["remedy": .message(LinkEndings.Refusal.active(ending).remedy)])
      }
      return Diagnostic(
        .suggestion, category: "unused", message: Message("file-unused"),
        remedy: remedy, path: "content/" + file.path)
    }
  }

  private static func warning(_ message: Message, _ remedy: Message, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, category: "name", message: message, remedy: remedy, path: "content/" + path)
  }
}
