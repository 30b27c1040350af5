/// Why a record that is written has no page today.
public enum Unpublished: Sendable, Hashable {
  /// Its front matter says `draft: true`.
  case draft
  /// The moment of its `publish` has not come.
  case notYet
  /// The moment of its `expire` has come.
  case expired
}
