import Model

/// Reads `images` in `dlala.yaml`.
///
/// ```yaml
/// images:
///   widths: [320, 640, 1280]
///   formats: [webp, jpeg]
///   quality: {webp: 80}
/// ```
enum PictureSettingsReader {
  private static let widths = 16...8192
  private static let maximumOfWidths = 12

  /// The settings of a site; what is not written has its standard.
  static func read(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> PictureSettings {
    var settings = PictureSettings()
    guard let entries = reader.mapping("images", &context) else { return settings }
    var images = EntryReader(entries, what: .text("images"))
    if let node = images.take("widths"), let widths = widthsIn(node, &context) {
      settings.widths = widths
    }
    if let node = images.take("formats") {
      let formats = items(of: node).compactMap { format($0, &context) }
      settings.modernFormats = [.avif, .webp].filter { formats.contains($0) }
    }
    for entry in images.mapping("quality", &context) ?? [] {
      let name = YAMLNode.scalar(entry.key, isPlain: true, entry.keyPosition)
      guard let format = format(name, &context) else { continue }
      guard let value = Int(entry.value.text ?? ""), (1...100).contains(value) else {
        context.report(
          "settings", Message("pictures-quality", ["key": .text(entry.key)]),
          Message(
            "pictures-quality.remedy", ["quality": .number(PictureSettings().quality[format] ?? 75)]
          ),
          at: entry.value.position, length: entry.value.length)
        continue
      }
      settings.quality[format] = value
    }
    images.finish(&context)
    return settings
  }

  private static func items(of node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items, _) = node { items } else { [node] }
  }

  private static func widthsIn(_ node: YAMLNode, _ context: inout FileContext) -> [Int]? {
    let items = items(of: node)
    var found: Set<Int> = []
    for item in items {
      guard let width = Int(item.text ?? ""), widths.contains(width) else {
        context.report(
          "settings",
          Message("pictures-width", ["name": .text(String((item.text ?? "").prefix(60)))]),
          Message("pictures-width.remedy"), at: item.position, length: item.length)
        continue
      }
      found.insert(width)
    }
    if found.count > maximumOfWidths {
      context.report(
        "settings",
        Message(
          "pictures-too-many-widths",
          ["count": .number(found.count), "limit": .number(maximumOfWidths)]),
        Message("pictures-too-many-widths.remedy"), at: node.position)
    }
    return found.isEmpty ? nil : found.sorted()
  }

  private static func format(
    _ node: YAMLNode, _ context: inout FileContext
  ) -> PictureFormat? {
    let text = node.text ?? ""
    let choices: [PictureFormat] = [.avif, .webp, .jpeg]
    if let format = PictureFormat(rawValue: text), choices.contains(format) { return format }
    context.report(
      "settings", Message("pictures-unknown-format", ["text": .text(String(text.prefix(60)))]),
      NearestName.of(text, among: choices.map(\.rawValue)).map(Message.didYouMean)
        ?? Message("pictures-unknown-format.remedy"),
      at: node.position, length: node.length)
    return nil
  }
}
