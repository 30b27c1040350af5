import Model

/// How a field of a content type becomes a property of schema.org: by its name and its kind.
struct SchemaRule: Sendable {
  /// The form that the property's value takes.
  enum Form: Sendable {
    case text
    /// One text or a list of them.
    case texts
    /// A choice by its label, or a text.
    case label
    /// The labels of terms.
    case terms
    case quantity
    /// A date that is certain; others are left out.
    case plainDate
    /// A date that is certain, else the EDTF text as `temporal`.
    case created
    case edtf
    /// A certain day, with its time when there is one.
    case moment
    case coordinates
    /// A place that has coordinates.
    case locatedPlace
    /// References to records of a family; any for none.
    case references(SchemaFamily)
    /// A record that keeps archives.
    case archive
    /// Groups of `days`, `opens` and `closes`.
    case openingHours
    /// Choices by their keys.
    case keys
  }

  let property: StaticString
  let fields: [String]
  /// The property fits types of any of these families; all types for none.
  let families: SchemaFamily
  /// The property does not fit types of these.
  var exceptions: SchemaFamily = []
  let form: Form

  /// Whether values of a field's kind can be written in the rule's form.
  func takes(_ kind: FieldKind) -> Bool {
    let kind = if case .list(let element) = kind { element } else { kind }
    switch (form, kind) {
    case (.text, .text), (.text, .url), (.text, .email), (.text, .phone), (.text, .gtin),
      (.texts, .text), (.texts, .url), (.label, .choice), (.label, .text), (.terms, .term),
      (.quantity, .quantity), (.plainDate, .date), (.created, .date), (.edtf, .date),
      (.moment, .date),
      (.coordinates, .place), (.locatedPlace, .place), (.references, .reference),
      (.archive, .reference), (.keys, .choice):
      return true
    case (.openingHours, .group(let fields)):
      return ["days", "opens", "closes"].allSatisfy { name in fields.contains { $0.name == name } }
    default: return false
    }
  }

  /// Every rule; a field takes part in each that names it.
  static let all: [SchemaRule] = [
    SchemaRule(property: "identifier", fields: ["identifier"], families: [], form: .text),
    SchemaRule(property: "sameAs", fields: ["website"], families: [], form: .texts),
    SchemaRule(property: "sku", fields: ["sku"], families: .product, form: .text),
    SchemaRule(
      property: "material", fields: ["materials", "material"],
      families: [.product, .creativeWork], form: .terms),
    SchemaRule(property: "weight", fields: ["weight"], families: .product, form: .quantity),
    SchemaRule(
      property: "size", fields: ["dimensions", "size"], families: [.product, .creativeWork],
      form: .text),
    SchemaRule(property: "category", fields: ["category"], families: .product, form: .label),
    SchemaRule(property: "category", fields: ["category"], families: .product, form: .terms),
    SchemaRule(
      property: "genre", fields: ["category", "genre"], families: .creativeWork, form: .label),
    SchemaRule(
      property: "keywords", fields: ["subjects", "keywords", "crafts", "tags"],
      families: [.product, .creativeWork, .organization, .place, .event], form: .terms),
    SchemaRule(
      property: "address", fields: ["address"], families: [.organization, .place], form: .text),
    SchemaRule(
      property: "telephone", fields: ["phone", "telephone"], families: [.organization, .place],
      form: .texts),
    SchemaRule(
      property: "openingHoursSpecification", fields: ["hours", "opening-hours"], families: .place,
      form: .openingHours),
    SchemaRule(
      property: "knowsLanguage", fields: ["languages"], families: .organization, form: .keys),
    SchemaRule(
      property: "paymentAccepted", fields: ["payment"], families: .business, form: .label),
    SchemaRule(property: "email", fields: ["email"], families: .organization, form: .texts),
    SchemaRule(
      property: "foundingDate", fields: ["founded"], families: .organization, form: .plainDate),
    SchemaRule(
      property: "geo", fields: ["place", "location"], families: .place, form: .coordinates),
    SchemaRule(
      property: "location", fields: ["place", "location"], families: .organization,
      exceptions: .place, form: .locatedPlace),
    SchemaRule(
      property: "contentLocation", fields: ["place", "location"], families: .creativeWork,
      form: .locatedPlace),
    SchemaRule(
      property: "dateCreated", fields: ["created"], families: .creativeWork, form: .created),
    SchemaRule(
      property: "temporalCoverage", fields: ["period"], families: .creativeWork, form: .edtf),
    SchemaRule(property: "startDate", fields: ["start"], families: .event, form: .moment),
    SchemaRule(property: "endDate", fields: ["end"], families: .event, form: .moment),
    SchemaRule(property: "location", fields: ["venue"], families: .event, form: .text),
    SchemaRule(
      property: "organizer", fields: ["organizer"], families: .event,
      form: .references(.organization)),
    SchemaRule(
      property: "isPartOf", fields: ["collection", "part-of"], families: .creativeWork,
      form: .references(.creativeWork)),
    SchemaRule(
      property: "holdingArchive", fields: ["archive"], families: .creativeWork, form: .archive),
    SchemaRule(
      property: "license", fields: ["rights", "license"], families: .creativeWork, form: .texts),
    SchemaRule(
      property: "materialExtent", fields: ["extent"], families: .creativeWork, form: .text),
    SchemaRule(property: "citation", fields: ["sources"], families: .creativeWork, form: .texts),
    SchemaRule(
      property: "about", fields: ["about"], families: [.creativeWork, .event], form: .references([])
    ),
  ]
}
