import Model

/// Asks search engines to leave a page alone, whatever its theme says.
enum NoIndex {
  private static let mark = Array("<meta name=\"robots\" content=\"noindex\">".utf8)
  private static let head = Array("<head".utf8)

  /// The page with the mark behind the beginning of its head.
  static func marked(_ file: OutputFile) -> OutputFile {
    var file = file
    let bytes = file.bytes
    guard let start = bytes.place(of: head, from: 0, to: min(bytes.count, 4096)),
      let end = bytes.place(of: UInt8(ascii: ">"), from: start)
    else { return file }
    file.bytes.insert(contentsOf: mark, at: end + 1)
    return file
  }
}
