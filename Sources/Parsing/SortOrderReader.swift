import Model

/// Reads by what a type's listing is ordered: `sort: -date`, `sort: [module, -rank]`.
enum SortOrderReader {
  /// More keys than anybody needs.
  private static let limit = 8

  /// Gives the order; by title where nothing is said or all of it is wrong.
  static func read(
    _ reader: inout EntryReader, _ fields: [FieldDefinition], _ context: inout FileContext
  ) -> SortOrder {
    guard let node = reader.take("sort") else { return .byTitle }
    let items: [YAMLNode] = if case .sequence(let items, _) = node { items } else { [node] }
    var keys: [SortOrder.Key] = []
    for item in items.prefix(limit) {
      guard let key = key(item, fields, &context) else { continue }
      if keys.contains(where: { $0.name == key.name }) {
        context.report(
          "type", Message("sort-twice", ["key": .text(key.name)]), Message("sort-twice.remedy"),
          at: item.position,
          length: item.length)
      } else {
        keys.append(key)
      }
    }
    if items.isEmpty {
      context.report(
        "type", Message("sort-empty"), Message("sort-empty.remedy"),
        at: node.position, length: node.length)
    }
    if items.count > limit {
      context.report(
        "type", Message("sort-too-many", ["count": .number(items.count), "limit": .number(limit)]),
        Message("sort-too-many.remedy"), at: node.position, length: node.length)
    }
    return keys.isEmpty ? .byTitle : SortOrder(keys)
  }

  private static func key(
    _ node: YAMLNode, _ fields: [FieldDefinition], _ context: inout FileContext
  ) -> SortOrder.Key? {
    guard let text = node.text else {
      context.report(
        "type", Message("sort-unreadable"),
        Message("sort-unreadable.remedy"), at: node.position, length: node.length)
      return nil
    }
    let isDescending = text.hasPrefix("-")
    let name = isDescending ? String(text.dropFirst()) : text
    let field = fields.first { $0.name == name }
    guard field != nil || SortOrder.names.contains(name) else {
      let known = SortOrder.names + fields.filter { $0.kind.isComparable }.map(\.name)
      context.report(
        "type", Message("sort-unknown-field", ["name": .text(name)]),
        NearestName.of(name, among: known).map {
          Message.didYouMean((isDescending ? "-" : "") + $0)
        }
          ?? Message("sort-unknown-field.remedy"),
        at: node.position, length: node.length)
      return nil
    }
    // What every record has by that name comes before a field of the type.
    if let field, !SortOrder.names.contains(name), !field.kind.isComparable {
      context.report(
        "type", Message("sort-wrong-kind", ["name": .text(name)]),
        Message("sort-wrong-kind.remedy"),
        at: node.position, length: node.length)
      return nil
    }
    return SortOrder.Key(name, isDescending: isDescending)
  }
}
