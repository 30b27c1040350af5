import Model

extension Machine {
  /// Filters that evaluate a node for each element.
  mutating func listFiltered(
    _ filter: BuiltInFilter, _ input: TemplateValue, _ each: (slot: Int, node: Int),
    _ use: Program.FilterUse
  ) -> TemplateValue {
    let items = elements(of: input)
    guard charge(items.count) else { return .none }
    var results: [TemplateValue] = []
    results.reserveCapacity(items.count)
    for item in items {
      slots[each.slot] = item
      results.append(evaluate(each.node))
      guard isRunning else { return .none }
    }
    switch filter {
    case .map: return made(.list(results))
    case .select, .selectattr:
      return .list(zip(items, results).filter { $0.1.isTrue }.map { $0.0 })
    case .reject, .rejectattr:
      return .list(zip(items, results).filter { !$0.1.isTrue }.map { $0.0 })
    case .join:
      let separator = use.named["d"].map { size(evaluate($0)) } ?? 0
      guard hasRoom(results.reduce(0) { $0 + size($1) + separator }) else { return .none }
      return limited(joined(results, use))
    case .sum:
      var total = use.named["start"].map { evaluate($0) } ?? .integer(0)
      for result in results {
        switch (total, result.counted) {
        case (.integer(let left), .integer(let right)):
          total = checked(left.addingReportingOverflow(right))
        default: total = .number((total.asDouble ?? 0) + (result.asDouble ?? 0))
        }
      }
      return total
    case .sort, .groupby:
      // A comparison for each level of a tree over all elements.
      let levels = max(1, Int.bitWidth - items.count.leadingZeroBitCount)
      guard charge(items.count * levels), chargeWalk(through: .list(results), times: 2 * levels)
      else { return .none }
      return filter == .sort
        ? .list(sorted(items, keys: results, use)) : grouped(items, keys: results)
    case .unique: return .list(unique(items, keys: results, use))
    case .min, .max: return extreme(filter, items, keys: results, use)
    default: return .none
    }
  }

  private mutating func isCaseSensitive(_ use: Program.FilterUse) -> Bool {
    use.named["case_sensitive"].map { evaluate($0).isTrue } ?? false
  }

  private mutating func sorted(
    _ items: [TemplateValue], keys: [TemplateValue], _ use: Program.FilterUse
  ) -> [TemplateValue] {
    let keys = isCaseSensitive(use) ? keys : keys.map(TextFilters.folded)
    let isDescending = use.named["reverse"].map { evaluate($0).isTrue } ?? false
    return stableOrder(keys, isDescending: isDescending).map { items[$0] }
  }

  private func grouped(_ items: [TemplateValue], keys: [TemplateValue]) -> TemplateValue {
    let folded = keys.map(TextFilters.folded)
    var groups: [(key: TemplateValue, grouper: TemplateValue, items: [TemplateValue])] = []
    for place in stableOrder(folded, isDescending: false) {
      if let last = groups.last, TemplateValue.equal(last.key, folded[place]) {
        groups[groups.count - 1].items.append(items[place])
      } else {
        groups.append((folded[place], keys[place], [items[place]]))
      }
    }
    return .list(groups.map { .map([("grouper", $0.grouper), ("list", .list($0.items))]) })
  }

  private mutating func unique(
    _ items: [TemplateValue], keys: [TemplateValue], _ use: Program.FilterUse
  ) -> [TemplateValue] {
    let keys = isCaseSensitive(use) ? keys : keys.map(TextFilters.folded)
    var texts: Set<[UInt8]> = []
    var numbers: Set<Double> = []
    var entities: Set<Entity> = []
    var others: [TemplateValue] = []
    var kept: [TemplateValue] = []
    for (item, key) in zip(items, keys) {
      let isNew: Bool
      switch key {
      case .text(let text): isNew = texts.insert(Array(text.string.utf8)).inserted
      case .markup(let bytes): isNew = texts.insert(bytes).inserted
      case .entity(let entity): isNew = entities.insert(entity).inserted
      case .integer, .number, .boolean: isNew = numbers.insert(key.asDouble ?? 0).inserted
      case .none, .data, .list, .map:
        guard charge(others.count), chargeWalk(through: key, times: max(1, others.count)) else {
          return []
        }
        isNew = !others.contains { TemplateValue.equal($0, key) }
        if isNew { others.append(key) }
      }
      if isNew { kept.append(item) }
    }
    return kept
  }

  private mutating func extreme(
    _ filter: BuiltInFilter, _ items: [TemplateValue], keys: [TemplateValue],
    _ use: Program.FilterUse
  ) -> TemplateValue {
    let keys = isCaseSensitive(use) ? keys : keys.map(TextFilters.folded)
    guard var best = items.indices.first else { return .none }
    for place in items.indices.dropFirst() {
      let isBetter =
        filter == .min
        ? TemplateValue.isLess(keys[place], keys[best])
        : TemplateValue.isLess(keys[best], keys[place])
      if isBetter == true { best = place }
    }
    return items[best]
  }

  private mutating func joined(_ items: [TemplateValue], _ use: Program.FilterUse) -> TemplateValue
  {
    let separator = use.named["d"].map { evaluate($0) } ?? .text(Text(""))
    let hasMarkup = (items + [separator]).contains { value in
      if case .markup = value { true } else { false }
    }
    if hasMarkup {
      var bytes: [UInt8] = []
      for (place, item) in items.enumerated() {
        if place > 0 { bytes += markup(separator) }
        bytes += markup(item)
      }
      return .markup(bytes)
    }
    let texts = items.map { $0.asText ?? Text("") }
    let languages = Set(texts.map(\.language))
    return .text(
      Text(
        texts.map(\.string).joined(separator: separator.asText?.string ?? ""),
        in: languages.count == 1 ? languages.first ?? .undetermined : .undetermined))
  }
}
