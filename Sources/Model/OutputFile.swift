/// One file of the built site.
public struct OutputFile: Sendable {
  /// Relative to the output folder, `/`-separated, such as `ar/products/index.html`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
