public import Model

/// Reads the arguments of blocks in texts as the theme declares them.
public struct BlockReader: Sendable {
  let settings: SiteSettings
  private let places: [String: Int]

  /// A reader for the blocks of a site's theme, which the settings hold.
  public init(settings: SiteSettings) {
    self.settings = settings
    places = Dictionary(
      settings.blocks.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Gives each block of a document its values, and tells of names and arguments that cannot be.
  public func read(_ document: inout Document) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for place in document.blocks.indices {
      diagnostics += read(&document.blocks[place], in: document.path, document.language)
    }
    return diagnostics
  }

  private func read(
    _ use: inout BlockUse, in path: String, _ language: LanguageIndex
  ) -> [Diagnostic] {
    let firstLine = use.position.line + 1
    var context = FileContext(
      path: "content/" + path, bytes: use.arguments, firstLine: firstLine)
    guard let place = places[use.name] else {
      reportUnknown(use, &context)
      return quoted(context)
    }
    let definition = settings.blocks[place]
    use.definition = place
    use.values = definition.arguments.map(\.defaultValue)
    func report(_ message: Message, _ remedy: Message) {
      context.report(
        "block", message, remedy, at: use.position, length: use.name.unicodeScalars.count)
    }
    switch definition.body {
    case .required where !use.hasBody:
      report(
        Message("block-text-missing", ["use": .text(use.name)]),
        Message("block-text-missing.remedy"))
    case .none where use.hasBody:
      report(
        Message("block-text-not-taken", ["use": .text(use.name)]),
        Message("block-text-not-taken.remedy"))
    default: break
    }
    let entries = YAMLReader.mapping(
      use.arguments[...], firstLine: firstLine, limit: 64 << 10, context: &context)
    guard let entries else { return quoted(context) }
    var reader = ValueReader(
      languages: settings.languages, folder: DocumentParser.folder(of: path), language: language)
    // Values of a block lie where those of groups do.
    reader.isInGroup = true
    var written: Set<String> = []
    for entry in entries {
      guard let slot = definition.arguments.firstIndex(where: { $0.name == entry.key }) else {
        let names = definition.arguments.map(\.name)
        context.report(
          "block",
          Message(
            "block-unknown-argument",
            ["use": .text(use.name), "key": .text(String(entry.key.prefix(60)))]),
          NearestName.of(entry.key, among: names).map(Message.didYouMean)
            ?? (names.isEmpty
              ? Message("block-unknown-argument.remedy-none")
              : Message("block-unknown-argument.remedy", ["names": .names(names)])),
          at: entry.keyPosition, length: max(1, entry.key.unicodeScalars.count))
        continue
      }
      guard !entry.value.isAbsent else { continue }
      written.insert(entry.key)
      let field = definition.arguments[slot]
      use.values[slot] = reader.value(entry.value, of: field, field.kind, &context) ?? .none
    }
    for field in definition.arguments
    where field.isRequired && field.defaultValue.isNone && !written.contains(field.name) {
      report(
        Message("block-argument-missing", ["field": .text(field.name)]),
        Message(
          "block-argument-missing.remedy", ["field": .text(field.name), "use": .text(use.name)]))
    }
    return quoted(context)
  }

  private func reportUnknown(_ use: BlockUse, _ context: inout FileContext) {
    let names = settings.blocks.map(\.name)
    context.report(
      "block", Message("block-unknown", ["use": .text(use.name)]),
      NearestName.of(use.name, among: names).map(Message.didYouMean)
        ?? (names.isEmpty
          ? Message("block-unknown.remedy-none")
          : Message("block-unknown.remedy", ["names": .names(Array(names.sorted().prefix(16)))])),
      at: use.position, length: max(1, use.name.unicodeScalars.count))
  }

  /// The mistakes without the lines that were quoted from the arguments alone: the file's are quoted
  /// when they are told.
  private func quoted(_ context: FileContext) -> [Diagnostic] {
    context.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.quotedLine = nil
      return diagnostic
    }
  }
}
