import Model

/// Reads `addresses: /:section/:year/:slug/`.
enum AddressPatternReader {
  /// More parts than any address needs.
  private static let limit = 12

  static func read(
    _ node: YAMLNode, isPrivate: Bool, _ context: inout FileContext
  ) -> AddressPattern? {
    func report(_ message: Message, _ remedy: Message) {
      context.report("address", message, remedy, at: node.position, length: node.length)
    }
    let text = Slug.composed(node.text ?? "")
    guard text.hasPrefix("/"), text.hasSuffix("/"), text.utf8.count > 2 else {
      report(
        Message("addresses-missing"),
        Message("addresses-missing.remedy"))
      return nil
    }
    var segments: [[AddressPattern.Piece]] = []
    for part in text.dropFirst().dropLast().split(separator: "/", omittingEmptySubsequences: false)
    {
      guard let pieces = pieces(part, report) else { return nil }
      segments.append(pieces)
    }
    let pattern = AddressPattern(segments: segments)
    if segments.count > limit {
      report(
        Message("addresses-too-many-parts", ["limit": .number(limit)]),
        Message("addresses-too-many-parts.remedy"))
      return nil
    }
    guard pattern.asks(for: .slug) || pattern.asks(for: .path) else {
      report(
        Message("addresses-not-unique"), Message("addresses-not-unique.remedy"))
      return nil
    }
    // What hosts are told of private pages is told of their section's address.
    if isPrivate, segments.first != [.placeholder(.section)] {
      report(
        Message("addresses-private"),
        Message("addresses-private.remedy"))
      return nil
    }
    return pattern
  }

  /// The pieces of one part: texts and placeholders.
  private static func pieces(
    _ part: Substring, _ report: (Message, Message) -> Void
  ) -> [AddressPattern.Piece]? {
    var pieces: [AddressPattern.Piece] = []
    var texts = ""
    var rest = part.utf8[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      let before = String(Substring(rest[..<colon]))
      if !before.isEmpty { pieces.append(.text(before)) }
      texts += before + "a"
      let after = rest[rest.index(after: colon)...]
      let name = String(Substring(after.prefix { (97...122).contains($0) }))
      guard let placeholder = AddressPattern.Placeholder(rawValue: name) else {
        let known = AddressPattern.Placeholder.allCases.map(\.rawValue)
        report(
          Message("addresses-unknown-part", ["name": .text(String(name.prefix(40)))]),
          NearestName.of(name, among: known).map { .didYouMean(":\($0)") }
            ?? Message("known", ["names": .names(known.map { ":\($0)" })]))
        return nil
      }
      pieces.append(.placeholder(placeholder))
      rest = after.dropFirst(name.utf8.count)
    }
    let last = String(Substring(rest))
    if !last.isEmpty { pieces.append(.text(last)) }
    texts += last
    // The hyphens between placeholders are good where what stands around them is.
    guard Slug.isValid(texts) else {
      report(
        Message("addresses-bad-part", ["part": .text(String(part.prefix(60)))]),
        Message("addresses-bad-part.remedy"))
      return nil
    }
    let isWhole = pieces.allSatisfy { piece in
      piece != .placeholder(.section) && piece != .placeholder(.path)
    }
    guard isWhole || pieces.count == 1 else {
      report(
        Message("addresses-mixed-part", ["part": .text(String(part.prefix(60)))]),
        Message("addresses-mixed-part.remedy"))
      return nil
    }
    return pieces
  }
}
