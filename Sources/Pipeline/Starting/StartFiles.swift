import Foundation
import Model
import Parsing

/// The files of a new site, as its languages and components ask for them.
struct StartFiles {
  let languages: [StartLanguages.Language]
  let components: [String]
  /// The site's name, by the codes of its languages.
  let titles: [String: String]
  let baseURL: String
  let program: String

  private var first: StartWords { StartWords(languages[0].tag.language) }

  private func words(_ language: StartLanguages.Language) -> StartWords {
    StartWords(language.tag.language)
  }

  private func title(_ language: StartLanguages.Language) -> String {
    titles[language.code] ?? words(language).siteTitle
  }

  /// What a file says that is not in its own language.
  private func note(_ language: StartLanguages.Language) -> [String] {
    words(language).isBorrowed
      ? ["# This text is in English: translate it into \(language.tag.tag)."] : []
  }

  /// All files by their paths.
  var all: [(path: String, text: String)] {
    var files = [(path: "dlala.yaml", text: settings)]
    for language in languages {
      let (words, code) = (words(language), language.code)
      files.append(
        (
          "content/index.\(code).md",
          page(note(language) + ["title: \(YAMLText.scalar(title(language)))"], words.home(code))
        ))
      files.append(
        (
          "content/about.\(code).md",
          page(
            note(language) + [
              "title: \(YAMLText.scalar(words.aboutTitle))",
              "summary: \(YAMLText.scalar(words.aboutSummary))",
            ], words.about)
        ))
    }
    files.append(("README.md", first.readme(title(languages[0]))))
    files.append(
      (".gitignore", "/site/\n/.site.dlala-*\n/.dlala-cache/\n/.dlala-program/\n.DS_Store\n"))
    files.append((".editorconfig", Self.editorConfig))
    files.append((".vscode/extensions.json", Self.extensions))
    return files + StartAutomation.files(program)
  }

  private func page(_ lines: [String], _ text: String) -> String {
    (["---"] + lines + ["---", "", text]).joined(separator: "\n") + "\n"
  }

  // MARK: Settings

  private var settings: String {
    let codes = languages.map(\.code).joined(separator: ", ")
    var lines = ["# \(first.aboutSettings)", "format: \(SiteSettings.latestFormat)", ""]
    lines += ["# \(first.aboutTitleLine)", "title:"] + texts { title($0) }
    lines += ["# \(first.aboutDescription)", "description:"] + texts { words($0).siteDescription }
    lines += ["# \(first.aboutAddress)", "base-url: \(baseURL)", ""]
    lines += ["# \(first.aboutLanguages)", "languages: [\(codes)]"]
    let locales = languages.filter { $0.tag.tag != $0.code }
    if !locales.isEmpty {
      lines += ["# \(first.aboutLocales)", "locales:"]
      lines += locales.map { "  \($0.code): {tag: \($0.tag.tag)}" }
    }
    let theme = components + [ThemeChoice.standard]
    lines += [
      "", "# \(first.aboutTheme)",
      "theme: " + (theme.count == 1 ? theme[0] : "[\(theme.joined(separator: ", "))]"),
    ]
    lines += [
      "", "# \(first.aboutCurrency)", currency.map { "currency: \($0)" } ?? "#currency: EUR",
    ]
    lines += [
      "# \(first.aboutTimeZone)",
      timeZone.map { "time-zone: \($0)" } ?? "#time-zone: Africa/Casablanca",
    ]
    lines += ["", "# \(first.aboutMissing)", "missing-language: {default: fallback}"]
    // A menu that the site writes takes the place of what the components propose.
    let own = components.isEmpty ? "" : "#"
    lines += ["", "# \(components.isEmpty ? first.aboutMenu : first.aboutProposedMenus)"]
    lines += ["\(own)menus:", "\(own)  footer:", "\(own)    - {to: about}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func texts(_ text: (StartLanguages.Language) -> String) -> [String] {
    languages.map { "  \($0.code): \(YAMLText.scalar(text($0)))" }
  }

  /// The country of the first language that names one.
  private var region: String? {
    languages.lazy.compactMap { language in
      language.tag.tag.split(separator: "-").dropFirst().first {
        $0.utf8.count == 2 && $0.utf8.allSatisfy { (65...90).contains($0) }
      }.map(String.init)
    }.first
  }

  /// The currency of the country.
  private var currency: String? {
    region.flatMap { Locale(identifier: "und_" + $0).currency?.identifier }
      .flatMap { Currency(code: $0)?.code }
  }

  /// The zone of countries that have one, of those that the first sites are in.
  private var timeZone: String? {
    let zones = [
      "MA": "Africa/Casablanca", "PS": "Asia/Hebron", "DZ": "Africa/Algiers",
      "TN": "Africa/Tunis", "EG": "Africa/Cairo", "JO": "Asia/Amman", "LB": "Asia/Beirut",
      "FR": "Europe/Paris", "BE": "Europe/Brussels", "CH": "Europe/Zurich", "GB": "Europe/London",
    ]
    return region.flatMap { zones[$0] }
  }

  // MARK: Editors

  private static let editorConfig = """
    root = true

    [*]
    charset = utf-8
    end_of_line = lf
    insert_final_newline = true
    indent_style = space
    indent_size = 2
    trim_trailing_whitespace = true

    [*.md]
    # Two spaces at the end of a line break it.
    trim_trailing_whitespace = false

    """

  private static let extensions = """
    {
      "recommendations": ["redhat.vscode-yaml", "editorconfig.editorconfig"]
    }

    """

  /// Tells the editor which schema each file has.
  static func editorSettings(_ schemas: [SchemaOutput]) -> String {
    let entries = schemas.compactMap { schema -> JSONTree.Member? in
      // Front matter is no file of YAML.
      let files = schema.files.filter { $0.hasSuffix(".yaml") }
      return files.isEmpty
        ? nil : JSONTree.Member("./schema/" + schema.path, .strings(files))
    }
    let tree: JSONTree = [
      "yaml.schemas": .object(entries), "files.encoding": "utf8", "files.eol": "\n",
      "files.exclude": ["site": true, ".dlala-cache": true],
    ]
    return tree.text
  }
}
