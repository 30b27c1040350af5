/// A way in which a host sends a file smaller than it is (RFC 9110, 8.4.1).
public enum ContentCoding: String, Sendable, CaseIterable {
  case gzip
  case br

  /// What stands behind the name of a file for the copy that a host sends in its place.
  public var ending: String {
    switch self {
    case .gzip: ".gz"
    case .br: ".br"
    }
  }
}
