/// What Imaging learnt of a picture.
public struct ImageInfo: Sendable, Hashable {
  /// In pixels, after the orientation tag is applied.
  public var width: Int
  /// In pixels, after the orientation tag is applied.
  public var height: Int
  /// Where the picture is published, relative to the output folder.
  public var outputPath: String

  /// A picture's size in pixels and its place in the output.
  public init(width: Int, height: Int, outputPath: String) {
    self.width = width
    self.height = height
    self.outputPath = outputPath
  }
}
