import Model
import Reading

/// Files and folders whose names mean a language in another way than the program reads it: it reads
/// `name.fr.md`, and takes all others for texts in the site's first language.
struct LanguageHints {
  let files: [SourceFile]
  let parsed: ContentParser.Result
  private let settings: SiteSettings

  /// Nothing for a site of one language, in which no name needs one.
  init?(_ source: SourceFolder, _ parsed: ContentParser.Result) {
    guard let settings = parsed.settings, settings.languages.count > 1 else { return nil }
    self.settings = settings
    self.parsed = parsed
    files = source.documents
  }

  /// A warning for each such name, with the right one.
  var all: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var doubtful: [(path: String, Name)] = []
    var folder: Substring = ""
    var told: Set<String> = []
    for file in files where file.path.hasSuffix(".md") {
      let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let above = slash.map { file.path[..<$0] } ?? ""
      // What stands in one folder follows each other.
      if above != folder {
        folder = above
        if let hint = hint(forFolder: above, file.path), told.insert(hint.path).inserted {
          diagnostics.append(hint)
        }
      }
      let stem = file.path[
        (slash.map { file.path.utf8.index(after: $0) } ?? file.path.startIndex)...
      ]
      .dropLast(3)
      switch reading(of: stem) {
      case nil: break
      case .told(let message, let remedy)?:
        diagnostics.append(Self.warning(message, remedy, file.path))
      case .meant(let name)?:
        diagnostics.append(warning(file.path, name))
      case .doubtful(let name)?: doubtful.append((file.path, name))
      }
    }
    return diagnostics + warnings(for: doubtful)
  }

  // MARK: Names of files

  /// A name with a language in it.
  private struct Name {
    /// What stands before the language.
    var base: String
    /// The language as it is written, with the sign before it.
    var written: String
    var language: LanguageIndex
    /// Whether the language is written out.
    var isWord: Bool
  }

  private enum Reading {
    case told(Message, remedy: Message)
    case meant(Name)
    /// A word of the name may be the language of another.
    case doubtful(Name)
  }

  /// What a name without its ending says of a language; nothing when it says it rightly or not at all.
  private func reading(of stem: Substring) -> Reading? {
    if let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")) {
      let code = stem[stem.utf8.index(after: dot)...]
      let base = stem[..<dot]
      if let language = settings.language(code: code) { return reading(of: base, before: language) }
      let plain = Self.trimmed(code)
      let isWord = settings.language(named: plain) != nil
      if let language = settings.language(code: plain) ?? settings.language(named: plain) {
        return .meant(
          Name(base: String(base), written: "." + code, language: language, isWord: isWord))
      }
    }
    guard let sign = stem.utf8.lastIndex(where: { [0x20, 0x2D, 0x5F].contains($0) }),
      sign > stem.startIndex
    else { return nil }
    let base = stem[..<sign]
    let word = stem[stem.utf8.index(after: sign)...]
    // Two words of one locale: `name_fr_FR`.
    if let before = base.utf8.lastIndex(where: { [0x20, 0x2E, 0x5F].contains($0) }),
      before > base.startIndex
    {
      let locale = stem[stem.utf8.index(after: before)...]
      if base[before...].utf8.count < 5, let language = settings.language(ofLocale: locale) {
        return .meant(
          Name(
            base: String(stem[..<before]), written: String(stem[before...]), language: language,
            isWord: false))
      }
    }
    let isWord = settings.language(named: word) != nil
    guard let language = settings.language(code: word) ?? settings.language(named: word) else {
      return nil
    }
    let name = Name(
      base: String(base), written: String(stem[sign...]), language: language, isWord: isWord)
    // No word of an address ends with a low line.
    return stem.utf8[sign] == UInt8(ascii: "_") ? .meant(name) : .doubtful(name)
  }

  /// What stands before a language that is written rightly.
  private func reading(of base: Substring, before language: LanguageIndex) -> Reading? {
    let code = settings.languages[language.position].code
    if base.utf8.last == 0x20 {
      return .told(
        Message("language-space-in-name"),
        remedy: Message(
          "language-space-in-name.remedy", ["name": .text("\(Self.trimmed(base)).\(code).md")]))
    }
    guard let dot = base.utf8.lastIndex(of: UInt8(ascii: ".")),
      let other = settings.language(code: base[base.utf8.index(after: dot)...])
    else { return nil }
    let name = base[..<dot]
    let otherCode = settings.languages[other.position].code
    return .told(
      Message("language-two-in-name", ["code": .text(code)]),
      remedy: Message(
        other == language ? "language-two-in-name.remedy" : "language-two-in-name.remedy-or",
        [
          "name": .text("\(name).\(code).md"), "other": .text("\(name).\(otherCode).md"),
          "language": .text(otherCode),
        ]))
  }

  private func warning(_ path: String, _ name: Name) -> Diagnostic {
    Self.warning(
      Message(
        "language-not-read-in-name",
        ["written": .text(name.written), "language": .text(settings.languages[0].code)]),
      Message(
        "language-not-read-in-name.remedy",
        ["name": .text("\(Self.trimmed(name.base)).\(code(name)).md")]), path)
  }

  private func code(_ name: Name) -> String { settings.languages[name.language.position].code }

  /// Words of a name are its language where the same name stands beside with another or none, or where
  /// the title is written in its letters.
  private func warnings(for names: [(path: String, name: Name)]) -> [Diagnostic] {
    guard !names.isEmpty else { return [] }
    let paths = Set(files.lazy.map(\.path))
    let titles = titles(of: Set(names.lazy.map(\.path)))
    return names.compactMap { path, name in
      let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
      let beside = folder + name.base
      let isBeside =
        name.base == "index" || paths.contains(beside + ".md")
        || settings.languages.contains { language in
          let isOwn = language.code == code(name)
          return paths.contains("\(beside).\(language.code).md")
            || !isOwn
              && ["-", "_", " "].contains { paths.contains("\(beside)\($0)\(language.code).md") }
        }
      let meant = settings.languages[name.language.position].direction
      let isInItsLetters =
        !name.isWord && meant != settings.languages[0].direction
        && titles[path].flatMap { BidiProfile(of: $0).firstStrong } == meant
      return isBeside || isInItsLetters ? warning(path, name) : nil
    }
  }

  private func titles(of paths: Set<String>) -> [String: String] {
    var titles: [String: String] = [:]
    for document in parsed.documents where paths.contains(document.path) {
      guard let slot = parsed.types[document.typeIndex].slot(of: "title"),
        case .text(let text) = document.fields[slot]
      else { continue }
      titles[document.path] = text.string
    }
    return titles
  }

  // MARK: Names of folders

  /// Other programs have a folder for each language.
  private func hint(forFolder folder: Substring, _ path: String) -> Diagnostic? {
    let parts = folder.split(ascii: "/")
    for (place, part) in parts.enumerated() {
      guard
        let language = settings.language(ofLocale: part)
          ?? (place == 0 ? settings.language(named: part) : nil)
      else { continue }
      let beginning = parts[...place].joined(separator: "/")
      // A section may be called so, and so may a record in a folder of its own.
      if parsed.types.contains(where: { type in
        type.section.map { ($0 + "/").hasPrefix(beginning + "/") } ?? false
      }) {
        return nil
      }
      let name = path.split(ascii: "/").last ?? ""
      let isIndex = name.hasPrefix("index.")
      if place > 0, place == parts.count - 1, isIndex { return nil }
      let above = (parts[..<place] + parts[(place + 1)...]).map { $0 + "/" }.joined()
      let stem = name.dropLast(3)
      let isSaid =
        stem.utf8.lastIndex(of: UInt8(ascii: "."))
        .map { settings.language(code: stem[stem.utf8.index(after: $0)...]) != nil } ?? false
      let code = settings.languages[language.position].code
      return Self.warning(
        Message("language-folder", ["part": .text(String(part))]),
        Message(
          "language-folder.remedy",
          ["path": .text(above + (isSaid ? String(name) : "\(stem).\(code).md"))]), beginning)
    }
    return nil
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var bytes = Array(text.utf8.drop { $0 == 0x20 })
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func warning(_ message: Message, _ remedy: Message, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, category: "name", message: message, remedy: remedy, path: "content/" + path)
  }
}
