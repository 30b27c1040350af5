import Model

extension [YAMLNode.Entry] {
  /// The entries of one file laid over those of another.
  ///
  /// Blocks of names and values are laid over each other name by name; lists and single values take
  /// the place of what is beneath. A name without a value (`~`) takes away what is beneath.
  func laid(over lower: [YAMLNode.Entry]) -> [YAMLNode.Entry] {
    let upper = Dictionary(map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(lower.map(\.key))
    let kept = lower.compactMap { beneath -> YAMLNode.Entry? in
      guard var entry = upper[beneath.key] else { return beneath }
      if entry.value.isAbsent { return nil }
      if case .mapping(let inner, let position) = entry.value,
        case .mapping(let innerBeneath, _) = beneath.value
      {
        entry.value = .mapping(inner.laid(over: innerBeneath), position)
      }
      return entry
    }
    return kept + filter { !known.contains($0.key) }
  }

  /// The same entries with their places as those of a file beneath another.
  func moved(byLines count: Int) -> [YAMLNode.Entry] {
    map { entry in
      var entry = entry
      entry.keyPosition.line += count
      entry.value = entry.value.moved(byLines: count)
      return entry
    }
  }
}

extension YAMLNode {
  fileprivate func moved(byLines count: Int) -> YAMLNode {
    var position = position
    position.line += count
    return switch self {
    case .scalar(let text, let isPlain, _): .scalar(text, isPlain: isPlain, position)
    case .sequence(let items, _): .sequence(items.map { $0.moved(byLines: count) }, position)
    case .mapping(let entries, _): .mapping(entries.moved(byLines: count), position)
    }
  }
}
