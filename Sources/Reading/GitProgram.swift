import Programs

/// Runs git on a folder, so that nothing there can make it do more than read.
///
/// No shell, no pager, no hooks, no external diffs or text converters, no locks, no network, no
/// questions; a bounded output and a bounded time.
struct GitProgram: Sendable {
  let folder: String

  enum Failure: Error, Equatable {
    /// There is no git on this machine.
    case missing
    /// What git said, in English, first line only.
    case refused(String)
    case tooLong
  }

  private static let seconds = 60.0
  private static let outputLimit = 512 << 20

  /// The output of one command.
  func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> [UInt8] {
    let program = ProgramRun(
      path: "/usr/bin/env",
      arguments: [
        "git", "--no-pager", "--no-replace-objects", "-c", "core.quotepath=off",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
        "-c", "log.showSignature=false", "-c", "protocol.allow=never",
        "-c", "diff.renameLimit=400", "-C", folder,
      ] + arguments, environment: Self.environment, input: input, seconds: Self.seconds,
      outputLimit: Self.outputLimit)
    let end: ProgramRun.End
    do {
      end = try program.run()
    } catch {
      throw error == .cannotStart ? .missing : .tooLong
    }
    guard let status = end.status else { throw .tooLong }
    if status == 127 { throw .missing }
    guard status == 0 else {
      let line = String(decoding: end.errors, as: UTF8.self).split(separator: "\n").first ?? ""
      throw .refused(String(line))
    }
    return end.output
  }

  /// What git may know of the user: where programs and settings are, and nothing of another
  /// repository, such as a hook's `GIT_DIR`.
  private static var environment: [String: String] {
    let names = [
      "PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
      "GIT_CEILING_DIRECTORIES",
    ]
    var environment = ProgramRun.inherited { names.contains($0) }
    environment["LC_ALL"] = "C"
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    environment["GIT_TERMINAL_PROMPT"] = "0"
    environment["GIT_NO_LAZY_FETCH"] = "1"
    return environment
  }
}
