import Model
import Templates

/// The fields of one kind of entity, by their names in templates; a field's slot is its place.
protocol EntityFields: RawRepresentable<String>, CaseIterable {
  var shape: Shape { get }
}

extension EntityFields {
  static var fields: [Shape.Field] {
    allCases.map { Shape.Field(name: $0.rawValue, shape: $0.shape) }
  }
}

enum SiteField: String, EntityFields {
  case title, description, url, languages, menus, sections, taxonomies, contact, currency, feed
  case amounts
  case week
  case pictureStyles = "picture_styles"
  case rates
  case indicativeCurrencies = "indicative_currencies"
  case search
  case isSearchable = "is_searchable"

  var shape: Shape {
    switch self {
    case .title, .url: .text
    case .description, .currency, .feed, .pictureStyles, .search: .optional(.text)
    case .isSearchable: .boolean
    case .amounts: .map(.list(.any))
    case .languages: .list(.entity("language"))
    case .week: .integer
    case .menus: .entity("menus")
    case .sections: .entity("sections")
    case .taxonomies: .entity("taxonomies")
    case .contact: .entity("contact")
    case .rates: .optional(.entity("rates"))
    case .indicativeCurrencies: .list(.text)
    }
  }
}

enum LanguageField: String, EntityFields {
  case code, tag, dir, name, url
  case siteTitle = "site_title"

  var shape: Shape { .text }
}

enum PageField: String, EntityFields {
  case kind, title, description, url, canonical, home, code, lang, dir, content, toc, alternates
  case translations, breadcrumbs, pagination, image, offer, preview
  case structuredData = "structured_data"
  case isIndexed = "is_indexed"
  case isFallback = "is_fallback"
  case contentLang = "content_lang"
  case contentDir = "content_dir"
  case feed
  case feedTitle = "feed_title"
  case xDefault = "x_default"

  var shape: Shape {
    switch self {
    case .kind, .title, .url, .canonical, .home, .code, .lang, .dir, .contentLang, .contentDir:
      .text
    case .description, .feed, .feedTitle, .xDefault, .preview: .optional(.text)
    case .content, .structuredData: .optional(.markup)
    case .toc: .list(.entity("heading"))
    case .alternates: .list(.entity("alternate"))
    case .translations: .list(.entity("translation"))
    case .breadcrumbs: .list(.entity("breadcrumb"))
    case .pagination: .optional(.entity("pagination"))
    case .image: .optional(.entity("image"))
    case .offer: .optional(.entity("offer"))
    case .isIndexed, .isFallback: .boolean
    }
  }
}

/// What a page's record is sold for, in the words of machines.
enum OfferField: String, EntityFields {
  case id, amount, currency, availability, condition, group

  var shape: Shape {
    switch self {
    case .amount, .currency: .text
    case .id, .availability, .condition, .group: .optional(.text)
    }
  }
}

/// What every record has, whatever its type; these slots come first in each record's shape.
enum RecordField: String, EntityFields {
  case id, type, url, lang, dir, date, updated, image, facts, section
  case typeLabel = "type_label"
  case isFallback = "is_fallback"
  case displayTitle = "display_title"
  case displaySummary = "display_summary"

  var shape: Shape {
    switch self {
    case .id, .type, .lang, .dir, .typeLabel, .displayTitle: .text
    case .url, .displaySummary: .optional(.text)
    case .date, .updated: .optional(.data("date"))
    case .image: .optional(.entity("image"))
    case .facts: .list(.entity("fact"))
    case .section: .optional(.entity("section"))
    case .isFallback: .boolean
    }
  }
}

enum SectionField: String, EntityFields {
  case name, title, url, summary, count, feed, calendar, records, facets, listing
  case typeLabel = "type_label"

  var shape: Shape {
    switch self {
    case .name, .title, .url, .typeLabel: .text
    case .summary, .feed, .calendar, .listing: .optional(.text)
    case .count: .integer
    case .records: .list(.entity("record"))
    case .facets: .list(.entity("taxonomy"))
    }
  }
}

enum TaxonomyField: String, EntityFields {
  case name, label, url, terms

  var shape: Shape { self == .terms ? .list(.entity("term")) : .text }
}

enum TermField: String, EntityFields {
  case key, label, url, count
  case taxonomyLabel = "taxonomy_label"

  var shape: Shape {
    switch self {
    case .key, .label, .taxonomyLabel: .text
    case .url: .optional(.text)
    case .count: .integer
    }
  }
}

enum ImageField: String, EntityFields {
  case src, alt, width, height, srcset, sources, placeholder, preview

  var shape: Shape {
    switch self {
    case .src, .alt: .text
    case .width, .height: .integer
    case .srcset, .placeholder, .preview: .optional(.text)
    case .sources: .list(.entity("image_source"))
    }
  }
}

enum ImageSourceField: String, EntityFields {
  case type, srcset

  var shape: Shape { .text }
}

enum FileField: String, EntityFields {
  case url, name

  var shape: Shape { .text }
}

enum PlaceField: String, EntityFields {
  case latitude, longitude, map

  var shape: Shape { self == .map ? .text : .number }
}

enum ChoiceField: String, EntityFields {
  case key, label

  var shape: Shape { .text }
}

enum FactField: String, EntityFields {
  case name, label, text, links, markup
  case isFacet = "is_facet"

  var shape: Shape {
    switch self {
    case .name, .label: .text
    case .text: .optional(.text)
    case .links: .list(.entity("link"))
    case .markup: .optional(.markup)
    case .isFacet: .boolean
    }
  }
}

enum LinkField: String, EntityFields {
  case label, url
  case isCurrent = "is_current"

  var shape: Shape {
    switch self {
    case .label: .text
    case .url: .optional(.text)
    case .isCurrent: .boolean
    }
  }
}

enum TranslationField: String, EntityFields {
  case code, lang, dir, name, url
  case isCurrent = "is_current"
  case isFallback = "is_fallback"

  var shape: Shape {
    switch self {
    case .isCurrent, .isFallback: .boolean
    default: .text
    }
  }
}

enum AlternateField: String, EntityFields {
  case lang, url

  var shape: Shape { .text }
}

enum HeadingField: String, EntityFields {
  case id, text, level

  var shape: Shape { self == .level ? .integer : .text }
}

enum PaginationField: String, EntityFields {
  case number, count, total, previous, next, pages

  var shape: Shape {
    switch self {
    case .number, .count, .total: .integer
    case .previous, .next: .optional(.text)
    case .pages: .list(.entity("page_number"))
    }
  }
}

enum PageNumberField: String, EntityFields {
  case number, url
  case isCurrent = "is_current"

  var shape: Shape {
    switch self {
    case .number: .integer
    case .url: .text
    case .isCurrent: .boolean
    }
  }
}

/// The shapes of everything that templates see: fixed ones, and one for each content type.
struct SiteSchema {
  let schema: Schema
  /// For each type the names of its inverse lists, in slot order.
  let inverseNames: [[String]]

  init(settings: SiteSettings, types: [ContentType], sections: [Section], taxonomies: [Taxonomy]) {
    var shapes: [EntityShape] = [
      EntityShape(name: "site", fields: SiteField.fields),
      EntityShape(name: "language", fields: LanguageField.fields),
      EntityShape(name: "rates", fields: RatesField.fields),
      EntityShape(name: "page", fields: PageField.fields),
      EntityShape(name: "offer", fields: OfferField.fields),
      EntityShape(name: "record", fields: RecordField.fields),
      EntityShape(name: "section", fields: SectionField.fields),
      EntityShape(name: "taxonomy", fields: TaxonomyField.fields),
      EntityShape(name: "term", fields: TermField.fields),
      EntityShape(name: "image", fields: ImageField.fields),
      EntityShape(name: "image_source", fields: ImageSourceField.fields),
      EntityShape(name: "file", fields: FileField.fields),
      EntityShape(name: "place", fields: PlaceField.fields),
      EntityShape(name: "choice", fields: ChoiceField.fields),
      EntityShape(name: "fact", fields: FactField.fields),
      EntityShape(name: "link", fields: LinkField.fields),
      EntityShape(name: "breadcrumb", fields: LinkField.fields),
      EntityShape(name: "translation", fields: TranslationField.fields),
      EntityShape(name: "alternate", fields: AlternateField.fields),
      EntityShape(name: "heading", fields: HeadingField.fields),
      EntityShape(name: "pagination", fields: PaginationField.fields),
      EntityShape(name: "page_number", fields: PageNumberField.fields),
    ]
    shapes.append(
      EntityShape(
        name: "menus",
        fields: settings.menus.map {
          Shape.Field(name: $0.name, shape: .list(.entity("link")))
        }))
    shapes.append(
      EntityShape(
        name: "sections",
        fields: sections.map {
          Shape.Field(name: Self.identifier($0.name), shape: .entity("section:" + $0.name))
        }))
    shapes.append(
      EntityShape(
        name: "taxonomies",
        fields: taxonomies.map {
          Shape.Field(name: Self.identifier($0.name), shape: .entity("taxonomy"))
        }))
    shapes.append(
      EntityShape(
        name: "contact",
        fields: settings.contact.map { Shape.Field(name: Self.identifier($0.key), shape: .text) }))
    for section in sections {
      let type = types[section.typeIndex]
      let fields = SectionField.fields.map { field in
        guard field.name == SectionField.records.rawValue else { return field }
        return Shape.Field(name: field.name, shape: .list(.entity(Self.name(of: type))))
      }
      shapes.append(EntityShape(name: "section:" + section.name, fields: fields))
    }
    var inverseNames: [[String]] = []
    for type in types {
      let inverse = Self.inverseLists(of: type, in: types)
      inverseNames.append(inverse.map(\.name))
      let fields =
        RecordField.fields
        + type.fields.map { field in
          Self.field(field, in: type.name, types)
        } + inverse
      shapes.append(EntityShape(name: Self.name(of: type), fields: fields))
      for (path, field) in type.paths {
        guard let inner = field.kind.groupFields else { continue }
        let name = type.name + "." + path.name
        shapes.append(
          EntityShape(
            name: "group:" + name, fields: inner.map { Self.field($0, in: name, types) }))
      }
    }
    schema = Schema(shapes)
    self.inverseNames = inverseNames
  }

  /// The name of a type's shape: `record:product`.
  static func name(of type: ContentType) -> String { "record:" + type.name }

  /// A name as templates write it: hyphens become underscores.
  static func identifier(_ name: String) -> String {
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  private static func inverseLists(of type: ContentType, in types: [ContentType]) -> [Shape.Field] {
    var sources: [(name: String, type: ContentType)] = []
    for other in types {
      for (_, field) in other.paths {
        guard let target = field.kind.target, target.types.contains(type.name),
          let inverse = target.inverse
        else { continue }
        sources.append((inverse, other))
      }
    }
    var fields: [Shape.Field] = []
    for source in sources where !fields.contains(where: { $0.name == identifier(source.name) }) {
      let others = Set(sources.lazy.filter { $0.name == source.name }.map(\.type.name))
      fields.append(
        Shape.Field(
          name: identifier(source.name),
          shape: .list(.entity(others.count == 1 ? name(of: source.type) : "record"))))
    }
    return fields
  }

  private static func optional(_ shape: Shape) -> Shape {
    if case .list = shape { return shape }
    return .optional(shape)
  }

  /// A field of a type or of a group, whose names are joined in `owner`.
  private static func field(
    _ field: FieldDefinition, in owner: String, _ types: [ContentType]
  ) -> Shape.Field {
    let shape = shape(of: field.kind, named: owner + "." + field.name, types)
    let isAlwaysThere = field.isRequired || !field.defaultValue.isNone
    return Shape.Field(
      name: identifier(field.name), shape: isAlwaysThere ? shape : optional(shape))
  }

  private static func shape(
    of kind: FieldKind, named name: String, _ types: [ContentType]
  ) -> Shape {
    switch kind {
    case .text, .url, .email, .phone, .gtin: .text
    case .markdown: .markup
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .date: .data("date")
    case .money: .data("money")
    case .quantity: .data("quantity")
    case .choice: .entity("choice")
    case .term: .entity("term")
    case .reference(let names, _):
      names.count == 1
        ? types.first { $0.name == names[0] }.map { .entity(Self.name(of: $0)) }
          ?? .entity("record")
        : .entity("record")
    case .list(let element): .list(shape(of: element, named: name, types))
    case .map: .map(.text)
    case .group: .entity("group:" + name)
    case .image: .entity("image")
    case .file, .media: .entity("file")
    case .place: .entity("place")
    }
  }
}
