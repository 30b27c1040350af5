import Model
import Parsing
import Reading
import Writing

/// `dlala init`: a small site that builds at once.
public enum StartRunner {
  /// Writes the files of a new site into a folder; never over others.
  ///
  /// `site` names the libraries of components and how sites are read.
  ///
  /// - Throws: `EnvironmentFailure` when a folder cannot be read or written.
  public static func run(
    _ options: StartOptions, site: BuildOptions
  ) async throws(EnvironmentFailure) -> StartOutcome {
    let folder = options.folder
    if let there = FileBatch.occupied(["dlala.yaml", "content"], below: folder).first {
      return .isSite(folder + "/" + there)
    }
    let plan: StartPlan
    do throws(StartPlan.Refusal) {
      plan = try StartPlan(options, libraries: site.themes)
    } catch {
      switch error {
      case .unknownName(let name): return .unknownName(name)
      case .impossible(let message, let remedy):
        return .impossible(message: message, remedy: remedy)
      case .environment(let failure): throw failure
      }
    }
    var files = plan.files
    // They hang on the types, and are written when these are read.
    let later = [".vscode/settings.json", "schema"]
    let occupied = FileBatch.occupied(files.map(\.path) + later, below: folder)
    if !occupied.isEmpty {
      let others = occupied.filter { $0.hasPrefix("content/") || $0 == "dlala.yaml" }
      guard options.keepsFiles, others.isEmpty else { return .occupied(occupied) }
    }
    let kept = Set(occupied)
    files.removeAll { kept.contains($0.path) }
    var written = files.map(\.path)
    try write(files, below: folder)
    if !kept.contains("schema"), case .made(let schemas) = try await SchemaRunner.run(site) {
      _ = try SchemaRunner.write(schemas, to: folder + "/schema")
      written += schemas.map { "schema/" + $0.path }
      if !kept.contains(".vscode/settings.json") {
        let text = StartFiles.editorSettings(schemas)
        try write([(".vscode/settings.json", Array(text.utf8))], below: folder)
        written.append(".vscode/settings.json")
      }
    }
    return .started(
      StartReport(
        written: written, kept: occupied, languages: plan.languages.all.map(\.code)))
  }

  private static func write(
    _ files: [(path: String, bytes: [UInt8])], below folder: String
  ) throws(EnvironmentFailure) {
    do throws(WritingFailure) {
      try FileBatch.write(
        files.map { FileBatch.Change(path: $0.path, old: nil, new: $0.bytes) }, below: folder)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }

  /// The components that a site may have besides the look, for who is asked.
  public static func components(
    _ folder: String, libraries: [String]
  ) throws(EnvironmentFailure) -> [String] {
    try ThemeLayers.find(settings: [], root: folder, libraries: libraries).folders.usable
      .filter { $0 != ThemeChoice.standard }
  }
}

/// What is written for what was asked.
private struct StartPlan {
  enum Refusal: Error {
    case unknownName(UnknownName)
    case impossible(message: Message, remedy: Message)
    case environment(EnvironmentFailure)
  }

  var languages: StartLanguages
  var files: [(path: String, bytes: [UInt8])] = []

  init(_ options: StartOptions, libraries: [String]) throws(Refusal) {
    do throws(StartLanguages.Mistake) {
      languages = try StartLanguages(options.languages)
    } catch {
      let told: (message: Message, remedy: Message) =
        switch error {
        case .notALanguage(let text):
          (
            Message("init-language-unreadable", ["text": .text(text)]),
            Message("init-language-unreadable.remedy")
          )
        case .twice(let tag):
          (
            Message("init-language-twice", ["tag": .text(tag)]),
            Message("init-language-twice.remedy")
          )
        case .none: (Message("init-no-language"), Message("init-no-language.remedy"))
        }
      throw .impossible(message: told.message, remedy: told.remedy)
    }
    let address = options.baseURL ?? "https://example.org/"
    guard let baseURL = BaseAddress.uri(address) else {
      throw .impossible(
        message: Message("init-no-address", ["address": .text(address)]),
        remedy: Message("init-no-address.remedy"))
    }
    if options.program?.unicodeScalars.contains(where: { "\"$`\\ ".unicodeScalars.contains($0) })
      ?? false
    {
      throw .impossible(
        message: Message("init-program-no-address"),
        remedy: Message("init-program-no-address.remedy"))
    }
    let titles = try Self.titles(options.titles, languages)
    let components = options.components.filter { $0 != ThemeChoice.standard }
    let theme = components + [ThemeChoice.standard]
    let layers: ThemeLayers
    do throws(EnvironmentFailure) {
      layers = try ThemeLayers.find(
        settings: Array(
          "theme: [\(theme.filter(ThemeChoice.isName).joined(separator: ", "))]".utf8),
        root: options.folder, libraries: libraries)
    } catch {
      throw .environment(error)
    }
    for name in theme where !layers.folders.usable.contains(name) {
      throw .unknownName(
        UnknownName(
          Message("noun-component"), name,
          among: layers.folders.usable.filter { $0 != ThemeChoice.standard }))
    }
    let files = StartFiles(
      languages: languages.all, components: components, titles: titles, baseURL: baseURL,
      program: options.program ?? "")
    self.files = files.all.map { ($0.path, Array($0.text.utf8)) }
    do throws(EnvironmentFailure) {
      self.files += try StartStrings(layers: layers.layers).files(languages.all)
    } catch {
      throw .environment(error)
    }
    let known = Set(self.files.map(\.path))
    for layer in layers.layers where layer.name.map(components.contains) ?? false {
      do throws(EnvironmentFailure) {
        self.files += try examples(of: layer).filter { !known.contains($0.path) }
      } catch {
        throw .environment(error)
      }
    }
  }

  private static func titles(
    _ written: [String], _ languages: StartLanguages
  ) throws(Refusal) -> [String: String] {
    var titles: [String: String] = [:]
    for text in written {
      guard !text.unicodeScalars.contains(where: { $0.value < 0x20 }),
        text.contains(where: { !$0.isWhitespace })
      else {
        throw .impossible(
          message: Message("init-title-empty"),
          remedy: Message("init-title-empty.remedy"))
      }
      let sign = text.firstIndex(of: "=")
      let code = sign.map { String(text[..<$0]) }
      let own = languages.all.first { $0.code == code || $0.tag.tag == code }
      guard let own, let sign else {
        // In all languages that have none of their own.
        for language in languages.all where titles[language.code] == nil {
          titles[language.code] = text
        }
        continue
      }
      titles[own.code] = String(text[text.index(after: sign)...])
    }
    return titles
  }

  /// What a component shows of itself, in the languages of the site.
  private func examples(
    of layer: ThemeLayer
  ) throws(EnvironmentFailure) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for file in layer.files where file.path.hasPrefix("examples/") {
      let path = "content/" + file.path.dropFirst("examples/".count)
      let bytes = try layer.bytes(file.path)
      let parts = path.split(ascii: ".", omittingEmpty: false)
      guard path.hasSuffix(".md"), parts.count > 2,
        let tag = LocaleTag(String(parts[parts.count - 2]))
      else {
        files.append((path, bytes))
        continue
      }
      let stem = parts.dropLast(2).joined(separator: ".")
      for language in languages.all where language.tag.language == tag.language {
        files.append(("\(stem).\(language.code).md", bytes))
      }
    }
    return files
  }
}
