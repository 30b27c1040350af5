import Foundation
public import Model
public import Programs

/// Runs Pagefind (https://pagefind.app), which makes a search index of HTML documents.
///
/// It is started with fixed arguments and nothing of the user's environment but the search path, in a
/// folder of its own.
public struct PagefindProgram: Sendable {
  /// The file of the program.
  public let path: String
  /// How long it is waited for.
  private let patience: Patience

  private static let outputLimit = 1 << 20

  /// The program at a path; ten minutes are enough for some hundred thousand documents.
  public init(path: String, patience: Patience) {
    self.path = path
    self.patience = patience
  }

  /// What it calls itself, such as `pagefind 1.5.2`.
  ///
  /// - Throws: `WritingFailure` when it cannot be started, or is another program.
  public func version() throws(WritingFailure) -> String {
    let said = try run(["--version"], folder: FileManager.default.temporaryDirectory.path)
    let line = said.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard line.lowercased().hasPrefix("pagefind") else {
      throw WritingFailure(
        path: path, cause: Message("pagefind-other-program", ["line": .text(line)]))
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
    let folder = try cache.makeWorkFolder()
    defer { cache.removeWorkFolder(folder) }
    for document in documents where OutputManifest.staysInside(document.path) {
      let place = folder + "/pages/" + document.path
      if let parent = FileSystem.parent(of: place) { try FileSystem.makeFolder(parent) }
      try FileSystem.store(document.bytes, at: place)
    }
    let arguments = ["--site", "pages", "--output-path", "index", "--quiet"]
    _ = try run(arguments, folder: folder)
    var files: [BuildCache.File] = []
    let index = folder + "/index"
    let nothing = WritingFailure(path: path, cause: Message("pagefind-no-index"))
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
  private func run(_ arguments: [String], folder: String) throws(WritingFailure) -> String {
    var environment = ProgramRun.inherited { $0 == "PATH" }
    environment.merge(["LC_ALL": "C.UTF-8", "HOME": folder]) { $1 }
    let program = ProgramRun(
      .text("Pagefind"), path: path, arguments: arguments, environment: environment, folder: folder,
      patience: patience, outputLimit: Self.outputLimit, mergesErrors: true)
    let end: ProgramRun.End
    do {
      end = try program.run()
    } catch {
      let cause =
        switch error {
        case .cannotStart: Message("pagefind-not-started")
        case .tooLong:
          Message("pagefind-too-long", ["seconds": .number(Int(patience.seconds))])
        case .saysTooMuch: Message("pagefind-too-much")
        }
      throw WritingFailure(path: path, cause: cause)
    }
    let said = String(decoding: end.output, as: UTF8.self)
    guard end.status == 0 else {
      let last = said.split(whereSeparator: \.isNewline).last
      throw WritingFailure(
        path: path,
        cause: last.map { Message("pagefind-failed-saying", ["line": .text(String($0))]) }
          ?? Message("pagefind-failed"))
    }
    return said
  }
}
