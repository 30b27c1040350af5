import Foundation

/// A program that runs, and the group that it leads.
struct Child {
  private let pid: pid_t

  /// Starts the program of a run with three open files.
  init(
    _ run: ProgramRun, reading input: Int32, writing output: Int32, complaining errors: Int32
  ) throws(ProgramRun.Failure) {
    // Another folder would make another file of a relative path.
    let path = URL(fileURLWithPath: run.path).absoluteURL.path
    let environment = run.environment.map { "\($0.key)=\($0.value)" }.sorted()
    let arguments = unsafe Self.pointers(to: [path] + run.arguments)
    let variables = unsafe Self.pointers(to: environment)
    defer { _ = unsafe (arguments + variables).map { unsafe free($0) } }
    pid = unsafe System.spawn(
      path, arguments, variables, folder: run.folder, input, output, errors)
    guard pid > 0 else { throw .cannotStart }
  }

  /// Whether it has ended.
  var hasEnded: Bool { System.hasEnded(pid) }

  /// Ends the program and all of its group, and gives its exit code; nothing when a signal ended it.
  func finish() -> Int32? {
    // It is waited for only afterwards, so that its number is nobody else's yet.
    kill(-pid, SIGKILL)
    System.forget(pid)
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  /// Copies of the texts as C has them, a null pointer behind the last.
  private static func pointers(to texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { unsafe strdup($0) } + [nil]
  }
}

/// A file without a name that holds the input: a pipe would have to be filled while the program
/// reads it, and breaks when it does not.
final class Source {
  let descriptor: Int32

  init(_ input: [UInt8]) throws(ProgramRun.Failure) {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array((folder + "/dlala-input-XXXXXX").utf8CString)
    descriptor = unsafe name.withUnsafeMutableBufferPointer { name -> Int32 in
      guard !input.isEmpty, let base = name.baseAddress else {
        return unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
      }
      let descriptor = unsafe mkstemp(base)
      if descriptor >= 0 {
        unsafe unlink(base)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
      return descriptor
    }
    guard descriptor >= 0 else { throw .cannotStart }
    var offset = 0
    while offset < input.count {
      let descriptor = descriptor
      let count = unsafe input.withUnsafeBytes { bytes in
        unsafe write(
          descriptor, bytes.baseAddress.map { unsafe $0 + offset }, bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotStart }
      offset += count
    }
    if offset > 0 { lseek(descriptor, 0, SEEK_SET) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}

/// A pipe for what a program says.
final class Outlet {
  let reading: Int32
  private(set) var writing: Int32

  init() throws(ProgramRun.Failure) {
    guard let ends = System.pipe() else { throw .cannotStart }
    (reading, writing) = ends
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  deinit {
    close(reading)
    closeWriting()
  }
}
