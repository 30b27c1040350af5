import Imaging
import Localization
import Markdown
public import Model
import Parsing
import Reading
import Rendering
import Templates

/// `dlala markdown`: the HTML of one text.
public enum MarkdownCommandRunner {
  /// Renders one text.
  ///
  /// - Parameters:
  ///   - text: UTF-8 Markdown.
  ///   - locale: The language of the page around it.
  ///   - isPlain: Whether cmark-gfm's own HTML is wanted, raw HTML allowed.
  ///   - path: The file's name, for mistakes.
  ///   - skipsFrontMatter: Whether the front matter of a content file is left out.
  /// - Returns: The HTML, and every mistake.
  public static func run(
    _ text: [UInt8], locale: LocaleTag, isPlain: Bool, path: String, skipsFrontMatter: Bool = false
  ) -> (html: [UInt8], diagnostics: [Diagnostic]) {
    let body = skipsFrontMatter ? DocumentParser.body(of: text) : nil
    let text = body.map { Array(text[$0.offset...]) } ?? text
    func diagnostic(_ mistake: MarkdownMistake) -> Diagnostic {
      Diagnostic(
        mistake.severity, category: mistake.category,
        message: mistake.message, remedy: mistake.remedy, path: path,
        position: SourcePosition(
          line: mistake.line + (body?.line ?? 1) - 1, column: mistake.column),
        length: mistake.length)
    }
    if isPlain {
      if let excess = MarkdownRenderer.excess(of: text) { return ([], [diagnostic(excess)]) }
      return (MarkdownRenderer.plainHTML(text), [])
    }
    let localizer = Localizer(locale: locale)
    let options = MarkdownOptions(
      direction: locale.direction, footnotes: Self.labels(locale),
      alerts: Alert.labels(in: locale.language),
      typography: FrenchTypography(locale: locale), digits: (0...9).map { localizer.integer($0) },
      suggests: true)
    var resolver = MarkdownResolver(link: { _ in .unchanged }, image: { _ in .unchanged })
    // Without a theme a block is its text.
    resolver.block = { $1.body }
    let result = MarkdownRenderer.render(text, options: options, resolver: resolver)
    let controls = BodyControl.all(in: text[...]).map {
      $0.diagnostic(path: path, firstLine: body?.line ?? 1)
    }
    return (result.html, controls + result.mistakes.map(diagnostic))
  }

  private static func labels(_ locale: LocaleTag) -> FootnoteLabels {
    switch locale.language {
    case "ar": FootnoteLabels(heading: "الحواشي", back: "العودة إلى موضع الحاشية {number}")
    case "fr": FootnoteLabels(heading: "Notes", back: "Retour à l’appel de note {number}")
    default: FootnoteLabels(heading: "Footnotes", back: "Back to footnote reference {number}")
    }
  }
}

/// `dlala template`: one template over data from JSON.
public enum TemplateCommandRunner {
  private static let sizeLimit = 64 << 20

  /// Renders one template with those it includes from its folder.
  ///
  /// - Parameters:
  ///   - path: The template's file.
  ///   - dataPath: The JSON file.
  ///   - locale: The language of the page and of all texts in the data.
  ///   - isolates: Whether values of another direction are isolated.
  /// - Returns: The page, or nothing when there is an error; and every mistake.
  /// - Throws: `EnvironmentFailure` when a file cannot be read.
  public static func run(
    path: String, dataPath: String, locale: LocaleTag, isolates: Bool
  ) throws(EnvironmentFailure) -> (html: [UInt8]?, diagnostics: [Diagnostic]) {
    let parts = path.split(ascii: "/", omittingEmpty: false)
    let name = String(parts.last ?? "")
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let json: [UInt8]
    var sources: [TemplateFileSource] = []
    func add(_ name: String, _ bytes: [UInt8]) {
      let prefix = folder == "." ? "" : folder + "/"
      sources.append(TemplateFileSource(name: name, path: prefix + name, bytes: bytes))
    }
    do {
      json = try Reading.bytes(of: dataPath, limit: sizeLimit)
      add(name, try Reading.bytes(of: path, limit: sizeLimit))
      for file in try Reading.walk(root: folder.isEmpty ? "/" : folder, under: "").files
      where file.path.hasSuffix(".html") && file.path != name && file.size < 1 << 20 {
        add(file.path, try Reading.bytes(of: folder + "/" + file.path, limit: 1 << 20))
      }
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    let language = LanguageIndex(0)
    let parsed = TemplateData.parse(json: json, language: language, path: dataPath)
    guard let data = parsed.data else { return (nil, parsed.diagnostic.map { [$0] } ?? []) }
    let library = TemplateLibrary(
      sources: sources, schema: Schema([]), host: World.plainHost(locale: locale))
    let (program, diagnostics) = library.program(for: name, globals: data.fields)
    guard let program else { return (nil, diagnostics) }
    var html: [UInt8] = []
    do {
      try program.render(
        globals: data.values, source: EmptySource(),
        context: RenderContext(
          language: language, direction: locale.direction, isolates: isolates,
          languageTags: [locale.tag]), into: &html)
    } catch {
      return (nil, diagnostics + [error.diagnostic])
    }
    return (html, diagnostics)
  }
}

/// `dlala draw`: the pixels of one SVG drawing.
public enum DrawCommandRunner {
  /// In bytes; a drawing of the content has no more.
  public static let sizeLimit = 2 << 20

  /// Confines this process for good and draws; nothing when it cannot.
  public static func run(_ drawing: [UInt8]) -> [UInt8]? {
    do {
      return try DrawingProcess.run(drawing)
    } catch {
      return nil
    }
  }
}
