import Model

/// The places of a page that a link can lead to.
struct PageAnchors: Sendable {
  /// The value of every `id` of the page, whoever wrote it: the text's headings and the theme.
  private let anchors: Set<String>
  private let index: Lazy<NameIndex>

  /// Finds the places of a page.
  init(_ page: [UInt8]) {
    let anchors = Self.all(in: page)
    self.anchors = anchors
    index = Lazy { NameIndex(anchors) }
  }

  private static func all(in page: [UInt8]) -> Set<String> {
    var anchors: Set<String> = []
    var start = 0
    while let sign = page.place(of: UInt8(ascii: "="), from: start) {
      start = sign + 1
      guard sign > 2, page[sign - 1] == UInt8(ascii: "d"), page[sign - 2] == UInt8(ascii: "i"),
        page[sign - 3] <= 0x20, start < page.count
      else { continue }
      let quote = page[start]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      let value = page[(isQuoted ? start + 1 : start)...].prefix {
        isQuoted ? $0 != quote : $0 > 0x20 && $0 != UInt8(ascii: ">")
      }
      anchors.insert(String(decoding: value, as: UTF8.self))
    }
    return anchors
  }

  /// Whether a page has what stands behind the `#` of an address.
  func has(_ fragment: String) -> Bool {
    // A browser goes to the beginning by these on every page, and looks for a text by the last.
    let isOfBrowser =
      fragment.isEmpty || fragment.lowercased() == "top" || fragment.hasPrefix(":~:")
    return isOfBrowser || anchors.contains(fragment)
      || anchors.contains(Route.percentDecoded(fragment))
  }

  /// The place that a wrong name most likely meant.
  func nearest(to name: String) -> String? { index.value.nearest(to: name) }
}
