/// A thing at a price, as every place shows it: page, listing, basket, structured data and feeds.
///
/// Made once, in Linking, by the type's `publish: {shopping: …}`; whoever shows it only prints it.
public struct Offer: Sendable, Hashable {
  /// By which shops know the thing; nothing when the record says none.
  public var id: String?
  /// For a variant its place in the record's list of variants.
  public var place: Int?
  /// What tells a variant from the others, for each language of the site; none for a record without
  /// variants.
  public var labels: [Text] = []
  /// Never converted, never rounded, never below 0.
  public var price: Money
  /// What it cost before: more than the price, and in its currency.
  public var priceBefore: Money?
  /// What the record says, but for what has none left.
  public var availability: Availability
  /// The availability in the words of the type; empty where its choices lack it.
  public var availabilityLabel = LocalizedText()
  /// How many can be ordered at most: 0 when it cannot be ordered, nothing when there is no limit.
  public var limit: Int?
  /// The day from which it is delivered.
  public var available: EDTF?
  /// Days from the order to the parcel.
  public var leadTime: Int?
  /// A number that may be published: see `GTIN.isGlobal`.
  public var gtin: String?
  /// Of the thing itself.
  public var weight: Quantity?
  /// The pictures of a variant's own.
  public var images: [ImageReference] = []
  /// In what a variant differs from the others, in each language.
  public var features: [Feature: LocalizedText] = [:]

  /// An offer by what every one has; the rest is set on it.
  public init(price: Money, availability: Availability) {
    self.price = price
    self.availability = availability
  }

  /// Whether it can be ordered now.
  public var isOrderable: Bool { limit != 0 }

  /// The name of what is offered, in a language: that of the record, and what tells the variant from
  /// the others.
  public func name(of title: String, in language: LanguageIndex) -> String {
    guard let label = label(in: language) else { return title }
    return title + " – " + label.string
  }

  /// What tells a variant from the others, in a language; nothing for a record without variants.
  public func label(in language: LanguageIndex) -> Text? {
    labels.indices.contains(language.position) && !labels[language.position].string.isEmpty
      ? labels[language.position] : nil
  }

  /// In what a variant differs, in a language's words.
  public func features(in language: LanguageIndex) -> [(feature: Feature, label: String)] {
    features.sorted { $0.key < $1.key }.compactMap { feature, text in
      text[language].map { (feature, $0.string) }
    }
  }

  /// The address at which a page shows this variant, by a query that the page's script reads.
  ///
  /// Google wants a distinct address for each variant; without a script the page shows all.
  public func address(on page: String) -> String {
    guard place != nil, let id else { return page }
    var query = ""
    for byte in id.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".")
      query +=
        isPlain
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return page + "?variant=" + query
  }

  /// In what the variants of a thing differ; the raw value is the word of schema.org and Google.
  public enum Feature: String, Sendable, CaseIterable, Comparable {
    case size, color, material, pattern

    /// The order in which a variant's name says them.
    public static func < (left: Self, right: Self) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }
}

/// What a record offers: itself, or its variants.
public struct Goods: Sendable, Hashable {
  /// At least one, in the order of the record's variants.
  public var offers: [Offer]
  /// By which shops know all variants together; nothing when there are none.
  public var group: String?
  /// The record of whoever makes or sells it.
  public var seller: RecordIndex?
  /// The place in `offers` of the one that stands for all: the cheapest of those that can be ordered,
  /// of all when none can.
  public var leadingPlace: Int
  /// Whether those that can be ordered differ in price, so that the leading one's is where prices
  /// begin.
  public var varies: Bool

  /// Goods by their offers, of which `leadingPlace` counts one.
  public init(
    offers: [Offer], group: String? = nil, seller: RecordIndex? = nil, leadingPlace: Int = 0,
    varies: Bool = false
  ) {
    self.offers = offers
    self.group = group
    self.seller = seller
    self.leadingPlace = leadingPlace
    self.varies = varies
  }

  /// The offer that stands for all.
  public var leading: Offer { offers[leadingPlace] }

  /// The offer of a variant by its place in the record's list; nothing for one without a price.
  public func offer(ofVariant place: Int) -> Offer? {
    if offers.indices.contains(place), offers[place].place == place { return offers[place] }
    return offers.first { $0.place == place }
  }
}

extension Site {
  /// What a record offers, as the language of a page shows it; nothing when it is not sold.
  public func goods(_ record: RecordIndex, in language: LanguageIndex) -> Goods? {
    // Few sites sell, and those that do ask for each record several times.
    goods.isEmpty
      ? nil : goods[record.position * settings.languages.count + language.position]
  }
}

extension Value {
  /// A number of days: `14`, `14 d`, `2 wk`.
  public var days: Int? {
    switch self {
    case .integer(let days): return days > 0 ? days : nil
    case .quantity(let quantity):
      guard let count = Int(quantity.amount), count > 0, count < 1000 else { return nil }
      switch quantity.unit {
      case "d", "day", "days": return count
      case "wk", "w", "week", "weeks": return count * 7
      default: return nil
      }
    default: return nil
    }
  }
}

/// Global Trade Item Numbers (GS1 General Specifications).
public enum GTIN {
  /// Whether the number names one thing in the whole world.
  ///
  /// Numbers whose GS1 prefix is 02, 04 or 20 to 29 are a shop's own; shops of the whole world
  /// refuse them. Those of 8 digits begin with 0 or 2.
  public static func isGlobal(_ gtin: String) -> Bool {
    let count = gtin.utf8.count
    if count == 8 { return gtin.first != "0" && gtin.first != "2" }
    guard (12...14).contains(count) else { return false }
    // Of 14 digits the first tells how the thing is packed; of 12 digits a 0 is left out.
    let prefix = count == 12 ? "0" + gtin.prefix(1) : String(gtin.dropFirst(count - 13).prefix(2))
    return prefix.first != "2" && prefix != "02" && prefix != "04"
  }
}
