/// Records whose fields mappings read.
public struct MappedRecords: Sendable {
  private let records: [Record]
  /// Of the site, for the addresses of pages.
  private let baseURL: String

  /// Linked records of a site, and its base URL.
  public init(records: [Record], baseURL: String) {
    self.records = records
    self.baseURL = baseURL
  }

  private subscript(index: RecordIndex) -> Record { records[index.position] }

  /// The first value of a source that is no object, and its kind; nothing where none is.
  public func value(
    of source: MappingPlan.Source, _ scopes: [MappedScope], in language: LanguageIndex
  ) -> (value: Value, kind: FieldKind)? {
    var found: (value: Value, kind: FieldKind)?
    visit(source, scopes, in: language) { item in
      found = item.plain(in: language)
      return found == nil ? .empty : .full
    }
    return found
  }

  /// Every value of a source that is no object, with its kind.
  public func values(
    of source: MappingPlan.Source, _ scopes: [MappedScope], in language: LanguageIndex
  ) -> [(value: Value, kind: FieldKind)] {
    var found: [(value: Value, kind: FieldKind)] = []
    visit(source, scopes, in: language) { item in
      guard let value = item.plain(in: language) else { return .empty }
      found.append(value)
      return .taken
    }
    return found
  }

  /// Offers the values of a source one after the other.
  ///
  /// - Parameters:
  ///   - source: From where the values come.
  ///   - scopes: The record, then the groups and records that lead from it, the innermost last.
  ///   - language: In which records are read.
  ///   - visit: Is asked for each value until it wants no more.
  /// - Returns: What became of them together.
  @discardableResult
  public func visit(
    _ source: MappingPlan.Source, _ scopes: [MappedScope], in language: LanguageIndex,
    _ visit: (MappedItem) -> MappedVisit
  ) -> MappedVisit {
    switch source {
    case .nothing: return .empty
    case .constant(let constant): return visit(.constant(constant))
    case .object(let plan): return visit(.object(plan, scopes, nil))
    case .all(let sources):
      return MappedVisit.each(sources) { self.visit($0, scopes, in: language, visit) }
    case .first(let sources):
      for source in sources {
        let result = self.visit(source, scopes, in: language, visit)
        if result != .empty { return result }
      }
      return .empty
    case .field(let field):
      let place = scopes.count - 1 - field.route.depth
      guard scopes.indices.contains(place) else { return .empty }
      if field.form == .count {
        var count = 0
        walk(field, 0, scopes[place], language) { _, _ in
          count += 1
          return .taken
        }
        return count == 0 ? .empty : visit(.count(count))
      }
      return walk(field, 0, scopes[place], language) { value, scope in
        guard let object = field.object else {
          guard let kind = field.route.kinds[scope.type] else { return .empty }
          return visit(.value(value, kind, field))
        }
        guard let inner = entered(value, from: scope, language) else { return .empty }
        var record: RecordIndex?
        if case .reference = value { record = inner.record }
        return visit(.object(object, scopes + [inner], record))
      }
    }
  }

  /// Offers the values at the end of a field's way, each with the scope that it is a value of; the
  /// step at the place is taken from the scope.
  @discardableResult
  private func walk(
    _ field: MappingPlan.Field, _ place: Int, _ scope: MappedScope, _ language: LanguageIndex,
    _ found: (Value, MappedScope) -> MappedVisit
  ) -> MappedVisit {
    switch field.route.steps[place] {
    case .slot(let slots):
      guard let slot = slots[scope.type], slot < scope.fields.count else { return .empty }
      return follow(scope.fields[slot], field, place, scope, language, found)
    case .inverse(let name):
      return MappedVisit.each(self[scope.record].inverse(name, in: language)) { record in
        guard self[record].variants[language.position] != nil else { return .empty }
        let reference = Reference(
          name: "", position: SourcePosition(line: 1, column: 1), record: record)
        return follow(.reference(reference), field, place, scope, language, found)
      }
    case .fact(let fact):
      return follow(value(of: fact, scope.record, language), field, place, scope, language, found)
    }
  }

  /// Offers a value that a step has led to, or what the next steps lead to from there.
  private func follow(
    _ value: Value, _ field: MappingPlan.Field, _ place: Int, _ scope: MappedScope,
    _ language: LanguageIndex, _ found: (Value, MappedScope) -> MappedVisit
  ) -> MappedVisit {
    switch value {
    case .none: return .empty
    case .list(let values):
      return MappedVisit.each(values) { follow($0, field, place, scope, language, found) }
    default:
      if place == field.route.steps.count - 1 { return found(value, scope) }
      guard let inner = entered(value, from: scope, language) else { return .empty }
      return walk(field, place + 1, inner, language, found)
    }
  }

  /// The fields of a group, or of the record that a reference leads to.
  private func entered(
    _ value: Value, from scope: MappedScope, _ language: LanguageIndex
  ) -> MappedScope? {
    switch value {
    case .group(let group):
      return MappedScope(scope.record, type: scope.type, fields: group.fields)
    case .reference(let reference):
      guard let index = reference.record, let variant = self[index].shown(in: language)?.variant
      else { return nil }
      return MappedScope(index, type: self[index].typeIndex, fields: variant.fields)
    default: return nil
    }
  }

  private func value(
    of fact: RecordFact, _ index: RecordIndex, _ language: LanguageIndex
  ) -> Value {
    let record = self[index]
    switch fact {
    case .id: return .text(Text(record.id))
    case .url: return address(of: index, in: language).map { .url($0) } ?? .none
    case .date: return record.date.map { .date($0) } ?? .none
    case .updated: return record.updated.map { .date($0) } ?? .none
    }
  }

  /// The whole address of a record's page, in another language where it lacks this one; nothing
  /// for a record without pages.
  public func address(of index: RecordIndex, in language: LanguageIndex) -> String? {
    var shown = language.position
    if records[index.position].variants[shown] == nil {
      shown = records[index.position].place(shownIn: language) ?? shown
    }
    return records[index.position].routes[shown].map {
      Route.absoluteURI(base: baseURL, route: $0)
    }
  }
}

extension Site {
  /// The records, for mappings.
  public var mapped: MappedRecords {
    MappedRecords(records: records, baseURL: settings.baseURL)
  }
}

extension MappedItem {
  /// A value as itself, a constant as one; nothing for an object.
  ///
  /// A form or a word makes a text of it.
  fileprivate func plain(in language: LanguageIndex) -> (value: Value, kind: FieldKind)? {
    switch self {
    case .constant(.text(let text)): return (.localized(text), .text)
    case .constant(.number(let number)): return Int(number).map { (.integer($0), .integer) }
    case .constant(.boolean(let boolean)): return (.boolean(boolean), .boolean)
    case .count(let count): return (.integer(count), .integer)
    case .object: return nil
    case .value(let value, let kind, let field):
      if let words = field.words {
        return value.key.flatMap { words[$0] }.map { (.text(Text($0)), .text) }
      }
      if field.form == .key { return value.key.map { (.text(Text($0)), .text) } }
      return (value, kind)
    }
  }
}

extension Value {
  /// The key of a choice or a term.
  fileprivate var key: String? {
    switch self {
    case .choice(let key): key
    case .term(let term): term.name
    default: nil
    }
  }
}

extension MappedVisit {
  /// What became of several things together; those after one that was the last are not offered.
  fileprivate static func each<Element>(
    _ elements: [Element], _ offer: (Element) -> MappedVisit
  ) -> MappedVisit {
    var result = MappedVisit.empty
    for element in elements {
      switch offer(element) {
      case .empty: break
      case .taken: result = .taken
      case .full: return .full
      }
    }
    return result
  }
}
