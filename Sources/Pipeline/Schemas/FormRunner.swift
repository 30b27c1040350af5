import Model

/// A program that shows forms in the browser and writes files into a repository.
public enum FormProgram: String, Sendable, CaseIterable {
  case decap, sveltia

  /// The script that its page loads.
  var script: String {
    switch self {
    case .decap: "https://unpkg.com/decap-cms@^3.0.0/dist/decap-cms.js"
    case .sveltia: "https://unpkg.com/@sveltia/cms/dist/sveltia-cms.js"
    }
  }

  var name: String {
    switch self {
    case .decap: "Decap CMS"
    case .sveltia: "Sveltia CMS"
    }
  }
}

/// Where a repository lies.
public enum FormHost: String, Sendable, CaseIterable {
  case github, gitlab
}

/// What one run of `dlala schema --cms` is asked.
public struct FormOptions: Sendable {
  /// The program that shows the forms.
  public var program: FormProgram
  /// Where the repository lies.
  public var host: FormHost
  /// Such as `example/site`; nothing where it is still to be written.
  public var repository: String?
  /// The branch that is written to.
  public var branch: String

  /// Forms of a program for a repository.
  public init(program: FormProgram, host: FormHost, repository: String?, branch: String) {
    self.program = program
    self.host = host
    self.repository = repository
    self.branch = branch
  }
}

/// `dlala schema --cms`: forms for the site's types, in its languages.
public enum FormRunner {
  /// The configuration, and the page that opens the forms.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read.
  public static func run(
    _ options: FormOptions, site: BuildOptions
  ) async throws(EnvironmentFailure) -> SchemaOutcome {
    let source = try SourceFolder.read(site.source, libraries: site.themes)
    let parsed = await ContentParser.parse(source, options: site)
    guard let settings = parsed.settings else {
      return .refused(parsed.diagnostics.filter { $0.severity == .error })
    }
    let config = FormConfig(
      options: options, settings: settings, types: parsed.types, documents: parsed.documents)
    return .made([
      SchemaOutput(path: "config.yml", text: config.text, files: []),
      SchemaOutput(path: "index.html", text: page(options.program, settings), files: []),
    ])
  }

  private static func page(_ program: FormProgram, _ settings: SiteSettings) -> String {
    let language = settings.languages[0]
    let direction = language.direction == .rightToLeft ? "rtl" : "ltr"
    return """
      <!doctype html>
      <!-- \(SchemaFile.mark) -->
      <html lang="\(language.locale.tag)" dir="\(direction)">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>\(program.name)</title>
        </head>
        <body>
          <script src="\(program.script)"\(program == .sveltia ? " type=\"module\"" : "")></script>
        </body>
      </html>

      """
  }
}
