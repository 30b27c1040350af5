/// Brings files to a folder of this machine, or of one that SSH reaches, by rsync alone: the other side
/// needs no shell.
struct RsyncCarrier: Carrier {
  let tool: Tool
  /// The folder as rsync names it: `/srv/www/` or `host:/srv/www/`, with a slash behind it.
  let place: String
  /// Options of every call.
  private let common: [String]

  /// What interrupted transfers leave behind, out of which they go on.
  private static let partial = ".dlala-partial"

  /// A carrier to a folder.
  init(_ tool: Tool, folder: String) {
    self.tool = tool
    place = folder.hasSuffix("/") ? folder : folder + "/"
    common = ["--8-bit-output"]
  }

  /// A carrier to a folder of another machine.
  ///
  /// `ssh` is the program that reaches it. The machine's key must be known, and nobody is asked for a
  /// password.
  init(_ tool: Tool, host: String, path: String, ssh: String) {
    self.tool = tool
    place = host + ":" + (path.hasSuffix("/") ? path : path + "/")
    // rsync splits this at spaces, but for quotes.
    let program =
      "'"
      + ssh.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\"'\"'") + "'"
    common = [
      "--8-bit-output", "--protect-args", "--timeout=60", "--rsh",
      program + " -oBatchMode=yes -oStrictHostKeyChecking=yes -oConnectTimeout=20"
        + " -oServerAliveInterval=15 -oForwardAgent=no -oForwardX11=no",
    ]
  }

  private init(_ other: RsyncCarrier, below folder: String) {
    tool = other.tool
    common = other.common
    place = other.place + folder + "/"
  }

  /// A carrier to a folder in this one.
  func below(_ folder: String) -> RsyncCarrier { RsyncCarrier(self, below: folder) }

  private func call(
    _ arguments: [String], input: [UInt8] = [], missing: Bool = false
  ) throws(DeployFailure) -> [UInt8]? {
    let end = try tool.run(common + arguments, input: input)
    if end.status == 0 { return end.output }
    // A target that is not there yet, or not whole.
    if missing, end.status == 23, end.complaint.contains("No such file or directory") { return nil }
    throw tool.failure(end)
  }

  func read(_ path: String) throws(DeployFailure) -> [UInt8]? {
    let scratch = try Scratch()
    _ = try call(
      ["--ignore-missing-args", "--", place + path, scratch.path + "/file"], missing: true)
    return scratch.bytes(of: "file")
  }

  func list() throws(DeployFailure) -> Set<String> {
    let scratch = try Scratch()
    let output = try call(
      [
        "--recursive", "--links", "--dry-run", "--out-format=%n", "--exclude=" + Self.partial, "--",
        place, scratch.path + "/",
      ], missing: true)
    return Set(Self.lines(output ?? []).filter { !$0.hasSuffix("/") })
  }

  /// The names of the folders in it.
  func folders() throws(DeployFailure) -> [String] {
    let scratch = try Scratch()
    let output = try call(
      ["--dirs", "--dry-run", "--out-format=%n", "--", place, scratch.path + "/"], missing: true)
    return Self.lines(output ?? []).filter { $0.hasSuffix("/") && $0 != "./" }
      .map { String($0.dropLast()) }
  }

  /// What a link in it leads to.
  func target(ofLink name: String) throws(DeployFailure) -> String? {
    let scratch = try Scratch()
    let output = try call(
      [
        "--links", "--dry-run", "--out-format=%n%L", "--ignore-missing-args", "--", place + name,
        scratch.path + "/",
      ], missing: true)
    let head = name + " -> "
    return Self.lines(output ?? []).first { $0.hasPrefix(head) }.map {
      String($0.dropFirst(head.count))
    }
  }

  /// Puts a link there, in one step.
  func link(_ name: String, to target: String) throws(DeployFailure) {
    let scratch = try Scratch()
    try scratch.link(name, to: target)
    _ = try call(["--links", "--", scratch.path + "/" + name, place])
  }

  private var sending: [String] {
    [
      "--checksum", "--perms", "--chmod=D755,F644", "--partial-dir=" + Self.partial, "--mkpath",
    ]
  }

  func send(_ paths: [String], from folder: String) throws(DeployFailure) {
    guard !paths.isEmpty else { return }
    _ = try call(
      sending + ["--from0", "--files-from=-", "--", folder + "/", place],
      input: Self.names(paths))
  }

  /// Fetches files into a local folder.
  func fetch(_ paths: [String], to folder: String) throws(DeployFailure) {
    guard !paths.isEmpty else { return }
    _ = try call(
      ["--from0", "--files-from=-", "--ignore-missing-args", "--", place, folder + "/"],
      input: Self.names(paths))
  }

  /// Sends whole folders; what lies in one of `others`, folders beside this one, is linked, not sent.
  func send(folders: [String], linkingTo others: [String]) throws(DeployFailure) {
    _ = try call(
      sending + ["--recursive"] + others.map { "--link-dest=../" + $0 } + ["--"]
        + folders.map { $0 + "/" } + [place])
  }

  func remove(_ paths: [String], emptying folders: [String]) throws(DeployFailure) {
    guard !paths.isEmpty else { return }
    let scratch = try Scratch()
    // What is in no rule is not looked at: so is every folder on the way. One that holds something stays.
    let ways = Set(paths.flatMap(Deployment.folders(above:))).union(folders)
    let rules = (ways.sorted().map { "/" + $0 + "/" } + paths.map { "/" + $0 }).map(Self.literal)
    _ = try call(
      [
        "--recursive", "--delete", "--from0", "--include-from=-", "--exclude=*", "--",
        scratch.path + "/", place,
      ], input: rules.zeroTerminated)
  }

  /// Removes whole folders.
  func remove(folders: [String]) throws(DeployFailure) {
    guard !folders.isEmpty else { return }
    let scratch = try Scratch()
    let rules = folders.map { Self.literal("/" + $0) + "/***" }
    _ = try call(
      [
        "--recursive", "--delete", "--from0", "--include-from=-", "--exclude=*", "--",
        scratch.path + "/", place,
      ], input: rules.zeroTerminated)
  }

  /// A list of paths, of which none is taken for a comment.
  private static func names(_ paths: [String]) -> [UInt8] {
    paths.map { "./" + $0 }.zeroTerminated
  }

  /// A path as a rule that matches it alone.
  static func literal(_ path: String) -> String {
    guard path.contains(where: { "*?[".contains($0) }) else { return path }
    return path.reduce(into: "") { result, character in
      if "*?[]\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private static func lines(_ output: [UInt8]) -> [String] {
    output.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }
}
