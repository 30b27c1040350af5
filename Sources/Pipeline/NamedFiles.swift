import Markdown
import Model
import Rendering
import Templates

/// The files of the content folder that somebody names: what published pages and the theme name is
/// published, and nothing else.
struct NamedFiles: Sendable {
  /// Relative to the content folder.
  private(set) var paths: Set<String> = []

  /// What the texts of files lead to, by the files' paths.
  private let destinations: [String: MarkdownDestinations]

  private init(_ destinations: [String: MarkdownDestinations]) { self.destinations = destinations }

  /// What the records of a site name in their fields and texts, and the theme in its own.
  ///
  /// Every language of a record that is in the site has a page. A draft, or what is not published
  /// today, is not in it.
  static func published(
    in site: Site, _ destinations: [String: MarkdownDestinations], theme: ThemeSource,
    of source: SourceFolder
  ) -> NamedFiles {
    var named = NamedFiles(destinations)
    guard source.hasFiles else { return named }
    for record in site.records {
      for variant in record.variants {
        guard let variant else { continue }
        named.add(fields: variant.fields, text: variant.path)
        for block in variant.blocks { for value in block.values { named.add(value, variant.path) } }
      }
    }
    for file in site.settings.data { named.add(file.value, "") }
    // The filter `markdown` makes links of texts of the theme and of the settings.
    let words = theme.strings.flatMap { $0.values.map(\.bytes) }
    for bytes in [theme.settings] + theme.templates.map(\.bytes) + words {
      for address in MarkdownDestinations.written(in: bytes) {
        named.add(link: address, "")
        named.add(picture: address, "")
      }
    }
    return named
  }

  /// What any content file names, published or not.
  static func written(
    in documents: [Document], _ destinations: [String: MarkdownDestinations]
  ) -> NamedFiles {
    var named = NamedFiles(destinations)
    for document in documents {
      named.add(fields: document.fields, text: document.path)
      for block in document.blocks { for value in block.values { named.add(value, document.path) } }
    }
    return named
  }

  private mutating func add(fields: [Value], text path: String) {
    for value in fields { add(value, path) }
    if let found = destinations[path] { add(found, path) }
  }

  private mutating func add(_ value: Value, _ path: String) {
    switch value {
    case .image(let image): paths.insert(image.path)
    case .file(let file): paths.insert(file.path)
    case .markdown(let text): add(markdown: text, path)
    // A template may pass any text through the filter `markdown`.
    case .text(let text): add(markdown: text, "")
    case .localized(let texts): for text in texts.texts { add(markdown: text, "") }
    case .list(let values): for value in values { add(value, path) }
    case .map(let entries): for entry in entries { add(entry.value, path) }
    case .group(let group): for value in group.fields { add(value, path) }
    default: break
    }
  }

  private mutating func add(markdown text: Text, _ path: String) {
    guard text.string.contains(byte: UInt8(ascii: "]")) else { return }
    add(MarkdownDestinations(in: Array(text.string.utf8)), path)
  }

  private mutating func add(_ found: MarkdownDestinations, _ path: String) {
    for address in found.links { add(link: address, path) }
    for address in found.pictures { add(picture: address, path) }
  }

  private mutating func add(link address: String, _ path: String) {
    if let file = LinkedFile.path(ofLink: address, in: path) { paths.insert(file) }
  }

  private mutating func add(picture address: String, _ path: String) {
    if let file = LinkedFile.path(ofPicture: address, in: path) { paths.insert(file) }
  }
}
