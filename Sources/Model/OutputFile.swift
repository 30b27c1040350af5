/// One file of the built site.
public struct OutputFile: Sendable {
  /// Relative to the output folder, `/`-separated, such as `ar/products/index.html`.
  public var path: String
  /// The whole content of the file.
  public var bytes: [UInt8]

  /// A file by its path in the output folder and its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
