import Localization
import Model
import Parsing

/// The JSON Schema of the front matter of records of one type.
///
/// What it cannot tell, `dlala check` does: what several files say together, and whether there is a
/// record, a file or a day that is named.
struct RecordSchema {
  let settings: SiteSettings
  let types: [ContentType]
  let type: ContentType
  private let hints: [FieldHint]

  init(settings: SiteSettings, types: [ContentType], type: ContentType) {
    self.settings = settings
    self.types = types
    self.type = type
    hints = settings.languages.indices.map {
      FieldHint(settings: settings, types: types, language: LanguageIndex($0))
    }
  }

  /// The schema of a file's front matter.
  var file: JSONTree {
    var properties = type.fields.map { field in
      JSONTree.Member(field.name, member(field))
    }
    let own = Set(type.fields.map(\.name))
    properties += common.filter { !own.contains($0.name) }
    let tree = SchemaFile.head(title: type.label[LanguageIndex(0)]?.string ?? type.name)
      .merging([
        "type": "object", "properties": .object(properties), "additionalProperties": false,
      ])
    let required = type.fields.filter {
      $0.isRequired && !$0.isShared && $0.defaultValue == .none
    }.map(\.name)
    guard !required.isEmpty else { return tree }
    // A draft may be unfinished.
    let filled = required.map { JSONTree.Member($0, ["not": SchemaFile.absent]) }
    return tree.with(
      "if",
      [
        "required": ["draft"], "properties": .object([.init("draft", ["enum": [true, "true"]])]),
      ]
    ).with("else", ["required": .strings(required), "properties": .object(filled)])
  }

  private func member(_ field: FieldDefinition) -> JSONTree {
    let title = hints[0].label(of: field)
    var notes = hints.map { hint in
      (hints.count > 1 ? hint.label(of: field) + ": " : "") + hint.text(of: field)
    }
    if field.isShared {
      notes += hints.map {
        $0.words(
          "مشترك بين كل اللغات: يُكتب في ملف واحد",
          "Commun à toutes les langues : s’écrit dans un seul fichier",
          "The same in all languages: written in one file")
      }
    }
    var seen: Set<String> = []
    let value: JSONTree = [
      "anyOf": [schema(of: field, field.kind, isInGroup: false), SchemaFile.absent]
    ]
    let head: JSONTree = [
      "title": .string(title),
      "description": .string(notes.filter { seen.insert($0).inserted }.joined(separator: "\n")),
    ]
    return head.merging(value)
  }

  // MARK: Kinds

  private func schema(
    of field: FieldDefinition, _ kind: FieldKind, isInGroup: Bool
  ) -> JSONTree {
    switch kind {
    case .text where field.format == .time:
      return Self.pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$")
    case .text:
      let text = self.text(field)
      // A text of a shared group may say what languages it is in.
      guard isInGroup, field.isShared, !field.isUnique else { return text }
      return ["anyOf": [text, localized(text)]]
    case .markdown: return text(field)
    case .integer: return SchemaFile.integer(field.minimum, field.maximum)
    case .number: return SchemaFile.number(field.minimum, field.maximum)
    case .boolean: return SchemaFile.boolean
    case .date: return Self.date
    case .money: return money(field)
    case .quantity:
      let units = (field.units.isEmpty ? Quantity.knownUnits : field.units).joined(separator: "|")
      return Self.pattern("^ *[0-9]+(\\.[0-9]+)? +(\(units)) *$")
    case .choice(let choices): return SchemaFile.words(choices.map(\.key))
    case .term(let taxonomy):
      let terms = settings.taxonomies.first { $0.name == taxonomy }?.terms
      return terms.map { SchemaFile.words($0.map(\.key)) } ?? SchemaFile.scalar
    case .reference: return SchemaFile.scalar
    case .list(let element):
      let item = schema(of: field, element, isInGroup: isInGroup)
      return ["anyOf": [item, ["type": "array", "items": ["anyOf": [item, SchemaFile.absent]]]]]
    case .map:
      return ["type": "object", "additionalProperties": SchemaFile.orAbsent(SchemaFile.scalar)]
    case .group(let fields): return group(fields)
    case .image: return ["anyOf": [Self.path, image]]
    case .file, .media: return Self.path
    case .url: return Self.pattern("^https?://[^\\s\"<>\\\\^`{|}]+$")
    case .email: return Self.pattern("^[^@\\s]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$")
    case .phone: return Self.pattern("^[ -]*\\+[ -]*[1-9][0-9 -]*$")
    case .place: return Self.pattern("^ *-?[0-9.]+, *-?[0-9.]+$")
    case .gtin:
      return [
        "anyOf": [
          ["type": "integer", "minimum": 1_000_000, "maximum": 99_999_999_999_999],
          Self.pattern("^([0-9]{8}|[0-9]{12,14})$"),
        ]
      ]
    }
  }

  private func text(_ field: FieldDefinition) -> JSONTree {
    SchemaFile.scalar.with("minLength", field.minimum.map { .number(max(0, $0.rounded(.down))) })
      .with("maxLength", field.maximum.map { .number(max(0, $0.rounded(.down))) })
  }

  private func localized(_ text: JSONTree) -> JSONTree {
    // Each of the texts has the bounds of the field.
    guard
      case .array(let forms)? = SchemaFile.localized(settings.languages, isClosed: true)["anyOf"],
      case .object(let members)? = forms.last
    else { return text }
    let absent: JSONTree = ["anyOf": [text, ["enum": [nil, ""]]]]
    return .object(
      members.map { member in
        switch member.name {
        case "properties":
          JSONTree.Member(
            member.name, .object(settings.languages.map { JSONTree.Member($0.code, absent) }))
        case "additionalProperties": JSONTree.Member(member.name, absent)
        default: member
        }
      })
  }

  private func money(_ field: FieldDefinition) -> JSONTree {
    let sign = (field.minimum ?? -1) < 0 ? "-?" : ""
    let byDecimals = Dictionary(grouping: Currency.allCodes) { Currency(code: $0)?.exponent ?? 2 }
    let forms = byDecimals.keys.sorted().map { decimals in
      let codes = (byDecimals[decimals] ?? []).joined(separator: "|")
      return (decimals == 0 ? "" : "(\\.[0-9]{1,\(decimals)})?") + " +(\(codes))"
    }
    return Self.pattern("^ *\(sign)[0-9]+(\(forms.joined(separator: "|"))) *$")
  }

  private func group(_ fields: [FieldDefinition]) -> JSONTree {
    let members = fields.map { field in
      let value: JSONTree = [
        "anyOf": [schema(of: field, field.kind, isInGroup: true), SchemaFile.absent]
      ]
      return JSONTree.Member(
        field.name,
        JSONTree.object([
          .init("title", .string(hints[0].label(of: field))),
          .init("description", .string(hints.map { $0.text(of: field) }.joined(separator: "\n"))),
        ]).merging(value))
    }
    let tree: JSONTree = [
      "type": "object", "properties": .object(members), "additionalProperties": false,
    ]
    let required = fields.filter { $0.isRequired && $0.defaultValue.isNone }.map(\.name)
    guard !required.isEmpty else { return tree }
    // What is empty altogether is left out.
    let filled = required.map { JSONTree.Member($0, ["not": SchemaFile.absent]) }
    return tree.with(
      "anyOf",
      [
        ["required": .strings(required), "properties": .object(filled)],
        ["additionalProperties": SchemaFile.absent],
      ])
  }

  private var image: JSONTree {
    let texts = SchemaFile.localized(settings.languages, isClosed: true)
    let members = KeyTable.image.keys.map { key in
      JSONTree.Member(
        key.name,
        key.name == "src"
          ? ["anyOf": [Self.path, SchemaFile.absent]] : SchemaFile.orAbsent(texts))
    }
    return [
      "type": "object", "properties": .object(members), "additionalProperties": false,
      "anyOf": [
        ["required": ["src"], "properties": .object([.init("src", ["not": SchemaFile.absent])])],
        ["properties": .object([.init("src", SchemaFile.absent), .init("alt", .object([]))])],
      ],
    ]
  }

  private static func pattern(_ text: String) -> JSONTree {
    ["type": "string", "pattern": .string(text)]
  }

  private static let path = pattern("^(?!.*(\\\\|://))(?!.*/$).+$")

  /// EDTF, Hijri dates and moments: no schema can tell all of them, but days and months that are none.
  private static let date: JSONTree = [
    "anyOf": [
      ["type": "integer"],
      pattern(
        "^(?!-?[0-9]{4}-(00|4[2-9]|[5-9][0-9]))(?!-?[0-9]{4}-(1[3-9]|[2-9][0-9])-)"
          + "(?!-?[0-9]{4}-[0-9]{2}-(00|3[2-9]|[4-9][0-9])).*[0-9X].*$"),
    ]
  ]

  // MARK: Common fields

  /// What every record may say besides its fields.
  private var common: [JSONTree.Member] {
    DocumentParser.commonFieldNames.map { name in
      JSONTree.Member(
        name, SchemaFile.orAbsent(common(name), description: Self.notes[name]))
    }
  }

  private func common(_ name: String) -> JSONTree {
    switch name {
    case "type": SchemaFile.words(types.map(\.name))
    case "date", "updated": Self.date
    case "publish", "expire": Self.pattern("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*$|^.*(AH|هـ).*$")
    case "draft": SchemaFile.boolean
    case "aliases": ["anyOf": [SchemaFile.scalar, ["type": "array"]]]
    case "order": SchemaFile.integer(nil, nil)
    case "translation": SchemaFile.words(["none"])
    case "layout": Self.pattern("^[a-z0-9-]+$")
    case "original": SchemaFile.words(settings.languages.map(\.code))
    case "slug": ["type": ["string", "number"], "pattern": "^[^\\s/A-Z_.]+$"]
    default: SchemaFile.scalar
    }
  }

  private static let notes = [
    "type": "The record's type, where its folder does not say it.",
    "slug": "The last part of the page's address.",
    "date": "The date that the record is about or from.",
    "updated": "When the record was last revised.",
    "publish": "From when on it is published: a day, or a moment.",
    "expire": "From when on it is published no more.",
    "draft": "Whether it is kept from visitors.",
    "aliases": "Old addresses that lead to it.",
    "order": "Its place in listings that are sorted by order.",
    "translation": "none: one language is meant.",
    "original": "The language that it was written in first.",
    "layout": "Another template of the theme, such as wide.",
    "translated-from": "What dlala status --mark writes.",
  ]
}
