import Model

/// Reads which fields a narrowed listing shows of each record: `publish: {listing: [created, place]}`.
enum ListingRuleReader {
  static func read(
    _ publish: inout EntryReader, _ fields: [FieldDefinition], _ context: inout FileContext
  ) -> [String] {
    guard let node = publish.take("listing") else { return [] }
    guard case .sequence(let items, _) = node else {
      context.report(
        "type", Message("listing-no-list"), Message("listing-no-list.remedy"), at: node.position,
        length: node.length)
      return []
    }
    var names: [String] = []
    for item in items {
      let field = PublishRuleReader.field(
        item, as: Message("role-listing"), fields, wanted: Message("wanted-listing"),
        &context, takes: isWord)
      if let field, !names.contains(field.name) { names.append(field.name) }
    }
    return names
  }

  private static func isWord(_ kind: FieldKind) -> Bool {
    switch kind {
    case .text, .choice, .term, .reference: true
    case .list(let element): isWord(element)
    default: false
    }
  }
}
