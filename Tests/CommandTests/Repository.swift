import Foundation

/// A git repository in a site's folder, with fixed days and one author.
struct Repository {
  let folder: URL

  init(_ site: TestSite) throws {
    folder = site.folder
    try git(["init", "--quiet", "--initial-branch=main"])
  }

  /// Commits everything there is, on a day such as `2026-01-02`.
  func commit(on day: String) throws {
    try git(["add", "--all"])
    try git(["commit", "--quiet", "--message", day], day: day)
  }

  func git(_ arguments: [String], day: String = "2026-01-01", in other: URL? = nil) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", (other ?? folder).path, "-c", "user.name=T", "-c", "user.email=t@example.org"]
      + arguments
    let date = day + "T12:00:00+00:00"
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_CONFIG_SYSTEM": "/dev/null",
    ]) { $1 }
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }
}
