import Imaging
import Model
import Rendering

/// The published files of a theme, each with its content's hash in its name.
///
/// A style sheet names pictures and fonts beside it by `url(…)`; those names get their hashes too,
/// before the sheet's own is taken, so that a changed font changes the sheet.
struct ThemeAssets {
  private(set) var assets: [String: World.Asset] = [:]
  private(set) var files: [OutputFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes the files below `assets/`, by their names there; the parts of a style sheet follow each
  /// other, so that what a layer says comes after what lies beneath it.
  init(_ sources: [(name: String, parts: [ThemeSource.File])]) {
    let isSheet = { (name: String) in name.hasSuffix(".css") }
    for source in sources where !isSheet(source.name) {
      publish(source.name, source.parts.last?.bytes ?? [])
    }
    for source in sources where isSheet(source.name) {
      var sheet: [UInt8] = []
      for part in source.parts {
        if let last = sheet.last, last != UInt8(ascii: "\n") { sheet.append(UInt8(ascii: "\n")) }
        sheet += rewritten(part, of: source.name)
      }
      publish(source.name, sheet)
    }
    files.sort { $0.path < $1.path }
  }

  private mutating func publish(_ name: String, _ bytes: [UInt8]) {
    let digest = ContentDigest(of: bytes)
    let path = Self.fingerprinted(name, digest)
    assets[name] = World.Asset(outputPath: path, integrity: digest.integrity)
    files.append(OutputFile(path: path, bytes: bytes))
  }

  /// `assets/css/souk-1a2b3c4d5e.css` for `css/souk.css`.
  private static func fingerprinted(_ path: String, _ digest: ContentDigest) -> String {
    let name = path.split(ascii: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "assets/\(path)-\(digest.shortName)"
    }
    let ending = name[dot...]
    return "assets/\(path.dropLast(ending.count))-\(digest.shortName)\(ending)"
  }

  // MARK: Style sheets

  /// The sheet with the published names of the files it refers to (CSS Values 4, 4.5).
  private mutating func rewritten(_ file: ThemeSource.File, of sheet: String) -> [UInt8] {
    let bytes = file.bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 256)
    var place = 0
    let opening = Array("url(".utf8)
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "/"), place + 1 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "*")
      {
        let end = Self.endOfComment(bytes, from: place + 2)
        output += bytes[place..<end]
        place = end
        continue
      }
      guard bytes[place] == UInt8(ascii: "u"), bytes[place...].starts(with: opening),
        let close = bytes[place...].firstIndex(of: UInt8(ascii: ")"))
      else {
        output.append(bytes[place])
        place += 1
        continue
      }
      let start = place + opening.count
      var inner = bytes[start..<close]
      while let last = inner.last, Self.isQuoteOrSpace(last) { inner.removeLast() }
      while let first = inner.first, Self.isQuoteOrSpace(first) { inner.removeFirst() }
      let name = String(decoding: inner, as: UTF8.self)
      output += opening
      output += Array("\"\(published(name, in: sheet, file, at: inner.startIndex))\")".utf8)
      place = close + 1
    }
    return output
  }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == UInt8(ascii: "*"), bytes[place + 1] == UInt8(ascii: "/") {
        return place + 2
      }
      place += 1
    }
    return bytes.count
  }

  private static func isQuoteOrSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte <= 0x20
  }

  /// The published name of a file, relative to the sheet as it was written.
  private mutating func published(
    _ reference: String, in sheet: String, _ file: ThemeSource.File, at place: Int
  ) -> String {
    let bytes = file.bytes
    if reference.hasPrefix("#") { return reference }
    let folders = sheet.split(ascii: "/").dropLast()
    var parts = folders.map(String.init)
    var isInside = !reference.isEmpty && !reference.hasPrefix("/") && !reference.contains(":")
    for part in reference.split(ascii: "/") {
      if part == ".." {
        if parts.popLast() == nil { isInside = false }
      } else if part != "." {
        parts.append(String(part))
      }
    }
    let name = parts.joined(separator: "/")
    if isInside, let asset = assets[name] {
      // Both names begin with `assets/`; the way up from the sheet stays the same.
      let up = String(repeating: "../", count: folders.count)
      return up + asset.outputPath.dropFirst("assets/".count)
    }
    let nearest = NearestName.of(name, among: assets.keys.sorted())
    let before = bytes[..<place]
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    diagnostics.append(
      Diagnostic(
        category: "theme",
        message: isInside
          ? Message("theme-asset-missing", ["name": .text(name)])
          : Message("theme-asset-outside"),
        remedy: nearest.map(Message.didYouMean) ?? Message("theme-asset-missing.remedy"),
        path: file.path,
        position: SourcePosition(
          line: before.count { $0 == 10 } + 1,
          column: String(decoding: bytes[lineStart..<place], as: UTF8.self).unicodeScalars.count
            + 1),
        length: max(1, reference.unicodeScalars.count)))
    return reference
  }
}
