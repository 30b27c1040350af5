public import Model

/// The digests of everything in one file that is written in a language, at one moment.
public struct TranslationSnapshot: Sendable {
  /// One record in one language within a file; a Markdown file holds one record, named `""`.
  struct Key: Hashable {
    var row: String
    var language: LanguageIndex
  }

  private(set) var texts: [Key: [String: TextDigest]] = [:]

  /// The name of the text under the front matter, beside those of the fields.
  public static let body = "body"

  /// Takes the documents of one file, with the bytes of their bodies.
  public init(_ documents: [(document: Document, body: [UInt8])], types: [ContentType]) {
    for (document, body) in documents { add(document, body, types[document.typeIndex]) }
  }

  /// The row of a document in its file: the last part of its id in a table, nothing elsewhere.
  static func row(of document: Document) -> String {
    guard document.path.hasSuffix(".csv") else { return "" }
    return String(document.recordID.split(ascii: "/").last ?? "")
  }

  private mutating func add(_ document: Document, _ body: [UInt8], _ type: ContentType) {
    let row = Self.row(of: document)
    let own = Key(row: row, language: document.language)
    for (slot, field) in type.fields.enumerated() {
      let value = document.fields[slot]
      if !field.isShared, let text = value.canonicalText {
        texts[own, default: [:]][field.name] = TextDigest(of: text.utf8)
      }
      // The texts of pictures are in a language even where the pictures are shared.
      for image in value.images {
        let name = image.path.split(ascii: "/").last ?? ""
        for alt in image.alt where !alt.string.isEmpty {
          let language = alt.language == .undetermined ? document.language : alt.language
          texts[Key(row: row, language: language), default: [:]]["\(field.name).alt(\(name))"] =
            TextDigest(of: alt.string.utf8)
        }
      }
      for (name, text) in value.ownLanguages(field.kind, field.name) {
        texts[Key(row: row, language: text.language), default: [:]][name] =
          TextDigest(of: text.string.utf8)
      }
    }
    let text = Self.trimmed(body)
    if !text.isEmpty { texts[own, default: [:]][Self.body] = TextDigest(of: text) }
  }

  /// Line endings and blanks at the ends are no change of the text.
  private static func trimmed(_ body: [UInt8]) -> [UInt8] {
    let text = body.filter { $0 != 13 }
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 }
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(text[first...last])
  }
}

extension Value {
  /// The value as one text that does not know where it stands; nothing when nothing is written.
  var canonicalText: String? {
    switch self {
    case .none: nil
    case .text(let text), .markdown(let text): text.string.isEmpty ? nil : text.string
    case .choice(let text), .url(let text), .email(let text), .phone(let text), .gtin(let text):
      text
    case .term(let term): term.name
    case .reference(let reference): reference.name
    case .image(let image): image.path
    case .file(let file): file.path
    case .list(let values):
      values.isEmpty
        ? nil : values.map { $0.canonicalText ?? "" }.joined(separator: "\u{1F}")
    case .map(let entries):
      entries.isEmpty
        ? nil
        : entries.map { $0.key + "\u{1E}" + ($0.value.canonicalText ?? "") }
          .joined(separator: "\u{1F}")
    case .localized(let text):
      text.texts.isEmpty ? nil : text.texts.map(\.string).joined(separator: "\u{1F}")
    case .group(let group):
      group.fields.map { $0.canonicalText ?? "" }.joined(separator: "\u{1F}")
    // Digests of these stand in editors' files: they hang on nothing but what was written.
    case .boolean(let value): value ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): number.description
    case .date(let date): date.text
    case .money(let money): money.decimalString + " " + money.currency.code
    case .quantity(let quantity): quantity.amount + " " + quantity.unit
    case .place(let place): "\(place.latitude), \(place.longitude)"
    }
  }

  /// The pictures in a value, alone or in a list.
  var images: [ImageReference] {
    switch self {
    case .image(let image): [image]
    case .list(let values): values.flatMap(\.images)
    case .group(let group): group.fields.flatMap(\.images)
    default: []
    }
  }

  /// The texts of groups that say for themselves what language they are in, with their names:
  /// `breakdown.label(2)` for that of the second group.
  func ownLanguages(
    _ kind: FieldKind, _ name: String, number: Int = 1
  ) -> [(name: String, text: Text)] {
    switch (self, kind) {
    case (.localized(let text), _):
      text.texts.filter { $0.language != .undetermined && !$0.string.isEmpty }
        .map { ("\(name)(\(number))", $0) }
    case (.list(let values), .list(let element)):
      values.enumerated().flatMap { $1.ownLanguages(element, name, number: $0 + 1) }
    case (.group(let group), .group(let fields)):
      zip(group.fields, fields).flatMap { value, field in
        value.ownLanguages(field.kind, name + "." + field.name, number: number)
      }
    default: []
    }
  }
}
