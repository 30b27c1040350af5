/// What is sent to a target and what is removed from it.
public struct DeployPlan: Sendable {
  /// Files that are not there yet.
  public internal(set) var new: [SiteFile] = []
  /// Files that are there with another content.
  public internal(set) var changed: [SiteFile] = []
  /// Files of ours that the site has no more.
  public internal(set) var removed: [String] = []
  /// Files of ours that the site has no more, which pages that are open may still ask for.
  public internal(set) var kept: [String] = []
  /// Files that stand where ours belong and were sent by somebody else.
  public internal(set) var foreign: [String] = []
  /// How many files are there already as they should be.
  public internal(set) var unchanged = 0

  /// What is sent, assets first, so that no page names what is not there.
  var sent: (assets: [String], pages: [String]) {
    let all = (new + changed).map(\.path).sorted()
    return (all.filter(SiteFile.isAsset), all.filter { !SiteFile.isAsset($0) })
  }

  /// Whether the target is as it should be.
  public var isEmpty: Bool { new.isEmpty && changed.isEmpty && removed.isEmpty }

  /// Compares a site with what lies at the target.
  ///
  /// - Parameters:
  ///   - site: The files of the site.
  ///   - known: What was sent before.
  ///   - present: The files that are there; nothing where all that is known is.
  ///   - now: Seconds since 1970.
  ///   - keepAssets: For so many seconds a file of the theme stays after its last page.
  ///   - adopts: Whether files that stand in the way are taken for ours.
  init(
    _ site: [SiteFile], known: DeployManifest, present: Set<String>?, now: Int, keepAssets: Int,
    adopts: Bool
  ) {
    for file in site {
      let entry = known.files[file.path]
      if let present, !present.contains(file.path) {
        new.append(file)
      } else if let entry {
        if entry.digest == file.digest { unchanged += 1 } else { changed.append(file) }
      } else if present == nil {
        new.append(file)
      } else if adopts {
        changed.append(file)
      } else {
        foreign.append(file.path)
      }
    }
    let wanted = Set(site.lazy.map(\.path))
    for (path, entry) in known.files where !wanted.contains(path) {
      guard present?.contains(path) != false else { continue }
      // A picture may be withdrawn with its record; the theme's own files tell nothing of anybody.
      if path.hasPrefix("assets/"), entry.digest != nil, now - (entry.unused ?? now) < keepAssets {
        kept.append(path)
      } else {
        removed.append(path)
      }
    }
    removed.sort()
    kept.sort()
  }

  /// What will be known of the target when all is done.
  func manifest(_ site: [SiteFile], known: DeployManifest, now: Int) -> DeployManifest {
    var next = DeployManifest()
    for file in site { next.files[file.path] = .init(digest: file.digest) }
    for path in kept {
      var entry = known.files[path] ?? .init()
      entry.unused = entry.unused ?? now
      next.files[path] = entry
    }
    return next
  }

  /// What is known while the work is under way: what will be sent may be there in half.
  func journal(known: DeployManifest) -> DeployManifest {
    var journal = known
    for file in new + changed { journal.files[file.path] = .init() }
    return journal
  }
}
