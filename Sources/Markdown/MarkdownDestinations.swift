import Model

/// What the links and pictures of a text lead to, found without rendering it.
///
/// Only addresses count that rendering asks its resolver for: none in code, comments or raw HTML,
/// none of links that are left out, none of a link inside a picture's alternative text.
public struct MarkdownDestinations: Sendable, Hashable {
  /// The addresses of links, as the parser gives them.
  public private(set) var links: [String] = []
  /// The addresses of pictures, as the parser gives them.
  public private(set) var pictures: [String] = []

  /// Whether nothing was found.
  public var isEmpty: Bool { links.isEmpty && pictures.isEmpty }

  /// Finds the addresses of a text that begins at an offset.
  ///
  /// A text is parsed only when an address in it may be that of a file beside it, and not of another
  /// site, of a text or of a place on the page: then both lists are whole, else they are empty. A
  /// text that rendering refuses, since it would become too large, leads nowhere.
  public init(in bytes: [UInt8], from offset: Int = 0) {
    guard Self.isWritten(in: bytes, from: offset) else { return }
    find(in: offset == 0 ? bytes : Array(bytes[offset...]))
  }

  /// The addresses of all links of a text, those of other texts among them.
  public static func links(in bytes: [UInt8]) -> [String] {
    var found = MarkdownDestinations()
    found.find(in: bytes)
    return found.links
  }

  private init() {}

  private mutating func find(in body: [UInt8]) {
    guard MarkdownBounds.excess(of: body, TableRows(body)) == nil else { return }
    let source = SourceText(body)
    let prepared = LanguageSpans.prepared(source.bytes)
    guard let document = CMarkDocument(prepared ?? source.bytes) else { return }
    var pictureDepth = 0
    document.walk { node, isEntering in
      guard node.kind == .image || node.kind == .link else { return }
      if node.kind == .image, !isEntering { pictureDepth -= 1 }
      if isEntering, pictureDepth == 0 {
        let address = prepared == nil ? node.url : LanguageSpans.withoutSigns(node.url)
        if !RawHTML.isActive(address) {
          if node.kind == .image { pictures.append(address) } else { links.append(address) }
        }
      }
      if node.kind == .image, isEntering { pictureDepth += 1 }
    }
  }

  /// The addresses that stand behind `](` or `]:` in any text, such as a template, as they are
  /// written.
  public static func written(in bytes: [UInt8]) -> [String] {
    var addresses: [String] = []
    search(bytes, from: 0) { address in
      addresses.append(String(decoding: address, as: UTF8.self))
      return true
    }
    return addresses
  }

  private static func isWritten(in bytes: [UInt8], from offset: Int) -> Bool {
    var isFound = false
    search(bytes, from: offset) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Gives each address that may be that of a file until the visitor has seen enough.
  private static func search(
    _ bytes: [UInt8], from offset: Int, _ visit: (ArraySlice<UInt8>) -> Bool
  ) {
    var place = offset
    while let bracket = bytes.place(of: UInt8(ascii: "]"), from: place) {
      place = bracket + 1
      guard place < bytes.count,
        bytes[place] == UInt8(ascii: "(") || bytes[place] == UInt8(ascii: ":")
      else { continue }
      let address = address(in: bytes, at: place + 1)
      if mayBeFile(address), !visit(address) { return }
    }
  }

  /// No address is looked at further than this: a longer one counts as that of a file.
  private static let addressLimit = 1024

  /// The address that begins behind spaces, line ends and marks of quotations.
  private static func address(in bytes: [UInt8], at start: Int) -> ArraySlice<UInt8> {
    let end = min(bytes.count, start + addressLimit)
    var place = start
    while place < end, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: ">") { place += 1 }
    if place < end, bytes[place] == UInt8(ascii: "<") {
      return bytes[(place + 1)..<end].prefix { $0 != UInt8(ascii: ">") && $0 != 10 }
    }
    let first = place
    var depth = 0
    while place < end, bytes[place] > 0x20 {
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { break }
      place += 1
    }
    return bytes[first..<place]
  }

  private static func mayBeFile(_ address: ArraySlice<UInt8>) -> Bool {
    if address.count >= addressLimit - 1 { return true }
    let path = address.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    // A file that may be led to has an ending; its dot may be written in other ways.
    guard
      path.contains(where: {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&")
      })
    else { return false }
    if path.count >= 3, path.suffix(3).elementsEqual(".md".utf8) { return false }
    return !elsewhere.contains { path.starts(with: $0) }
  }

  private static let elsewhere = ["http://", "https://", "mailto:", "tel:"].map { Array($0.utf8) }
}
