import Model
import Templates

/// The kinds of things that templates can ask for, as `Entity.kind`.
enum EntityKind: UInt16 {
  case site
  case rates
  case page
  /// `index` is the record.
  case record
  /// `index` is the section.
  case section
  /// `index` is the taxonomy.
  case taxonomy
  /// `index` is the taxonomy, `detail` the term.
  case term
  /// `index` is the record; `detail` packs the field and the place in its list.
  case image
  /// One format of a picture; packed like `image`.
  case avifSource
  case webpSource
  case file
  case place
  case choice
  /// One group of a record's field; packed like `image`.
  case group
  /// A block of a record's text: `index` is the record, `detail` packs the slot behind its fields and
  /// the block's place.
  case block
  /// A record's field, shown generically; packed like `image`.
  case fact
  /// `index` is the menu, `detail` the entry.
  case menuEntry
  /// A term or a record seen as a link; `index` and `detail` as theirs.
  case linkToTerm
  case linkToRecord
  case menus
  /// A menu in a loop over all; `index` is the menu.
  case menu
  case sections
  case taxonomies
  case types
  /// `index` is the type.
  case type
  case contact
  /// The files of `content/_data`, by their places in the settings.
  case data
  /// The colours of the theme's look on a light ground and on a dark one.
  case look
  /// `index` is the language.
  case language
  /// A language of the page; `index` is the language.
  case translation
  case alternate
  /// `index` is the place in the page's own list.
  case breadcrumb
  case heading
  case pagination
  case pageNumber
  /// What a record is sold for; `index` is the record, `detail` the place of a variant's offer counted
  /// from 1, or 0 for the one that stands for the record.
  case offer
  /// Whether it can be had; packed like `offer`.
  case offerState
}

extension Entity {
  init(_ kind: EntityKind, _ language: LanguageIndex, index: Int = 0, detail: Int = 0) {
    self.init(
      kind: kind.rawValue, language: language, index: UInt32(truncatingIfNeeded: index),
      detail: UInt64(UInt32(truncatingIfNeeded: detail)))
  }

  /// Packs a field and a place in the field's list into `detail`.
  static func detail(slot: Int, element: Int) -> Int { slot << 20 | element }

  var slotOfDetail: Int { Int(detail >> 20 & 0xFFF) }
  var elementOfDetail: Int { Int(detail & 0xF_FFFF) }

  // Above these 32 bits stand, for each group on the way to a value, the place in a list (10 bits)
  // and the field of the group, counted from 1 (6 bits): 0 where the way ends.

  /// The fields in groups and the places in their lists on the way from the record's field.
  var innerPlaces: [(field: Int, element: Int)] {
    var places: [(field: Int, element: Int)] = []
    var rest = detail >> 32
    while rest >> 10 & 0x3F != 0 {
      places.append((Int(rest >> 10 & 0x3F) - 1, Int(rest & 0x3FF)))
      rest >>= 16
    }
    return places
  }

  var isInGroup: Bool { detail >> 32 != 0 }

  /// The same place of another kind.
  func seen(as kind: EntityKind) -> Entity {
    var entity = self
    entity.kind = kind.rawValue
    return entity
  }

  /// A field of the group that stands here.
  func field(_ place: Int) -> Entity {
    var entity = self
    let shift: UInt64 = isInGroup ? 48 : 32
    entity.detail |= UInt64(place + 1) << (shift + 10)
    return entity
  }

  /// A value of the list that stands here.
  func element(_ place: Int) -> Entity {
    var entity = self
    let shift: UInt64 = detail >> 48 != 0 ? 48 : isInGroup ? 32 : 0
    entity.detail |= UInt64(place) << shift
    return entity
  }
}
