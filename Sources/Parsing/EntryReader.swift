import Model

/// Takes the entries of one mapping by their names; what is left over is unknown.
struct EntryReader {
  private var entries: [YAMLNode.Entry]
  private var taken: Set<String> = []
  private let what: Message.Value

  /// The entries of a mapping, and what it is in messages: `a site`.
  init(_ entries: [YAMLNode.Entry], what: Message.Value) {
    self.entries = entries
    self.what = what
  }

  /// The node of a name, unless nothing is written there.
  mutating func take(_ name: String) -> YAMLNode? {
    taken.insert(name)
    guard let entry = entries.first(where: { $0.key == name }), !entry.value.isAbsent else {
      return nil
    }
    return entry.value
  }

  mutating func text(_ name: String, _ context: inout FileContext) -> String? {
    guard let node = take(name) else { return nil }
    if let text = node.text { return text }
    context.report(
      "settings", Message("settings-no-text", ["name": .text(name)]),
      Message("settings-no-text.remedy"), at: node.position)
    return nil
  }

  mutating func boolean(_ name: String, _ context: inout FileContext) -> Bool? {
    guard let node = take(name) else { return nil }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      context.report(
        "settings", Message("settings-no-boolean", ["name": .text(name)]),
        Message("settings-no-boolean.remedy"),
        at: node.position, length: node.length)
      return nil
    }
  }

  mutating func number(_ name: String, _ context: inout FileContext) -> Double? {
    guard let node = take(name) else { return nil }
    if let text = node.text, let value = Double(text), value.isFinite { return value }
    context.report(
      "settings", Message("settings-no-number", ["name": .text(name)]),
      Message("settings-no-number.remedy"), at: node.position,
      length: node.length)
    return nil
  }

  mutating func mapping(_ name: String, _ context: inout FileContext) -> [YAMLNode.Entry]? {
    guard let node = take(name) else { return nil }
    if case .mapping(let entries, _) = node { return entries }
    context.report(
      "settings", Message("settings-no-mapping", ["name": .text(name)]),
      Message("settings-no-mapping.remedy"), at: node.position, length: node.length)
    return nil
  }

  /// Reports every name that nobody asked for.
  func finish(known extra: [String] = [], _ context: inout FileContext) {
    let known = Array(taken) + extra
    for entry in entries where !known.contains(entry.key) {
      let nearest = NearestName.of(entry.key, among: known.sorted())
      context.report(
        "settings", Message("settings-unknown-key", ["what": what, "key": .text(entry.key)]),
        nearest.map(Message.didYouMean) ?? Message("known", ["names": .names(known.sorted())]),
        at: entry.keyPosition, length: entry.key.unicodeScalars.count)
    }
  }

  /// Text without characters that turn their surroundings around.
  static func neutralised(
    _ text: String, _ name: Message.Value, _ node: YAMLNode, _ context: inout FileContext
  ) -> String {
    guard let plain = BidiControls.neutralised(text) else { return text }
    context.reportTurning(name, at: node.position, length: min(node.length, 80))
    return plain
  }

  /// A text for each language: `{ar: …, fr: …}`, or one text for all.
  mutating func localized(
    _ name: String, _ languages: [SiteLanguage], _ context: inout FileContext
  ) -> LocalizedText? {
    guard let node = take(name) else { return nil }
    return Self.localized(node, .text(name), languages, &context)
  }

  static func localized(
    _ node: YAMLNode, _ name: Message.Value, _ languages: [SiteLanguage],
    _ context: inout FileContext
  ) -> LocalizedText? {
    switch node {
    case .scalar(let text, _, _):
      return LocalizedText([Text(neutralised(text, name, node, &context))])
    case .mapping(let entries, _):
      var texts: [Text] = []
      // A form writes an empty text where nobody wrote one.
      for entry in entries where !entry.value.isAbsent {
        let places = places(of: entry.key, among: entries, languages)
        guard !places.isEmpty else {
          // A component speaks more languages than most sites.
          if FileContext.isBeneath(entry.keyPosition) { continue }
          let codes = languages.map(\.code)
          context.report(
            "language", Message("language-unknown", ["language": .text(entry.key)]),
            NearestName.of(entry.key, among: codes).map(Message.didYouMean)
              ?? Message("language-unknown.remedy", ["codes": .names(codes)]),
            at: entry.keyPosition, length: entry.key.unicodeScalars.count)
          continue
        }
        guard let text = entry.value.text else {
          context.report(
            "settings", Message("settings-no-text", ["name": name]),
            Message("settings-no-text.remedy-text"), at: entry.value.position)
          continue
        }
        let plain = neutralised(text, name, entry.value, &context)
        texts += places.map { Text(plain, in: LanguageIndex($0)) }
      }
      return LocalizedText(texts.sorted { $0.language < $1.language }, for: languages)
    case .sequence(_, let position):
      context.report(
        "settings", Message("settings-no-text", ["name": name]),
        Message("settings-no-text.remedy-languages"),
        at: position)
      return nil
    }
  }

  /// The languages that a key names: the one with this code, else the locales of a language that
  /// have no text of their own, so that `ar` serves both `ar-PS` and `ar-MA`.
  private static func places(
    of key: String, among entries: [YAMLNode.Entry], _ languages: [SiteLanguage]
  ) -> [Int] {
    if let place = languages.firstIndex(where: { $0.code == key }) { return [place] }
    if let place = languages.firstIndex(where: { $0.code.isSameIgnoringASCIICase(as: key) }) {
      return [place]
    }
    return languages.indices.filter { place in
      languages[place].locale.language == key
        && !entries.contains { $0.key.isSameIgnoringASCIICase(as: languages[place].code) }
    }
  }
}
