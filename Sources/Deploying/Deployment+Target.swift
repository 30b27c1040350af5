public import Model

/// The programs that carry, each nothing where it is not installed.
public struct DeployTools: Sendable {
  /// Carries to folders, of this machine and others.
  public var rsync: Tool?
  /// Carries to whatever it knows.
  public var rclone: Tool?
  /// The program that reaches other machines.
  public var ssh: String?

  /// The programs that were found.
  public init(rsync: Tool?, rclone: Tool?, ssh: String?) {
    self.rsync = rsync
    self.rclone = rclone
    self.ssh = ssh
  }
}

extension Deployment {
  /// Publishes at a target.
  ///
  /// A folder of it is an absolute path. `tell` is given a sentence when something begins, `review` what
  /// would change before anything is done.
  ///
  /// - Returns: What was done, or would be; with `foreign` files nothing is.
  /// - Throws: `DeployFailure` when a tool is missing or fails. What was sent stays, and the next run goes
  ///   on.
  public func run(
    _ target: DeployTarget, _ tools: DeployTools, tell: (Message) -> Void,
    review: (DeployPlan) -> Void
  ) throws(DeployFailure) -> DeployPlan {
    if case .remote(let remote) = target.place {
      return try run(by: Self.rclone(remote, tools), tell: tell, review: review)
    }
    let carrier = try Self.rsync(target, tools)
    guard let count = target.releases else {
      return try run(by: carrier, tell: tell, review: review)
    }
    return try Releases(carrier: carrier, count: count).run(self, tell: tell, review: review)
  }

  /// Shows the release before the one that is shown, and gives its name.
  public static func rollBack(
    _ target: DeployTarget, _ tools: DeployTools, isRehearsal: Bool
  ) throws(DeployFailure) -> String {
    guard let count = target.releases else {
      throw DeployFailure(
        cause: Message("deploy-no-releases"))
    }
    return try Releases(carrier: rsync(target, tools), count: count)
      .rollBack(isRehearsal: isRehearsal)
  }

  private static func rclone(
    _ remote: String, _ tools: DeployTools
  ) throws(DeployFailure) -> RcloneCarrier {
    guard let rclone = tools.rclone else {
      throw DeployFailure(
        cause: Message("deploy-no-tool", ["tool": .text("rclone"), "package": .text("rclone")]))
    }
    return RcloneCarrier(rclone, remote: remote)
  }

  private static func rsync(
    _ target: DeployTarget, _ tools: DeployTools
  ) throws(DeployFailure) -> RsyncCarrier {
    guard let rsync = tools.rsync else {
      throw DeployFailure(
        cause: Message("deploy-no-tool", ["tool": .text("rsync"), "package": .text("rsync")]))
    }
    switch target.place {
    case .folder(let path): return RsyncCarrier(rsync, folder: path)
    case .host(let host, let path):
      guard let ssh = tools.ssh else {
        throw DeployFailure(
          cause: Message(
            "deploy-no-tool", ["tool": .text("ssh"), "package": .text("openssh-client")]))
      }
      return RsyncCarrier(rsync, host: host, path: path, ssh: ssh)
    case .remote(let remote):
      throw DeployFailure(cause: Message("deploy-by-rclone", ["remote": .text(remote)]))
    }
  }
}
