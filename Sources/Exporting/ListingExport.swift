public import Model

/// Writes the listings of sections with facets for scripts that filter and sort: compact JSON, in
/// parts of at most 50 kB, so that a reader on a slow line waits for no more than is asked for.
///
/// The first part holds `count`, the addresses of the other `parts`, and the `facets`, each with
/// its terms as `[key, label, count]`. Every part holds `items`:
/// `[address, title, maker, amount, currency, date, picture, facets]`, the amount in minor units,
/// the first day of the date as `YYYY-MM-DD`, the picture as `[address, width, height]` and for each facet the
/// places of its terms.
public enum ListingExport {
  /// The most bytes of a part; only a first part whose facets alone are more is longer.
  public static let partLimit = 50_000

  /// Gives the parts for each section with facets and each language.
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

  private func route(ofPart part: Int) -> String {
    site.sections[section].routes[language.position]
      + (part == 0 ? "listing.json" : "listing-\(part + 1).json")
  }

  func files(_ thumbnail: (RecordIndex) -> ImageInfo?) -> [OutputFile] {
    let facets = facets
    var terms: [Int: [[Int]]] = [:]
    for (place, index) in site.sections[section].facets.enumerated() {
      var position = 0
      for term in site.taxonomies[index].terms {
        let listing = term.listings[language.position]
        guard !listing.isEmpty else { continue }
        for record in listing {
          terms[
            record.position,
            default: site.sections[section].facets.map { _ in [] }][place].append(position)
        }
        position += 1
      }
    }
    let type = site.types[site.sections[section].typeIndex]
    let price = type.fields.firstIndex { if case .money = $0.kind { true } else { false } }
    let maker = type.fields.firstIndex { if case .reference = $0.kind { true } else { false } }
    let items = records.map { record in
      item(record, price, maker, terms[record.position] ?? [], thumbnail)
    }
    // Room for the names around the items, and for the addresses of the other parts.
    var parts: [[[UInt8]]] = [[]]
    var size = facets.count + 100 + items.reduce(0) { $0 + $1.count } / 400
    for item in items {
      if size + item.count + 2 > ListingExport.partLimit, !(parts.last ?? []).isEmpty {
        parts.append([])
        size = 20
      }
      parts[parts.count - 1].append(item)
      size += item.count + 2
    }
    return parts.enumerated().map { part, items in
      var bytes = Array("{".utf8)
      if part == 0 {
        var head = JSONWriter(capacity: 200)
        head.array { list in
          for other in parts.indices.dropFirst() { list.string(href(route(ofPart: other))) }
        }
        bytes += Array("\"count\":\(records.count),\"parts\":".utf8) + head.bytes
        bytes += Array(",\"facets\":".utf8) + facets + Array(",".utf8)
      }
      bytes += Array("\"items\":[".utf8)
      bytes.append(contentsOf: items.joined(separator: Array(",\n".utf8)))
      bytes += Array("]}\n".utf8)
      return OutputFile(path: Route.outputPath(of: route(ofPart: part)), bytes: bytes)
    }
  }

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
            for term in taxonomy.terms {
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

  /// The first day that a date may mean: dates of any form and calendar sort by it.
  private static func day(_ date: EDTF) -> String? {
    guard let day = date.earliestDay.map({ CivilDay(daysSince1970: $0) }),
      (1...9999).contains(day.year)
    else { return nil }
    return day.isoText
  }

  private func item(
    _ index: RecordIndex, _ price: Int?, _ maker: Int?, _ terms: [[Int]],
    _ thumbnail: (RecordIndex) -> ImageInfo?
  ) -> [UInt8] {
    let record = site[index]
    var writer = JSONWriter(capacity: 400)
    let fields = record.shown(in: language)?.variant.fields ?? []
    writer.array { item in
      item.string(href(record.routes[language.position] ?? "/"))
      item.string(names.title(of: record, in: language))
      if let maker, case .reference(let reference) = fields[maker], let target = reference.record {
        item.string(names.title(of: site[target], in: language))
      } else {
        item.string("")
      }
      if let price, case .money(let money) = fields[price] {
        item.integer(Int(money.minorUnits))
        item.string(money.currency.code)
      } else {
        item.integer(0)
        item.string("")
      }
      item.string(record.date.flatMap(Self.day) ?? "")
      item.array { picture in
        guard let thumbnail = thumbnail(index) else { return }
        picture.string(href("/" + thumbnail.outputPath))
        picture.integer(thumbnail.width)
        picture.integer(thumbnail.height)
      }
      item.array { facets in
        for places in terms {
          facets.array { list in for place in places { list.integer(place) } }
        }
      }
    }
    return writer.bytes
  }
}
