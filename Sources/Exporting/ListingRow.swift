import Model

/// What the card of a record in a listing shows, as a row of cells whose names stand once.
///
/// Every record has `address`, `title` and `picture` (`[address, width, height]`, or empty). What is sold
/// has of its offer `price` and `before` in minor units, `currency`, `from` (1 where other prices can be
/// ordered too), `state` (the key of its availability) and `seller`. Then come the fields that the type's
/// `publish: {listing: […]}` names, in words. No field is shown that nothing names.
struct ListingRow {
  private enum Cell {
    case address, title, picture
    case price, before, currency, from, state, seller
    case field(Int)
  }

  private let site: Site
  private let names: SiteNames
  private let words: FeatureNames
  private let language: LanguageIndex
  private let type: ContentType
  private let base: String
  private let cells: [(name: String, cell: Cell)]

  init(site: Site, names: SiteNames, section: Int, language: LanguageIndex) {
    self.site = site
    self.names = names
    self.language = language
    words = FeatureNames(site: site)
    let type = site.types[site.sections[section].typeIndex]
    self.type = type
    base = Route.basePath(of: site.settings.baseURL)
    var cells: [(name: String, cell: Cell)] = [
      ("address", .address), ("title", .title), ("picture", .picture),
    ]
    if let rule = type.publish.shopping {
      cells += [
        ("price", .price), ("before", .before), ("currency", .currency), ("from", .from),
        ("state", .state),
      ]
      if (rule[.seller] ?? rule[.brand]) != nil { cells.append(("seller", .seller)) }
    }
    for name in type.publish.listing {
      if let slot = type.slot(of: name) { cells.append((name, .field(slot))) }
    }
    self.cells = cells
  }

  /// The names of the cells, those that the type declares, and the type's words for availabilities.
  var heading: [UInt8] {
    var writer = JSONWriter(capacity: 500)
    writer.object { json in
      json.name("fields")
      json.array { list in for cell in cells { list.string(cell.name) } }
      json.name("declared")
      json.array { list in for name in type.publish.listing { list.string(name) } }
      json.name("states")
      json.array { states in
        guard let slot = type.publish.shopping?[.availability].flatMap({ type.slot(of: $0) }),
          case .choice(let choices) = type.fields[slot].kind
        else { return }
        for choice in choices {
          guard let label = choice.label[language] else { continue }
          states.array { pair in
            pair.string(choice.key)
            pair.string(label.string)
          }
        }
      }
    }
    // Its members are the file's own.
    return Array(writer.bytes.dropFirst().dropLast())
  }

  func cells(of index: RecordIndex, thumbnail: ImageInfo?) -> [UInt8] {
    let record = site[index]
    let goods = site.goods(index, in: language)
    var writer = JSONWriter(capacity: 300)
    writer.array { row in
      for (_, cell) in cells {
        switch cell {
        case .address: row.string(href(record.routes[language.position] ?? "/"))
        case .title: row.string(names.title(of: record, in: language))
        case .picture:
          row.array { picture in
            guard let thumbnail else { return }
            picture.string(href("/" + thumbnail.outputPath))
            picture.integer(thumbnail.width)
            picture.integer(thumbnail.height)
          }
        case .price: row.integer(Int(goods?.leading.price.minorUnits ?? 0))
        case .before: row.integer(Int(goods?.leading.priceBefore?.minorUnits ?? 0))
        case .currency: row.string(goods?.leading.price.currency.code ?? "")
        case .from: row.integer(goods?.varies == true ? 1 : 0)
        case .state: row.string(goods?.leading.availability.rawValue ?? "")
        case .seller:
          let rule = type.publish.shopping
          row.string(said((rule?[.seller] ?? rule?[.brand]).flatMap { type.slot(of: $0) }, record))
        case .field(let slot): row.string(said(slot, record))
        }
      }
    }
    return writer.bytes
  }

  private func href(_ route: String) -> String { base + Route.percentEncoded(route) }

  /// What a field says, in words.
  private func said(_ slot: Int?, _ record: Record) -> String {
    guard let slot, let value = record.shown(in: language)?.variant.fields[slot] else { return "" }
    return words.labels(of: value, type.fields[slot].kind, in: language).joined(separator: " · ")
  }
}
