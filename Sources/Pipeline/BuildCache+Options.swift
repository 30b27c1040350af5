import Imaging
import Model
import Writing

extension BuildCache {
  /// A site has some versions of its index at a time, each of some megabytes: those of branches.
  private static let otherIndexes = 4

  /// The cache of a build.
  init(_ options: BuildOptions) {
    self.init(
      folder: options.cache ?? options.source + "/.dlala-cache",
      digest: { String(ContentDigest(of: $0).hexadecimal.prefix(32)) })
  }

  /// Removes what is beyond the bounds of the settings.
  func prune(keeping used: Set<String>, _ settings: SiteSettings, after use: Use?) {
    let few = (prefix: SearchIndex.keyPrefix, others: Self.otherIndexes)
    prune(keeping: used, Bounds(seconds: settings.cacheKeep, few: few), after: use)
  }
}
