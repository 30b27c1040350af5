import Model

/// What an unknown key of front matter most likely meant: a field by its name nearly right, by its
/// label in any language, or by what other tools call it.
struct FieldSuggestions: Sendable {
  private let names: [String]
  /// Fields by their names and labels as `fold` has them.
  private let folded: [String: String]
  /// Fields by their labels.
  private let labels: [String: String]
  private let pictureField: String?
  private let termField: String?

  /// What keys of a type's records may mean.
  init(_ type: ContentType) {
    names = type.fields.map(\.name) + DocumentParser.commonFields.sorted()
    var folded: [String: String] = [:]
    var labels: [String: String] = [:]
    for name in names { folded[Self.fold(name)] = name }
    for field in type.fields {
      for text in field.label.texts where labels[text.string] == nil {
        labels[text.string] = field.name
        folded[Self.fold(text.string)] = field.name
      }
    }
    self.folded = folded
    self.labels = labels
    pictureField = type.fields.first { $0.kind.holds { $0 == .image } }?.name
    termField = type.fields.first { $0.kind.taxonomy != nil }?.name
  }

  /// The nearest field or common field of the type; nothing when none is plausible.
  func nearest(to key: String) -> String? {
    let word = Self.fold(key)
    if let own = folded[word], own != key { return own }
    if let own = Self.foreign[word]?.first(where: names.contains) { return own }
    // By its kind, where every site has a name of its own.
    if let pictureField, Self.pictures.contains(word) { return pictureField }
    if let termField, Self.terms.contains(word) { return termField }
    return NearestName.of(key, among: names)
      ?? NearestName.of(key, among: labels.keys).flatMap { labels[$0] }
  }

  /// What to do about a key that the type does not have; nothing when nobody knows.
  func remedy(for key: String) -> Message? {
    nearest(to: key).map(Message.didYouMean) ?? Self.elsewhere[Self.fold(key)]
  }

  /// What other tools' keys stand for that has no place in a record here.
  private static let elsewhere: [String: Message] = {
    let remedies: [(keys: [String], remedy: Message)] = [
      (["toc", "tableofcontents"], Message("field-from-other-program.toc")),
      (
        ["menu", "menus", "eleventynavigation", "nav"],
        Message("field-from-other-program.menu")
      ),
      (
        ["extra", "params"],
        Message("field-from-other-program.params")
      ),
      (
        ["taxonomies"],
        Message("field-from-other-program.taxonomies")
      ),
      (["sortby", "paginateby"], Message("field-from-other-program.weight")),
      (
        ["insearchindex", "searchable"],
        Message("field-from-other-program.search")
      ),
      (["author", "authors"], Message("field-unknown.remedy-add")),
    ]
    return Dictionary(
      remedies.flatMap { entry in entry.keys.map { ($0, entry.remedy) } },
      uniquingKeysWith: { first, _ in first })
  }()

  /// Small letters without accents, hyphens and the like.
  private static func fold(_ text: String) -> String {
    Slug.make(from: text, in: .transliterated).filter { $0 != "-" }
  }

  private static let pictures: Set<String> = [
    "image", "images", "thumbnail", "thumb", "cover", "coverimage", "featuredimage", "picture",
    "banner", "ogimage", "heroimage", "photo", "resources", "teaser", "imgsrc",
  ]

  private static let terms: Set<String> = [
    "tags", "tag", "categories", "category", "keywords", "subject", "subjects", "topics",
  ]

  /// Names of Hugo, Jekyll, Zola, Eleventy, Astro, WordPress and their themes; ours in the order of
  /// preference.
  private static let foreign: [String: [String]] = [
    "weight": ["order"], "menuorder": ["order"], "navorder": ["order"], "position": ["order"],
    "sidebarposition": ["order"], "sortorder": ["order"], "rank": ["order"],
    "lastmod": ["updated"], "modified": ["updated"], "lastmodified": ["updated"],
    "lastupdated": ["updated"], "updatedat": ["updated"], "datemodified": ["updated"],
    "updateddate": ["updated"], "dateupdated": ["updated"], "moddate": ["updated"],
    "publishdate": ["publish"], "publishat": ["publish"], "publishedat": ["publish"],
    "embargo": ["publish"], "pubdate": ["date"], "created": ["date"], "createdat": ["date"],
    "datecreated": ["date"], "datepublished": ["date"], "postdate": ["date"],
    "published": ["draft"], "hidden": ["draft"], "ispublished": ["draft"],
    "private": ["draft"], "unlisted": ["draft"], "status": ["draft"], "poststatus": ["draft"],
    "eleventyexcludefromcollections": ["draft"],
    "expirydate": ["expire"], "unpublishdate": ["expire"], "expires": ["expire"],
    "expiration": ["expire"], "expireson": ["expire"],
    "linktitle": ["title"], "menutitle": ["title"], "navtitle": ["title"], "name": ["title"],
    "heading": ["title"], "shorttitle": ["title"], "sidebarlabel": ["title"],
    "url": ["slug"], "permalink": ["slug"], "path": ["slug"], "handle": ["slug"],
    "redirectfrom": ["aliases"], "redirects": ["aliases"], "redirect": ["aliases"],
    "oldurls": ["aliases"], "description": ["summary"], "excerpt": ["summary"],
    "abstract": ["summary"], "lead": ["summary"], "subtitle": ["summary"], "teaser": ["summary"],
    "translationkey": ["translation"], "layout": ["type"], "template": ["type"],
    "contenttype": ["type"], "author": ["authors"], "authors": ["author"],
  ]
}
