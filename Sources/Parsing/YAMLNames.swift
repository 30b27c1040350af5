import Model

/// Changes names in YAML text, in a whole file or in front matter, and leaves every other byte as it
/// is.
public enum YAMLNames {
  /// The text with one name of a mapping changed; nothing when it is not there, when the new one is,
  /// or when the text cannot be read.
  ///
  /// - Parameters:
  ///   - path: The names from the outermost mapping inwards, such as `fields`, `url`.
  ///   - name: The new name, which must need no quotation marks.
  ///   - bytes: A file of YAML, or one that begins with front matter.
  /// - Returns: The whole file.
  public static func renamed(_ path: [String], to name: String, in bytes: [UInt8]) -> [UInt8]? {
    guard let old = path.last, var entries = entries(of: bytes) else { return nil }
    for step in path.dropLast() {
      guard case .mapping(let inner, _)? = entries.first(where: { $0.key == step })?.value else {
        return nil
      }
      entries = inner
    }
    guard !entries.contains(where: { $0.key == name }),
      let place = entries.first(where: { $0.key == old })?.keyPosition
    else { return nil }
    return replaced([(place, old, name)], in: bytes)
  }

  /// The text with a name changed where it stands as a value below some names of the outermost
  /// mapping: alone, after `-`, or before a point that leads further in (`hours.opens`).
  ///
  /// Gives nothing when it stands nowhere there.
  public static func renamedValues(
    _ old: String, to name: String, below tops: [String], in bytes: [UInt8]
  ) -> [UInt8]? {
    guard let entries = entries(of: bytes) else { return nil }
    var places: [(SourcePosition, String, String)] = []
    func walk(_ node: YAMLNode) {
      switch node {
      case .scalar(let text, _, let position):
        let bare = text.hasPrefix("-") ? String(text.dropFirst()) : text
        guard bare == old || bare.hasPrefix(old + ".") else { return }
        places.append(
          (position, text, text.dropLast(bare.utf8.count) + name + bare.dropFirst(old.count)))
      case .sequence(let items, _): for item in items { walk(item) }
      case .mapping(let inner, _): for entry in inner { walk(entry.value) }
      }
    }
    for entry in entries where tops.contains(entry.key) { walk(entry.value) }
    return places.isEmpty ? nil : replaced(places, in: bytes)
  }

  /// The value at the end of some names when it is a text.
  public static func value(at path: [String], in bytes: [UInt8]) -> String? {
    node(at: path, in: bytes)?.text
  }

  /// The text with another value at the end of some names; nothing when none stands there.
  ///
  /// Both are of one line, and the new one must need no quotation marks that the old one has not.
  public static func replacedValue(
    at path: [String], by value: String, in bytes: [UInt8]
  ) -> [UInt8]? {
    guard case .scalar(let text, _, let place)? = node(at: path, in: bytes) else { return nil }
    return replaced([(place, text, value)], in: bytes)
  }

  /// The names of a mapping; none when it is not there.
  public static func names(below path: [String], in bytes: [UInt8]) -> [String] {
    guard var entries = entries(of: bytes) else { return [] }
    for step in path {
      guard case .mapping(let inner, _)? = entries.first(where: { $0.key == step })?.value else {
        return []
      }
      entries = inner
    }
    return entries.map(\.key)
  }

  private static func node(at path: [String], in bytes: [UInt8]) -> YAMLNode? {
    guard let entries = entries(of: bytes) else { return nil }
    var node = YAMLNode.mapping(entries, SourcePosition(line: 1, column: 1))
    for step in path {
      guard case .mapping(let inner, _) = node,
        let entry = inner.first(where: { $0.key == step })
      else { return nil }
      node = entry.value
    }
    return node
  }

  private static func entries(of bytes: [UInt8]) -> [YAMLNode.Entry]? {
    var context = FileContext(path: "", bytes: bytes)
    if let parts = DocumentParser.parts(of: bytes, limit: .max) {
      return YAMLReader.mapping(bytes[parts.front], firstLine: 2, limit: .max, context: &context)
    }
    return YAMLReader.mapping(bytes[...], firstLine: 1, limit: .max, context: &context)
  }

  /// Replaces what stands at each place, in quotation marks or without; nothing when something else
  /// stands at one.
  private static func replaced(
    _ changes: [(place: SourcePosition, old: String, new: String)], in bytes: [UInt8]
  ) -> [UInt8]? {
    var starts = [0]
    for (place, byte) in bytes.enumerated() where byte == 10 { starts.append(place + 1) }
    var result = bytes
    for change in changes.sorted(by: { $0.place > $1.place }) {
      guard starts.indices.contains(change.place.line - 1) else { return nil }
      var start = starts[change.place.line - 1]
      // A byte order mark is no column.
      if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
      for _ in 1..<max(1, change.place.column) where start < bytes.count {
        start += 1
        while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
      }
      let isQuoted = start < bytes.count && (bytes[start] == 0x22 || bytes[start] == 0x27)
      if isQuoted { start += 1 }
      var end = start + change.old.utf8.count
      guard end <= bytes.count, bytes[start..<end].elementsEqual(change.old.utf8) else {
        return nil
      }
      // A mapping stands in no quotation marks.
      if isQuoted, change.new.hasPrefix("{") { (start, end) = (start - 1, end + 1) }
      result.replaceSubrange(start..<end, with: change.new.utf8)
    }
    return result
  }
}
