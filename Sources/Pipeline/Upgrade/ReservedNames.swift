/// The names that every record has of its own, so that a field of a type cannot have them.
enum ReservedNames {
  private static let names: Set<String> = [
    "id", "type", "type_label", "type_plural", "url", "lang", "dir", "updated", "image", "facts",
    "section", "is_fallback", "display_title", "display_summary",
  ]

  static func contains(_ name: String) -> Bool { names.contains(name.replacing("-", with: "_")) }

  /// A name that no other field has: `product-url`.
  static func proposal(for name: String, of type: String, besides taken: [String]) -> String {
    var proposal = type + "-" + name
    while taken.contains(proposal) || contains(proposal) { proposal = "own-" + proposal }
    return proposal
  }
}
