import Markdown
import Model

/// Finds what the links and pictures of a text lead to: other content files by relative path.
struct LinkResolver {
  let world: World
  /// The file with the text, relative to the content folder.
  let path: String
  /// The reader's language.
  let language: LanguageIndex

  func link(_ destination: String) -> LinkResolution {
    guard !destination.isEmpty, !destination.hasPrefix("#"), !Self.hasScheme(destination),
      !destination.hasPrefix("//")
    else { return .unchanged }
    let (file, fragment) = Self.split(destination)
    if destination.hasPrefix("/") {
      // A route of the site, such as /ar/products/, is kept with the base path before it.
      return .to(world.basePath + destination, language: nil)
    }
    guard let target = Self.joined(Self.folder(of: path), file) else {
      return .broken(
        message: Message("link-leaves-content"),
        remedy: Message("link-leaves-content.remedy"))
    }
    // A sheet is a file to take away; its rows have no name by which a text could mean one.
    if world.withheld[target] == nil,
      let published = world.files[target] ?? world.images[target]?.outputPath
    {
      return .to(world.href("/" + published) + fragment, language: nil)
    }
    if world.withheld[target] == nil, let record = world.site.recordsByPath[target] {
      return route(to: record, fragment)
    }
    // The file may be a draft in this language alone, or the editor may have left the language to
    // the program.
    if let record = world.site.recordsByID[Self.identifier(of: target)] {
      return route(to: record, fragment)
    }
    return missing(target)
  }

  func image(_ source: String) -> ImageResolution {
    guard !Self.hasScheme(source), !source.hasPrefix("//") else {
      return .broken(
        message: Message("image-elsewhere"),
        remedy: Message("image-elsewhere.remedy"))
    }
    guard let target = LinkedFile.path(ofPicture: source, in: path) else {
      return .broken(
        message: Message("path-leaves-content"),
        remedy: Message("path-leaves-content.remedy"))
    }
    if let image = world.images[target] {
      return .picture(
        source: world.href("/" + image.outputPath), width: image.width, height: image.height)
    }
    return missingPicture(target)
  }

  /// The other forms of a picture that `image` finds.
  func dressing(_ source: String) -> PictureDressing? {
    LinkedFile.path(ofPicture: source, in: path).flatMap { world.pictureSets[$0]?.dressing }
  }

  private func route(to record: RecordIndex, _ fragment: String) -> LinkResolution {
    let routes = world.site[record].routes
    if let route = routes[language.position] {
      return .to(world.href(route) + fragment, language: nil)
    }
    for (position, route) in routes.enumerated() {
      guard let route else { continue }
      return .to(
        world.href(route) + fragment, language: world.site.settings.languages[position].code)
    }
    return .unchanged
  }

  /// Whether the text begins as an absolute URI (RFC 3986, section 3.1).
  static func hasScheme(_ text: String) -> Bool {
    guard let first = text.utf8.first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20),
      let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    return text.utf8[..<colon].allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
  }

  /// cmark gives destinations percent-encoded; file names are not.
  static func split(_ destination: String) -> (file: String, fragment: String) {
    guard
      let mark = destination.utf8.firstIndex(where: {
        $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?")
      })
    else { return (Route.percentDecoded(destination), "") }
    return (Route.percentDecoded(String(destination[..<mark])), String(destination[mark...]))
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// `a/c` from the folder `a/b` and `../c`; nothing when the path leaves the content folder.
  static func joined(_ folder: String, _ path: String) -> String? {
    let slash = UInt8(ascii: "/")
    var bytes = Array(folder.utf8)
    bytes.reserveCapacity(bytes.count + path.utf8.count + 1)
    // Without an array of parts: every link of every text passes here.
    var rest = path.utf8[...]
    while !rest.isEmpty {
      let part = rest.prefix { $0 != slash }
      rest = rest.dropFirst(part.count + 1)
      if part.isEmpty || part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !bytes.isEmpty else { return nil }
        bytes.removeSubrange((bytes.lastIndex(of: slash) ?? 0)...)
      } else {
        if !bytes.isEmpty { bytes.append(slash) }
        bytes.append(contentsOf: part)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The record's id from a path such as `products/olive-soap.md` or `products/lantern/`.
  static func identifier(of path: String) -> String {
    var parts = path.split(ascii: "/").map(String.init)
    guard var last = parts.popLast() else { return path }
    if last.hasSuffix(".md") {
      last.removeLast(3)
      if let dot = last.lastIndex(of: ".") { last = String(last[..<dot]) }
    }
    if last != "index" { parts.append(last) }
    return parts.joined(separator: "/")
  }
}
