import Model
import Programs

/// The programs that carry files, and what is said of how they end.
public struct Tool: Sendable {
  /// Its name, such as `rsync`.
  var name: String
  /// Its file.
  var path: String
  /// All that it knows of the environment.
  var environment: [String: String]

  /// A transfer may take a day; what holds it up for a minute is noticed by the tools themselves.
  private static let longest = 86_400.0
  /// A listing of a million files.
  private static let outputLimit = 256 << 20

  /// A program by its name and file; the environment is its user's own, with words in English.
  public init(name: String, path: String) {
    self.name = name
    self.path = path
    environment = ProgramRun.inherited { $0 != "LANGUAGE" }
    // Messages are read, and names of files are bytes.
    environment["LC_ALL"] = "C"
  }

  struct End {
    var status: Int32
    var output: [UInt8]
    var complaint: String
  }

  /// Runs it to its end.
  func run(_ arguments: [String], input: [UInt8] = []) throws(DeployFailure) -> End {
    var patience = Patience(seconds: Self.longest) { _ in }
    patience.silentSeconds = Self.longest
    let run = ProgramRun(
      .text(name), path: path, arguments: arguments, environment: environment, input: input,
      patience: patience, outputLimit: Self.outputLimit)
    let end: ProgramRun.End
    do {
      end = try run.run()
    } catch {
      switch error {
      case .cannotStart:
        throw DeployFailure(
          cause: Message("deploy-tool-not-started", ["tool": .text(name), "file": .text(path)]))
      case .tooLong:
        throw DeployFailure(cause: Message("deploy-tool-endless", ["tool": .text(name)]))
      case .saysTooMuch:
        throw DeployFailure(cause: Message("deploy-tool-says-too-much", ["tool": .text(name)]))
      }
    }
    return End(
      status: end.status ?? -1, output: end.output,
      complaint: SecretFilter(environment).hidden(in: String(decoding: end.errors, as: UTF8.self)))
  }

  /// A failure with the last lines of what it said.
  func failure(_ end: End) -> DeployFailure {
    let lines = end.complaint.split(separator: "\n").suffix(3).joined(separator: "; ")
    return DeployFailure(
      cause: Message(
        "deploy-tool-failed",
        ["tool": .text(name), "status": .number(Int(end.status)), "lines": .text(lines)]))
  }
}

extension Array where Element == String {
  /// The texts with a zero behind each, as tools read lists of any names.
  var zeroTerminated: [UInt8] { flatMap { [UInt8]($0.utf8) + [0] } }
}
