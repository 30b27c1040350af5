import Model

/// Reads `addresses: /:section/:year/:slug/`.
enum AddressPatternReader {
  /// More parts than any address needs.
  private static let limit = 12

  static func read(
    _ node: YAMLNode, isPrivate: Bool, _ context: inout FileContext
  ) -> AddressPattern? {
    func report(_ message: String, _ remedy: String) {
      context.report("address", message, remedy, at: node.position, length: node.length)
    }
    let text = Slug.composed(node.text ?? "")
    guard text.hasPrefix("/"), text.hasSuffix("/"), text.utf8.count > 2 else {
      report(
        "addresses does not say what the addresses of records are made of",
        "write them from slash to slash, such as /:section/:year/:slug/")
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
      report("addresses has more than \(limit) parts", "write fewer")
      return nil
    }
    guard pattern.asks(for: .slug) || pattern.asks(for: .path) else {
      report(
        "these addresses do not tell one record from another", "write :slug in their last part")
      return nil
    }
    // What hosts are told of private pages is told of their section's address.
    if isPrivate, segments.first != [.placeholder(.section)] {
      report(
        "the records are private, and these addresses are not below their section",
        "begin with /:section/")
      return nil
    }
    return pattern
  }

  /// The pieces of one part: texts and placeholders.
  private static func pieces(
    _ part: Substring, _ report: (String, String) -> Void
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
          "addresses has no \":\(name.prefix(40))\"",
          NearestName.of(name, among: known).map { "did you mean \":\($0)\"?" }
            ?? "known: " + known.map { ":" + $0 }.joined(separator: ", "))
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
        "\"\(part.prefix(60))\" cannot stand in an address",
        "use small letters, digits, hyphens and placeholders such as :slug")
      return nil
    }
    let isWhole = pieces.allSatisfy { piece in
      piece != .placeholder(.section) && piece != .placeholder(.path)
    }
    guard isWhole || pieces.count == 1 else {
      report(
        "\"\(part.prefix(60))\" puts letters beside what may be several parts of an address",
        "let :section and :path stand alone between slashes")
      return nil
    }
    return pieces
  }
}
