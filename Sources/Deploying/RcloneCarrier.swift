/// Brings files to a remote of rclone's: WebDAV, S3, SFTP and many more, as its user has set it up.
struct RcloneCarrier: Carrier {
  let tool: Tool
  /// Such as `bucket:shop`.
  let remote: String

  /// So many files are sent by one call; what a broken transfer has sent before it stays sent.
  static let batch = 200
  /// What rclone ends with where a folder or a file is not there.
  private static let missing: Set<Int32> = [3, 4]

  init(_ tool: Tool, remote: String) {
    self.tool = tool
    var remote = remote
    while remote.hasSuffix("/") { remote.removeLast() }
    self.remote = remote
  }

  private var common: [String] {
    [
      "--log-level=ERROR", "--use-json-log=false", "--contimeout=20s", "--timeout=60s",
      "--retries=3",
    ]
  }

  private func place(of path: String) -> String {
    remote + (remote.hasSuffix(":") ? "" : "/") + path
  }

  private func call(
    _ command: String, _ arguments: [String], input: [UInt8] = [], missing: Bool = false
  ) throws(DeployFailure) -> [UInt8]? {
    let end = try tool.run([command] + common + arguments, input: input)
    if end.status == 0 { return end.output }
    if missing, Self.missing.contains(end.status) { return nil }
    throw tool.failure(end)
  }

  func read(_ path: String) throws(DeployFailure) -> [UInt8]? {
    let bytes = try call("cat", ["--", place(of: path)], missing: true)
    return bytes.flatMap { $0.isEmpty ? nil : $0 }
  }

  func list() throws(DeployFailure) -> Set<String> {
    let output = try call("lsf", ["--recursive", "--files-only", "--", remote], missing: true)
    return Set((output ?? []).split(separator: 10).map { String(decoding: $0, as: UTF8.self) })
  }

  func send(_ paths: [String], from folder: String) throws(DeployFailure) {
    // Who is told to send knows that the contents differ: remotes without sums would pass over those
    // of one size.
    _ = try call(
      "copy",
      [
        "--ignore-times", "--no-traverse", "--transfers=8", "--files-from-raw=-", "--",
        folder, remote,
      ], input: Self.lines(paths))
  }

  func remove(_ paths: [String], emptying folders: [String]) throws(DeployFailure) {
    guard !paths.isEmpty else { return }
    _ = try call("delete", ["--files-from-raw=-", "--", remote], input: Self.lines(paths))
    // The deepest first. A folder that holds something else, or that a store does not know, stays.
    for folder in folders.sorted(by: >) {
      _ = try tool.run(["rmdir"] + common + ["--retries=1", "--", place(of: folder)])
    }
  }

  private static func lines(_ paths: [String]) -> [UInt8] {
    paths.flatMap { [UInt8]($0.utf8) + [10] }
  }
}
