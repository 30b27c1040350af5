import Model

/// One offer in one language, with the texts and addresses that the feeds of shops write.
struct ShoppingItem {
  let id: String
  let title: String
  let description: String
  let link: String
  /// Whole addresses; at least one.
  let pictures: [String]
  let offer: Offer
  let condition: ShoppingRule.Condition
  let brand: String?
  /// The shop's own categories, the most telling first.
  let categories: [String]
  /// The id that variants share.
  let group: String?
  let features: [(feature: Offer.Feature, label: String)]

  /// Why an offer is in no feed.
  enum Reason {
    case noID
    case isFree
    case noPicture
    case noDay

    func message(_ rule: ShoppingRule) -> Message {
      switch self {
      case .noID: Message("shopping-item-no-id", ["rule": .text(rule[.id] ?? "id")])
      case .isFree: Message("shopping-price-zero", ["rule": .text(rule[.price] ?? "price")])
      case .noPicture: Message("shopping-no-picture")
      case .noDay: Message("shopping-no-day")
      }
    }

    func remedy(_ rule: ShoppingRule) -> Message {
      switch self {
      case .noID: Message("shopping-item-no-id.remedy", ["rule": .text(rule[.id] ?? "id")])
      case .isFree: Message("shopping-price-zero.remedy")
      case .noPicture: Message("shopping-no-picture.remedy")
      case .noDay:
        rule[.available].map { Message("shopping-no-day.remedy", ["name": .text($0)]) }
          ?? Message("shopping-no-day.remedy-field")
      }
    }
  }
}

/// Finds what is offered, for all feeds of a site alike.
struct ShoppingItems {
  let site: Site
  let names: SiteNames
  let features: FeatureNames
  /// The whole address of a picture in a form that shops take.
  let picture: (ImageReference) -> String?

  init(site: Site, picture: @escaping (ImageReference) -> String?) {
    self.site = site
    self.picture = picture
    names = SiteNames(site: site)
    features = FeatureNames(site: site)
  }

  /// More letters are cut: Google takes 150 and 5,000, Meta 200 and 9,999.
  private static let titleLimit = 150
  private static let descriptionLimit = 5000
  /// Google takes ten besides the first.
  private static let pictureLimit = 11

  /// Every offer of a language, in the order of the records.
  func all(in language: LanguageIndex) -> [ShoppingItem] {
    site.records.indices.flatMap { place in
      items(of: RecordIndex(place), in: language).compactMap { try? $0.get() }
    }
  }

  /// What a record offers in a language that it is written in, or why it is left out.
  func items(
    of index: RecordIndex, in language: LanguageIndex
  ) -> [Result<ShoppingItem, Failure>] {
    let record = site.records[index.position]
    let type = site.types[record.typeIndex]
    guard let rule = type.publish.shopping, record.role == .record,
      let variant = record.variants[language.position],
      let route = record.routes[language.position], let goods = site.goods(index, in: language)
    else { return [] }
    let title = names.title(of: record, in: language)
    let page = Page(
      rule: rule, language: language, title: title,
      description: names.summary(of: record, in: language) ?? title,
      link: Route.absoluteURI(base: site.settings.baseURL, route: route),
      pictures: variant.fields.flatMap { $0.pictures }.compactMap(picture),
      brand: brand(of: record, rule, variant, language),
      categories: categories(rule, type, variant, language), group: goods.group)
    return goods.offers.map { offer in
      do throws(Failure) {
        return .success(try item(offer, on: page))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Why an offer is left out, and which one.
  struct Failure: Error {
    let reason: ShoppingItem.Reason
    /// The id of a variant.
    let variant: String?
  }

  /// What all variants of a record have in common.
  private struct Page {
    let rule: ShoppingRule
    let language: LanguageIndex
    let title: String
    let description: String
    let link: String
    let pictures: [String]
    let brand: String?
    let categories: [String]
    let group: String?
  }

  private func item(_ offer: Offer, on page: Page) throws(Failure) -> ShoppingItem {
    let variant = page.group == nil ? nil : offer.id
    guard let id = offer.id else { throw Failure(reason: .noID, variant: nil) }
    guard offer.price.minorUnits > 0 else { throw Failure(reason: .isFree, variant: variant) }
    if offer.availability.needsDay {
      guard let day = offer.available?.exactDay?.daysSince1970,
        ShoppingExport.days(from: site.today).contains(day)
      else { throw Failure(reason: .noDay, variant: variant) }
    }
    let pictures = offer.images.compactMap(picture) + page.pictures
    guard !pictures.isEmpty else { throw Failure(reason: .noPicture, variant: variant) }
    return ShoppingItem(
      id: Self.plain(id, limit: .max),
      title: Self.plain(offer.name(of: page.title, in: page.language), limit: Self.titleLimit),
      description: Self.plain(page.description, limit: Self.descriptionLimit),
      link: offer.address(on: page.link),
      pictures: Array(Self.unique(pictures).prefix(Self.pictureLimit)), offer: offer,
      condition: page.rule.condition,
      brand: page.brand.map { Self.plain($0, limit: 70) },
      categories: page.categories.map { Self.plain($0, limit: 750) },
      group: page.group.map { Self.plain($0, limit: .max) },
      features: offer.features(in: page.language).map {
        ($0.feature, Self.plain($0.label, limit: 100))
      })
  }

  private func brand(
    of record: Record, _ rule: ShoppingRule, _ variant: RecordVariant, _ language: LanguageIndex
  ) -> String? {
    let type = site.types[record.typeIndex]
    guard let slot = rule[.brand].flatMap({ type.slot(of: $0) }) else { return nil }
    return features.labels(of: variant.fields[slot], type.fields[slot].kind, in: language).first
  }

  private func categories(
    _ rule: ShoppingRule, _ type: ContentType, _ variant: RecordVariant, _ language: LanguageIndex
  ) -> [String] {
    guard let slot = rule[.category].flatMap({ type.slot(of: $0) }) else { return [] }
    return features.labels(of: variant.fields[slot], type.fields[slot].kind, in: language)
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// One line without controls and without what turns its surroundings around; cut at a space.
  ///
  /// No mark of direction is added: shops compare these texts with the page's.
  static func plain(_ text: String, limit: Int) -> String {
    let text = BidiControls.neutralised(text) ?? text
    var line = String.UnicodeScalarView()
    var spaces = 0
    for scalar in text.unicodeScalars {
      // A no-break space stays: it is French typography.
      let isSpace =
        scalar == " " || scalar.properties.generalCategory == .control
        || scalar == "\u{2028}" || scalar == "\u{2029}"
      if isSpace {
        spaces += 1
        continue
      }
      if spaces > 0, !line.isEmpty { line.append(" ") }
      spaces = 0
      line.append(scalar)
    }
    guard line.count > limit else { return String(line) }
    let head = line.prefix(limit - 1)
    let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return String(String.UnicodeScalarView(cut)) + "…"
  }
}

extension ShoppingItem {
  /// What shops call the price: what it cost before, where that is said, else what it costs.
  var listPrice: String { Self.amount(offer.priceBefore ?? offer.price) }

  /// What it costs now, where it cost more before.
  var salePrice: String? { offer.priceBefore == nil ? nil : Self.amount(offer.price) }

  private static func amount(_ money: Money) -> String {
    money.decimalString + " " + money.currency.code
  }
}
