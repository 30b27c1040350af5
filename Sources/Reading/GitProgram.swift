import Model
import Programs

/// Runs git on a folder, so that nothing there can make it do more than read.
///
/// No shell, no pager, no hooks, no filters, no external diffs or text converters, no locks, no
/// network, no questions; a bounded output and a bounded time.
struct GitProgram: Sendable {
  let folder: String
  private let patience: Patience
  /// Settings that stand before those of the repository, by their names.
  private let overrides: [(name: String, value: String)]

  /// Prepares git for one folder.
  ///
  /// A repository names filters in its settings, which git runs on the files that it compares with
  /// what is committed. It cannot be told to run none, but each by its name to be nothing: so their
  /// names are asked for first, whatever file or include they stand in.
  init(folder: String, patience: Patience) throws(Failure) {
    self.folder = folder
    self.patience = patience
    let names = try Self(folder: folder, patience, overrides: []).filterSettings()
    overrides = names.map { ($0, $0.hasSuffix(".required") ? "false" : "") }
  }

  private init(
    folder: String, _ patience: Patience, overrides: [(name: String, value: String)]
  ) {
    self.folder = folder
    self.patience = patience
    self.overrides = overrides
  }

  /// The names of all settings with which git would run filters, and of those that need one.
  private func filterSettings() throws(Failure) -> [String] {
    let output: [UInt8]
    do {
      output = try run(["config", "-z", "--name-only", "--get-regexp", "^filter\\."])
    } catch .refused(let line) where line.isEmpty {
      // So git says that there are none.
      return []
    }
    var drivers: Set<String> = []
    for name in output.split(separator: 0) {
      let name = String(decoding: name, as: UTF8.self)
      if let dot = name.lastIndex(of: "."), dot > name.startIndex {
        drivers.insert(String(name[..<dot]))
      }
    }
    return drivers.sorted().flatMap { driver in
      ["clean", "smudge", "process", "required"].map { driver + "." + $0 }
    }
  }

  enum Failure: Error, Equatable {
    /// There is no git on this machine.
    case missing
    /// What git said, in English, first line only.
    case refused(String)
    case tooLong
  }

  private static let outputLimit = 512 << 20

  /// The output of one command.
  func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> [UInt8] {
    let program = ProgramRun(
      .text("git"), path: "/usr/bin/env",
      arguments: [
        "git", "--no-pager", "--no-replace-objects", "-c", "core.quotepath=off",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
        "-c", "log.showSignature=false", "-c", "protocol.allow=never",
        "-c", "diff.renameLimit=400", "-C", folder,
      ] + arguments, environment: environment, input: input, patience: patience,
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
  private var environment: [String: String] {
    let names = [
      "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
      "GIT_CEILING_DIRECTORIES",
    ]
    var environment = ProgramRun.inherited { names.contains($0) }
    // A relative folder would be one of the repository, for who stands in it.
    environment["PATH"] = (ProgramRun.inherited { $0 == "PATH" }["PATH"] ?? "")
      .split(separator: ":").filter { $0.hasPrefix("/") }.joined(separator: ":")
    environment["LC_ALL"] = "C"
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    environment["GIT_TERMINAL_PROMPT"] = "0"
    // What a partial clone lacks is not fetched. Git before 2.45 does not know the first of the two;
    // the second goes before all that a repository allows.
    environment["GIT_NO_LAZY_FETCH"] = "1"
    environment["GIT_ALLOW_PROTOCOL"] = "none"
    // Unlike arguments, these may name a filter with "=" in it.
    environment["GIT_CONFIG_COUNT"] = String(overrides.count)
    for (place, setting) in overrides.enumerated() {
      environment["GIT_CONFIG_KEY_\(place)"] = setting.name
      environment["GIT_CONFIG_VALUE_\(place)"] = setting.value
    }
    return environment
  }
}
