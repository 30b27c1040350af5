import Localization
import Model
import Templates

extension World {
  var stringFilter: HostFilter {
    HostFilter(
      name: "t", names: { self.hasString($0.input.literal) },
      check: { call in
        guard let key = call.input.literal else {
          return .failure(
            FilterMistake(Message("filter-string-key"), remedy: Message("filter-string-key.remedy"))
          )
        }
        var given = call.named
        given["lang"] = nil
        return self.checkString(key, given, isPlural: false)
      },
      run: { input, _, named, context in
        guard case .text(let key) = input else { return .none }
        var language = context.language
        if case .text(let code)? = named["lang"] {
          language = self.site.settings.language(code: code.string) ?? language
        }
        return self.string(key.string, named, language)
      })
  }

  var pluralFilter: HostFilter {
    HostFilter(
      name: "plural", names: { self.hasString($0.arguments.first?.literal) },
      check: { call in
        guard let key = call.arguments.first?.literal else {
          return .failure(
            FilterMistake(
              Message("filter-plural-key"), remedy: Message("filter-plural-key.remedy")))
        }
        var given = call.named
        given["count"] = call.input
        return self.checkString(key, given, isPlural: true)
      },
      run: { input, arguments, named, context in
        guard case .text(let key)? = arguments.first else { return .none }
        var named = named
        named["count"] = input
        return self.string(key.string, named, context.language)
      })
  }

  // MARK: Before anything is rendered

  /// Whether some language has a string; nothing where the key is not written out.
  private func hasString(_ key: String?) -> Bool? {
    key.map { key in strings.contains { $0.entry(key) != nil } }
  }

  /// A key of the theme with the arguments that it has in some language, or what is wrong.
  ///
  /// What the languages lack of each other is told where their files are compared.
  private func checkString(
    _ key: String, _ given: [String: FilterCall.Argument], isPlural: Bool
  ) -> Result<Shape, FilterMistake> {
    let entries = strings.compactMap { $0.entry(key) }
    // Without any words at all that is the mistake, and told already.
    if strings.allSatisfy(\.keys.isEmpty) { return .success(.text) }
    guard !entries.isEmpty else {
      let all = Set(strings.flatMap(\.keys)).sorted()
      return .failure(
        FilterMistake(
          Message("filter-unknown-string", ["key": .text(key)]),
          remedy: NearestName.of(key, among: all).map(Message.didYouMean)
            ?? Message("filter-unknown-string.remedy")))
    }
    let hasForms = entries.contains(where: \.isPlural)
    if isPlural, !hasForms {
      return .failure(
        FilterMistake(
          Message("filter-no-plural", ["key": .text(key)]),
          remedy: Message("filter-no-plural.remedy", ["key": .text(key)])))
    }
    let selectors = Set(entries.compactMap(\.selector))
    var wanted = entries.reduce(into: Set<String>()) { $0.formUnion($1.arguments) }
    if hasForms { wanted.insert("count") }
    for name in given.keys.sorted() where !wanted.contains(name) {
      let nearest = NearestName.of(name, among: wanted.subtracting(given.keys).sorted())
      return .failure(
        FilterMistake(
          Message("filter-string-no-argument", ["key": .text(key), "name": .text(name)]),
          remedy: nearest.map(Message.didYouMean) ?? Message("filter-string-no-argument.remedy")))
    }
    var isOptional = false
    for name in wanted.sorted() {
      guard let argument = given[name] else {
        return .failure(
          FilterMistake(
            Message("filter-string-argument-missing", ["key": .text(key), "name": .text(name)]),
            remedy: Message("filter-string-argument-missing.remedy", ["name": .text(name)])))
      }
      if let remedy = Self.remedy(
        for: argument.shape, isSelector: selectors.contains(name),
        isCount: name == "count" && hasForms)
      {
        return .failure(
          FilterMistake(
            Message("filter-string-argument-kind", ["name": .text(name), "key": .text(key)]),
            remedy: remedy))
      }
      switch argument.shape {
      case .optional, .list: if !selectors.contains(name) { isOptional = true }
      default: break
      }
    }
    return .success(isOptional ? .optional(.text) : .text)
  }

  /// What an argument should be instead; nothing when it is right.
  private static func remedy(for shape: Shape, isSelector: Bool, isCount: Bool) -> Message? {
    switch shape {
    case .any, .none, .never: return nil
    case .optional(let shape): return remedy(for: shape, isSelector: isSelector, isCount: isCount)
    case .integer, .number: return isSelector ? Message("filter-takes-choice") : nil
    case _ where isCount: return Message("filter-takes-number")
    case .text: return nil
    case .boolean: return isSelector ? nil : Message("filter-takes-value")
    case .entity(let name):
      if name == "choice" || name == "offer_state" { return nil }
      if isSelector { return Message("filter-takes-choice") }
      return isNamed(name) ? nil : Message("filter-takes-field")
    case .data:
      return isSelector ? Message("filter-takes-choice") : nil
    case .list(let element):
      return isSelector
        ? Message("filter-takes-choice")
        : remedy(for: element, isSelector: false, isCount: false)
    case .markup: return Message("filter-takes-plain")
    case .map, .object: return Message("filter-takes-field")
    }
  }

  /// Entities that have a name to be said: records, sections, taxonomies, terms, menu entries.
  private static func isNamed(_ shape: String) -> Bool {
    let nameless: Set<String> = [
      "site", "page", "image", "place", "fact", "menus", "menu", "sections", "taxonomies", "types",
      "type", "contact",
      "translation", "alternate", "heading", "pagination", "page_number", "language", "file",
      "breadcrumb", "offer",
    ]
    return !nameless.contains(shape)
  }

  // MARK: While a page is rendered

  /// A sentence with a hole says nothing: without one of its arguments it is absent itself.
  private func string(
    _ key: String, _ named: [String: TemplateValue], _ wanted: LanguageIndex
  ) -> TemplateValue {
    let language = language(ofString: key, for: wanted)
    let table = strings[language.position]
    let localizer = localizers[language.position]
    let entry = table.entry(key)
    var count: Int?
    var arguments: [String: String] = [:]
    for (name, value) in named where name != "lang" {
      switch value {
      case .none where name == entry?.selector: continue
      case .none: return .none
      case .list(let values) where values.isEmpty: return .none
      default: break
      }
      if name == "count" {
        switch value {
        case .integer(let number): count = number
        case .number(let number): count = Int(exactly: number)
        default: break
        }
      }
      arguments[name] = words(value, language)
    }
    var selection: String?
    if let selector = entry?.selector, let value = named[selector] {
      selection = choice(value)
    }
    let text = table.string(
      key, count: count, selection: selection, arguments: arguments, localizer: localizer)
    return .text(Text(text ?? key, in: language))
  }

  /// The language in which readers of another are shown a string of the theme.
  func language(ofString key: String, for wanted: LanguageIndex) -> LanguageIndex {
    if strings[wanted.position].entry(key) != nil { return wanted }
    return site.settings.languages[wanted.position].fallbacks.first {
      strings[$0.position].entry(key) != nil
    } ?? wanted
  }

  /// A value said in a language, as it stands in a sentence.
  private func words(_ value: TemplateValue, _ language: LanguageIndex) -> String {
    switch value {
    case .text(let text): return Self.inOneLine(text.string)
    case .integer, .number: return Self.number(value, localizers[language.position]) ?? ""
    case .data(let value): return Self.inOneLine(plainText(value, .text, language)?.string ?? "")
    case .entity(let entity):
      if let target = target(value) { return Self.inOneLine(target.label.string) }
      guard let slot = labelSlot(of: entity),
        case .text(let label) = self.value(of: entity, slot: slot)
      else { return "" }
      return label.string
    case .list(let values):
      return localizers[language.position].list(values.map { words($0, language) })
    case .none, .boolean, .markup, .map: return ""
    }
  }

  /// A sentence is one line and may become part of an address, such as that of a message with an
  /// order: what it names is one line too, and no longer than anybody reads.
  static func inOneLine(_ text: String) -> String {
    let limit = 300
    let breaks: Set<Unicode.Scalar> = [
      "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
    ]
    let scalars = text.unicodeScalars
    guard text.utf8.count > limit || scalars.contains(where: breaks.contains) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in scalars.prefix(limit) { line.append(breaks.contains(scalar) ? " " : scalar) }
    if scalars.count > limit { line.append("…") }
    return BidiControls.neutralised(String(line)) ?? String(line)
  }

  private func labelSlot(of entity: Entity) -> Int? {
    switch EntityKind(rawValue: entity.kind) {
    case .choice: ChoiceField.all.firstIndex(of: .label)
    case .offerState: OfferStateField.all.firstIndex(of: .label)
    default: nil
    }
  }

  /// The value by which a case is chosen: a choice's key, or a text itself.
  private func choice(_ value: TemplateValue) -> String? {
    switch value {
    case .text(let text): return text.string
    case .boolean(let value): return value ? "true" : "false"
    case .data(.choice(let key)): return key
    case .entity(let entity):
      let slot: Int? =
        switch EntityKind(rawValue: entity.kind) {
        case .choice: ChoiceField.all.firstIndex(of: .key)
        case .offerState: OfferStateField.all.firstIndex(of: .key)
        default: nil
        }
      guard let slot, case .text(let key) = self.value(of: entity, slot: slot) else { return nil }
      return key.string
    default: return nil
    }
  }
}
