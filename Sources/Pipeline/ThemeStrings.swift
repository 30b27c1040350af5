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

  /// One file of strings, for the first language that uses it.
  struct Source {
    let path: String
    let language: SiteLanguage
    let lines: [ThemeStringsParser.Line]
    let entries: [String: StringTable.Entry]
  }

  /// Reads the files that the site's languages use, and compares them with each other and with
  /// the templates.
  ///
  /// - Parameters:
  ///   - files: The bytes of each file below `strings/`, by its name without `.yaml`.
  ///   - theme: The theme's folder.
  ///   - languages: The site's.
  ///   - templates: The bytes of the theme's templates.
  init(
    files: [String: [UInt8]], theme: String, languages: [SiteLanguage], templates: [[UInt8]]
  ) {
    var sources: [Source] = []
    var named: [String: Source] = [:]
    for language in languages {
      guard let name = Self.file(of: language, among: files), let bytes = files[name] else {
        diagnostics.append(
          Diagnostic(
            .warning, category: "strings", message: "the theme has no words in \(language.code)",
            remedy: "add the file, with the same keys as in the other languages; until then pages "
              + "show another language's",
            path: "themes/\(theme)/strings/\(language.code).yaml"))
        tables.append(StringTable(entries: [], direction: language.direction))
        continue
      }
      let source: Source
      if let known = named[name] {
        source = known
      } else {
        let path = "themes/\(theme)/strings/\(name).yaml"
        let parsed = ThemeStringsParser.parse(bytes, path: path)
        diagnostics += parsed.diagnostics
        // Of a file that cannot be read nothing is said to be missing.
        guard !parsed.value.isEmpty || parsed.diagnostics.isEmpty else {
          tables.append(StringTable(entries: [], direction: language.direction))
          continue
        }
        source = Source(path: path, language: language, lines: parsed.value)
        named[name] = source
        sources.append(source)
      }
      tables.append(
        StringTable(
          entries: source.lines.map { ($0.key, source.entries[$0.key] ?? .init(variants: [])) },
          direction: language.direction))
    }
    if languages.allSatisfy({ Self.file(of: $0, among: files) == nil }) {
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
  private static func file(of language: SiteLanguage, among files: [String: [UInt8]]) -> String? {
    names(of: language).first { files[$0] != nil }
  }

  /// What a file of words in a language may be called, without `.yaml`, the first choice first.
  static func names(of language: SiteLanguage) -> [String] {
    [language.locale.tag, language.code, language.locale.language]
  }
}

extension ThemeStrings.Source {
  /// A file with its strings as they are asked for.
  init(path: String, language: SiteLanguage, lines: [ThemeStringsParser.Line]) {
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

  /// A mistake at a place of the file.
  func diagnostic(
    _ message: String, _ remedy: String, at position: SourcePosition, length: Int,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, category: "strings", message: message, remedy: remedy, path: path,
      position: position, length: length)
  }

  /// A mistake of a whole string, at its key.
  func diagnostic(
    _ message: String, _ remedy: String, at line: ThemeStringsParser.Line,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    diagnostic(
      message, remedy, at: line.position, length: line.key.unicodeScalars.count,
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
