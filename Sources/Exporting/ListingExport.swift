public import Model

/// Writes the listings of sections with facets for scripts that filter and sort: compact JSON, cut
/// so that a reader on a slow line waits for no more than is asked for.
///
/// `listing.json` comes first. It holds `count`, the `facets`, each with its terms as
/// `[key, label, count]`, and what filters and sorts:
///
/// - `columns`, for each facet which terms each record has (`ListingColumn`);
/// - `orders`, by their names `price`, `price-down` (of what is sold) and `date`, each record's rank;
/// - `items`, what the records' cards show: a row for each, with a cell for each name in `fields`
///   (`ListingRow`).
///
/// Of these, what no longer fits into 50 kB stands in a file of its own, and its address stands for
/// it. Items that do not fit are in files of 24, `pages` followed by their number and `.json`.
public enum ListingExport {
  /// The most bytes of the first file; only one whose facets alone are more is longer.
  public static let partLimit = 50_000

  /// How many items one further file holds.
  public static let pageSize = 24

  /// Gives the files for each section with facets and each language.
  public static func files(
    site: Site, thumbnail: (RecordIndex) -> ImageInfo?
  ) -> [OutputFile] {
    let names = SiteNames(site: site)
    return site.sections.indices.filter { !site.sections[$0].facets.isEmpty }.flatMap { section in
      site.settings.languages.indices.flatMap { language in
        Listing(site: site, names: names, section: section, language: LanguageIndex(language))
          .files(thumbnail)
      }
    }
  }
}

/// One listing while it is written.
private struct Listing {
  let site: Site
  let names: SiteNames
  let section: Int
  let language: LanguageIndex

  private var base: String { Route.basePath(of: site.settings.baseURL) }
  private var records: [RecordIndex] { site.sections[section].listings[language.position] }

  private func href(_ route: String) -> String { base + Route.percentEncoded(route) }

  private func route(_ part: String) -> String {
    site.sections[section].routes[language.position] + "listing" + part + ".json"
  }

  func files(_ thumbnail: (RecordIndex) -> ImageInfo?) -> [OutputFile] {
    let facets = facets
    let row = ListingRow(site: site, names: names, section: section, language: language)
    var first = FirstFile(size: facets.count + row.heading.count + 300)
    let columns = columns().enumerated().map { place, column in
      first.take(column.json, as: route("-facet-\(place + 1)"), at: href)
    }
    let orders = orders().map { name, column in
      (name, first.take(column.json, as: route("-" + name), at: href))
    }
    let items = records.map { row.cells(of: $0, thumbnail: thumbnail($0)) }
    let list = Self.list(items)
    var bytes = Array("{\"count\":\(records.count),\"facets\":".utf8) + facets
    bytes += Array(",\n".utf8) + row.heading
    bytes += Array(",\n\"columns\":".utf8) + Self.list(columns) + Array(",\n\"orders\":{".utf8)
    for (place, (name, column)) in orders.enumerated() {
      bytes += Array("\(place > 0 ? "," : "")\"\(name)\":".utf8) + column
    }
    bytes += Array("},\n".utf8)
    if first.size + list.count <= ListingExport.partLimit {
      bytes += Array("\"items\":".utf8) + list
    } else {
      var pages = JSONWriter(capacity: 100)
      pages.string(String(href(route("-")).dropLast(".json".count)))
      bytes += Array("\"step\":\(ListingExport.pageSize),\"pages\":".utf8) + pages.bytes
      for start in stride(from: 0, to: items.count, by: ListingExport.pageSize) {
        let page = items[start..<min(start + ListingExport.pageSize, items.count)]
        let number = start / ListingExport.pageSize + 1
        first.others.append(
          OutputFile(
            path: Route.outputPath(of: route("-\(number)")), bytes: Self.list(page) + [10]))
      }
    }
    bytes += Array("}\n".utf8)
    return [OutputFile(path: Route.outputPath(of: route("")), bytes: bytes)] + first.others
  }

  private static func list(_ items: some Collection<[UInt8]>) -> [UInt8] {
    Array("[".utf8) + items.joined(separator: Array(",\n".utf8)) + Array("]".utf8)
  }

  // MARK: What filters

  private var facets: [UInt8] {
    var writer = JSONWriter(capacity: 4096)
    writer.array { list in
      for index in site.sections[section].facets {
        let taxonomy = site.taxonomies[index]
        list.object { facet in
          facet.member("name", taxonomy.name)
          facet.member("label", taxonomy.label[language]?.string ?? taxonomy.name)
          facet.name("terms")
          facet.array { terms in
            for place in taxonomy.order(in: language) {
              let term = taxonomy.terms[place]
              let count = term.listings[language.position].count
              guard count > 0 else { continue }
              terms.array { entry in
                entry.string(term.key)
                entry.string(term.label[language]?.string ?? term.key)
                entry.integer(count)
              }
            }
          }
        }
      }
    }
    return writer.bytes
  }

  private func columns() -> [ListingColumn] {
    var places = [Int?](repeating: nil, count: site.records.count)
    for (place, record) in records.enumerated() { places[record.position] = place }
    return site.sections[section].facets.map { index in
      var terms = [[Int]](repeating: [], count: records.count)
      var position = 0
      let taxonomy = site.taxonomies[index]
      for term in taxonomy.order(in: language).lazy.map({ taxonomy.terms[$0] }) {
        let listing = term.listings[language.position]
        guard !listing.isEmpty else { continue }
        for record in listing {
          // A term of a taxonomy may be that of other sections' records too.
          if let place = places[record.position] { terms[place].append(position) }
        }
        position += 1
      }
      return ListingColumn(sets: terms)
    }
  }

  // MARK: What sorts

  /// A price among those of other currencies: what nobody sells comes last in every order.
  private struct Amount: Hashable, Comparable {
    let isMissing: Bool
    /// Empty where the site's rates compare it with the others.
    let currency: String
    let worth: Double

    static func < (left: Self, right: Self) -> Bool {
      if left.isMissing != right.isMissing { return right.isMissing }
      return (left.currency, left.worth) < (right.currency, right.worth)
    }

    var falling: Self { Self(isMissing: isMissing, currency: currency, worth: -worth) }
  }

  /// The price that the record's card says.
  private func amount(_ record: RecordIndex) -> Amount {
    guard let price = site.goods(record, in: language)?.leading.price else {
      return Amount(isMissing: true, currency: "", worth: 0)
    }
    guard let worth = site.settings.rates?.comparable(price) else {
      return Amount(
        isMissing: false, currency: price.currency.code, worth: Double(price.minorUnits))
    }
    return Amount(isMissing: false, currency: "", worth: worth)
  }

  /// Dates come newest first, and what has none last.
  private func orders() -> [(name: String, column: ListingColumn)] {
    // Dates of any form and calendar sort by the first day that they may mean.
    let dates = records.map { site[$0].date?.earliestDay ?? .min }
    let date = ("date", ListingColumn(ranksOf: dates, isDescending: true))
    guard site.types[site.sections[section].typeIndex].publish.shopping != nil else {
      return [date]
    }
    let amounts = records.map(amount)
    return [
      ("price", ListingColumn(ranksOf: amounts)),
      ("price-down", ListingColumn(ranksOf: amounts.map(\.falling))), date,
    ]
  }
}

/// The first file of a listing while it fills, and those that became files of their own.
private struct FirstFile {
  var size: Int
  var others: [OutputFile] = []

  /// What stands in the first file: the part itself while there is room, else its address.
  mutating func take(
    _ part: [UInt8], as route: String, at href: (String) -> String
  ) -> [UInt8] {
    guard size + part.count > ListingExport.partLimit else {
      size += part.count + 20
      return part
    }
    others.append(OutputFile(path: Route.outputPath(of: route), bytes: part + [10]))
    var address = JSONWriter(capacity: 100)
    address.string(href(route))
    size += address.bytes.count + 20
    return address.bytes
  }
}
