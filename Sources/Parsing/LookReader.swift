import Model

/// Reads `look` in `dlala.yaml`, whose names the theme knows, and in `component.yaml` those that it
/// offers.
///
/// ```yaml
/// look:
///   accent: "#7a2e22"
///   background: {light: "#ffffff", dark: "#101010"}
///   radius: 0
/// ```
enum LookReader {
  static func settings(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> [LookSetting] {
    (reader.mapping("look", &context) ?? []).compactMap { entry in
      func report(_ node: YAMLNode) -> LookSetting? {
        context.report(
          "look", Message("look-no-value", ["key": .text(entry.key)]),
          Message("look-no-value.remedy"), at: node.position,
          length: node.length)
        return nil
      }
      guard case .mapping(let parts, _) = entry.value else {
        guard let value = value(entry.value) else { return report(entry.value) }
        return LookSetting(
          name: entry.key, value: value, dark: nil, position: entry.keyPosition)
      }
      var both = EntryReader(parts, what: .message(Message("thing-colour")))
      let light = both.take("light").flatMap(value)
      let dark = both.take("dark").flatMap(value)
      both.finish(&context)
      guard let light else { return report(entry.value) }
      return LookSetting(name: entry.key, value: light, dark: dark, position: entry.keyPosition)
    }
  }

  private static func value(_ node: YAMLNode) -> LookSetting.Value? {
    node.text.map { LookSetting.Value(text: $0, position: node.position, length: node.length) }
  }

  /// What a component offers to choose: `look: {sheet: css/tokens.css, settings: {accent: …}}`.
  static func offer(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> LookOffer? {
    guard let entries = reader.mapping("look", &context) else { return nil }
    var look = EntryReader(entries, what: .text("look"))
    let sheet = look.text("sheet", &context)
    var offer = LookOffer(sheet: sheet ?? "")
    for entry in look.mapping("settings", &context) ?? [] {
      guard case .mapping(let fields, _) = entry.value else {
        context.report(
          "look", Message("look-sets-missing", ["key": .text(entry.key)]),
          Message("look-sets-missing.remedy"),
          at: entry.value.position, length: entry.value.length)
        continue
      }
      var choice = EntryReader(fields, what: .message(Message("thing-look-setting")))
      let kind = choice.take("kind")
      let property = choice.text("sets", &context)
      let strong = choice.text("strong", &context)
      let on = choice.text("on", &context)
      choice.finish(&context)
      let kinds = LookOffer.Kind.allCases.map(\.rawValue)
      guard let known = LookOffer.Kind(rawValue: kind?.text ?? "colour") else {
        context.report(
          "look",
          Message("look-unknown-kind", ["name": .text(String((kind?.text ?? "").prefix(60)))]),
          Message("look-unknown-kind.remedy", ["kinds": .names(kinds)]), at: kind?.position,
          length: kind?.length ?? 1)
        continue
      }
      offer.choices.append(
        LookOffer.Choice(
          name: entry.key, kind: known, property: property ?? entry.key, strong: strong, on: on))
    }
    look.finish(&context)
    if sheet == nil {
      context.report(
        "look", Message("look-sheet-missing"), Message("look-sheet-missing.remedy"),
        at: entries.first?.keyPosition)
      return nil
    }
    return offer
  }
}

/// What a component lets a site choose of its look.
public struct LookOffer: Sendable {
  /// What a value may be.
  public enum Kind: String, Sendable, CaseIterable {
    case colour
    case length
    case face
  }

  /// One name and the custom properties that it sets, without their two hyphens.
  public struct Choice: Sendable {
    /// As sites write it.
    public var name: String
    /// What it takes.
    public var kind: Kind
    /// What it sets.
    public var property: String
    /// A stronger shade that is made of it, for what is pointed at.
    public var strong: String?
    /// What is written on it.
    public var on: String?
  }

  /// The style sheet below `assets` that has the properties, and the pairs of colours that stand on
  /// each other: `pair: ink paper 4.5`.
  public var sheet: String
  /// In the order declared.
  public var choices: [Choice] = []

  /// An offer of nothing yet.
  public init(sheet: String) { self.sheet = sheet }
}
