import Localization
public import Model
public import Templates

extension World {
  /// The filters that the program adds to the template language, and how its values print.
  var host: Host {
    Host(
      filters: [
        moneyFilter, indicativeFilter, shareFilter, sharesFilter, dateFilter, hijriFilter,
        calendarsFilter, untilFilter, stringFilter, pluralFilter, assetFilter(named: "asset"),
        assetFilter(named: "integrity"), linkFilter, imageFilter, markdownFilter, letterFilter,
        spansFilter, clockFilter,
        absoluteFilter, searchTermsFilter, termFilter,
      ] + numberFilters + orderFilters,
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
        Self.plainDateFilter("date") { date, style in localizer.date(date, style: style) },
        Self.plainDateFilter("calendars") { date, style in
          localizer.bothCalendars(date, style: style)
        },
        Self.plainDateFilter("hijri") { date, style in localizer.hijri(date, style: style) },
        Self.plainUntilFilter(localizer),
      ] + Self.plainNumberFilters(localizer),
      print: { _, _ in Text("") })
  }

  // MARK: Values

  private var moneyFilter: HostFilter {
    localizedFilter("money", from: [.data("money")]) { value, _, localizer in
      guard case .data(.money(let money)) = value else { return nil }
      return localizer.money(money)
    }
  }

  // MARK: Files, links, pictures

  private func assetFilter(named name: String) -> HostFilter {
    HostFilter(
      name: name, names: { call in call.input.literal.map { self.assets[$0] != nil } },
      check: { call in
        guard let file = call.input.literal else {
          return .failure(
            FilterMistake(
              Message("filter-asset-name", ["name": .text(name)]),
              remedy: Message("filter-asset-name.remedy", ["name": .text(name)])))
        }
        if self.assets[file] != nil { return .success(.text) }
        let nearest = NearestName.of(file, among: self.assets.keys.sorted())
        return .failure(
          FilterMistake(
            Message("filter-asset-missing", ["file": .text(file)]),
            remedy: nearest.map(Message.didYouMean) ?? Message("filter-asset-missing.remedy")))
      },
      run: { input, _, _, _ in
        guard case .text(let file) = input, let asset = self.assets[file.string] else {
          return .none
        }
        return .text(
          Text(name == "asset" ? self.href("/" + asset.outputPath) : asset.integrity))
      })
  }

  /// `"images/icon.png" | asset | absolute`: an address of this site, with its host.
  private var absoluteFilter: HostFilter {
    let origin = Route.origin(of: site.settings.baseURL)
    return Self.textFilter("absolute", from: [.text]) { value, _ in
      guard case .text(let text) = value else { return nil }
      // The path is encoded already, and begins with that of the base address.
      return text.string.hasPrefix("/") ? origin + text.string : text.string
    }
  }

  /// The two texts of an entity that has an address: records, sections, terms, menu entries.
  func target(
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

  static func isEntity(_ shape: Shape) -> Bool {
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
              Message("filter-link-value"), remedy: Message("filter-link-value.remedy")))
      },
      run: { input, _, _, context in
        guard let target = self.target(input) else { return .none }
        var html: [UInt8] = []
        if target.url.isEmpty {
          context.append(target.label, to: &html)
          return .markup(html)
        }
        html += Array("<a href=\"".utf8)
        Markup.append(attribute: target.url, to: &html)
        html += Array("\">".utf8)
        context.append(target.label, to: &html)
        html += Array("</a>".utf8)
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
