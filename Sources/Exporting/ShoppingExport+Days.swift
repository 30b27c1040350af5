public import Model

extension ShoppingExport {
  /// The days of delivery that shops take of goods that are announced: those of the coming year.
  static func days(from today: Int) -> ClosedRange<Int> { today + 1...today + 365 }

  /// The next day, since 1970, on which an offer enters the feeds or leaves them though nobody
  /// changes it; nothing when none is announced for a day.
  public static func nextChange(in site: Site) -> Int? {
    let days = days(from: site.today)
    var next: Int?
    for place in site.records.indices {
      let record = site.records[place]
      guard site.types[record.typeIndex].publish.shopping?[.available] != nil,
        let language = record.variants.lazy.compactMap({ $0 }).first?.language,
        let goods = site.goods(RecordIndex(place), in: language)
      else { continue }
      for offer in goods.offers where offer.availability.needsDay {
        guard let day = offer.available?.exactDay?.daysSince1970, day > site.today else { continue }
        let change = day > days.upperBound ? day - days.count : day
        next = min(next ?? change, change)
      }
    }
    return next
  }
}
