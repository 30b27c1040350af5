/// Which files of an earlier site stay for a time, though no page names them any more.
///
/// A page that is open, or kept by a browser, still asks for its style sheet and its pictures. The
/// theme's assets may stay, and the pictures of records that are published; what is withheld goes at
/// once.
public struct Retention: Sendable {
  /// The moment of the build, in seconds since 1970.
  public var now: Int
  /// For so many seconds they stay.
  public var seconds: Int
  /// The files of this site that may stay once no page names them, with the records whose they are.
  ///
  /// What belongs to no record, such as the theme's assets, has none and may always stay.
  public var owners: [String: [String]]
  /// The records that are published now.
  public var published: Set<String>

  /// Without owners, nothing stays.
  public init(
    now: Int = 0, seconds: Int = 0, owners: [String: [String]] = [:], published: Set<String> = []
  ) {
    self.now = now
    self.seconds = seconds
    self.owners = owners
    self.published = published
  }

  /// The files among `gone` that stay, by path.
  ///
  /// A compressed copy stays and goes with its original.
  func kept(
    of gone: [String], in previous: OutputManifest, beside next: OutputManifest
  ) -> [String: OutputManifest.Kept] {
    guard seconds > 0 else { return [:] }
    var kept: [String: OutputManifest.Kept] = [:]
    for path in gone {
      let original = Self.original(of: path)
      guard let entry = entry(original, in: previous), !next.obstructs(path),
        !next.obstructs(original)
      else { continue }
      kept[path] = entry
    }
    return kept
  }

  private func entry(_ path: String, in previous: OutputManifest) -> OutputManifest.Kept? {
    let entry: OutputManifest.Kept
    if let owners = previous.lasting[path], self.owners[path] == nil {
      entry = OutputManifest.Kept(since: now, owners: owners)
    } else if let kept = previous.kept[path] {
      entry = kept
    } else {
      return nil
    }
    guard now - entry.since < seconds,
      entry.owners.isEmpty || entry.owners.contains(where: published.contains)
    else { return nil }
    return entry
  }

  private static func original(of path: String) -> String {
    for ending in [".gz", ".br"] where path.hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }
}
