/// A file of the site that is to be published.
public struct SiteFile: Sendable, Hashable {
  /// Below the site's folder, such as `fr/index.html`.
  public var path: String
  /// In bytes.
  public var size: Int
  /// Tells its content from every other.
  public var digest: String

  /// A file by its path, size and content.
  public init(path: String, size: Int, digest: String) {
    self.path = path
    self.size = size
    self.digest = digest
  }

  /// Whether pages name it by its content, so that it can be there before them and stay after them.
  static func isAsset(_ path: String) -> Bool {
    path.hasPrefix("assets/") || path.hasPrefix("media/") || path.hasPrefix("pagefind/")
  }
}
