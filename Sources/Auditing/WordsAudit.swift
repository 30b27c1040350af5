public import Model

/// Counts the words that are no records: labels in the settings and in types, strings of the theme.
public enum WordsAudit {
  /// Adds what the settings and the theme have in each language to a report.
  ///
  /// `strings` holds the keys of the theme's strings, by language code; `isWanted` says whether a
  /// group (`settings`, `theme`) and a language are reported on; `theme` is the folder in which the
  /// theme's words are best added.
  public static func add(
    settings: SiteSettings, types: [ContentType], strings: [String: Set<String>], theme: String,
    to report: inout TranslationReport, isWanted: (String, LanguageIndex) -> Bool
  ) {
    let labels = labels(of: settings, types)
    let keys = strings.values.reduce(into: Set<String>()) { $0.formUnion($1) }.sorted()
    for (place, language) in settings.languages.enumerated() {
      if isWanted("settings", LanguageIndex(place)) {
        var group = TranslationReport.Group(type: "settings", language: language.code)
        for label in labels {
          let isThere = label.text.texts.contains { $0.language.position == place }
          count(isThere, label.name, in: &group)
          guard !isThere, let first = label.text.texts.first else { continue }
          report.tasks.append(
            TranslationReport.Task(
              state: .missing, type: "settings", record: label.name, title: first,
              language: language.code, fields: [], path: label.path, original: label.path,
              remedy: .addLabel(language: language.code)))
        }
        report.groups.append(group)
      }
      if isWanted("theme", LanguageIndex(place)), !keys.isEmpty {
        var group = TranslationReport.Group(type: "theme", language: language.code)
        let folder = "\(theme)/strings/"
        for key in keys {
          let isThere = strings[language.code]?.contains(key) ?? false
          count(isThere, key, in: &group)
          guard !isThere else { continue }
          let other = settings.languages.first { strings[$0.code]?.contains(key) ?? false }
          report.tasks.append(
            TranslationReport.Task(
              state: .missing, type: "theme", record: key, title: Text(key),
              language: language.code, fields: [], path: folder + language.code + ".yaml",
              original: folder + (other?.code ?? "") + ".yaml", remedy: .addString(key: key)))
        }
        report.groups.append(group)
      }
    }
    report.groups.sort { left, right in
      // The types as they are, then the settings, then the theme; the sort is stable.
      func rank(_ type: String) -> Int { type == "theme" ? 2 : type == "settings" ? 1 : 0 }
      return rank(left.type) < rank(right.type)
    }
  }

  /// A suggestion for each file of settings and each language that lacks words there, with the first
  /// of them.
  public static func suggestions(settings: SiteSettings, types: [ContentType]) -> [Diagnostic] {
    let labels = labels(of: settings, types)
    var suggestions: [Diagnostic] = []
    for (place, language) in settings.languages.enumerated() {
      var missing: [String: [Label]] = [:]
      for label in labels
      where !label.text.texts.contains(where: { $0.language.position == place }) {
        missing[label.path, default: []].append(label)
      }
      for (path, labels) in missing {
        let shown: Message.Value =
          switch labels[0].text[LanguageIndex(place)]?.language {
          case nil: .message(Message("language-texts-missing.nothing"))
          case .undetermined?: .message(Message("language-texts-missing.text-of-all"))
          case let other?: .text(settings.languages[other.position].code)
          }
        suggestions.append(
          Diagnostic(
            .suggestion, category: "language",
            message: Message(
              "language-texts-missing",
              [
                "count": .number(labels.count), "language": .text(language.code),
                "names": Message.first(3, of: labels.map(\.name)),
              ]),
            remedy: Message(
              "language-texts-missing.remedy",
              ["language": .text(language.code), "shown": shown]),
            path: path))
      }
    }
    return suggestions
  }

  private static func count(
    _ isThere: Bool, _ name: String, in group: inout TranslationReport.Group
  ) {
    group.records.add(isThere ? .current : .missing)
    group.fields.add(isThere ? .current : .missing)
  }

  private struct Label {
    var name: String
    var text: LocalizedText
    var path: String
  }

  /// All texts of the settings and types that are given in at least one language.
  private static func labels(of settings: SiteSettings, _ types: [ContentType]) -> [Label] {
    var labels: [Label] = []
    func add(_ name: String, _ text: LocalizedText, _ path: String) {
      let isStated = text.texts.contains { $0.language != .undetermined }
      if isStated { labels.append(Label(name: name, text: text, path: path)) }
    }
    let file = "dlala.yaml"
    add("title", settings.title, file)
    add("description", settings.description, file)
    for menu in settings.menus {
      for entry in menu.entries {
        if let label = entry.label { add("menus.\(menu.name).\(entry.target)", label, file) }
      }
    }
    for taxonomy in settings.taxonomies {
      add("taxonomies.\(taxonomy.name)", taxonomy.label, file)
      for term in taxonomy.terms ?? [] {
        add("taxonomies.\(taxonomy.name).\(term.key)", term.label, file)
      }
    }
    for type in types {
      let path = type.path
      add("\(type.name).label", type.label, path)
      add("\(type.name).plural", type.plural, path)
      for (way, field) in type.paths {
        add("\(type.name).\(way.name)", field.label, path)
        for choice in choices(of: field.kind) {
          add("\(type.name).\(way.name).\(choice.key)", choice.label, path)
        }
      }
    }
    return labels
  }

  private static func choices(of kind: FieldKind) -> [FieldKind.Choice] {
    switch kind {
    case .choice(let choices): Array(choices)
    case .list(let element): choices(of: element)
    default: []
    }
  }
}
