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
  /// A file of it cannot be read: that is told at the file, and nothing of it anywhere else.
  case broken

  /// What is true of it, after its name, such as `is a draft`.
  public var reason: Message {
    switch self {
    case .draft: Message("unpublished-draft")
    case .heldBack: Message("unpublished-held-back")
    case .notYet: Message("unpublished-not-yet")
    case .expired: Message("unpublished-expired")
    case .broken: Message("unpublished-broken")
    }
  }
}
