import Localization
public import Model

/// Reads `dlala.yaml`.
public enum SettingsParser {
  static let sizeLimit = 1 << 20

  /// Gives the settings, or nothing when a site cannot be built with them.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - path: How diagnostics name the file.
  ///   - themes: The themes that there are; without them, `theme` is not looked up.
  ///   - defaults: What the components of the theme say where the file says nothing, the first choice
  ///     first.
  /// - Returns: The settings and the mistakes.
  public static func parse(
    _ bytes: [UInt8], path: String, themes: ThemeFolders? = nil,
    defaults: [SettingsDefaults] = []
  ) -> Parsed<SiteSettings?> {
    var context = FileContext(path: path, bytes: bytes, beneath: defaults.map(\.file))
    guard Encoding.isText(bytes, &context),
      let own = YAMLReader.mapping(
        bytes[...], firstLine: 1, limit: sizeLimit, context: &context)
    else { return Parsed(value: nil, diagnostics: context.diagnostics) }
    let entries = own.laid(overDefaults: defaults)
    var reader = EntryReader(entries, what: .message(Message("thing-site")))
    guard let format = FormatReader.read(&reader, &context) else {
      return Parsed(value: nil, diagnostics: context.diagnostics)
    }
    var settings = settings(&reader, themes, &context)
    settings?.format = format
    settings?.timeZone = timeZone(&reader, &context)
    settings?.removesServiceWorker = removesServiceWorker(&reader, &context)
    settings?.look = LookReader.settings(&reader, &context)
    settings?.images = PictureSettingsReader.read(&reader, &context)
    settings?.linkEndings = FileSettingsReader.linkEndings(&reader, &context)
    settings?.allowedStatics = FileSettingsReader.allowedStatics(&reader, &context)
    settings?.indicativeCurrencies = RatesParser.currencies(&reader, &context)
    if let seconds = reader.timeSpan(
      "keep-assets", in: 0...315_360_000, example: "7 days", &context)
    {
      settings?.keepAssets = seconds
    }
    settings?.hasSectionRules = reader.take("sections") != nil
    settings?.headingIDs = headingIDs(&reader, &context)
    if reader.boolean("default-language-at-root", &context) == true {
      settings?.languages[0].root = "/"
    }
    housekeeping(&reader, into: &settings, &context)
    reader.finish(&context)
    return Parsed(value: settings, diagnostics: context.diagnostics)
  }

  private static func settings(
    _ reader: inout EntryReader, _ themes: ThemeFolders?, _ context: inout FileContext
  ) -> SiteSettings? {
    guard let found = languages(&reader, &context) else { return nil }
    let languages = FallbackReader.read(&reader, found, &context)
    let title = reader.localized("title", languages, &context)
    if title == nil {
      context.report(
        "settings", Message("settings-no-title"), Message("settings-no-title.remedy"),
        at: SourcePosition(line: 1, column: 1))
    }
    return SiteSettings(
      title: title ?? LocalizedText(),
      description: reader.localized("description", languages, &context) ?? LocalizedText(),
      baseURL: baseURL(&reader, &context), languages: languages,
      theme: ThemeChoice.read(&reader, themes, &context), currency: currency(&reader, &context),
      pageSize: pageSize(&reader, &context),
      trustsRawHTML: reader.boolean("trust-raw-html", &context) ?? false,
      contact: contact(&reader, &context), menus: menus(&reader, languages, &context),
      taxonomies: TaxonomyReader.read(&reader, languages, &context),
      missingLanguage: policies(&reader, &context))
  }

  /// What hangs on the machine and not on the content.
  private static func housekeeping(
    _ reader: inout EntryReader, into settings: inout SiteSettings?, _ context: inout FileContext
  ) {
    let year = 31_536_000
    if let seconds = reader.timeSpan(
      "cache-keep", in: 0...10 * year, example: "14 days", &context)
    {
      settings?.cacheKeep = seconds
    }
    settings?.deployTargets = DeployReader.targets(&reader, &context)
    if let node = reader.take("compress") { settings?.compress = codings(node, &context) }
    if let seconds = reader.timeSpan(
      "tool-timeout", in: 1...86_400, example: "10 minutes", &context)
    {
      settings?.toolTimeout = seconds
    }
  }

  private static func languages(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> [SiteLanguage]? {
    var locales: [String: YAMLNode] = [:]
    for entry in reader.mapping("locales", &context) ?? [] {
      locales[LocaleTag(entry.key)?.canonical ?? entry.key] = entry.value
    }
    guard let node = reader.take("languages") else {
      context.report(
        "settings", Message("settings-no-languages"),
        Message("settings-no-languages.remedy"),
        at: SourcePosition(line: 1, column: 1))
      return standIn(&reader, locales)
    }
    let items: [YAMLNode] = if case .sequence(let items, _) = node { items } else { [node] }
    var languages: [SiteLanguage] = []
    for item in items {
      let code = code(item)
      let written = locales[code] ?? item
      let (tagNode, habits) = LocaleReader.read(written, code: item, &context)
      let stated = LocaleTag(self.code(tagNode))
      if stated == nil || LocaleTag(code) == nil {
        context.report(
          "language", Message("language-unreadable", ["tag": .text(tagNode.text ?? code)]),
          Message("language-unreadable.remedy"), at: tagNode.position, length: tagNode.length)
      }
      // With a wrong locale it is a language all the same: only that mistake is told.
      guard let tag = LocaleTag(code) else { continue }
      let locale = stated ?? tag
      if languages.contains(where: { $0.code == code }) {
        context.report(
          "language", Message("language-twice", ["code": .text(code)]),
          Message("language-twice.remedy"),
          at: item.position, length: item.length)
        continue
      }
      if locale.language != tag.language {
        context.report(
          "language",
          Message("language-locale", ["locale": .text(locale.tag), "code": .text(code)]),
          Message("language-locale.remedy", ["language": .text(tag.language)]),
          at: tagNode.position,
          length: tagNode.length)
      }
      languages.append(
        SiteLanguage(
          code: code, locale: locale.language == tag.language ? locale : tag, habits: habits))
    }
    for (code, node) in locales where !items.contains(where: { self.code($0) == code }) {
      context.report(
        "language", Message("language-not-listed", ["code": .text(code)]),
        Message("language-not-listed.remedy"),
        at: node.position, length: node.length)
    }
    if languages.count > 64 || items.isEmpty {
      context.report(
        "settings",
        languages.isEmpty
          ? Message("settings-no-languages") : Message("settings-too-many-languages"),
        Message("settings-no-languages.remedy"), at: node.position)
    }
    if languages.count > 64 { return Array(languages.prefix(64)) }
    return languages.isEmpty ? standIn(&reader, locales) : languages
  }

  private static func codings(
    _ node: YAMLNode, _ context: inout FileContext
  ) -> [ContentCoding] {
    let items: [YAMLNode] = if case .sequence(let items, _) = node { items } else { [node] }
    var codings: Set<ContentCoding> = []
    for item in items {
      let text = item.text ?? ""
      if let coding = ContentCoding(rawValue: text) {
        codings.insert(coding)
        continue
      }
      let names = ContentCoding.allCases.map(\.rawValue)
      let nearest = text.hasPrefix("br") ? "br" : NearestName.of(text, among: names)
      context.report(
        "settings", Message("compress-unknown", ["text": .text(String(text.prefix(60)))]),
        nearest.map(Message.didYouMean) ?? Message("compress-unknown.remedy"),
        at: item.position, length: item.length)
    }
    return ContentCoding.allCases.filter { codings.contains($0) }
  }

  /// The languages in which a site without a list of them speaks, so that its other mistakes can be
  /// told in the same run.
  private static func standIn(
    _ reader: inout EntryReader, _ locales: [String: YAMLNode]
  ) -> [SiteLanguage]? {
    var codes: [String] = []
    if case .mapping(let entries, _)? = reader.take("title") { codes = entries.map(\.key) }
    let tags = (codes + locales.keys.sorted()).compactMap { LocaleTag($0) }
    var languages: [SiteLanguage] = []
    for tag in tags.prefix(64) where !languages.contains(where: { $0.code == tag.canonical }) {
      languages.append(SiteLanguage(code: tag.canonical, locale: tag))
    }
    return languages.isEmpty ? nil : languages
  }

  /// A language's tag in the case of letters by which it is known everywhere.
  private static func code(_ node: YAMLNode) -> String {
    let text = node.text ?? ""
    return LocaleTag(text)?.canonical ?? text
  }

  private static func baseURL(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> String {
    guard let node = reader.take("base-url") else { return "https://example.org/" }
    let text = node.text ?? ""
    guard let address = BaseAddress.uri(text) else {
      context.report(
        "url", Message("url-base"), Message("url-base.remedy"),
        at: node.position, length: node.length)
      return "https://example.org/"
    }
    return address
  }

  private static func timeZone(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> String {
    guard let node = reader.take("time-zone") else { return "UTC" }
    let name = node.text ?? ""
    if ZoneClock(named: name) != nil { return name }
    context.report(
      "settings", Message("settings-time-zone", ["name": .text(String(name.prefix(60)))]),
      ZoneClock.nearest(to: name).map(Message.didYouMean)
        ?? Message("settings-time-zone.remedy"),
      at: node.position, length: node.length)
    return "UTC"
  }

  private static func removesServiceWorker(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> Bool {
    guard let node = reader.take("service-worker") else { return false }
    switch node.text {
    case "remove": return true
    case "keep": return false
    default:
      context.report(
        "settings", Message("settings-service-worker"),
        Message("settings-service-worker.remedy"), at: node.position, length: node.length)
      return false
    }
  }

  private static func currency(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> Currency? {
    guard let node = reader.take("currency") else { return nil }
    if let currency = Currency(code: node.text ?? "") { return currency }
    context.report(
      "money", Message("money-unknown-currency-code", ["code": .text(node.text ?? "")]),
      Currency.nearest(to: node.text ?? "").map(Message.didYouMean)
        ?? Message("money-unknown-currency-code.remedy"), at: node.position, length: node.length)
    return nil
  }

  private static func pageSize(_ reader: inout EntryReader, _ context: inout FileContext) -> Int {
    reader.take("page-size").map { pageSize($0, &context) } ?? 24
  }

  /// How many records stand on a page of a listing.
  static func pageSize(_ node: YAMLNode, _ context: inout FileContext) -> Int {
    if let size = Int(node.text ?? ""), (1...1000).contains(size) { return size }
    context.report(
      "settings", Message("settings-page-size"), Message("settings-page-size.remedy"),
      at: node.position, length: node.length)
    return 24
  }

  private static func headingIDs(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> HeadingIDs {
    guard let node = reader.take("heading-ids") else { return .words }
    if let choice = HeadingIDs(rawValue: node.text ?? "") { return choice }
    context.report(
      "settings", Message("settings-heading-ids"),
      Message("settings-heading-ids.remedy"), at: node.position, length: node.length)
    return .words
  }

  private static func contact(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> [MapEntry] {
    (reader.mapping("contact", &context) ?? []).compactMap { entry in
      entry.value.text.map {
        let text = EntryReader.neutralised($0, .text(entry.key), entry.value, &context)
        return MapEntry(key: entry.key, value: .text(Text(text)))
      }
    }
  }

  private static func menus(
    _ reader: inout EntryReader, _ languages: [SiteLanguage], _ context: inout FileContext
  ) -> [Menu] {
    var menus: [Menu] = []
    for entry in reader.mapping("menus", &context) ?? [] {
      guard case .sequence(let items, _) = entry.value else {
        context.report(
          "menu", Message("menu-no-list", ["key": .text(entry.key)]),
          Message("menu-no-list.remedy"),
          at: entry.value.position, length: entry.value.length)
        continue
      }
      var links: [Menu.Entry] = []
      for item in items {
        if let target = item.text {
          links.append(Self.link(target, nil, item.position))
          continue
        }
        guard case .mapping(let fields, let position) = item else {
          context.report(
            "menu", Message("menu-leads-nowhere"), Message("menu-leads-nowhere.remedy"),
            at: item.position)
          continue
        }
        var link = EntryReader(fields, what: .message(Message("thing-menu-line")))
        let node = link.take("to")
        let label = link.localized("label", languages, &context)
        link.finish(&context)
        guard let node, let target = node.text else {
          context.report(
            "menu", Message("menu-leads-nowhere"), Message("menu-leads-nowhere.remedy"),
            at: position)
          continue
        }
        links.append(Self.link(target, label, node.position))
      }
      menus.append(Menu(name: entry.key, entries: links))
    }
    return menus
  }

  /// What a component proposes is left out without a word where the site lacks it.
  private static func link(
    _ target: String, _ label: LocalizedText?, _ position: SourcePosition
  ) -> Menu.Entry {
    var link = Menu.Entry(target: target, label: label, position: position)
    link.isProposed = FileContext.isBeneath(position)
    return link
  }

  private static func policies(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> MissingLanguagePolicies {
    var policies = MissingLanguagePolicies(standard: .fallback, byType: [:])
    for entry in reader.mapping("missing-language", &context) ?? [] {
      guard let policy = MissingLanguagePolicy(rawValue: entry.value.text ?? "") else {
        context.report(
          "settings", Message("settings-policy", ["value": .text(entry.value.text ?? "")]),
          Message("settings-policy.remedy"),
          at: entry.value.position, length: entry.value.length)
        continue
      }
      if entry.key == "default" {
        policies.standard = policy
      } else {
        policies.byType[entry.key] = policy
        policies.positions[entry.key] = entry.keyPosition
      }
    }
    return policies
  }
}

/// Checks that bytes are text.
enum Encoding {
  /// Whether bytes are UTF-8 without NUL; the place of the first other byte is reported.
  static func isText(_ bytes: [UInt8], _ context: inout FileContext) -> Bool {
    if bytes.isUTF8 {
      guard let place = bytes.place(of: 0) else { return true }
      context.report(
        "encoding", Message("encoding-nul"), Message("encoding-nul.remedy"),
        at: context.position(of: place))
      return false
    }
    let place = firstInvalid(bytes)
    context.report(
      "encoding", Message("encoding-not-utf8"), Message("encoding-not-utf8.remedy"),
      at: context.position(of: place))
    return false
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return bytes.count
      case .error: return offset
      }
    }
  }
}
