/// Names that every record has of its own in templates, so that a field called so could never be read.
public enum RecordNames {
  /// The names, with hyphens as front matter writes them.
  public static let reserved: [String] = [
    "id", "type", "type-label", "type-plural", "url", "lang", "dir", "date", "updated", "image",
    "facts", "section", "is-fallback", "display-title", "display-summary", "offer", "previous",
    "next", "layout",
  ]

  /// What to call such a field instead; nothing for a name that is free.
  public static func alternative(to name: String) -> String? {
    let written = String(name.map { $0 == "_" ? "-" : $0 })
    guard reserved.contains(written) else { return nil }
    return alternatives[written] ?? "own-" + written
  }

  private static let alternatives = [
    "id": "number", "type": "sort", "url": "link", "lang": "language", "dir": "direction",
    "image": "picture", "facts": "details", "section": "part", "updated": "revised",
    "date": "day", "offer": "terms", "previous": "earlier", "next": "later", "layout": "form",
  ]
}
