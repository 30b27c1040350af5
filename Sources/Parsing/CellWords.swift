import Model
import Sheets

/// The choices of a field or the terms of a taxonomy, for cells that name one by its key or by its
/// label in any language.
///
/// It is made once for a sheet: folding every name for each of its cells would make a sheet of many
/// rows and many names slow.
struct CellWords: Sendable {
  private let keys: Set<String>
  /// The key by all that a word is called, as names are compared.
  private let folded: [String: String]
  private let index: Lazy<NameIndex>

  /// Words in their order: a name that two of them have is that of the first.
  init(_ words: [(key: String, label: LocalizedText)]) {
    keys = Set(words.map(\.key))
    let names = words.flatMap { [$0.key] + $0.label.texts.map(\.string) }
    var folded: [String: String] = [:]
    for (key, label) in words {
      for name in [key] + label.texts.map(\.string) {
        let name = CellReader.folded(name: name)
        if folded[name] == nil { folded[name] = key }
      }
    }
    self.folded = folded
    index = Lazy { NameIndex(names) }
  }

  /// The key of what a cell names; nothing when it is none of the words.
  func key(of text: String) -> String? {
    keys.contains(text) ? text : folded[CellReader.folded(name: text)]
  }

  /// The key or the label that a misspelt word most likely meant.
  func nearest(to text: String) -> String? { index.value.nearest(to: text) }
}

/// The words of all fields of a type, each list made ready when the first cell asks for it.
struct SheetWords: Sendable {
  private let choices: [String: Lazy<CellWords>]
  private let terms: [String: Lazy<CellWords>]

  init(_ type: ContentType, _ settings: SiteSettings) {
    var choices: [String: Lazy<CellWords>] = [:]
    for field in type.fields {
      guard case .choice(let list) = field.kind.simpleElement ?? field.kind else { continue }
      choices[field.name] = Lazy { CellWords(list.map { ($0.key, $0.label) }) }
    }
    var terms: [String: Lazy<CellWords>] = [:]
    for taxonomy in settings.taxonomies {
      guard let list = taxonomy.terms else { continue }
      terms[taxonomy.name] = Lazy { CellWords(list.map { ($0.key, $0.label) }) }
    }
    self.choices = choices
    self.terms = terms
  }

  /// The choices of a field, alone or in a list.
  func choices(of field: String) -> CellWords? { choices[field]?.value }

  /// The terms of a taxonomy; nothing for one that takes any.
  func terms(of taxonomy: String) -> CellWords? { terms[taxonomy]?.value }
}
