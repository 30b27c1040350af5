import Foundation
public import Model

/// Another program, run to its end within bounds.
///
/// There is no shell, and the program gets the arguments and the environment that are given and no
/// more. The time it takes and what it says are bounded; a program that does not keep to that is
/// ended at once.
public struct ProgramRun: Sendable {
  /// What it is called in messages.
  public var name: Message.Value
  /// The file of the program.
  public var path: String
  /// What stands behind its name, each as it is.
  public var arguments: [String]
  /// All that it knows of the environment.
  public var environment: [String: String]
  /// The folder in which it runs; the caller's own when there is none.
  public var folder: String?
  /// What it reads.
  public var input: [UInt8]
  /// How long it is waited for.
  public var patience: Patience
  /// It may say so many bytes.
  public var outputLimit: Int
  /// Whether what it says of errors stands among the output, in its order.
  public var mergesErrors: Bool

  /// Why a run has no end of its own.
  public enum Failure: Error, Sendable, Hashable {
    case cannotStart
    case tooLong
    case saysTooMuch
  }

  /// A program that came to its end.
  public struct End: Sendable, Hashable {
    /// The exit code; nothing when a signal ended it.
    public var status: Int32?
    /// What it said, whole.
    public var output: [UInt8]
    /// The first 64 kB of what it said of errors.
    public var errors: [UInt8]
  }

  private static let errorLimit = 1 << 16

  /// A program and its bounds.
  public init(
    _ name: Message.Value, path: String, arguments: [String], environment: [String: String],
    folder: String? = nil, input: [UInt8] = [], patience: Patience, outputLimit: Int,
    mergesErrors: Bool = false
  ) {
    self.name = name
    self.path = path
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.input = input
    self.patience = patience
    self.outputLimit = outputLimit
    self.mergesErrors = mergesErrors
  }

  /// The variables of this program's own environment whose names are wanted.
  public static func inherited(where isWanted: (String) -> Bool) -> [String: String] {
    ProcessInfo.processInfo.environment.filter { isWanted($0.key) }
  }

  /// Runs it, and gives what it said.
  ///
  /// It leads a group of its own, which is ended with it: nothing that it starts is left behind.
  /// Foundation's `Process` waits for all who were given its pipes, whoever they are.
  ///
  /// - Throws: `Failure` when it cannot be started, or does not keep to its bounds.
  public func run() throws(Failure) -> End {
    var watch = Watch(patience, name)
    let source = try Source(input)
    let output = try Outlet()
    let errors = mergesErrors ? nil : try Outlet()
    let child = try Child(
      self, reading: source.descriptor, writing: output.writing,
      complaining: (errors ?? output).writing)
    output.closeWriting()
    errors?.closeWriting()
    var end = End(status: nil, output: [], errors: [])
    do throws(Failure) {
      try read(from: output.reading, and: errors?.reading ?? -1, of: child, &watch, into: &end)
      while !child.hasEnded {
        _ = try watch.millisecondsLeft()
        _ = poll(nil, 0, 1)
      }
    } catch {
      _ = child.finish()
      throw error
    }
    end.status = child.finish()
    return end
  }

  /// Reads both pipes as they fill, until both are closed or the program has ended.
  private func read(
    from output: Int32, and errors: Int32, of child: Child, _ watch: inout Watch,
    into end: inout End
  ) throws(Failure) {
    // poll passes over those that are negative.
    var pipes = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while pipes.contains(where: { $0.fd >= 0 }) {
      let left = try watch.millisecondsLeft()
      let ready = unsafe poll(&pipes, nfds_t(pipes.count), Int32(min(left + 1, 100)))
      // What it left behind may keep the pipes open and say nothing.
      if ready == 0, child.hasEnded { return }
      for place in pipes.indices where ready > 0 && pipes[place].revents != 0 {
        let descriptor = pipes[place].fd
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
          unsafe Foundation.read(descriptor, bytes.baseAddress, bytes.count)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          pipes[place].fd = -1
          continue
        }
        if place == 0 {
          guard end.output.count + count <= outputLimit else { throw .saysTooMuch }
          end.output.append(contentsOf: buffer[..<count])
        } else {
          end.errors.append(
            contentsOf: buffer[..<min(count, Self.errorLimit - end.errors.count)])
        }
      }
    }
  }
}

/// Looks at the clock while a program runs.
private struct Watch {
  private let patience: Patience
  private let name: Message.Value
  private let start = DispatchTime.now().uptimeNanoseconds
  private var hasTold = false

  init(_ patience: Patience, _ name: Message.Value) {
    self.patience = patience
    self.name = name
  }

  /// How long the program may still run; tells, once, when it has run for long.
  mutating func millisecondsLeft() throws(ProgramRun.Failure) -> Double {
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    guard seconds < patience.seconds else { throw .tooLong }
    if !hasTold, seconds >= patience.silentSeconds {
      hasTold = true
      patience.tell(patience.sentence(of: name))
    }
    return (patience.seconds - seconds) * 1000
  }
}
