/// A file of the folder `static` that the site's owner answers for.
public struct AllowedStatic: Sendable, Hashable {
  /// Relative to the folder `static`.
  public var path: String
  /// Where the settings name it.
  public var position: SourcePosition
  /// How many scalars its name has there.
  public var length: Int

  /// A file by its path, with the place in the settings.
  public init(path: String, position: SourcePosition, length: Int) {
    self.path = path
    self.position = position
    self.length = length
  }
}
