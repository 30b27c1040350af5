import Model

/// Takes the entries of one mapping by their names; what is left over is unknown.
struct EntryReader {
  private var entries: [YAMLNode.Entry]
  private var taken: Set<String> = []
  private let what: String

  /// The entries of a mapping, and what it is in messages: `a site`.
  init(_ entries: [YAMLNode.Entry], what: String) {
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
      "settings", "\(name) is not a text", "write one line of text", at: node.position)
    return nil
  }

  mutating func boolean(_ name: String, _ context: inout FileContext) -> Bool? {
    guard let node = take(name) else { return nil }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      context.report(
        "settings", "\(name) is neither true nor false", "write true or false",
        at: node.position, length: node.length)
      return nil
    }
  }

  mutating func number(_ name: String, _ context: inout FileContext) -> Double? {
    guard let node = take(name) else { return nil }
    if let text = node.text, let value = Double(text), value.isFinite { return value }
    context.report(
      "settings", "\(name) is not a number", "write a number such as 12", at: node.position,
      length: node.length)
    return nil
  }

  mutating func mapping(_ name: String, _ context: inout FileContext) -> [YAMLNode.Entry]? {
    guard let node = take(name) else { return nil }
    if case .mapping(let entries, _) = node { return entries }
    context.report(
      "settings", "\(name) is not a list of names and values",
      "write {name: value} or lines below it", at: node.position, length: node.length)
    return nil
  }

  /// Reports every name that nobody asked for.
  func finish(known extra: [String] = [], _ context: inout FileContext) {
    let known = Array(taken) + extra
    for entry in entries where !known.contains(entry.key) {
      let nearest = NearestName.of(entry.key, among: known.sorted())
      context.report(
        "settings", "\(what) has no \"\(entry.key)\"",
        nearest.map { "did you mean \"\($0)\"?" } ?? "known: "
          + known.sorted().joined(separator: ", "),
        at: entry.keyPosition, length: entry.key.unicodeScalars.count)
    }
  }

  /// Text without characters that turn their surroundings around.
  static func neutralised(
    _ text: String, _ name: String, _ node: YAMLNode, _ context: inout FileContext
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
    return Self.localized(node, name, languages, &context)
  }

  static func localized(
    _ node: YAMLNode, _ name: String, _ languages: [SiteLanguage], _ context: inout FileContext
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
            "language", "\"\(entry.key)\" is not a language of this site",
            NearestName.of(entry.key, among: codes).map { "did you mean \"\($0)\"?" }
              ?? "its languages: " + codes.joined(separator: ", "),
            at: entry.keyPosition, length: entry.key.unicodeScalars.count)
          continue
        }
        guard let text = entry.value.text else {
          context.report(
            "settings", "\(name) is not a text", "write a text", at: entry.value.position)
          continue
        }
        let plain = neutralised(text, name, entry.value, &context)
        texts += places.map { Text(plain, in: LanguageIndex($0)) }
      }
      return LocalizedText(texts.sorted { $0.language < $1.language }, for: languages)
    case .sequence(_, let position):
      context.report(
        "settings", "\(name) is not a text", "write a text for each language: {ar: …, fr: …}",
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
