/// Which directions a text holds, found in one pass over its bytes (UAX #9 classes).
public struct BidiProfile: Sendable, Hashable {
  /// The direction of the first strong character outside isolates (UAX #9, P2 and P3).
  public var firstStrong: Direction?
  /// Characters of class L.
  public var hasLeftToRight: Bool
  /// Characters of class R or AL.
  public var hasRightToLeft: Bool
  /// Digits of any kind, which take their order from what surrounds them.
  public var hasDigits: Bool
  /// Digits of class AN (`٢٥`), which act as right-to-left on the neutrals beside them (N1).
  public var hasArabicDigits: Bool
  /// Digits in several groups with nothing but white space between two of them (`02 628`).
  public var hasSpacedDigits: Bool
  /// Digits in several groups with anything between two of them (`02-628`, `12/5`).
  public var hasSeveralNumbers: Bool
  /// Digits and signs before the first letter, which is right-to-left (`25% خصم`): a letter of
  /// the surroundings would put the sign on the other side (W2, W5).
  public var hasLeadingAmount: Bool
  /// Neutral or weak characters other than white space: brackets, signs, punctuation, and marks
  /// that stand on nothing.
  public var hasNeutrals: Bool
  /// Explicit embeddings, overrides or isolates.
  public var hasControls: Bool

  /// A profile by its parts; of an empty text by default.
  public init(
    firstStrong: Direction? = nil, hasLeftToRight: Bool = false, hasRightToLeft: Bool = false,
    hasDigits: Bool = false, hasArabicDigits: Bool = false, hasSpacedDigits: Bool = false,
    hasSeveralNumbers: Bool = false, hasLeadingAmount: Bool = false, hasNeutrals: Bool = false,
    hasControls: Bool = false
  ) {
    self.firstStrong = firstStrong
    self.hasLeftToRight = hasLeftToRight
    self.hasRightToLeft = hasRightToLeft
    self.hasDigits = hasDigits
    self.hasArabicDigits = hasArabicDigits
    self.hasSpacedDigits = hasSpacedDigits
    self.hasSeveralNumbers = hasSeveralNumbers
    self.hasLeadingAmount = hasLeadingAmount
    self.hasNeutrals = hasNeutrals
    self.hasControls = hasControls
  }
}
