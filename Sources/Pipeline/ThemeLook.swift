import Model
import Parsing
import Rendering

/// The style rules for what a site chooses of its theme's look, with the contrasts that it leaves.
///
/// Every pair of colours that the theme names and that a choice touches keeps the contrast that WCAG
/// asks, on light and on dark ground; a choice that does not is an error at its place, with the
/// nearest shade that does.
struct ThemeLook {
  /// The rules, in the order of the choices; empty without any.
  private(set) var rules: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What templates may read of the colours that can be chosen.
  private(set) var colours = ThemeColours()

  private let offer: LookOffer
  private let pairs: [TokenSheet.Pair]

  /// - Parameters:
  ///   - settings: What the site chooses.
  ///   - offer: What its theme offers.
  ///   - sheet: The bytes of the style sheet with the theme's own values, all layers.
  init(_ settings: [LookSetting], offer: LookOffer?, sheet: [UInt8]) {
    self.offer = offer ?? LookOffer(sheet: "")
    let tokens = TokenSheet(sheet)
    pairs = tokens.pairs
    var plain: [(property: String, value: String)] = []
    var schemes = [tokens.light, tokens.dark]
    var touched: [(choice: LookOffer.Choice, setting: LookSetting)] = []
    for setting in settings {
      guard let choice = self.offer.choices.first(where: { $0.name == setting.name }) else {
        unknown(setting)
        continue
      }
      switch choice.kind {
      case .colour:
        guard let light = colour(setting.value) else { continue }
        var dark: Colour?
        if let written = setting.dark {
          dark = colour(written)
          if dark == nil { continue }
        }
        touched.append((choice, setting))
        set(light, choice, &schemes[0], on: .black)
        if let dark {
          set(dark, choice, &schemes[1], on: .white)
        } else if choice.strong != nil {
          set(
            nearest(to: light, choice.property, in: schemes[1], towards: .white) ?? light, choice,
            &schemes[1], on: .white)
        }
      case .length:
        guard Self.isLength(setting.value.text) else {
          mistake(
            Message("look-no-length", ["setting": .text(setting.name)]),
            Message("look-no-length.remedy"), setting.value)
          continue
        }
        plain.append((choice.property, setting.value.text))
      case .face:
        guard Self.isFace(setting.value.text) else {
          mistake(
            Message("look-no-faces", ["setting": .text(setting.name)]),
            Message("look-no-faces.remedy"), setting.value)
          continue
        }
        plain.append((choice.property, Self.face(setting.value.text)))
      }
    }
    for (place, name) in ["light", "dark"].enumerated() {
      for (choice, setting) in touched { check(choice, setting, schemes[place], name) }
    }
    colours = ThemeColours(light: named(in: schemes[0]), dark: named(in: schemes[1]))
    guard diagnostics.isEmpty, !settings.isEmpty else { return }
    write(plain, schemes, tokens)
  }

  /// The colours of a scheme by the names under which they are chosen.
  private func named(in scheme: [String: Colour]) -> [ThemeColours.Colour] {
    offer.choices.compactMap { choice in
      guard choice.kind == .colour, let colour = scheme[choice.property] else { return nil }
      return ThemeColours.Colour(name: choice.name, hex: colour.hex)
    }
  }

  // MARK: Values

  private func set(
    _ colour: Colour, _ choice: LookOffer.Choice, _ scheme: inout [String: Colour],
    on strength: Colour
  ) {
    scheme[choice.property] = colour
    if let strong = choice.strong { scheme[strong] = colour.mixed(with: strength, 0.24) }
    if let on = choice.on {
      let strongest = choice.strong.flatMap { scheme[$0] } ?? colour
      let candidates = [scheme[on], .white, .black].compactMap { $0 }
      func worst(_ front: Colour) -> Double {
        min(front.contrast(with: colour), front.contrast(with: strongest))
      }
      // The theme's own where it can be read, else what is read best.
      scheme[on] =
        candidates.first { worst($0) >= 4.5 } ?? candidates.max { worst($0) < worst($1) } ?? .white
    }
  }

  private mutating func colour(_ value: LookSetting.Value) -> Colour? {
    if let colour = Colour(hex: value.text) { return colour }
    let written = Colour(hex: "#" + value.text)?.hex
    mistake(
      Message("look-no-colour", ["value": .text(String(value.text.prefix(40)))]),
      written.map(Message.didYouMean)
        ?? Message("look-no-colour.remedy"), value)
    return nil
  }

  private static func isLength(_ text: String) -> Bool {
    text.wholeMatch(of: /0|[0-9]{0,3}(\.[0-9]{1,3})?(rem|em|px|%)/) != nil
  }

  /// Names of faces and nothing else: what ends a declaration would change the rest of the sheet.
  private static func isFace(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 300
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || " ,-_'\"".unicodeScalars.contains(scalar)
      }
  }

  private static let genericFaces: Set<String> = [
    "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif",
    "ui-sans-serif", "ui-monospace", "ui-rounded",
  ]

  private static func face(_ text: String) -> String {
    text.split(separator: ",").map { part in
      let name = part.trimmingPrefix(while: { " '\"".contains($0) })
      let bare = String(name.reversed().trimmingPrefix(while: { " '\"".contains($0) }).reversed())
      return genericFaces.contains(bare) ? bare : "\"" + bare.filter { $0 != "\"" } + "\""
    }.joined(separator: ", ")
  }

  // MARK: Contrast

  private mutating func check(
    _ choice: LookOffer.Choice, _ setting: LookSetting, _ scheme: [String: Colour], _ name: String
  ) {
    let value = name == "dark" ? setting.dark ?? setting.value : setting.value
    guard let own = scheme[choice.property] else { return }
    let failing = pairs.compactMap { pair -> (other: String, ratio: Double, least: Double)? in
      guard pair.front == choice.property || pair.back == choice.property,
        let front = scheme[pair.front], let back = scheme[pair.back]
      else { return nil }
      let ratio = front.contrast(with: back)
      guard ratio < pair.least else { return nil }
      return (pair.front == choice.property ? pair.back : pair.front, ratio, pair.least)
    }
    guard let worst = failing.max(by: { $0.least / $0.ratio < $1.least / $1.ratio }) else { return }
    let near =
      [Colour.black, .white].compactMap { end in
        nearest(to: own, choice.property, in: scheme, towards: end)
      }.min { Self.distance($0, own) < Self.distance($1, own) }
    func said(_ ratio: Double) -> String {
      let tenths = Int((ratio * 10).rounded(.down))
      return "\(tenths / 10).\(tenths % 10)"
    }
    mistake(
      Message(
        name == "dark" ? "look-contrast-dark" : "look-contrast",
        [
          "setting": .text(setting.name), "ratio": .text(said(worst.ratio)),
          "other": .text(worst.other), "least": .text(said(worst.least)),
        ]),
      near.map { Message("look-contrast.remedy-colour", ["hex": .text($0.hex)]) }
        ?? Message("look-contrast.remedy"), value)
  }

  private static func distance(_ one: Colour, _ two: Colour) -> Int {
    abs(one.red - two.red) + abs(one.green - two.green) + abs(one.blue - two.blue)
  }

  /// The first shade of a colour towards another that keeps every contrast; nothing when none does.
  private func nearest(
    to colour: Colour, _ property: String, in scheme: [String: Colour], towards end: Colour
  ) -> Colour? {
    for step in 0...50 {
      let shade = colour.mixed(with: end, Double(step) / 50)
      let isGood = pairs.allSatisfy { pair in
        guard (pair.front == property) != (pair.back == property),
          let other = scheme[pair.front == property ? pair.back : pair.front],
          // What is written on it follows it.
          !offer.choices.contains(where: { $0.property == property && $0.on == pair.front })
        else { return true }
        return shade.contrast(with: other) >= pair.least
      }
      if isGood { return shade }
    }
    return nil
  }

  // MARK: Output

  private mutating func write(
    _ plain: [(property: String, value: String)], _ schemes: [[String: Colour]],
    _ tokens: TokenSheet
  ) {
    // What changes on a light ground is said again for a dark one, or it would hold there too.
    let names = Set(schemes[0].keys.filter { schemes[0][$0] != tokens.light[$0] })
    let darkNames = names.union(schemes[1].keys.filter { schemes[1][$0] != tokens.dark[$0] })
    func declarations(_ names: Set<String>, _ scheme: [String: Colour]) -> String {
      names.sorted().compactMap { name in scheme[name].map { "--\(name): \($0.hex);" } }
        .joined(separator: " ")
    }
    let light = declarations(names, schemes[0])
    let dark = declarations(darkNames, schemes[1])
    let values = plain.map { "--\($0.property): \($0.value);" }.joined(separator: " ")
    var text = "/* The site's own choices: look in dlala.yaml. */\n"
    if !light.isEmpty { text += ":root { \(light) }\n" }
    if !dark.isEmpty {
      text += "@media (prefers-color-scheme: dark) { :root { \(dark) } }\n"
    }
    // Faces are set for each language: the choice is for all of them.
    if !values.isEmpty { text += ":root, :lang(ar), :not(:lang(ar)) { \(values) }\n" }
    if !light.isEmpty || !dark.isEmpty {
      text += "@media print { :root { \(tokens.print) } }\n"
    }
    rules = Array(text.utf8)
  }

  // MARK: Mistakes

  private mutating func unknown(_ setting: LookSetting) {
    let names = offer.choices.map(\.name)
    diagnostics.append(
      Diagnostic(
        category: "look", message: Message("look-no-choice", ["setting": .text(setting.name)]),
        remedy: NearestName.of(setting.name, among: names).map(Message.didYouMean)
          ?? (names.isEmpty
            ? Message("look-no-choice.remedy-own")
            : Message("look-no-choice.remedy", ["names": .names(names)])),
        path: "dlala.yaml",
        position: setting.position, length: setting.name.unicodeScalars.count))
  }

  private mutating func mistake(
    _ message: Message, _ remedy: Message, _ value: LookSetting.Value
  ) {
    diagnostics.append(
      Diagnostic(
        category: "look", message: message, remedy: remedy, path: "dlala.yaml",
        position: value.position, length: value.length))
  }
}

/// The custom properties of a style sheet that are colours, and what it says of them.
struct TokenSheet {
  /// Two colours that stand on each other, and the least contrast that they need.
  struct Pair {
    let front: String
    let back: String
    let least: Double
  }

  private(set) var light: [String: Colour] = [:]
  /// All of them on a dark ground, those that stay as they are too.
  private(set) var dark: [String: Colour] = [:]
  private(set) var pairs: [Pair] = []
  /// The declarations for paper, as they are written.
  private(set) var print = ""

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "prefers-color-scheme: dark", maxSplits: 1)
    light = Self.colours(in: parts.first ?? "")
    let rest = parts.count > 1 ? parts[1] : ""
    let darkPart = rest.split(separator: "@media", maxSplits: 1).first ?? ""
    dark = light.merging(Self.colours(in: darkPart)) { _, new in new }
    for match in text.matches(of: /pair: ([a-z0-9-]+) ([a-z0-9-]+) ([0-9.]+)/) {
      guard let least = Double(match.3) else { continue }
      pairs.append(Pair(front: String(match.1), back: String(match.2), least: least))
    }
    if let match = text.firstMatch(of: /@media print \{\s*:root \{([^}]*)\}/) {
      print = match.1.trimmingPrefix(while: \.isWhitespace).split(separator: "\n").joined()
    }
  }

  private static func colours(in text: Substring) -> [String: Colour] {
    var colours: [String: Colour] = [:]
    for match in text.matches(of: /--([a-z0-9-]+): (#[0-9a-fA-F]+);/) {
      colours[String(match.1)] = Colour(hex: match.2)
    }
    return colours
  }
}
