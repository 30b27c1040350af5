import Exporting
import Imaging
import Localization
import Model
import Parsing
import Reading
import Rendering

/// Reads a theme: its templates, its words and its assets.
enum ThemeLoader {
  struct Result: Sendable {
    var world: World
    /// Nothing when the theme has errors.
    var renderer: PageRenderer?
    var assetFiles: [OutputFile]
    var diagnostics: [Diagnostic]
  }

  private static let fileLimit = 16 << 20

  static func load(
    _ source: SourceFolder, settings: SiteSettings, site: Site, media: MediaPlan
  ) throws(EnvironmentFailure) -> Result {
    let name = settings.theme
    let folder = source.root + "/themes/" + name
    var diagnostics: [Diagnostic] = []
    let tree: FileTree
    do {
      tree = try Reading.walk(root: folder, under: "themes/\(name)/")
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    diagnostics += tree.diagnostics
    var templates: [(name: String, bytes: [UInt8])] = []
    var strings: [String: [UInt8]] = [:]
    var assets: [String: World.Asset] = [:]
    var assetFiles: [OutputFile] = []
    for file in tree.files {
      let bytes = try self.bytes(folder + "/" + file.path)
      if file.path.hasPrefix("templates/") {
        templates.append((String(file.path.dropFirst("templates/".count)), bytes))
      } else if file.path.hasPrefix("strings/"), file.path.hasSuffix(".yaml") {
        strings[String(file.path.dropFirst("strings/".count).dropLast(".yaml".count))] = bytes
      } else if file.path.hasPrefix("assets/") {
        let relative = String(file.path.dropFirst("assets/".count))
        let digest = ContentDigest(of: bytes)
        let path = fingerprinted(relative, digest)
        assets[relative] = World.Asset(outputPath: path, integrity: digest.integrity)
        assetFiles.append(OutputFile(path: path, bytes: bytes))
      }
    }
    let tables = settings.languages.map { language in
      table(language, strings[language.code], theme: name, &diagnostics)
    }
    let world = World(
      site: site, strings: tables, images: media.images, files: media.files, assets: assets,
      feeds: feeds(of: site), pictureStyles: media.styles?.path)
    let compiled = Theme.compile(name: name, sources: templates, world: world)
    diagnostics += compiled.diagnostics
    return Result(
      world: world, renderer: compiled.theme.map { PageRenderer(world: world, theme: $0) },
      assetFiles: assetFiles, diagnostics: diagnostics)
  }

  private static func bytes(_ path: String) throws(EnvironmentFailure) -> [UInt8] {
    do {
      return try Reading.bytes(of: path, limit: fileLimit)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }

  /// `assets/css/souk-1a2b3c4d5e.css` for `css/souk.css`.
  private static func fingerprinted(_ path: String, _ digest: ContentDigest) -> String {
    let name = path.split(ascii: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "assets/\(path)-\(digest.shortName)"
    }
    let ending = name[dot...]
    return "assets/\(path.dropLast(ending.count))-\(digest.shortName)\(ending)"
  }

  private static func feeds(of site: Site) -> World.FeedRoutes {
    let languages = site.settings.languages.indices.map { LanguageIndex($0) }
    return World.FeedRoutes(
      languages: languages.map { FeedExport.feedRoute(for: $0, in: site) },
      sections: site.sections.indices.map { section in
        languages.map { FeedExport.feedRoute(forSection: section, $0, in: site) }
      })
  }

  /// The words of one language; what is missing in a plural is told with its place.
  private static func table(
    _ language: SiteLanguage, _ bytes: [UInt8]?, theme: String,
    _ diagnostics: inout [Diagnostic]
  ) -> StringTable {
    let path = "themes/\(theme)/strings/\(language.code).yaml"
    guard let bytes else {
      diagnostics.append(
        Diagnostic(
          category: "strings", message: "the theme has no words in \(language.code)",
          remedy: "add the file, with the same keys as in the other languages", path: path))
      return StringTable(entries: [], direction: language.direction)
    }
    let parsed = ThemeStringsParser.parse(bytes, path: path)
    diagnostics += parsed.diagnostics
    let table = StringTable(
      entries: parsed.value.map { line in
        switch line.value {
        case .text(let text): return (line.key, .text(text))
        case .plural(let forms):
          var known: [PluralCategory: String] = [:]
          for (name, text) in forms {
            if let category = PluralCategory(rawValue: name) { known[category] = text }
          }
          return (line.key, .plural(known))
        }
      }, direction: language.direction)
    for line in parsed.value {
      let mistakes = table.categoryMistakes(of: line.key, in: language.locale)
      for (categories, message, remedy) in [
        (mistakes.missing, "lacks the plural form", "add it: this language counts with it"),
        (mistakes.superfluous, "has a plural form too many", "remove it: this language has none"),
      ] where !categories.isEmpty {
        diagnostics.append(
          Diagnostic(
            category: "strings",
            message: "\(line.key) \(message) \(categories.map(\.rawValue).joined(separator: ", "))",
            remedy: remedy, path: path, position: line.position,
            length: line.key.unicodeScalars.count))
      }
    }
    return table
  }
}
