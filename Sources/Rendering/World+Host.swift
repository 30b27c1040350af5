import Localization
public import Model
public import Templates

extension World {
  /// The filters that the program adds to the template language, and how its values print.
  var host: Host {
    Host(
      filters: [
        moneyFilter, dateFilter, hijriFilter, numberFilter, stringFilter, pluralFilter,
        assetFilter(named: "asset"), assetFilter(named: "integrity"), linkFilter, imageFilter,
        markdownFilter,
      ],
      print: { value, context in
        self.plainText(value, .text, context.language) ?? Text("")
      })
  }

  /// The filters that need no site, for templates over plain data.
  public static func plainHost(locale: LocaleTag) -> Host {
    let localizer = Localizer(locale: locale)
    return Host(
      filters: [
        Self.textFilter("money", from: [.text]) { value, _ in
          guard case .text(let text) = value, let money = try? Money(parsing: text.string) else {
            return nil
          }
          return localizer.money(money)
        },
        Self.textFilter("date", from: [.text], parameters: 1) { value, arguments in
          guard case .text(let text) = value, let date = try? EDTF(parsing: text.string) else {
            return nil
          }
          return localizer.date(date, style: Self.style(arguments.first))
        },
        Self.textFilter("hijri", from: [.text]) { value, _ in
          guard case .text(let text) = value, let date = try? EDTF(parsing: text.string) else {
            return nil
          }
          return localizer.hijri(date)
        },
        Self.textFilter("number", from: [.integer, .number]) { value, _ in
          Self.number(value, localizer)
        },
      ],
      print: { _, _ in Text("") })
  }

  // MARK: Building filters

  /// A filter from some kinds of values to a text in the page's language.
  private static func textFilter(
    _ name: String, from shapes: [Shape], parameters: Int = 0,
    _ run: @escaping @Sendable (TemplateValue, [TemplateValue]) -> String?
  ) -> HostFilter {
    HostFilter(
      name: name,
      check: { call in
        Self.accept(call, name, shapes, parameters).map { isOptional in
          isOptional ? .optional(.text) : .text
        }
      },
      run: { input, arguments, _, context in
        run(input, arguments).map { .text(Text($0, in: context.language)) } ?? .none
      })
  }

  /// Whether a filter takes the input; gives whether it may be absent.
  private static func accept(
    _ call: FilterCall, _ name: String, _ shapes: [Shape], _ parameters: Int
  ) -> Result<Bool, FilterMistake> {
    let isOptional: Bool
    let plain: Shape
    if case .optional(let shape) = call.input.shape {
      (plain, isOptional) = (shape, true)
    } else {
      (plain, isOptional) = (call.input.shape, call.input.shape == .none)
    }
    guard shapes.contains(plain) || plain == .any || plain == .none else {
      return .failure(
        FilterMistake(
          "\(name) does not fit this value",
          remedy: "it takes " + shapes.map(Self.name).joined(separator: " or ")))
    }
    guard call.arguments.count <= parameters else {
      return .failure(
        FilterMistake(
          "\(name) takes \(parameters == 0 ? "no value" : "at most \(parameters)")",
          remedy: "remove what is in the brackets"))
    }
    return .success(isOptional)
  }

  private static func name(_ shape: Shape) -> String {
    switch shape {
    case .data(let kind): "a value of the kind \(kind)"
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "a text"
    case .entity(let name): "a value of the kind \(name)"
    default: "another value"
    }
  }

  private static func style(_ value: TemplateValue?) -> DateStyle {
    guard case .text(let text)? = value else { return .long }
    return DateStyle(rawValue: text.string) ?? .long
  }

  private static func number(_ value: TemplateValue, _ localizer: Localizer) -> String? {
    switch value {
    case .integer(let number): localizer.integer(number)
    case .number(let number): localizer.number(number, maximumFractionDigits: 6)
    default: nil
    }
  }

  /// A filter over a data value, in the page's language.
  private func localizedFilter(
    _ name: String, from shapes: [Shape], parameters: Int = 0,
    _ run: @escaping @Sendable (TemplateValue, [TemplateValue], Localizer) -> String?
  ) -> HostFilter {
    HostFilter(
      name: name,
      check: { call in
        Self.accept(call, name, shapes, parameters).map { isOptional in
          isOptional ? .optional(.text) : .text
        }
      },
      run: { input, arguments, _, context in
        run(input, arguments, self.localizers[context.language.position])
          .map { .text(Text($0, in: context.language)) } ?? .none
      })
  }

  // MARK: Values

  private var moneyFilter: HostFilter {
    localizedFilter("money", from: [.data("money")]) { value, _, localizer in
      guard case .data(.money(let money)) = value else { return nil }
      return localizer.money(money)
    }
  }

  private var dateFilter: HostFilter {
    localizedFilter("date", from: [.data("date")], parameters: 1) { value, arguments, localizer in
      guard case .data(.date(let date)) = value else { return nil }
      return localizer.date(date, style: Self.style(arguments.first))
    }
  }

  private var hijriFilter: HostFilter {
    localizedFilter("hijri", from: [.data("date")]) { value, _, localizer in
      guard case .data(.date(let date)) = value else { return nil }
      return localizer.hijri(date)
    }
  }

  private var numberFilter: HostFilter {
    localizedFilter("number", from: [.integer, .number]) { value, _, localizer in
      Self.number(value, localizer)
    }
  }

  // MARK: Strings

  /// A key that the theme has in every language, or what is wrong with it.
  private func checkString(
    _ key: String?, _ given: Set<String>
  ) -> Result<Shape, FilterMistake> {
    guard let key else { return .success(.text) }
    for (place, table) in strings.enumerated() where table.entry(key) == nil {
      let nearest = NearestName.of(key, among: table.keys)
      return .failure(
        FilterMistake(
          "there is no string \"\(key)\" in \(site.settings.languages[place].code)",
          remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "add it to the theme's strings"))
    }
    let wanted = strings.reduce(into: Set<String>()) { $0.formUnion($1.arguments(of: key)) }
    for name in given.sorted() where !wanted.contains(name) && name != "count" && name != "lang" {
      return .failure(
        FilterMistake(
          "the string \"\(key)\" has no argument \"\(name)\"",
          remedy: NearestName.of(name, among: wanted.sorted()).map { "did you mean \"\($0)\"?" }
            ?? "remove it"))
    }
    for name in wanted.sorted() where !given.contains(name) {
      return .failure(
        FilterMistake(
          "the string \"\(key)\" needs \"\(name)\"", remedy: "write t(\(name)=…)"))
    }
    return .success(.text)
  }

  private var stringFilter: HostFilter {
    HostFilter(
      name: "t",
      check: { call in
        guard call.input.literal != nil else {
          return .failure(
            FilterMistake("t needs a key", remedy: "write {{ \"key\" | t }}"))
        }
        return self.checkString(call.input.literal, Set(call.named.keys))
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

  private var pluralFilter: HostFilter {
    HostFilter(
      name: "plural",
      check: { call in
        guard let key = call.arguments.first?.literal else {
          return .failure(
            FilterMistake(
              "plural needs the key of a string", remedy: "write {{ count | plural(\"key\") }}"))
        }
        return self.checkString(key, Set(call.named.keys).union(["count"]))
      },
      run: { input, arguments, named, context in
        guard case .text(let key)? = arguments.first else { return .none }
        var named = named
        named["count"] = input
        return self.string(key.string, named, context.language)
      })
  }

  private func string(
    _ key: String, _ named: [String: TemplateValue], _ language: LanguageIndex
  ) -> TemplateValue {
    let localizer = localizers[language.position]
    var count: Int?
    var arguments: [String: String] = [:]
    for (name, value) in named where name != "lang" {
      if name == "count", case .integer(let number) = value { count = number }
      switch value {
      case .text(let text): arguments[name] = text.string
      case .integer, .number: arguments[name] = Self.number(value, localizer) ?? ""
      default: arguments[name] = ""
      }
    }
    let text = strings[language.position].string(
      key, count: count, arguments: arguments, localizer: localizer)
    return .text(Text(text ?? key, in: language))
  }

  // MARK: Files, links, pictures

  private func assetFilter(named name: String) -> HostFilter {
    HostFilter(
      name: name,
      check: { call in
        guard let file = call.input.literal else {
          return .failure(
            FilterMistake(
              "\(name) needs the name of a file", remedy: "write {{ \"css/site.css\" | \(name) }}"))
        }
        if self.assets[file] != nil { return .success(.text) }
        let nearest = NearestName.of(file, among: self.assets.keys.sorted())
        return .failure(
          FilterMistake(
            "the theme has no file assets/\(file)",
            remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "add the file"))
      },
      run: { input, _, _, _ in
        guard case .text(let file) = input, let asset = self.assets[file.string] else {
          return .none
        }
        return .text(
          Text(name == "asset" ? self.href("/" + asset.outputPath) : asset.integrity))
      })
  }

  /// The two texts of an entity that has an address: records, sections, terms, menu entries.
  private func target(
    _ value: TemplateValue
  ) -> (label: Text, url: String)? {
    guard case .entity(let entity) = value, let kind = EntityKind(rawValue: entity.kind) else {
      return nil
    }
    let index = Int(entity.index)
    func slot<Field: EntityFields & Equatable>(_ field: Field, _ all: [Field]) -> Int {
      all.firstIndex(of: field) ?? 0
    }
    let slots: (label: Int, url: Int)
    switch kind {
    case .record:
      slots = (
        slot(RecordField.displayTitle, RecordField.all), slot(RecordField.url, RecordField.all)
      )
    case .section:
      slots = (slot(SectionField.title, SectionField.all), slot(SectionField.url, SectionField.all))
    case .taxonomy:
      slots = (
        slot(TaxonomyField.label, TaxonomyField.all), slot(TaxonomyField.url, TaxonomyField.all)
      )
    case .term: slots = (slot(TermField.label, TermField.all), slot(TermField.url, TermField.all))
    case .menuEntry, .linkToTerm, .linkToRecord:
      slots = (slot(LinkField.label, LinkField.all), slot(LinkField.url, LinkField.all))
    default: return nil
    }
    guard index >= 0, case .text(let label) = self.value(of: entity, slot: slots.label) else {
      return nil
    }
    guard case .text(let url) = self.value(of: entity, slot: slots.url) else {
      return (label, "")
    }
    return (label, url.string)
  }

  private static func isEntity(_ shape: Shape) -> Bool {
    switch shape {
    case .entity, .any, .none: true
    case .optional(let shape): isEntity(shape)
    default: false
    }
  }

  private var linkFilter: HostFilter {
    HostFilter(
      name: "link",
      check: { call in
        Self.isEntity(call.input.shape)
          ? .success(.optional(.markup))
          : .failure(
            FilterMistake(
              "link does not fit this value", remedy: "it takes a record, a section or a term"))
      },
      run: { input, _, _, context in
        guard let target = self.target(input) else { return .none }
        var html: [UInt8] = []
        if target.url.isEmpty {
          Markup.append(target.label, context, to: &html)
          return .markup(html)
        }
        html += Array("<a href=\"".utf8)
        Markup.append(attribute: target.url, to: &html)
        html += Array("\">".utf8)
        Markup.append(target.label, context, to: &html)
        html += Array("</a>".utf8)
        return .markup(html)
      })
  }

  private var imageFilter: HostFilter {
    HostFilter(
      name: "image",
      check: { call in
        switch call.input.shape {
        case .entity("image"), .optional(.entity("image")), .any, .none:
          return .success(.optional(.markup))
        default:
          return .failure(
            FilterMistake("image does not fit this value", remedy: "it takes a picture"))
        }
      },
      run: { input, _, named, _ in
        guard case .entity(let entity) = input, entity.kind == EntityKind.image.rawValue else {
          return .none
        }
        var html = Array("<img".utf8)
        for field in [ImageField.src, .alt, .width, .height] {
          let slot = ImageField.all.firstIndex(of: field) ?? 0
          let text: String
          switch self.value(of: entity, slot: slot) {
          case .text(let value): text = value.string
          case .integer(let value): text = String(value)
          default: text = ""
          }
          html += Array(" \(field.rawValue)=\"".utf8)
          Markup.append(attribute: text, to: &html)
          html += Array("\"".utf8)
        }
        for name in ["class", "loading"] {
          guard case .text(let value)? = named[name] else { continue }
          html += Array(" \(name)=\"".utf8)
          Markup.append(attribute: value.string, to: &html)
          html += Array("\"".utf8)
        }
        if named["loading"] == nil { html += Array(" loading=\"lazy\"".utf8) }
        html += Array(" decoding=\"async\">".utf8)
        return .markup(html)
      })
  }

  private var markdownFilter: HostFilter {
    HostFilter(
      name: "markdown",
      check: { call in
        Self.accept(call, "markdown", [.text], 0).map { $0 ? .optional(.markup) : .markup }
      },
      run: { input, _, _, context in
        guard case .text(let text) = input else { return .none }
        return .markup(self.markup(of: text, in: context.language))
      })
  }

  /// What templates of a page are told about it.
  func context(_ language: LanguageIndex) -> RenderContext {
    RenderContext(
      language: language, direction: self.language(language).direction, isolates: true,
      languageTags: languageTags)
  }
}

/// The little markup that filters make themselves.
enum Markup {
  static func append(attribute text: String, to html: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): html += Array("&amp;".utf8)
      case UInt8(ascii: "<"): html += Array("&lt;".utf8)
      case UInt8(ascii: ">"): html += Array("&gt;".utf8)
      case UInt8(ascii: "\""): html += Array("&#34;".utf8)
      default: html.append(byte)
      }
    }
  }

  /// A text among text, isolated where its direction asks for it.
  static func append(_ text: Text, _ context: RenderContext, to html: inout [UInt8]) {
    let profile = BidiProfile(of: text.string)
    guard context.isolates, profile.needsIsolation(in: context.direction) else {
      return append(attribute: text.string, to: &html)
    }
    html += Array("<bdi dir=\"\(profile.isolateDirection.rawValue)\">".utf8)
    append(attribute: text.string, to: &html)
    html += Array("</bdi>".utf8)
  }
}
