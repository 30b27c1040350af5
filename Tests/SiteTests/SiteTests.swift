import Foundation
import Model
import Pipeline
import Testing

/// Builds every small site under `cases/` and compares its files with `expected/`, byte by byte.
///
/// `DLALA_RECORD=1` writes them anew, to be read before they are committed.
@Suite struct SiteTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  private static let cases =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "cases").path()))?
    .filter { !$0.hasPrefix(".") }.sorted() ?? []

  /// 2026-11-01.
  private static let today = 20_758

  @Test func thereAreCases() { #expect(Self.cases.count >= 7) }

  @Test(arguments: cases) func buildsAsExpected(_ name: String) async throws {
    let source = try Self.copy(of: name)
    defer { try? FileManager.default.removeItem(at: source) }
    var (files, diagnostics) = try await Self.build(source, jobs: 2)
    if Self.usesOwnTheme(source) { files = Self.mainParts(of: files) }
    let expected = Self.folder.appending(path: "cases/\(name)/expected")
    if ProcessInfo.processInfo.environment["DLALA_RECORD"] != nil {
      try Self.record(files, diagnostics, in: expected)
    }
    let told = try String(contentsOf: expected.appending(path: "diagnostics.txt"), encoding: .utf8)
    #expect(diagnostics == told)
    let names = try String(contentsOf: expected.appending(path: "files.txt"), encoding: .utf8)
    #expect(files.keys.sorted().map { $0 + "\n" }.joined() == names)
    var compared = 0
    for (path, bytes) in files {
      guard let wanted = try? Data(contentsOf: expected.appending(path: "site/" + path)) else {
        continue
      }
      compared += 1
      #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: wanted, as: UTF8.self))
    }
    #expect(files.isEmpty || compared > 0)
  }

  @Test(arguments: cases) func anyNumberOfCoresGivesTheSameBytes(_ name: String) async throws {
    let source = try Self.copy(of: name)
    defer { try? FileManager.default.removeItem(at: source) }
    let one = try await Self.build(source, jobs: 1)
    let many = try await Self.build(source, jobs: 7)
    #expect(one.files == many.files)
    #expect(one.diagnostics == many.diagnostics)
  }

  /// A source folder of its own: the case, with the plain theme under what the case brings itself.
  ///
  /// A case whose settings name the look souk gets all components of the repository.
  private static func copy(of name: String) throws -> URL {
    let manager = FileManager.default
    let source = manager.temporaryDirectory.appending(path: "dlala-site-\(UUID().uuidString)")
    try manager.copyItem(at: folder.appending(path: "cases/\(name)"), to: source)
    try manager.createDirectory(
      at: source.appending(path: "themes"), withIntermediateDirectories: true)
    if usesOwnTheme(source) {
      let repository = folder.deletingLastPathComponent().deletingLastPathComponent()
      try manager.removeItem(at: source.appending(path: "themes"))
      try manager.copyItem(
        at: repository.appending(path: "themes"), to: source.appending(path: "themes"))
      return source
    }
    let theme = source.appending(path: "themes/plain")
    try manager.copyItem(at: folder.appending(path: "theme"), to: theme)
    let own = source.appending(path: "theme")
    for path in (try? manager.subpathsOfDirectory(atPath: own.path())) ?? [] {
      guard let bytes = try? Data(contentsOf: own.appending(path: path)) else { continue }
      let file = theme.appending(path: path)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    // The site's own folder of that name would lie over the theme as a layer of its own.
    try? manager.removeItem(at: own)
    return source
  }

  private static func usesOwnTheme(_ source: URL) -> Bool {
    let settings = try? String(contentsOf: source.appending(path: "dlala.yaml"), encoding: .utf8)
    return settings?.contains(/\ntheme: \[.*souk\]\n/) == true
  }

  /// Of each page what stands in `<main>`, and of each name no hash: the theme's head, its style
  /// sheets and its scripts change for reasons of their own.
  private static func mainParts(of files: [String: Data]) -> [String: Data] {
    var parts: [String: Data] = [:]
    for (path, bytes) in files where !path.hasPrefix("assets/") {
      var text = String(decoding: bytes, as: UTF8.self)
      if path.hasSuffix(".html"), let start = text.range(of: "<main"),
        let end = text.range(of: "</main>")
      {
        text = String(text[start.lowerBound..<end.upperBound]) + "\n"
      }
      text.replace(/-[0-9a-f]{10}\./) { _ in "-HASH." }
      parts[path.replacing(/-[0-9a-f]{10}\./) { _ in "-HASH." }] = Data(text.utf8)
    }
    return parts
  }

  private static func build(
    _ source: URL, jobs: Int
  ) async throws -> (files: [String: Data], diagnostics: String) {
    let output = source.appending(path: "built-\(jobs)")
    let options = BuildOptions(
      source: source.path(), output: output.path(), baseURL: nil, includesDrafts: false,
      now: .day(today), jobs: jobs, clock: { 0 })
    let diagnostics: [Diagnostic]
    switch try await SiteBuilder.build(options, progress: { _ in }) {
    case .built(let report): diagnostics = report.diagnostics
    case .refused(let mistakes):
      diagnostics = mistakes
      #expect(!FileManager.default.fileExists(atPath: output.path()))
    }
    var files: [String: Data] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: output.path())) ?? [] {
      let file = output.appending(path: path)
      guard !path.hasPrefix("."), let bytes = try? Data(contentsOf: file) else { continue }
      files[path] = bytes
    }
    return (files, diagnostics.map(line).joined())
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(diagnostic.path)\(place): \(diagnostic.severity): \(diagnostic.headline)"
      + " [\(diagnostic.category)]\n  \(diagnostic.remedy)\n"
  }

  /// Keeps the diagnostics, the names of all files, and the pages that the case wants compared.
  private static func record(
    _ files: [String: Data], _ diagnostics: String, in expected: URL
  ) throws {
    let manager = FileManager.default
    let wanted = (try? manager.subpathsOfDirectory(atPath: expected.path() + "/site")) ?? []
    try manager.createDirectory(at: expected, withIntermediateDirectories: true)
    try Data(diagnostics.utf8).write(to: expected.appending(path: "diagnostics.txt"))
    let names = files.keys.sorted().map { $0 + "\n" }.joined()
    try Data(names.utf8).write(to: expected.appending(path: "files.txt"))
    for (path, bytes) in files where wanted.isEmpty || wanted.contains(path) {
      let file = expected.appending(path: "site/" + path)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
