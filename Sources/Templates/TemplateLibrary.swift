public import Model

/// The templates of one theme, read and ready to be compiled.
public struct TemplateLibrary: Sendable {
  let schema: Schema
  let host: Host
  /// Whether anchors that do not begin with `_` are mistakes, since headings may have them.
  let reservesAnchors: Bool
  private let files: [String: TemplateFile]
  /// The templates that are asked for with the names of their components although none lies over
  /// them: `base.html` for `souk:base.html`.
  private let uncovered: [String: String]
  /// For a template that lies over another of its name, that other.
  private let beneath: [String: String]
  /// Mistakes in the syntax, by template.
  private let mistakes: [String: [Diagnostic]]
  /// Whether a template has a mistake in its syntax.
  var hasMistakes: Bool { mistakes.contains { !$0.value.isEmpty } }
  /// Whether names may be missing because the tag that defines them could not be read.
  let isIncomplete: Bool

  /// No template needs to be larger.
  private static let sizeLimit = 1 << 20

  /// Reads all templates; their mistakes come with the programs that use them.
  ///
  /// - Parameters:
  ///   - sources: All templates. Of several with one name the first is the one of that name; each is
  ///     the one of its component's: `souk:base.html`.
  ///   - schema: The shapes that templates may meet.
  ///   - host: The filters of the program.
  ///   - reservesAnchors: Whether the templates make pages on which texts with headings stand.
  public init(
    sources: [TemplateFileSource], schema: Schema, host: Host, reservesAnchors: Bool = false
  ) {
    self.reservesAnchors = reservesAnchors
    self.schema = schema
    self.host = host
    var files: [String: TemplateFile] = [:]
    var mistakes: [String: [Diagnostic]] = [:]
    var isIncomplete = false
    var uncovered: [String: String] = [:]
    var beneath: [String: String] = [:]
    var lowest: [String: String] = [:]
    for source in sources {
      let name: String
      if files[source.name] == nil {
        name = source.name
        if let qualified = source.qualifiedName { uncovered[qualified] = name }
      } else if let qualified = source.qualifiedName {
        name = qualified
      } else {
        continue
      }
      let isText = source.bytes.isUTF8
      let isGood = isText && source.bytes.count <= Self.sizeLimit
      let bytes = isGood ? Self.withPlainNewlines(source.bytes) : []
      let parsed = Parser.parse(bytes)
      isIncomplete = isIncomplete || parsed.isIncomplete || !isGood
      let file = TemplateFile(
        name: name, plainName: source.name, path: source.path, bytes: bytes,
        statements: parsed.statements)
      if let above = lowest[source.name] { beneath[above] = name }
      lowest[source.name] = name
      files[name] = file
      mistakes[name] = parsed.mistakes.map { mistake in
        Diagnostic(
          category: "template", message: mistake.message, remedy: mistake.remedy, path: file.path,
          position: mistake.position, quotedLine: file.line(at: mistake.position))
      }
      if !isGood {
        mistakes[name, default: []].append(
          Diagnostic(
            category: "template",
            message: isText
              ? Message("template-file-too-large") : Message("template-file-not-utf8"),
            remedy: isText
              ? Message("template-file-too-large.remedy")
              : Message("template-file-not-utf8.remedy"), path: file.path))
      }
    }
    self.files = files
    self.uncovered = uncovered
    self.beneath = beneath
    self.mistakes = mistakes
    self.isIncomplete = isIncomplete
  }

  /// As in Jinja, a carriage return with or without a line feed is a line feed.
  private static func withPlainNewlines(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var plain: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if byte != 0x0D {
        plain.append(byte)
      } else if place + 1 == bytes.count || bytes[place + 1] != 0x0A {
        plain.append(0x0A)
      }
    }
    return plain
  }

  func file(_ name: String) -> TemplateFile? {
    files[name] ?? uncovered[name].flatMap { files[$0] }
  }

  /// The template that another one names.
  ///
  /// With its own name a template means the one that it lies over, so that each layer of a theme can
  /// extend or include what the layers beneath have without knowing them. Where it lies over none, that
  /// is itself, or `orNothing` nothing.
  func file(_ name: String, from other: TemplateFile, orNothing: Bool = false) -> TemplateFile? {
    guard name == other.plainName else { return file(name) }
    if let lower = beneath[other.name] { return files[lower] }
    return orNothing ? nil : other
  }

  /// The names of all templates, sorted.
  var names: [String] { files.keys.sorted() }

  /// Compiles a template with all that it extends, includes and imports.
  ///
  /// - Parameters:
  ///   - name: The template's name.
  ///   - globals: What pages give it, in the order in which `Program.render` takes the values.
  /// - Returns: The program, or nothing when there is an error; and every mistake and warning.
  public func program(
    for name: String, globals: [Shape.Field]
  ) -> (program: Program?, diagnostics: [Diagnostic]) {
    guard let file = files[name] else {
      return (
        nil,
        [
          Diagnostic(
            category: "template", message: Message("template-missing", ["name": .text(name)]),
            remedy: Message("template-missing.remedy-add"), path: name)
        ]
      )
    }
    let syntax = names.flatMap { mistakes[$0] ?? [] }
    let compiler = Compiler(library: self, fileName: name)
    compiler.compile(file, globals: globals)
    let diagnostics = syntax + compiler.diagnostics
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return (hasErrors ? nil : compiler.program, diagnostics)
  }
}

extension Program {
  /// Against templates that would never end: some seconds, and more than twenty times what a page
  /// with ten thousand records takes.
  public static let stepLimit = 50_000_000

  /// Renders one page, appending to a buffer.
  ///
  /// - Parameters:
  ///   - globals: One value for each global the program was compiled with.
  ///   - source: Where the fields of entities come from.
  ///   - context: The page's language and direction.
  ///   - cache: What macros have printed on other pages of the same site and theme.
  ///   - stepLimit: How many steps the page may take.
  ///   - output: What the page's bytes are appended to.
  /// - Throws: `RenderFailure` for what no check could foresee, such as a loop without end.
  public func render(
    globals: [TemplateValue], source: some TemplateSource, context: RenderContext,
    cache: FragmentCache? = nil, stepLimit: Int = Program.stepLimit, into output: inout [UInt8]
  ) throws(RenderFailure) {
    var machine = Machine(
      self, globals: globals, source: source, context: context, cache: cache, stepLimit: stepLimit)
    try machine.run(into: &output)
  }
}
