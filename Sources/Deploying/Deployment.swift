import Model

/// Publishes a built site at a target: what differs is sent, what was sent by others stays.
///
/// Assets go first, pages after them and removals last, so that a visitor finds at every moment what a page
/// names.
public struct Deployment {
  /// The folder of the site.
  public var site: String
  /// Its files.
  public var files: [SiteFile]
  /// For so many seconds a file of the theme stays after its last page.
  public var keepAssets: Int
  /// Seconds since 1970.
  public var now: Int
  /// Whether files that stand in the way are taken for ours.
  public var adopts: Bool
  /// Whether it is only told what would be done.
  public var isRehearsal: Bool
  /// A site and how it is published.
  public init(
    site: String, files: [SiteFile], keepAssets: Int, now: Int, adopts: Bool, isRehearsal: Bool
  ) {
    self.site = site
    self.files = files
    self.keepAssets = keepAssets
    self.now = now
    self.adopts = adopts
    self.isRehearsal = isRehearsal
  }

  /// Publishes into the place itself.
  ///
  /// `tell` is given a sentence when something begins, `review` what would change before anything is done.
  ///
  /// - Returns: What was done, or would be; with `foreign` files nothing is.
  func run(
    by carrier: some Carrier, tell: (Message) -> Void, review: (DeployPlan) -> Void
  ) throws(DeployFailure) -> DeployPlan {
    let known = try manifest(carrier)
    let plan = DeployPlan(
      files, known: known, present: try carrier.list(), now: now, keepAssets: keepAssets,
      adopts: adopts)
    review(plan)
    let next = plan.manifest(files, known: known, now: now)
    guard !isRehearsal, plan.foreign.isEmpty, !plan.isEmpty || next != known else { return plan }
    var journal = plan.journal(known: known)
    try write(journal, carrier)
    let (assets, pages) = plan.sent
    let digests = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.digest) })
    let sent = [
      (Message("said-deploy-sending-assets", ["count": .number(assets.count)]), assets),
      (Message("said-deploy-sending", ["count": .number(pages.count)]), pages),
    ]
    for (sentence, paths) in sent where !paths.isEmpty {
      tell(sentence)
      for start in stride(from: 0, to: paths.count, by: RcloneCarrier.batch) {
        let some = Array(paths[start..<min(start + RcloneCarrier.batch, paths.count)])
        try carrier.send(some, from: site)
        for path in some { journal.files[path] = .init(digest: digests[path]) }
        if start + some.count < paths.count { try write(journal, carrier) }
      }
    }
    if !plan.removed.isEmpty {
      tell(Message("said-deploy-removing", ["count": .number(plan.removed.count)]))
      try carrier.remove(plan.removed, emptying: folders(above: plan.removed))
    }
    try write(next, carrier)
    return plan
  }

  /// What is known of the target.
  private func manifest(_ carrier: some Carrier) throws(DeployFailure) -> DeployManifest {
    guard let bytes = try carrier.read(DeployManifest.name) else { return DeployManifest() }
    guard let manifest = DeployManifest(bytes) else {
      throw DeployFailure(
        cause: Message("deploy-manifest-unreadable", ["file": .text(DeployManifest.name)]))
    }
    return manifest
  }

  private func write(
    _ manifest: DeployManifest, _ carrier: some Carrier
  ) throws(DeployFailure) {
    let scratch = try Scratch()
    try scratch.write(manifest.bytes, to: DeployManifest.name)
    try carrier.send([DeployManifest.name], from: scratch.path)
  }

  /// All folders in which the files lie, but not those in which a file of the site does.
  private func folders(above paths: [String]) -> [String] {
    let used = Set(files.flatMap { Self.folders(above: $0.path) })
    return Set(paths.flatMap(Self.folders(above:))).subtracting(used).sorted()
  }

  /// The folders in which a file lies, the nearest first.
  static func folders(above path: String) -> [String] {
    var parts = path.split(separator: "/").dropLast()
    var folders: [String] = []
    while !parts.isEmpty {
      folders.append(parts.joined(separator: "/"))
      parts = parts.dropLast()
    }
    return folders
  }
}
