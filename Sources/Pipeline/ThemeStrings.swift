import Localization
import Markdown
import Model
import Parsing

/// The words of a theme in the languages of a site, with the mistakes in them.
struct ThemeStrings {
  /// One for each language of the site.
  private(set) var tables: [StringTable] = []
  /// Every mistake in and between the files.
  private(set) var diagnostics: [Diagnostic] = []

  /// The strings that the program asks for by itself, whether or not a template does.
  static let ownKeys: Set<String> = Set(
    ["footnotes", "footnote-back", "moved", "go-on"] + Alert.allCases.map { "alert-" + $0.rawValue }
  )

  /// The strings of one language, from a file of each layer that has one.
  struct Source {
    let language: SiteLanguage
    /// The uppermost of the files, in which the language's words are best added.
    let path: String
    let lines: [ThemeStringsParser.Line]
    let entries: [String: StringTable.Entry]
  }

  /// Reads the files that the site's languages use, and compares them with each other and with
  /// the templates.
  ///
  /// - Parameters:
  ///   - layers: For each layer of the theme, the first choice first, the files below `strings/`, by
  ///     their names without `.yaml`. A key is taken from the first layer that has it.
  ///   - folder: Where what the theme lacks is best added.
  ///   - languages: The site's.
  ///   - templates: The bytes of the theme's templates.
  init(
    layers: [[String: ThemeSource.File]], folder: String, languages: [SiteLanguage],
    templates: [[UInt8]]
  ) {
    var sources: [Source] = []
    var named: [[String]: Source] = [:]
    var parsed: [String: Parsed<[ThemeStringsParser.Line]>] = [:]
    for language in languages {
      let files = layers.compactMap { Self.file(of: language, among: $0) }
      guard let first = files.first else {
        diagnostics.append(
          Diagnostic(
            .warning, category: "strings",
            message: Message("strings-no-table", ["language": .text(language.code)]),
            remedy: Message("strings-no-table.remedy"),
            path: "\(folder)/strings/\(language.code).yaml"))
        tables.append(StringTable(entries: [], direction: language.direction))
        continue
      }
      let source: Source
      if let known = named[files.map(\.path)] {
        source = known
      } else {
        var lines: [ThemeStringsParser.Line] = []
        var keys: Set<String> = []
        for file in files {
          let own = parsed[file.path] ?? ThemeStringsParser.parse(file.bytes, path: file.path)
          if parsed.updateValue(own, forKey: file.path) == nil { diagnostics += own.diagnostics }
          let above = keys
          lines += own.value.filter { !above.contains($0.key) }
          keys.formUnion(own.value.map(\.key))
        }
        // Of files that cannot be read nothing is said to be missing.
        guard !lines.isEmpty || files.allSatisfy({ parsed[$0.path]?.diagnostics.isEmpty ?? true })
        else {
          tables.append(StringTable(entries: [], direction: language.direction))
          continue
        }
        source = Source(language: language, path: first.path, lines: lines)
        named[files.map(\.path)] = source
        sources.append(source)
      }
      tables.append(
        StringTable(
          entries: source.lines.map { ($0.key, source.entries[$0.key] ?? .init(variants: [])) },
          direction: language.direction))
    }
    let hasNone = languages.allSatisfy { language in
      layers.allSatisfy { Self.file(of: language, among: $0) == nil }
    }
    if hasNone {
      // Then nothing can stand for them.
      diagnostics = diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.severity = .error
        return diagnostic
      }
    }
    let check = StringCheck(
      sources: sources, used: StringUse.keys(in: templates).union(Self.ownKeys))
    diagnostics += check.diagnostics + check.unused
  }

  /// `ar-PS.yaml` before `ar.yaml` for a language whose locale is `ar-PS`.
  static func file(
    of language: SiteLanguage, among files: [String: ThemeSource.File]
  ) -> ThemeSource.File? {
    names(of: language).lazy.compactMap { files[$0] }.first
  }

  /// What a file of words in a language may be called, without `.yaml`, the first choice first.
  static func names(of language: SiteLanguage) -> [String] {
    [language.locale.tag, language.code, language.locale.language]
  }
}

extension ThemeStrings.Source {
  /// Strings as they are asked for.
  init(language: SiteLanguage, path: String, lines: [ThemeStringsParser.Line]) {
    self.path = path
    self.language = language
    self.lines = lines
    entries = Dictionary(
      lines.map { line in
        let variants = line.variants.map { variant in
          StringTable.Variant(
            selection: variant.selection,
            category: variant.category.flatMap { PluralCategory(rawValue: $0) },
            pattern: variant.pattern)
        }
        return (line.key, StringTable.Entry(selector: line.selector, variants: variants))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A mistake at a place in a string.
  func diagnostic(
    _ message: Message, _ remedy: Message, at position: SourcePosition, length: Int,
    of line: ThemeStringsParser.Line, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, category: "strings", message: message, remedy: remedy, path: line.path,
      position: position, length: length)
  }

  /// A mistake of a whole string, at its key.
  func diagnostic(
    _ message: Message, _ remedy: Message, at line: ThemeStringsParser.Line,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    diagnostic(
      message, remedy, at: line.position, length: line.key.unicodeScalars.count, of: line,
      severity: severity)
  }
}

/// Which strings templates ask for: a key is always written out before `t` and in `plural`.
enum StringUse {
  /// Every `"key" | t`, `"key" | forms` and `plural("key")`, whichever quotation marks they have.
  static func keys(in templates: [[UInt8]]) -> Set<String> {
    templates.reduce(into: []) { keys, bytes in
      for place in bytes.indices where bytes[place] == 0x22 || bytes[place] == 0x27 {
        let rest = bytes[(place + 1)...].prefix(128)
        guard let end = rest.firstIndex(of: bytes[place]), end > place + 1,
          isFilteredByT(bytes[(end + 1)...]) || isArgumentOfPlural(bytes[..<place])
        else { continue }
        keys.insert(String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private static func isFilteredByT(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bar = bytes.drop(while: isSpace)
    guard bar.first == UInt8(ascii: "|") else { return false }
    let name = bar.dropFirst().drop(while: isSpace)
    let word = name.starts(with: "forms".utf8) ? 5 : 1
    guard word == 5 || name.first == UInt8(ascii: "t") else { return false }
    guard let next = name.dropFirst(word).first else { return true }
    let isLetter = (next | 0x20) &- 97 < 26
    return !isLetter && !(48...57).contains(next) && next != UInt8(ascii: "_")
  }

  private static func isArgumentOfPlural(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    guard rest.popLast() == UInt8(ascii: "(") else { return false }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest.suffix(6).elementsEqual("plural".utf8)
  }
}
