import Foundation
import Model
import Pipeline

/// A site folder of a test, with a library of components beside it.
struct LayeredSite {
  let root = FileManager.default.temporaryDirectory
    .appending(path: "dlala-layers-\(UUID().uuidString)")

  /// The components of the repository.
  static let ownThemes = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "themes").path

  func put(_ text: String, at path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A file of the built site.
  func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: root.appending(path: "site/" + path).path)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of the built files below a folder, without hashes.
  func assets(_ folder: String) -> [String] {
    let path = root.appending(path: "site/assets/" + folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Every mistake and warning of a build, as its place and its message.
  func build(_ libraries: [String] = [], writes: Bool = true) async throws -> [String] {
    var options = BuildOptions(
      source: root.path, output: writes ? root.appending(path: "site").path : nil, baseURL: nil,
      includesDrafts: false, now: .day(20_000), jobs: 1, clock: { 0 })
    options.themes = libraries
    let told: [Diagnostic]
    switch try await SiteBuilder.build(options, progress: { _ in }) {
    case .refused(let diagnostics): told = diagnostics
    case .built(let report): told = report.diagnostics
    }
    return told.map { mistake in
      let place = mistake.position.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(mistake.path)\(place): \(mistake.message) | \(mistake.remedy)"
    }
  }
}
