import Localization
import Model

/// The configuration of Decap CMS or Sveltia CMS for a site.
///
/// Each type with a section is a collection, whose entries have a file in each language
/// (`name.ar.md`); what languages share is in the form of the first language alone. What the forms
/// cannot show stays in the files as it is.
struct FormConfig {
  let options: FormOptions
  let settings: SiteSettings
  let types: [ContentType]
  let documents: [Document]

  private var language: LanguageIndex { LanguageIndex(0) }

  private var hint: FieldHint {
    FieldHint(settings: settings, types: types, language: language)
  }

  /// The file `config.yml`.
  var text: String {
    "# \(SchemaFile.mark)\n"
      + (options.repository == nil
        ? "# Write the repository behind repo:, or run dlala schema again with --repository.\n"
        : "")
      + tree.yaml
  }

  private var tree: JSONTree {
    let codes = settings.languages.map(\.code)
    let own = codes.first.map { LocaleCode.ofInterface($0) } ?? "en"
    var tree: JSONTree = [
      "backend": [
        "name": .string(options.host.rawValue),
        "repo": .string(options.repository ?? "OWNER/REPOSITORY"),
        "branch": .string(options.branch),
      ],
      "site_url": .string(settings.baseURL), "display_url": .string(settings.baseURL),
      "locale": .string(own),
      // Files of one folder for all, where no collection has its own: `/media/…` is read as that
      // folder of content.
      "media_folder": "content/media", "public_folder": "/media",
      "slug": ["encoding": "unicode", "clean_accents": true, "sanitize_replacement": "-"],
      "i18n": [
        "structure": "multiple_files", "locales": .strings(codes),
        "default_locale": .string(codes.first ?? "ar"),
      ],
    ]
    if options.program == .sveltia {
      tree = tree.with("output", ["omit_empty_optional_fields": true])
    }
    return tree.with("collections", .array(collections))
  }

  // MARK: Collections

  private var collections: [JSONTree] {
    let sections = types.filter { $0.section != nil }.map(collection)
    let pages = types.filter { $0.name == ContentType.outsideSections }.map { type in
      folder(type, "content", name: "pages", isInFolders: false)
    }
    return sections + pages + indexes
  }

  private func collection(_ type: ContentType) -> JSONTree {
    let section = type.section ?? ""
    let own = documents.filter {
      $0.role == .record && types[$0.typeIndex].name == type.name && !$0.isRow
    }
    // Both forms cannot be in one collection: what most records have is that of all new ones.
    let inFolders = own.count { $0.path.split(ascii: "/").last?.hasPrefix("index.") ?? false }
    return folder(
      type, "content/" + section, name: Self.name(of: section),
      isInFolders: 2 * inFolders > own.count)
  }

  /// The name of a collection, by which relations refer to it.
  static func name(of section: String) -> String {
    String(section.map { $0 == "/" ? "-" : $0 })
  }

  private func folder(
    _ type: ContentType, _ folder: String, name: String, isInFolders: Bool
  ) -> JSONTree {
    let widgets = FormWidgets(
      options: options, settings: settings, types: types, type: type, documents: documents)
    var tree: JSONTree = [
      "name": .string(name),
      "label": .string(type.plural[language]?.string ?? type.name),
      "label_singular": .string(type.label[language]?.string ?? type.name),
      "folder": .string(folder), "create": true, "extension": "md",
      "format": "yaml-frontmatter", "slug": "{{slug}}",
    ]
    if let field = type.fields.first(where: { $0.name == "title" }) ?? type.fields.first {
      tree = tree.with("identifier_field", .string(field.name))
    }
    if isInFolders { tree = tree.with("path", "{{slug}}/index") }
    // Pictures lie beside the text.
    return tree.with("media_folder", "").with("public_folder", "").with("i18n", true)
      .with("fields", .array(widgets.fields))
  }

  /// The sections' own pages.
  private var indexes: [JSONTree] {
    let pages = documents.filter { $0.role == .sectionIndex && !$0.isRow }
    guard !pages.isEmpty else { return [] }
    var files: [JSONTree] = []
    for id in Set(pages.map(\.recordID)).sorted() {
      guard let first = pages.first(where: { $0.recordID == id }) else { continue }
      let type = types[first.typeIndex]
      let label = types.first { $0.section == id }?.plural[language]?.string ?? id
      switch options.program {
      case .sveltia:
        files.append(
          file(
            type, name: Self.name(of: id), label: label, path: "content/\(id)/index.{{locale}}.md",
            isTranslated: true))
      case .decap:
        // Its collections of single files know no files by language.
        for document in pages where document.recordID == id {
          let code = settings.languages[document.language.position].code
          files.append(
            file(
              type, name: Self.name(of: id) + "-" + code, label: "\(label) (\(code))",
              path: "content/" + document.path, isTranslated: false))
        }
      }
    }
    let tree: JSONTree = [
      "name": "sections",
      "label": .string(hint.words("صفحات الأقسام", "Pages des rubriques", "Pages of sections")),
    ]
    return [
      (options.program == .sveltia ? tree.with("i18n", true) : tree).with("files", .array(files))
    ]
  }

  private func file(
    _ type: ContentType, name: String, label: String, path: String, isTranslated: Bool
  ) -> JSONTree {
    let widgets = FormWidgets(
      options: options, settings: settings, types: types, type: type, documents: documents,
      isTranslated: isTranslated)
    let tree: JSONTree = [
      "name": .string(name), "label": .string(label), "file": .string(path),
      "format": "yaml-frontmatter", "media_folder": "", "public_folder": "",
    ]
    return (isTranslated ? tree.with("i18n", true) : tree).with("fields", .array(widgets.fields))
  }
}

/// The languages that the forms' own words are in.
enum LocaleCode {
  static func ofInterface(_ code: String) -> String {
    let language = code.split(ascii: "-").first.map(String.init) ?? code
    return ["ar", "fr", "en"].contains(language) ? language : "en"
  }
}
