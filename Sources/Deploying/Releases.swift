import Foundation
import Model

/// Publishes a site as a release of its own beside the earlier ones, and lets `current` lead to it when it
/// is whole.
struct Releases {
  let carrier: RsyncCarrier
  /// How many stay.
  let count: Int

  static let folder = "releases"
  static let current = "current"

  private var releases: RsyncCarrier { carrier.below(Self.folder) }

  /// The release that visitors see; nothing where there is none yet.
  private func shown() throws(DeployFailure) -> String? {
    guard let target = try carrier.target(ofLink: Self.current) else { return nil }
    let head = Self.folder + "/"
    return target.hasPrefix(head) ? String(target.dropFirst(head.count)) : nil
  }

  /// Ours, the oldest first; what is called otherwise is not.
  private func all() throws(DeployFailure) -> [String] {
    try releases.folders().filter(Self.isID).sorted()
  }

  /// The manifest of a release; nothing where it is not whole.
  private func manifest(of id: String) throws(DeployFailure) -> DeployManifest? {
    try releases.below(id).read(DeployManifest.name).flatMap { DeployManifest($0) }
  }

  /// Publishes a release.
  ///
  /// `review` is given what differs from the one that is shown.
  func run(
    _ deployment: Deployment, tell: (Message) -> Void, review: (DeployPlan) -> Void
  ) throws(DeployFailure) -> DeployPlan {
    let shown = try shown()
    let known = try shown.flatMap { id throws(DeployFailure) in try manifest(of: id) }
    let plan = DeployPlan(
      deployment.files, known: known ?? DeployManifest(), present: nil, now: deployment.now,
      keepAssets: deployment.keepAssets, adopts: false)
    review(plan)
    guard !deployment.isRehearsal, !plan.isEmpty || known == nil else { return plan }
    let scratch = try Scratch()
    let extra = try scratch.folder("extra")
    if let shown { try releases.below(shown).fetch(plan.kept, to: extra) }
    let id = Self.id(at: deployment.now, after: try all().last)
    // The newest first: one that a transfer left unfinished may hold more than the one that is shown.
    let others = Array(try all().reversed().prefix(20))
    tell(Message("said-deploy-sending-release", ["release": .text(id)]))
    let release = releases.below(id)
    try release.send(folders: [deployment.site, extra], linkingTo: others)
    let next = plan.manifest(
      deployment.files, known: known ?? DeployManifest(), now: deployment.now)
    try scratch.write(next.bytes, to: DeployManifest.name)
    try release.send([DeployManifest.name], from: scratch.path)
    try carrier.link(Self.current, to: Self.folder + "/" + id)
    try prune(keeping: id)
    return plan
  }

  /// Lets `current` lead to the release before the one that is shown, and gives its name.
  func rollBack(isRehearsal: Bool) throws(DeployFailure) -> String {
    guard let shown = try shown() else {
      throw DeployFailure(cause: Message("deploy-no-release"))
    }
    for id in try all().reversed() where id < shown {
      guard try manifest(of: id) != nil else { continue }
      if !isRehearsal { try carrier.link(Self.current, to: Self.folder + "/" + id) }
      return id
    }
    throw DeployFailure(cause: Message("deploy-no-release-before", ["release": .text(shown)]))
  }

  /// Removes what is older than the newest `count`, never the one that is shown.
  private func prune(keeping shown: String) throws(DeployFailure) {
    let all = try all()
    guard all.count > count else { return }
    try releases.remove(folders: all.dropLast(count).filter { $0 != shown })
  }

  /// `20261201T153000Z`, later than every other: a clock may be put back.
  static func id(at now: Int, after last: String?) -> String {
    let name = name(at: now)
    guard let last, last >= name, let time = time(of: last) else { return name }
    return self.name(at: time + 1)
  }

  private static func name(at time: Int) -> String {
    Date(timeIntervalSince1970: Double(time)).formatted(
      .iso8601.year().month().day().time(includingFractionalSeconds: false)
        .dateSeparator(.omitted).timeSeparator(.omitted).timeZone(separator: .omitted))
  }

  private static func time(of id: String) -> Int? {
    let style = Date.ISO8601FormatStyle().year().month().day()
      .time(includingFractionalSeconds: false).dateSeparator(.omitted).timeSeparator(.omitted)
      .timeZone(separator: .omitted)
    return (try? style.parse(id)).map { Int($0.timeIntervalSince1970) }
  }

  /// Whether a folder's name is one that this gives.
  static func isID(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.count == 16 && bytes[8] == UInt8(ascii: "T") && bytes[15] == UInt8(ascii: "Z")
      && bytes.enumerated().allSatisfy { $0 == 8 || $0 == 15 || $1 &- 0x30 < 10 }
  }
}
