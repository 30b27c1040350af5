import Synchronization

/// What a localizer has learnt from ICU since it was made; kept behind a lock, each pattern asked for
/// once.
final class LearntPatterns: Sendable {
  /// A number with words around it, such as «قبل {0} أيام», in one plural category.
  struct Affixes: Sendable {
    var prefix: String
    var suffix: String
    /// Whether the number is written: «لتر» says one without it.
    var hasNumber = true
  }

  /// What is said of a number: a unit, or a distance in time.
  struct AffixesKey: Sendable, Hashable {
    /// ICU's name of a unit of measurement, or of a unit of time with its direction.
    var name: String
    var isLong: Bool
    var category: PluralCategory
  }

  private struct Tables: Sendable {
    var forms: [String: NumberForm] = [:]
    var affixes: [AffixesKey: Affixes?] = [:]
    var lists: [ListKind: ListPattern] = [:]
  }

  private let tables = Mutex(Tables())

  func form(_ skeleton: String, _ learn: () -> NumberForm) -> NumberForm {
    if let known = tables.withLock({ $0.forms[skeleton] }) { return known }
    let form = learn()
    tables.withLock { $0.forms[skeleton] = form }
    return form
  }

  /// Affixes that cannot be learnt are kept as nothing.
  func affixes(_ key: AffixesKey, _ learn: () -> Affixes?) -> Affixes? {
    if let known = tables.withLock({ $0.affixes[key] }) { return known }
    let affixes = learn()
    tables.withLock { $0.affixes[key] = .some(affixes) }
    return affixes
  }

  func list(_ kind: ListKind, _ learn: () -> ListPattern) -> ListPattern {
    if let known = tables.withLock({ $0.lists[kind] }) { return known }
    let pattern = learn()
    tables.withLock { $0.lists[kind] = pattern }
    return pattern
  }
}
