/// Why a record that is written has no page today.
public enum Unpublished: Sendable, Hashable {
  /// Its front matter says `draft: true`.
  case draft
  /// The day of its `publish` has not come.
  case notYet
  /// The day of its `expire` has come.
  case expired
}
