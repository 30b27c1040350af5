import Model

/// Reads by what readers narrow a listing: `publish: {facets: [materials, merchant.associations]}`.
enum FacetRuleReader {
  static func read(
    _ publish: inout EntryReader, hasSection: Bool, _ context: inout FileContext
  ) -> [String]? {
    guard let node = publish.take("facets") else { return nil }
    guard case .sequence(let items, _) = node else {
      context.report(
        "type", Message("facets-no-list"), Message("facets-no-list.remedy"),
        at: node.position, length: node.length)
      return nil
    }
    if !hasSection {
      context.report(
        "type", Message("facets-without-section"), Message("facets-without-section.remedy"),
        at: node.position)
      return nil
    }
    return items.compactMap(\.text)
  }

  /// Why a facet leads to no field; asked when all types are known.
  static func mistake(
    in path: String, of type: ContentType, _ types: [ContentType]
  ) -> (message: Message, remedy: Message)? {
    var type = type
    let parts = path.split(separator: ".").map(String.init)
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      let inverse = types.first { other in
        other.fields.contains { field in
          field.kind.target.map { $0.inverse == part && $0.types.contains(type.name) } ?? false
        }
      }
      guard let field = type.fields.first(where: { $0.name == part }) else {
        if let inverse {
          type = inverse
          continue
        }
        let nearest = NearestName.of(part, among: type.fields.map(\.name))
        return (
          Message(
            "facets-unknown-field",
            ["part": .text(part), "type": .text(type.name), "path": .text(path)]),
          nearest.map(Message.didYouMean) ?? Message("facets-unknown-field.remedy")
        )
      }
      if isLast {
        return isFit(field.kind)
          ? nil
          : (
            Message("facets-wrong-kind", ["part": .text(part)]),
            Message("facets-wrong-kind.remedy")
          )
      }
      guard let target = field.kind.target?.types.first,
        let next = types.first(where: { $0.name == target })
      else {
        return (
          Message("facets-leads-nowhere", ["part": .text(part)]),
          Message("facets-leads-nowhere.remedy")
        )
      }
      type = next
    }
    return nil
  }

  private static func isFit(_ kind: FieldKind) -> Bool {
    switch kind {
    case .term, .choice, .reference, .money, .text: true
    case .list(let element): isFit(element)
    default: false
    }
  }
}
