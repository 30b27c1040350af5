/// The base direction of a run of text.
public enum Direction: String, Sendable, Hashable, Codable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
