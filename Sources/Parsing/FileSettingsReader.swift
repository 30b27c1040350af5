import Model

/// Reads what `dlala.yaml` says of files that are published as they are.
///
/// ```yaml
/// link-endings: [default, dwg]      # or [pdf, zip] alone
/// static-allow: [.env.example]
/// ```
enum FileSettingsReader {
  /// Stands for the standard endings.
  private static let standardName = "default"

  static func linkEndings(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> LinkEndings {
    guard let node = reader.take("link-endings") else { return LinkEndings() }
    var allowed: Set<String> = []
    for item in items(of: node) {
      let text = item.text ?? ""
      if text == standardName {
        allowed.formUnion(LinkEndings.standard)
        continue
      }
      let ending = (text.hasPrefix(".") ? String(text.dropFirst()) : text).lowercased()
      let isEnding =
        !ending.isEmpty && ending.utf8.count <= 20
        && ending.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
      if !isEnding {
        context.report(
          "settings", Message("settings-ending", ["text": .text(String(text.prefix(60)))]),
          Message("settings-ending.remedy"), at: item.position, length: item.length)
      } else if LinkEndings.active.contains(ending) {
        context.report(
          "settings", Message("settings-ending-runs", ["ending": .text(ending)]),
          Message("settings-ending-runs.remedy"), at: item.position,
          length: item.length)
      } else {
        allowed.insert(ending)
      }
    }
    return LinkEndings(allowed)
  }

  static func allowedStatics(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> [AllowedStatic] {
    guard let node = reader.take("static-allow") else { return [] }
    return items(of: node).compactMap { item in
      let text = item.text ?? ""
      let path = text.hasPrefix("static/") ? String(text.dropFirst(7)) : text
      let parts = path.split(ascii: "/", omittingEmpty: false)
      guard !path.isEmpty, !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
        context.report(
          "settings", Message("settings-static-path", ["text": .text(String(text.prefix(60)))]),
          Message("settings-static-path.remedy"), at: item.position, length: item.length)
        return nil
      }
      return AllowedStatic(path: path, position: item.position, length: item.length)
    }
  }

  private static func items(of node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items, _) = node { items } else { [node] }
  }
}
