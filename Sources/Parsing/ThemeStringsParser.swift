public import Model

/// Reads the words of a theme's interface in one language.
public enum ThemeStringsParser {
  /// One string and its place.
  public struct Line: Sendable {
    /// The name that templates use.
    public var key: String
    /// The file, as diagnostics name it.
    public var path: String
    /// Where the key stands.
    public var position: SourcePosition
    /// The argument by whose value a variant is chosen, such as `gender`.
    public var selector: String?
    /// The texts of the string; one for a plain string.
    public var variants: [Variant]
  }

  /// One text of a string.
  public struct Variant: Sendable {
    /// The value of the selector that the text is for; `other` is for all that have none.
    public var selection: String?
    /// The plural category of CLDR that the text is for.
    public var category: String?
    /// The text.
    public var pattern: MessagePattern
    /// Where each argument first stands, when the file has the text as it is read.
    public var places: [String: SourcePosition] = [:]
    /// Where the name before the text stands.
    public var position: SourcePosition
    /// How many scalars that name has.
    public var length: Int
  }

  /// The names of the plural categories of CLDR (UTS #35, plural rules).
  public static let categories = ["zero", "one", "two", "few", "many", "other"]

  /// Gives the strings in their order, and every mistake.
  public static func parse(_ bytes: [UInt8], path: String) -> Parsed<[Line]> {
    var context = FileContext(path: path, bytes: bytes)
    guard Encoding.isText(bytes, &context),
      let entries = YAMLReader.mapping(
        bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &context)
    else { return Parsed(value: [], diagnostics: context.diagnostics) }
    let lines = entries.map { line($0, &context) }
    return Parsed(value: lines, diagnostics: context.diagnostics)
  }

  /// A string with mistakes has no variants, so that nothing is said of what it lacks.
  private static func line(_ entry: YAMLNode.Entry, _ context: inout FileContext) -> Line {
    var line = Line(
      key: entry.key, path: context.path, position: entry.keyPosition, variants: [])
    switch entry.value {
    case .scalar, .sequence:
      line.variants = variants(entry, selection: nil, &context) ?? []
    case .mapping(let forms, let position):
      guard let select = forms.first(where: { $0.key == "select" }) else {
        line.variants = variants(entry, selection: nil, &context) ?? []
        break
      }
      guard let name = select.value.text, isArgument(name) else {
        context.report(
          "strings", Message("strings-select"), Message("strings-select.remedy"),
          at: select.value.position, length: select.value.length)
        break
      }
      let cases = forms.filter { $0.key != "select" }
      if cases.isEmpty {
        context.report(
          "strings",
          Message("strings-select-empty", ["key": .text(entry.key), "name": .text(name)]),
          Message("strings-select-empty.remedy"), at: position)
      }
      line.selector = name
      var all: [Variant]? = []
      for item in cases {
        let found = variants(item, selection: item.key, &context)
        all = found.flatMap { found in all.map { $0 + found } }
      }
      line.variants = all ?? []
    }
    return line
  }

  private static func isArgument(_ name: String) -> Bool {
    (try? MessagePattern(parsing: "{\(name)}"))?.pieces == [.argument(name)]
  }

  /// The text of an entry, or one for each plural category; nothing when any of it is wrong.
  private static func variants(
    _ entry: YAMLNode.Entry, selection: String?, _ context: inout FileContext
  ) -> [Variant]? {
    switch entry.value {
    case .scalar where entry.value.isAbsent, .mapping where entry.value.isEmptyMapping:
      context.report(
        "strings", Message("strings-empty", ["key": .text(entry.key)]),
        Message("strings-empty.remedy"),
        at: entry.keyPosition, length: entry.key.unicodeScalars.count)
      return nil
    case .scalar:
      return pattern(entry, &context).map { pattern in
        [variant(entry, pattern, selection: selection, context)]
      }
    case .sequence(_, let position):
      context.report(
        "strings", Message("strings-no-forms", ["key": .text(entry.key)]),
        Message("strings-no-forms.remedy"),
        at: position)
      return nil
    case .mapping(let forms, _):
      var variants: [Variant]? = []
      for form in forms {
        guard let pattern = text(of: form, in: entry.key, &context) else {
          variants = nil
          continue
        }
        var variant = self.variant(form, pattern, selection: selection, context)
        variant.category = form.key
        variants?.append(variant)
      }
      return variants
    }
  }

  private static func variant(
    _ entry: YAMLNode.Entry, _ pattern: MessagePattern, selection: String?,
    _ context: FileContext
  ) -> Variant {
    Variant(
      selection: selection, pattern: pattern,
      places: places(of: pattern.names, in: entry.value, context), position: entry.keyPosition,
      length: entry.key.unicodeScalars.count)
  }

  private static func places(
    of names: Set<String>, in value: YAMLNode, _ context: FileContext
  ) -> [String: SourcePosition] {
    guard !names.isEmpty, case .scalar(let text, let isPlain, let start) = value else { return [:] }
    var places: [String: SourcePosition] = [:]
    for name in names {
      guard let range = text.firstRange(of: "{\(name)}") else { continue }
      let offset = text.unicodeScalars.distance(
        from: text.startIndex, to: range.lowerBound)
      if let column = context.column(of: offset, in: text, isPlain: isPlain, at: start) {
        places[name] = SourcePosition(line: start.line, column: column)
      }
    }
    return places
  }

  private static func text(
    of form: YAMLNode.Entry, in key: String, _ context: inout FileContext
  ) -> MessagePattern? {
    guard categories.contains(form.key) else {
      context.report(
        "strings", Message("strings-unknown-category", ["key": .text(form.key)]),
        NearestName.of(form.key, among: categories + ["select"]).map(Message.didYouMean)
          ?? Message("strings-unknown-category.remedy", ["categories": .names(categories)]),
        at: form.keyPosition, length: form.key.unicodeScalars.count)
      return nil
    }
    guard case .scalar = form.value else {
      context.report(
        "strings", Message("strings-form-no-text", ["form": .text(form.key), "key": .text(key)]),
        Message("strings-form-no-text.remedy"),
        at: form.value.position)
      return nil
    }
    return pattern(form, &context)
  }

  private static func pattern(
    _ entry: YAMLNode.Entry, _ context: inout FileContext
  ) -> MessagePattern? {
    guard case .scalar(let written, let isPlain, let position) = entry.value else { return nil }
    let text = EntryReader.neutralised(written, .text(entry.key), entry.value, &context)
    do {
      return try MessagePattern(parsing: text)
    } catch {
      let column = context.column(of: error.offset, in: text, isPlain: isPlain, at: position)
      context.report(
        "strings", error.message, error.remedy,
        at: SourcePosition(line: position.line, column: column ?? position.column),
        length: column == nil ? 1 : error.length)
      return nil
    }
  }
}

extension YAMLNode {
  fileprivate var isEmptyMapping: Bool {
    if case .mapping(let entries, _) = self { entries.isEmpty } else { false }
  }
}

extension FileContext {
  /// Tells of invisible characters that were taken out of a text.
  mutating func reportTurning(_ name: Message.Value, at position: SourcePosition, length: Int) {
    report(
      "direction", Message("direction-turning", ["name": name]),
      Message("direction-turning.remedy"), at: position, length: length,
      severity: .warning)
  }

  /// The column of a place in a scalar, counted in scalars; nothing when the file has the text in
  /// another form, with escapes or on several lines.
  func column(
    of offset: Int, in text: String, isPlain: Bool, at position: SourcePosition
  ) -> Int? {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    guard lines.indices.contains(position.line - 1) else { return nil }
    let start = position.column - 1 + (isPlain ? 0 : 1)
    let line = String(decoding: lines[position.line - 1], as: UTF8.self).unicodeScalars
    let before = text.unicodeScalars.prefix(offset + 1)
    return line.dropFirst(start).starts(with: before) ? start + offset + 1 : nil
  }
}
