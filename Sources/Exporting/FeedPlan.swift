public import Model

/// A record's body in one language, as a feed carries it.
public struct FeedItemKey: Sendable, Hashable {
  /// The record whose body it is.
  public let record: RecordIndex
  /// The language that the body is written in.
  public let language: LanguageIndex

  /// Names the body of a record in a language.
  public init(record: RecordIndex, language: LanguageIndex) {
    self.record = record
    self.language = language
  }
}

/// What one feed shows, settled before pages are rendered.
public struct FeedPlan: Sendable, Hashable {
  /// Such as `/ar/products/feed.xml`.
  public let route: String
  /// The language of the feed and of all it shows.
  public let language: LanguageIndex
  /// The section it is the feed of; nothing for the feed of a whole language.
  public let section: Int?
  /// The record whose inverse list it shows, such as a merchant; nothing for other feeds.
  public var owner: RecordIndex?
  /// The newest records first; those without a date last.
  public let records: [RecordIndex]
}

extension FeedExport {
  /// The feed of all that is announced in a language, such as `/ar/feed.xml`.
  public static func feedRoute(for language: LanguageIndex, in site: Site) -> String {
    site.settings.languages[language.position].root + "feed.xml"
  }

  /// The feed of a section, such as `/ar/products/feed.xml`; nothing when its type has none.
  public static func feedRoute(
    forSection section: Int, _ language: LanguageIndex, in site: Site
  ) -> String? {
    let section = site.sections[section]
    guard site.types[section.typeIndex].publish.feed else { return nil }
    return section.routes[language.position] + "feed.xml"
  }

  /// The feed of what a record's inverse list holds, such as `/ar/merchants/x/feed.xml`.
  ///
  /// Nothing when its type has none, or nothing of the list is written in the language.
  public static func feedRoute(
    of record: RecordIndex, _ language: LanguageIndex, in site: Site
  ) -> String? {
    let record = site.records[record.position]
    guard record.role == .record, let list = site.types[record.typeIndex].publish.feedOf,
      record.variants[language.position] != nil, let route = record.routes[language.position],
      record.inverse(list, in: language).contains(where: { isListed(site[$0], language) })
    else { return nil }
    return route + "feed.xml"
  }

  /// The feeds of records, for each language that has one.
  public static func recordRoutes(in site: Site) -> [RecordIndex: [String?]] {
    let owning = site.types.indices.filter { site.types[$0].publish.feedOf != nil }
    guard !owning.isEmpty else { return [:] }
    var routes: [RecordIndex: [String?]] = [:]
    for place in site.records.indices where owning.contains(site.records[place].typeIndex) {
      routes[RecordIndex(place)] = site.settings.languages.indices.map {
        feedRoute(of: RecordIndex(place), LanguageIndex($0), in: site)
      }
    }
    return routes
  }

  /// A record's own feed shows fewer: there may be hundreds of merchants.
  private static let ownLimit = 20

  private static func ownPlans(_ site: Site, _ language: LanguageIndex) -> [FeedPlan] {
    site.records.indices.compactMap { place in
      let index = RecordIndex(place)
      guard let list = site.types[site.records[place].typeIndex].publish.feedOf,
        let route = feedRoute(of: index, language, in: site)
      else { return nil }
      return FeedPlan(
        route: route, language: language, section: nil, owner: index,
        records: newest(
          ownLimit, of: site.records[place].inverse(list, in: language), in: language, site))
    }
  }

  /// Chooses what each feed shows: the newest records that are written in its language.
  public static func plan(site: Site, limit: Int = 50) -> [FeedPlan] {
    var plans: [FeedPlan] = []
    for position in site.settings.languages.indices {
      let language = LanguageIndex(position)
      let all = site.records.indices.lazy.map { RecordIndex($0) }
        .filter { site.types[site[$0].typeIndex].publish.feed }
      plans.append(
        FeedPlan(
          route: feedRoute(for: language, in: site), language: language, section: nil,
          records: newest(limit, of: all, in: language, site)))
      for (index, section) in site.sections.enumerated() {
        guard let route = feedRoute(forSection: index, language, in: site) else { continue }
        plans.append(
          FeedPlan(
            route: route, language: language, section: index,
            records: newest(limit, of: section.listings[position], in: language, site)))
      }
      plans += ownPlans(site, language)
    }
    return plans
  }

  /// The bodies that the feeds carry: Rendering keeps these and no others.
  public static func neededContent(of plans: [FeedPlan]) -> Set<FeedItemKey> {
    var keys: Set<FeedItemKey> = []
    for plan in plans {
      for record in plan.records {
        keys.insert(FeedItemKey(record: record, language: plan.language))
      }
    }
    return keys
  }

  /// Those of the newest dates, without ever holding more; of equal ones the earlier listed.
  private static func newest(
    _ limit: Int, of records: some Sequence<RecordIndex>, in language: LanguageIndex, _ site: Site
  ) -> [RecordIndex] {
    guard limit > 0 else { return [] }
    var chosen: [(second: Int, record: RecordIndex)] = []
    chosen.reserveCapacity(limit + 1)
    for index in records {
      let record = site.records[index.position]
      guard isListed(record, language) else { continue }
      let second = record.date?.earliestSecond ?? .min
      if chosen.count == limit, let oldest = chosen.last, second <= oldest.second { continue }
      let place = chosen.firstIndex { $0.second < second } ?? chosen.count
      chosen.insert((second, index), at: place)
      if chosen.count > limit { chosen.removeLast() }
    }
    return chosen.map(\.record)
  }
  /// Whether a record is written in a language and has a page of its own there.
  private static func isListed(_ record: Record, _ language: LanguageIndex) -> Bool {
    record.role == .record && record.variants[language.position] != nil
      && record.routes[language.position] != nil
  }
}
