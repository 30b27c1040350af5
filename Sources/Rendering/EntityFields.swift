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
  case title, description, url, languages, menus, sections, taxonomies, types, contact, currency
  case feed
  case amounts, data, look
  case week
  case pictureStyles = "picture_styles"
  case rates
  case indicativeCurrencies = "indicative_currencies"
  case search
  case isSearchable = "is_searchable"
  case privatePages = "private_pages"
  case hasServiceWorker = "has_service_worker"

  var shape: Shape {
    switch self {
    case .title, .url: .text
    case .description, .currency, .feed, .pictureStyles, .search, .privatePages: .optional(.text)
    case .isSearchable, .hasServiceWorker: .boolean
    case .amounts: .map(.list(.any))
    case .languages: .list(.entity("language"))
    case .week: .integer
    case .menus: .entity("menus")
    case .sections: .entity("sections")
    case .taxonomies: .entity("taxonomies")
    case .types: .entity("types")
    case .contact: .entity("contact")
    case .data: .entity("data")
    case .look: .entity("look")
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
  case isPrivate = "is_private"
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
    case .isIndexed, .isFallback, .isPrivate: .boolean
    }
  }
}

/// What a record or a variant is sold for; of a record with variants what the cheapest that can be
/// ordered is sold for.
enum OfferField: String, EntityFields {
  case name, label, id, price, amount, currency, state, limit, available, varies, variants, url
  case availability, condition, group
  case priceBefore = "price_before"
  case amountBefore = "amount_before"
  case isOrderable = "is_orderable"
  case isLeading = "is_leading"

  var shape: Shape {
    switch self {
    case .name, .amount, .currency, .availability, .condition: .text
    case .label, .id, .url, .group, .amountBefore: .optional(.text)
    case .price: .data("money")
    case .priceBefore: .optional(.data("money"))
    case .available: .optional(.data("date"))
    case .state: .entity("offer_state")
    case .limit: .optional(.integer)
    case .isOrderable, .isLeading, .varies: .boolean
    case .variants: .list(.entity("offer"))
    }
  }
}

/// Whether what is offered can be had: as records write it, and in the words of the type's choices,
/// where they have one for it.
enum OfferStateField: String, EntityFields {
  case key, label

  var shape: Shape { self == .key ? .text : .optional(.text) }
}

/// What every record has, whatever its type; these slots come first in each record's shape.
enum RecordField: String, EntityFields {
  case id, type, url, lang, dir, date, updated, image, facts, section, offer, previous, next
  case layout
  case typeLabel = "type_label"
  case typePlural = "type_plural"
  case isFallback = "is_fallback"
  case displayTitle = "display_title"
  case displaySummary = "display_summary"

  var shape: Shape {
    switch self {
    case .id, .type, .lang, .dir, .typeLabel, .typePlural, .displayTitle: .text
    case .url, .displaySummary, .layout: .optional(.text)
    case .date, .updated: .optional(.data("date"))
    case .image: .optional(.entity("image"))
    case .facts: .list(.entity("fact"))
    case .section: .optional(.entity("section"))
    case .previous, .next: .optional(.entity("record"))
    case .offer: .optional(.entity("offer"))
    case .isFallback: .boolean
    }
  }
}

/// A menu in a loop over all; by its name a menu is the list of its links.
enum MenuField: String, EntityFields {
  case name, links, count

  var shape: Shape {
    switch self {
    case .name: .text
    case .links: .list(.entity("link"))
    case .count: .integer
    }
  }
}

enum TypeField: String, EntityFields {
  case name, label, plural, section

  var shape: Shape {
    switch self {
    case .name: .text
    case .label, .plural: .optional(.text)
    case .section: .optional(.entity("section"))
    }
  }
}

enum SectionField: String, EntityFields {
  case name, title, url, summary, count, feed, calendar, records, facets, listing, sells
  case parent, sections
  case typeLabel = "type_label"
  case isPrivate = "is_private"

  var shape: Shape {
    switch self {
    case .name, .title, .url, .typeLabel: .text
    case .summary, .feed, .calendar, .listing: .optional(.text)
    case .count: .integer
    case .sells, .isPrivate: .boolean
    case .parent: .optional(.entity("section"))
    case .sections: .list(.entity("section"))
    case .records: .list(.entity("record"))
    case .facets: .list(.entity("taxonomy"))
    }
  }
}

enum TaxonomyField: String, EntityFields {
  case name, label, url, terms, count
  case isFacet = "is_facet"

  var shape: Shape {
    switch self {
    case .name, .label, .url: .text
    case .terms: .list(.entity("term"))
    case .count: .integer
    case .isFacet: .boolean
    }
  }
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
  case mediaType = "media_type"
  case isVideo = "is_video"

  var shape: Shape {
    switch self {
    case .url, .name: .text
    case .mediaType: .optional(.text)
    case .isVideo: .boolean
    }
  }
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
