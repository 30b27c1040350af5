import Foundation

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

  /// The output of one command; the input has at most 60,000 bytes, since it is written before git
  /// begins to read.
  func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "git", "--no-pager", "--no-replace-objects", "-c", "core.quotepath=off",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
        "-c", "log.showSignature=false", "-c", "protocol.allow=never",
        "-c", "diff.renameLimit=400", "-C", folder,
      ] + arguments
    process.environment = Self.environment
    let (source, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = source
    process.standardOutput = output
    process.standardError = errors
    if !input.isEmpty {
      // The reading end is still ours, so nothing can break the pipe while it is filled.
      try? source.fileHandleForWriting.write(contentsOf: Data(input))
    }
    do {
      try process.run()
    } catch {
      throw .missing
    }
    try? source.fileHandleForWriting.close()
    let deadline = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.seconds, execute: deadline)
    defer { deadline.cancel() }
    var bytes: [UInt8] = []
    var isTooLong = false
    while let part = try? output.fileHandleForReading.read(upToCount: 1 << 20), !part.isEmpty {
      guard bytes.count + part.count <= Self.outputLimit else {
        isTooLong = true
        process.terminate()
        break
      }
      bytes.append(contentsOf: part)
    }
    let told = (try? errors.fileHandleForReading.read(upToCount: 1 << 16)) ?? Data()
    process.waitUntilExit()
    if isTooLong || process.terminationReason == .uncaughtSignal { throw .tooLong }
    if process.terminationStatus == 127 { throw .missing }
    guard process.terminationStatus == 0 else {
      let line = String(decoding: told, as: UTF8.self).split(separator: "\n").first ?? ""
      throw .refused(String(line))
    }
    return bytes
  }

  /// What git may know of the user: where programs and settings are, and nothing of another
  /// repository, such as a hook's `GIT_DIR`.
  private static var environment: [String: String] {
    let names = [
      "PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
      "GIT_CEILING_DIRECTORIES",
    ]
    var environment = ProcessInfo.processInfo.environment.filter { names.contains($0.key) }
    environment["LC_ALL"] = "C"
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    environment["GIT_TERMINAL_PROMPT"] = "0"
    environment["GIT_NO_LAZY_FETCH"] = "1"
    return environment
  }
}
