import Model

/// Reads by what readers narrow a listing: `publish: {facets: [materials, merchant.associations]}`.
enum FacetRuleReader {
  static func read(
    _ publish: inout EntryReader, hasSection: Bool, _ context: inout FileContext
  ) -> [String]? {
    guard let node = publish.take("facets") else { return nil }
    guard case .sequence(let items, _) = node else {
      context.report(
        "type", "facets is not a list of fields", "write facets: [materials, price]",
        at: node.position, length: node.length)
      return nil
    }
    if !hasSection {
      context.report(
        "type", "facets are a section's, and this type has none", "add section: to the type",
        at: node.position)
      return nil
    }
    return items.compactMap(\.text)
  }

  /// Why a facet leads to no field; asked when all types are known.
  static func mistake(
    in path: String, of type: ContentType, _ types: [ContentType]
  ) -> (message: String, remedy: String)? {
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
          "there is no field \"\(part)\" of \(type.name) for the facet \(path)",
          nearest.map { "did you mean \"\($0)\"?" } ?? "name a field, or a field of a reference"
        )
      }
      if isLast {
        return isFit(field.kind)
          ? nil
          : (
            "\(part) cannot be a facet",
            "name a term, a choice, a reference, an amount of money or a short text"
          )
      }
      guard let target = field.kind.target?.types.first,
        let next = types.first(where: { $0.name == target })
      else { return ("\(part) leads to no other record", "leave out what follows it") }
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
