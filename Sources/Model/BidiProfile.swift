/// Which directions a text holds, found in one pass over its bytes (UAX #9 classes).
public struct BidiProfile: Sendable, Hashable {
  /// The direction of the first strong character outside isolates (UAX #9, P2 and P3).
  public var firstStrong: Direction?
  public var hasLeftToRight: Bool
  public var hasRightToLeft: Bool
  /// Digits of any kind, which take their order from what surrounds them.
  public var hasDigits: Bool
  /// Neutral or weak characters other than white space: brackets, signs, punctuation.
  public var hasNeutrals: Bool
  /// Explicit embeddings, overrides or isolates.
  public var hasControls: Bool

  public init(
    firstStrong: Direction? = nil, hasLeftToRight: Bool = false, hasRightToLeft: Bool = false,
    hasDigits: Bool = false, hasNeutrals: Bool = false, hasControls: Bool = false
  ) {
    self.firstStrong = firstStrong
    self.hasLeftToRight = hasLeftToRight
    self.hasRightToLeft = hasRightToLeft
    self.hasDigits = hasDigits
    self.hasNeutrals = hasNeutrals
    self.hasControls = hasControls
  }
}
