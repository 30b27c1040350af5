import Model

/// An address that a page had before, as people copy it out of a browser or another program.
enum OldAddress {
  private static let limit = 1024
  /// File systems take no longer name.
  private static let nameLimit = 255

  /// The old addresses of a record, each once, as routes that may still begin with the path of the
  /// site's own address.
  static func read(_ node: YAMLNode, _ context: inout FileContext) -> [String] {
    let items: [YAMLNode] = if case .sequence(let items, _) = node { items } else { [node] }
    var routes: [String] = []
    for item in items where !item.isAbsent {
      let text = item.text ?? ""
      guard let route = route(text) else {
        context.report(
          "alias", Message("alias-unreadable", ["text": .text(String(text.prefix(60)))]),
          remedy(text),
          at: item.position, length: item.length)
        continue
      }
      if !routes.contains(route) { routes.append(route) }
    }
    return routes
  }

  private static func remedy(_ text: String) -> Message {
    if text.contains("?") || text.contains("#") {
      return Message("alias-unreadable.remedy-path-alone")
    }
    return Message("alias-unreadable.remedy")
  }

  /// The path of an address, decoded, in NFC.
  ///
  /// The host of a whole address says nothing: what was asked for there is asked for here now.
  static func route(_ text: String) -> String? {
    var path = text[...]
    if ScalarSyntax.isWebAddress(text), let end = text.firstRange(of: "://")?.upperBound {
      path = text[end...].drop { $0 != "/" }
    }
    guard path.hasPrefix("/"), !path.contains("?"), !path.contains("#") else { return nil }
    let route = Slug.composed(Route.percentDecoded(String(path)))
    var names = route.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    if names.last == "" { names.removeLast() }
    guard !names.isEmpty, route.utf8.count <= limit,
      names.allSatisfy({ $0 != "" && $0 != "." && $0 != ".." && isPlain($0) })
    else { return nil }
    return route
  }

  /// Whether a part of a path can be a file's name that every host finds again.
  static func isPlain(_ name: Substring) -> Bool {
    name.utf8.count <= nameLimit
      && !name.unicodeScalars.contains { scalar in
        scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFD
          || "?#\\".unicodeScalars.contains(scalar)
      }
  }
}
