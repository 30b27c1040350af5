import Localization
public import Model

extension SiteLinker {
  /// A file's document before and after a change of it.
  public typealias ChangedDocument = (old: Document, new: Document)

  /// Takes up other values of fields in a linked site, where nothing hangs on them but what is read of
  /// the record itself: its pages, its offers, and lists that show it where it stands.
  ///
  /// What decides addresses, lists, orders, references or terms, or what has or had a mistake, is linked
  /// with the whole site instead.
  ///
  /// - Parameters:
  ///   - changes: The documents that are others, with what they were when the site was linked.
  ///   - site: The site.
  ///   - diagnostics: What was told when it was linked.
  ///   - documents: All documents as they are now.
  ///   - options: Of the build.
  /// - Returns: The site as linking all documents would give it; nothing when that has to be done.
  public static func relink(
    _ changes: [ChangedDocument], in site: Site, told diagnostics: [Diagnostic],
    documents: [Document], options: Options
  ) -> Site? {
    FieldRelinker(site: site, diagnostics: diagnostics, documents: documents, options: options)
      .relink(changes)
  }
}

/// Finds out whether a change of fields concerns their record alone, and takes it up.
private struct FieldRelinker {
  let site: Site
  let diagnostics: [Diagnostic]
  let documents: [Document]
  let options: SiteLinker.Options

  private var settings: SiteSettings { site.settings }

  func relink(_ changes: [SiteLinker.ChangedDocument]) -> Site? {
    var slots: [String: Set<Int>] = [:]
    for change in changes {
      guard let changed = changedSlots(change) else { return nil }
      slots[change.new.recordID, default: []].formUnion(changed)
    }
    let joiner = joiner()
    var groups: [String: [Int]] = [:]
    for place in documents.indices where slots[documents[place].recordID] != nil {
      groups[documents[place].recordID, default: []].append(place)
    }
    let told = Set(diagnostics.lazy.map(\.path))
    var relinked = site
    var ordered: [RecordIndex] = []
    for (id, changed) in slots {
      guard let record = site.recordsByID[id], let group = groups[id],
        group.allSatisfy({ !told.contains("content/" + documents[$0].path) }),
        let joined = joiner.joinAlone(group, documents), isSame(joined, site[record])
      else { return nil }
      for place in joined.variants.indices {
        guard let variant = joined.variants[place] else { continue }
        relinked.records[record.position].variants[place]?.body = variant.body
        for slot in changed {
          relinked.records[record.position].variants[place]?.fields[slot] = variant.fields[slot]
        }
      }
      guard takeGoods(of: record, in: &relinked) else { return nil }
      ordered.append(record)
    }
    // What lists show is read of the records; only their order stands in them.
    return ordered.allSatisfy { keepsItsPlace($0, in: relinked) } ? relinked : nil
  }

  private func joiner() -> RecordJoiner {
    let clock = ZoneClock(named: settings.timeZone) ?? .utc
    return RecordJoiner(
      settings: settings, types: site.types, options: options, clock: clock,
      now: clock.moment(of: options.now), unreadable: [:])
  }

  // MARK: What has changed

  /// The slots of the fields that say something else; nothing where more than such fields has changed.
  private func changedSlots(_ change: SiteLinker.ChangedDocument) -> Set<Int>? {
    let (old, new) = change
    guard old.recordID == new.recordID, old.role == new.role, old.language == new.language,
      old.typeIndex == new.typeIndex, old.common.saysTheSame(as: new.common),
      old.blocks == new.blocks
    else { return nil }
    let slots = Set(old.fields.indices.filter { old.fields[$0] != new.fields[$0] })
    let type = site.types[new.typeIndex]
    guard type.checks.isEmpty || slots.isEmpty else { return nil }
    // Amounts of another currency may have all others compared in another way.
    let sorts = type.sort.keys.map(\.name)
    guard
      slots.allSatisfy({ type.fields[$0].kind != .money || !sorts.contains(type.fields[$0].name) })
    else { return nil }
    return slots.allSatisfy { isItsOwn($0, of: new.typeIndex) } ? slots : nil
  }

  /// Whether nothing of another record, of a list or of an address hangs on a field.
  private func isItsOwn(_ slot: Int, of typeIndex: Int) -> Bool {
    let type = site.types[typeIndex]
    let field = type.fields[slot]
    guard !field.isFacet, !field.isUnique,
      !field.kind.holds({ $0.target != nil || $0.taxonomy != nil }),
      field.name != "title" || isTitleItsOwn(of: type)
    else { return false }
    return site.sections.lazy.filter { $0.typeIndex == typeIndex }.allSatisfy {
      $0.addresses == nil
    }
      && site.types.allSatisfy { type in
        (type.publish.facets ?? []).allSatisfy {
          !$0.split(separator: ".").contains(Substring(field.name))
        }
      }
  }

  /// Whether no address is made of a type's titles, and nothing of another type of them.
  private func isTitleItsOwn(of type: ContentType) -> Bool {
    settings.languages.allSatisfy { $0.habits.slugSource != .title }
      && site.types.allSatisfy { other in
        let refers = other.fields.contains { field in
          field.kind.holds { $0.target?.types.contains(type.name) == true }
        }
        let sorts = [other.sort] + site.sections.compactMap(\.sort)
        return !refers
          || (other.publish.shopping == nil
            && sorts.allSatisfy { $0.keys.allSatisfy { other.slot(of: $0.name) == nil } })
      }
  }

  /// Whether a record still stands between its neighbours in each language's order of its type.
  ///
  /// Then it does in every list, for all are parts of that order.
  private func keepsItsPlace(_ record: RecordIndex, in relinked: Site) -> Bool {
    let typeIndex = site[record].typeIndex
    guard site[record].role == .record else { return true }
    let (old, new) = (sorter(site), sorter(relinked))
    return settings.languages.indices.allSatisfy { place in
      let language = LanguageIndex(place)
      let localizer = Localizer(settings.languages[place])
      guard site.sections.allSatisfy({ $0.typeIndex != typeIndex || $0.sort == nil }) else {
        return false
      }
      // The outermost section lists all of its type but those that stand elsewhere.
      let section = site.sections.first { $0.typeIndex == typeIndex && $0.parent == nil }
      let listing = section?.listings[place] ?? []
      let count = site.records.indices.lazy.filter {
        site.records[$0].typeIndex == typeIndex && site.records[$0].role == .record
          && site.records[$0].routes[place] != nil
      }.count
      guard count == listing.count else { return false }
      guard let own = listing.firstIndex(of: record) else { return true }
      let near = Array(listing[max(0, own - 1)..<min(listing.count, own + 2)])
      let sort = site.types[typeIndex].sort
      return new.sorted(near, by: sort, relinked.records, in: language, by: localizer) == near
        && old.sorted(near, by: sort, site.records, in: language, by: localizer) == near
    }
  }

  private func sorter(_ site: Site) -> RecordSorter {
    let currencies = SortedCurrencies(
      of: site.records, types: site.types, sections: site.sections, goods: site.goods,
      rates: settings.rates)
    return RecordSorter(
      settings: settings, types: site.types, currencies: currencies, goods: site.goods)
  }

  /// Whether a record that was joined anew has the languages and all else but fields that it had.
  private func isSame(_ joined: Record, _ record: Record) -> Bool {
    joined.role == record.role && joined.typeIndex == record.typeIndex
      && joined.sharedPaths == record.sharedPaths && joined.standIns == record.standIns
      && joined.date == record.date && joined.updated == record.updated
      && joined.order == record.order && joined.layout?.name == record.layout?.name
      && joined.isSingleLanguage == record.isSingleLanguage
      && zip(joined.variants, record.variants).allSatisfy { joined, variant in
        joined?.path == variant?.path && joined?.slug == variant?.slug
          && joined?.aliases == variant?.aliases
      }
  }

  // MARK: Offers

  /// Makes the offers of a record anew; whether nothing else hangs on what is new of them.
  private func takeGoods(of record: RecordIndex, in relinked: inout Site) -> Bool {
    guard !site.goods.isEmpty else { return true }
    let type = site.types[site[record].typeIndex]
    guard let rule = type.publish.shopping else { return true }
    let offers = OfferLinker(
      settings: settings, types: site.types,
      words: ValueWords(
        records: relinked.records, types: site.types, taxonomies: site.taxonomies,
        localizers: settings.languages.map { Localizer($0) })
    ).link([relinked[record]])
    guard offers.diagnostics.isEmpty else { return false }
    let start = record.position * settings.languages.count
    let range = start..<(start + settings.languages.count)
    guard offers.goods.count == range.count else { return false }
    if Array(site.goods[range]) == offers.goods { return true }
    relinked.goods.replaceSubrange(range, with: offers.goods)
    let told = [rule[.price], rule[.availability]].compactMap { $0 }
    return told.allSatisfy { name in
      (type.publish.facets ?? []).allSatisfy { $0 != name }
        && type.sort.keys.allSatisfy { $0.name != name }
    }
  }
}

extension CommonFields {
  /// Equality that passes over where the fields stand.
  fileprivate func saysTheSame(as other: CommonFields) -> Bool {
    var other = other
    other.positions = positions
    return self == other
  }
}
