import Auditing
import Localization
import Markdown
import Model
import Parsing
import Reading

/// Reads and parses everything under `content/`, on all cores.
enum ContentParser {
  struct Result: Sendable {
    /// Nothing when the settings cannot be used: then nothing else was parsed.
    var settings: SiteSettings?
    var types: [ContentType]
    var documents: [Document]
    /// The records of files that cannot be read, by the files' paths below the content folder.
    var unreadable: [String: String] = [:]
    /// What the texts of files lead to, by path; only of those that may lead to a file.
    var destinations: [String: MarkdownDestinations] = [:]
    var diagnostics: [Diagnostic]
    /// How many documents each file has, in the order of the files.
    var counts: [Int] = []
    /// The mistakes of the files that have any, by their paths.
    var fileMistakes: [String: [Diagnostic]] = [:]
    /// The mistakes that are of no text and no sheet: those told before these, and after them.
    var otherMistakes: (before: [Diagnostic], after: [Diagnostic]) = ([], [])

    /// Tells the mistakes of all files anew.
    mutating func tell() {
      // Files are in the order of the bytes of their paths.
      let ofFiles = fileMistakes.keys.sorted { $0.precedesByBytes($1) }.flatMap {
        fileMistakes[$0] ?? []
      }
      diagnostics = otherMistakes.before + ofFiles + otherMistakes.after
    }
  }

  /// A CSV file or a Markdown file of more is refused.
  private static let documentLimit = 16 << 20

  static func parse(_ source: SourceFolder, options: BuildOptions) async -> Result {
    let parsed = SettingsParser.parse(
      source.settings, path: "dlala.yaml", themes: source.theme.folders,
      defaults: source.theme.defaults)
    var diagnostics = parsed.diagnostics + source.theme.diagnostics
    guard var settings = parsed.value else {
      return Result(settings: nil, types: [], documents: [], diagnostics: diagnostics)
    }
    if let baseURL = options.baseURL.flatMap(BaseAddress.uri) { settings.baseURL = baseURL }
    if let bytes = source.rates {
      let clock = ZoneClock(named: settings.timeZone) ?? .utc
      let rates = RatesParser.parse(
        bytes, path: "content/_data/rates.yaml",
        today: clock.day(at: clock.moment(of: options.now)),
        wanted: settings.indicativeCurrencies)
      settings.rates = rates.value
      diagnostics += rates.diagnostics
    }
    settings.data = data(of: source, settings, options, &diagnostics)
    let types = TypeParser.parse(
      files: source.types.map { ("content/" + $0.path, $0.bytes) },
      components: source.theme.types, settings: settings)
    diagnostics += types.diagnostics
    if options.suggests {
      diagnostics += WordsAudit.suggestions(settings: settings, types: types.value)
    }
    let sections = SectionParser.parse(
      source.settings, settings: settings, types: types.value,
      paths: source.documents.lazy.map(\.path))
    settings.sections = sections.value
    diagnostics += sections.diagnostics
    let unreadableType = unreadable(source, types.value)
    let parser = DocumentParser(
      settings: settings, types: types.value, excusesDrafts: !options.includesDrafts)
    let folder = source.contentFolder
    let looksForFiles = source.hasFiles
    let results = await source.documents.parallelMap(jobs: options.jobs) { file in
      parse(file, in: folder, by: parser, looksForFiles, options)
    }
    let isJudged = unreadableType == nil
    var result = Result(
      settings: isJudged ? settings : nil, types: types.value, documents: [], diagnostics: [])
    result.documents.reserveCapacity(results.count)
    result.counts.reserveCapacity(results.count)
    for (file, read) in zip(source.documents, results) {
      result.documents += read.documents
      result.counts.append(read.documents.count)
      let mistakes =
        isJudged
        ? read.mistakes : read.mistakes.filter { notationCategories.contains($0.category) }
      if !mistakes.isEmpty { result.fileMistakes[file.path] = mistakes }
      if read.documents.isEmpty, file.path.hasSuffix(".md") {
        result.unreadable[file.path] = parser.recordID(of: file.path)
      }
      if let found = read.destinations, !read.documents.isEmpty {
        result.destinations[file.path] = found
      }
    }
    result.otherMistakes = (diagnostics, unreadableType.map { [$0] } ?? [])
    result.tell()
    return result
  }

  /// What was read of one file.
  struct ParsedFile: Sendable {
    var documents: [Document]
    /// What its text leads to, where that may be a file.
    var destinations: MarkdownDestinations?
    var mistakes: [Diagnostic]
  }

  /// What the files of `_data` hold; two of one name are told.
  private static func data(
    of source: SourceFolder, _ settings: SiteSettings, _ options: BuildOptions,
    _ diagnostics: inout [Diagnostic]
  ) -> [DataFile] {
    var files: [DataFile] = []
    for file in source.data {
      let isYAML = file.path.hasSuffix(".yaml")
      let parsed: Parsed<DataFile?>
      do {
        parsed = DataFileParser.parse(
          try options.contents(
            of: file.path, in: source.contentFolder,
            limit: isYAML ? DataFileParser.yamlLimit : DataFileParser.limit),
          path: file.path, languages: settings.languages)
      } catch {
        diagnostics.append(
          Diagnostic(
            category: "file", message: Message("file-unreadable", ["cause": .message(error.cause)]),
            remedy: isYAML
              ? Message("file-unreadable.remedy-data")
              : Message("file-unreadable.remedy-text"),
            path: "content/" + file.path))
        continue
      }
      diagnostics += parsed.diagnostics
      guard let value = parsed.value else { continue }
      if let other = files.first(where: { $0.name == value.name }) {
        diagnostics.append(
          Diagnostic(
            category: "name",
            message: Message(
              "data-same-name", ["other": .text(other.path), "value": .text(value.name)]),
            remedy: Message("data-same-name.remedy"), path: "content/" + file.path))
        continue
      }
      files.append(value)
    }
    return files
  }

  /// The mistakes of a file that are the same whatever its type says.
  private static let notationCategories: Set<String> = [
    "yaml", "encoding", "control", "size", "file",
  ]

  /// What is told when a type file is no YAML: all that depends on its fields would be wrong.
  private static func unreadable(
    _ source: SourceFolder, _ types: [ContentType]
  ) -> Diagnostic? {
    let known = Set(types.map(\.name))
    let files =
      source.types.map { "content/" + $0.path }
      + source.theme.layers.flatMap { $0.types.map(\.path) }
    guard let first = files.first(where: { !known.contains(TypeParser.name(ofFile: $0)) }) else {
      return nil
    }
    return Diagnostic(
      .warning, category: "type",
      message: Message("type-nothing-else-read"),
      remedy: Message("type-nothing-else-read.remedy"), path: first)
  }

  /// Finds the blocks of a text; what stands in them is read when the theme is known.
  private static func readBlocks(
    of bytes: [UInt8], into document: inout Document?, _ body: BodyRange, _ path: String
  ) -> [Diagnostic] {
    let text = Array(bytes[body.offset..<(body.offset + body.length)])
    let fences = BlockFences(text)
    func place(_ line: Int, _ column: Int) -> SourcePosition {
      SourcePosition(line: line + body.line - 1, column: column)
    }
    document?.blocks = fences.blocks.map { block in
      BlockUse(
        name: block.name, position: place(block.line, block.column),
        arguments: Array(text[block.arguments]), hasBody: block.hasBody)
    }
    return fences.mistakes.map { mistake in
      Diagnostic(
        mistake.severity, category: mistake.category, message: mistake.message,
        remedy: mistake.remedy, path: "content/" + path,
        position: place(mistake.line, mistake.column), length: mistake.length)
    }
  }

  /// Reads one text or sheet; where a text leads is found out when there are files.
  static func parse(
    _ file: SourceFile, in folder: String, by parser: DocumentParser, _ looksForFiles: Bool,
    _ options: BuildOptions
  ) -> ParsedFile {
    let bytes: [UInt8]
    do {
      bytes = try options.contents(of: file.path, in: folder, limit: documentLimit)
    } catch {
      let diagnostic = Diagnostic(
        category: "file", message: Message("file-unreadable", ["cause": .message(error.cause)]),
        remedy: Message("file-unreadable.remedy-plain"), path: "content/" + file.path)
      return ParsedFile(documents: [], mistakes: [diagnostic])
    }
    if file.path.hasSuffix(".csv") {
      let parsed = parser.parseTable(path: file.path, bytes: bytes)
      return ParsedFile(documents: parsed.value, mistakes: parsed.diagnostics)
    }
    var parsed = parser.parse(path: file.path, bytes: bytes)
    if let document = parsed.value, BlockFences.mayStand(in: bytes, from: document.body.offset) {
      parsed.diagnostics += readBlocks(of: bytes, into: &parsed.value, document.body, file.path)
    }
    var destinations: MarkdownDestinations?
    if looksForFiles, let document = parsed.value {
      // The bytes are here now, and read again only when the page is rendered.
      destinations = MarkdownDestinations(in: bytes, from: document.body.offset)
    }
    return ParsedFile(
      documents: parsed.value.map { [$0] } ?? [],
      destinations: destinations?.isEmpty == true ? nil : destinations,
      mistakes: parsed.diagnostics)
  }
}
