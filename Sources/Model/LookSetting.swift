/// What a site chooses for the look of its theme: a line of `look` in `dlala.yaml`.
public struct LookSetting: Sendable {
  /// A name that the theme offers, such as `accent`.
  public var name: String
  /// The value, on a light ground where there are two.
  public var value: Value
  /// The value on a dark ground, where it is written.
  public var dark: Value?
  /// Where the name stands in `dlala.yaml`.
  public var position: SourcePosition

  /// A text and its place in `dlala.yaml`.
  public struct Value: Sendable {
    /// As it is written.
    public var text: String
    /// Where it stands.
    public var position: SourcePosition
    /// How many scalars it has, quotation marks included.
    public var length: Int

    /// A text at its place.
    public init(text: String, position: SourcePosition, length: Int) {
      self.text = text
      self.position = position
      self.length = length
    }
  }

  /// A line of `look`.
  public init(name: String, value: Value, dark: Value?, position: SourcePosition) {
    self.name = name
    self.value = value
    self.dark = dark
    self.position = position
  }
}
