import Foundation
public import Model

/// Runs Pagefind (https://pagefind.app), which makes a search index of HTML documents.
///
/// It is started with fixed arguments, without a shell, with nothing of the user's environment but
/// the search path, in a folder of its own, for a bounded time; what it says is bounded too.
public struct PagefindProgram: Sendable {
  /// The file of the program.
  public let path: String
  /// After so many seconds it is ended.
  let seconds: Double

  private static let outputLimit = 1 << 20

  /// The program at a path; ten minutes are enough for some hundred thousand documents.
  public init(path: String, seconds: Double = 600) {
    self.path = path
    self.seconds = seconds
  }

  /// What it calls itself, such as `pagefind 1.5.2`.
  ///
  /// - Throws: `WritingFailure` when it cannot be started, or is another program.
  public func version() throws(WritingFailure) -> String {
    let folder = FileManager.default.temporaryDirectory.path
    let log = folder + "/dlala-pagefind-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    defer { FileSystem.removeFile(log) }
    let said = try run(["--version"], folder: folder, log: log)
    let line = said.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard line.lowercased().hasPrefix("pagefind") else {
      throw WritingFailure(path: path, cause: "this is not Pagefind: it says \"\(line)\"")
    }
    return line
  }

  /// The index of documents, as files to be kept in a cache; each stands at the address of the page
  /// that it is for.
  ///
  /// - Throws: `WritingFailure`, with the last that Pagefind said.
  public func index(
    _ documents: [OutputFile], in cache: BuildCache
  ) throws(WritingFailure) -> [BuildCache.File] {
    try cache.begin()
    let folder = cache.temporaryName()
    try FileSystem.makeFolder(folder)
    defer { try? FileSystem.removeFolder(folder) }
    for document in documents where OutputManifest.staysInside(document.path) {
      let place = folder + "/pages/" + document.path
      if let parent = FileSystem.parent(of: place) { try FileSystem.makeFolder(parent) }
      try FileSystem.store(document.bytes, at: place)
    }
    let arguments = ["--site", "pages", "--output-path", "index", "--quiet"]
    _ = try run(arguments, folder: folder, log: folder + "/log")
    var files: [BuildCache.File] = []
    let index = folder + "/index"
    let nothing = WritingFailure(path: path, cause: "Pagefind ended without making an index")
    guard FileSystem.entry(at: index) == .folder else { throw nothing }
    for name in try FileSystem.names(in: index).sorted() {
      switch FileSystem.entry(at: index + "/" + name) {
      case .file where Self.isPublished(name):
        files.append(try Self.file(name, in: index))
      case .folder:
        for inner in try FileSystem.names(in: index + "/" + name).sorted() {
          files.append(try Self.file(name + "/" + inner, in: index))
        }
      default: continue
      }
    }
    guard files.contains(where: { $0.name == "pagefind.js" }) else { throw nothing }
    return files
  }

  private static func file(
    _ name: String, in folder: String
  ) throws(WritingFailure) -> BuildCache.File {
    BuildCache.File(
      name: name.replacing("/", with: ","), bytes: try FileSystem.contents(of: folder + "/" + name))
  }

  /// The path below the index of a file that the cache holds in one folder.
  public static func path(ofStored name: String) -> String { name.replacing(",", with: "/") }

  /// Pagefind also brings its own interfaces and a worker, which themes can do without.
  private static func isPublished(_ name: String) -> Bool {
    guard name.hasSuffix(".js") || name.hasSuffix(".css") else { return true }
    return name == "pagefind.js"
  }

  /// Runs it to its end and gives what it said.
  private func run(
    _ arguments: [String], folder: String, log: String
  ) throws(WritingFailure) -> String {
    try FileSystem.store([], at: log)
    guard let output = FileHandle(forWritingAtPath: log) else {
      throw WritingFailure(path: log, cause: "this file cannot be written")
    }
    defer { try? output.close() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path).absoluteURL
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.arguments = arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      "HOME": folder,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    do {
      try process.run()
    } catch {
      throw WritingFailure(path: path, cause: "Pagefind cannot be started")
    }
    let end = Date(timeIntervalSinceNow: seconds)
    var stopped: String?
    while process.isRunning {
      if Date() > end { stopped = "Pagefind did not end within \(Int(seconds)) seconds" }
      if case .file(let size) = FileSystem.entry(at: log), size > Self.outputLimit {
        stopped = "Pagefind said more than it ever should"
      }
      if stopped != nil {
        kill(process.processIdentifier, SIGKILL)
        break
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    process.waitUntilExit()
    if let stopped { throw WritingFailure(path: path, cause: stopped) }
    let said = String(decoding: try FileSystem.contents(of: log), as: UTF8.self)
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let last = said.split(whereSeparator: \.isNewline).last.map { ": " + $0 } ?? ""
      throw WritingFailure(path: path, cause: "Pagefind failed" + last)
    }
    return said
  }
}
