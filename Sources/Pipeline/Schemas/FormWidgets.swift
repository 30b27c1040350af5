import Localization
import Model

/// The fields of one type as widgets of a form.
struct FormWidgets {
  let options: FormOptions
  let settings: SiteSettings
  let types: [ContentType]
  let type: ContentType
  let documents: [Document]
  /// Whether the form shows all languages side by side.
  var isTranslated = true

  private var language: LanguageIndex { LanguageIndex(0) }

  private var hint: FieldHint {
    FieldHint(settings: settings, types: types, language: language)
  }

  /// What of each field is written in the records that there are.
  private func values(of field: FieldDefinition) -> [Value] {
    guard let slot = type.slot(of: field.name) else { return [] }
    return documents.filter { types[$0.typeIndex].name == type.name }.map { $0.fields[slot] }
  }

  /// The widgets, the text last.
  var fields: [JSONTree] {
    let own = Set(type.fields.map(\.name))
    var widgets = type.fields.compactMap { field in
      widget(field, field.kind, written: values(of: field), isTop: true)
    }
    widgets.append(
      named("body", hint.words("النصّ", "Texte", "Text"), "markdown", isPerLanguage: true)
        .with("required", false))
    return widgets + common.filter { !own.contains($0.name) }.map(\.widget)
  }

  private func named(
    _ name: String, _ label: String, _ widget: String, isPerLanguage: Bool
  ) -> JSONTree {
    let tree: JSONTree = [
      "name": .string(name), "label": .string(label), "widget": .string(widget),
    ]
    return isPerLanguage && isTranslated ? tree.with("i18n", true) : tree
  }

  // MARK: Fields

  /// The widget of a field; nothing for a kind that the program has none for.
  private func widget(
    _ field: FieldDefinition, _ kind: FieldKind, written: [Value], isTop: Bool
  ) -> JSONTree? {
    guard let parts = parts(field, kind, written) else { return nil }
    var tree = named(
      field.name, hint.label(of: field), parts.widget,
      isPerLanguage: isTop && !field.isShared)
    let isNeeded = field.isRequired && field.defaultValue == .none
    tree = tree.with("required", .boolean(isNeeded))
    tree = tree.with("hint", .string(hint.text(of: field)))
    return tree.merging(.object(parts.options))
  }

  private typealias Parts = (widget: String, options: [JSONTree.Member])

  private func parts(
    _ field: FieldDefinition, _ kind: FieldKind, _ written: [Value]
  ) -> Parts? {
    switch kind {
    case .text:
      // Texts of groups that say their languages themselves.
      if written.contains(where: { if case .localized = $0 { true } else { false } }) {
        return ("object", [.init("fields", .array(texts))])
      }
      return (
        "string",
        field.format == .time ? pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$") : lengths(field)
      )
    case .markdown: return ("markdown", [])
    case .integer, .number:
      var options: [JSONTree.Member] = [
        .init("value_type", kind == .integer ? "int" : "float")
      ]
      if let minimum = field.minimum { options.append(.init("min", .number(minimum))) }
      if let maximum = field.maximum { options.append(.init("max", .number(maximum))) }
      return ("number", options)
    case .boolean: return ("boolean", [])
    case .date: return date(written)
    case .money: return ("string", pattern("^-?[0-9]+(\\.[0-9]+)? [A-Z]{3}$"))
    case .quantity: return ("string", pattern("^[0-9]+(\\.[0-9]+)? [^0-9 ]+$"))
    case .choice(let choices): return ("select", select(choices.map { ($0.key, $0.label) }))
    case .term(let taxonomy):
      guard let terms = settings.taxonomies.first(where: { $0.name == taxonomy })?.terms else {
        return ("string", [])
      }
      return ("select", select(terms.map { ($0.key, $0.label) }))
    case .reference(let names, _): return relation(names)
    case .list(let element): return list(field, element, written)
    case .map: return options.program == .sveltia ? ("keyvalue", []) : nil
    case .group(let fields): return ("object", [.init("fields", .array(inner(fields, written)))])
    case .image: return ("object", [.init("fields", .array(picture))])
    case .file, .media: return ("file", [])
    case .url: return ("string", pattern("^https?://.+"))
    case .email: return ("string", pattern("^[^@ ]+@[^@ ]+\\.[^@ ]+$"))
    case .phone: return ("string", pattern("^\\+[0-9 -]+$"))
    case .place: return ("string", pattern("^-?[0-9.]+, *-?[0-9.]+$"))
    case .gtin: return ("string", pattern("^([0-9]{8}|[0-9]{12,14})$"))
    }
  }

  /// A form of texts, with what to say when one has another.
  private func pattern(_ text: String) -> [JSONTree.Member] {
    let message = hint.words(
      "انظر الشرح تحت الحقل", "voir l’explication sous le champ", "see the note below the field")
    // An empty text is one that is not written.
    return [.init("pattern", [.string("^$|" + text), .string(message)])]
  }

  private func lengths(_ field: FieldDefinition) -> [JSONTree.Member] {
    guard field.minimum != nil || field.maximum != nil else { return [] }
    let (low, high) = (Int(field.minimum ?? 0), field.maximum.map { String(Int($0)) } ?? "")
    return pattern("^[\\s\\S]{\(low),\(high)}$")
  }

  private func select(_ named: [(key: String, label: LocalizedText)]) -> [JSONTree.Member] {
    [
      .init(
        "options",
        .array(
          named.map { key, label in
            ["label": .string(label[language]?.string ?? key), "value": .string(key)]
          }))
    ]
  }

  /// A calendar for days and moments; a text where records have other dates, such as `1320~`.
  private func date(_ written: [Value]) -> Parts {
    let dates = written.flatMap(Self.dates)
    guard dates.allSatisfy({ $0.exactDay != nil }) else { return ("string", []) }
    let hasTimes = dates.contains { date in
      if case .date(let moment) = date.form { moment.secondOfDay != nil } else { false }
    }
    return ("datetime", Self.calendar(withTime: hasTimes, options.program))
  }

  private static func dates(_ value: Value) -> [EDTF] {
    switch value {
    case .date(let date): [date]
    case .list(let values): values.flatMap(dates)
    default: []
    }
  }

  static func calendar(withTime hasTime: Bool, _ program: FormProgram) -> [JSONTree.Member] {
    // A standard of no day: without it the program would fill in today.
    if hasTime { return [.init("format", "YYYY-MM-DDTHH:mm:ssZ"), .init("default", "")] }
    let options: [JSONTree.Member] = [
      .init("date_format", "YYYY-MM-DD"), .init("time_format", false),
      .init("picker_utc", true), .init("default", ""),
    ]
    return program == .sveltia ? [.init("type", "date")] + options : options
  }

  private func relation(_ names: [String]) -> Parts {
    guard names.count == 1, let target = types.first(where: { $0.name == names[0] }),
      let section = target.section
    else { return ("string", []) }
    let title = target.slot(of: "title") == nil ? "{{slug}}" : "title"
    return (
      "relation",
      [
        .init("collection", .string(FormConfig.name(of: section))),
        .init("search_fields", [.string(title)]), .init("display_fields", [.string(title)]),
        .init("value_field", "{{slug}}"),
      ]
    )
  }

  private func list(_ field: FieldDefinition, _ element: FieldKind, _ written: [Value]) -> Parts? {
    let items = written.flatMap { value -> [Value] in
      if case .list(let values) = value { values } else { [] }
    }
    guard let inner = parts(field, element, items) else { return nil }
    switch inner.widget {
    case "select", "relation", "file":
      return (inner.widget, inner.options + [.init("multiple", true)])
    case "object":
      guard let fields = inner.options.first(where: { $0.name == "fields" }) else { return nil }
      return ("list", [fields])
    default:
      var single: JSONTree = [
        "name": "value", "label": .string(hint.label(of: field)), "widget": .string(inner.widget),
      ]
      single = single.merging(.object(inner.options))
      return ("list", [.init("field", single)])
    }
  }

  private func inner(_ fields: [FieldDefinition], _ written: [Value]) -> [JSONTree] {
    let groups = written.compactMap { value -> Group? in
      if case .group(let group) = value { group } else { nil }
    }
    return fields.enumerated().compactMap { place, field in
      widget(field, field.kind, written: groups.map { $0.fields[place] }, isTop: false)
    }
  }

  /// A picture and what it shows, in each language.
  private var picture: [JSONTree] {
    [
      [
        "name": "src", "label": .string(hint.words("الملف", "Fichier", "File")), "widget": "image",
        "required": false,
      ],
      [
        "name": "alt",
        "label": .string(hint.words("نصّ بديل", "Texte de remplacement", "Alternative text")),
        "widget": "object", "required": false, "fields": .array(texts),
      ],
    ]
  }

  /// A text for each language.
  private var texts: [JSONTree] {
    settings.languages.map { language in
      [
        "name": .string(language.code), "label": .string(language.code), "widget": "string",
        "required": false,
      ]
    }
  }

  // MARK: What every record has

  private var common: [(name: String, widget: JSONTree)] {
    func optional(
      _ name: String, _ label: String, _ widget: String, perLanguage: Bool = false,
      _ options: [JSONTree.Member] = []
    ) -> (name: String, widget: JSONTree) {
      (
        name,
        named(name, label, widget, isPerLanguage: perLanguage).with("required", false)
          .merging(.object(options))
      )
    }
    let day = Self.calendar(withTime: false, options.program)
    let moment = Self.calendar(withTime: true, options.program)
    let dates = documents.filter { types[$0.typeIndex].name == type.name }.compactMap(\.common.date)
    let date = dates.allSatisfy { $0.exactDay != nil }
    return [
      optional(
        "draft", hint.words("مسودّة", "Brouillon", "Draft"), "boolean", perLanguage: true),
      date
        ? optional("date", hint.words("التاريخ", "Date", "Date"), "datetime", day)
        : optional("date", hint.words("التاريخ", "Date", "Date"), "string"),
      optional(
        "publish", hint.words("يُنشر ابتداءً من", "Publier à partir de", "Publish from"), "datetime",
        moment),
      optional(
        "expire", hint.words("يُسحب ابتداءً من", "Retirer à partir de", "Withdraw from"), "datetime",
        moment),
      optional(
        "slug", hint.words("آخر العنوان", "Fin de l’adresse", "End of the address"), "string",
        perLanguage: true),
    ]
  }
}
