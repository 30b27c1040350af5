/// Why a record that is written has no page today.
public enum Unpublished: Sendable, Hashable {
  /// Its front matter says `draft: true`.
  case draft
  /// Fields that all languages share stand in a file of the record that is a draft.
  case heldBack
  /// The moment of its `publish` has not come.
  case notYet
  /// The moment of its `expire` has come.
  case expired
}
