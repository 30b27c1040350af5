import Model
import Templates

/// The kinds of things that templates can ask for, as `Entity.kind`.
enum EntityKind: UInt16 {
  case site
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
  /// A record's field, shown generically; packed like `image`.
  case fact
  /// `index` is the menu, `detail` the entry.
  case menuEntry
  /// A term or a record seen as a link; `index` and `detail` as theirs.
  case linkToTerm
  case linkToRecord
  case menus
  case sections
  case taxonomies
  case contact
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
}

extension Entity {
  init(_ kind: EntityKind, _ language: LanguageIndex, index: Int = 0, detail: Int = 0) {
    self.init(
      kind: kind.rawValue, language: language, index: UInt32(truncatingIfNeeded: index),
      detail: UInt32(truncatingIfNeeded: detail))
  }

  /// Packs a field and a place in the field's list into `detail`.
  static func detail(slot: Int, element: Int) -> Int { slot << 20 | element }

  var slotOfDetail: Int { Int(detail >> 20) }
  var elementOfDetail: Int { Int(detail & 0xF_FFFF) }
}
