import Foundation
import Model
import Testing

@testable import Writing

/// A folder of its own for one test.
struct Scratch {
  let path = FileManager.default.temporaryDirectory.path + "/dlala-writing-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  var site: String { path + "/site" }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func put(_ text: String, at name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) -> String? {
    try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func identity(_ name: String) throws -> [Int] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return [
      (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? -1,
      Int((attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? -1),
    ]
  }

  /// Everything below the site, sorted.
  func listing() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: site)
    return all.filter { name in
      FileSystem.entry(at: site + "/" + name) != .folder
    }.sorted()
  }

  /// What lies in the folder around the site, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  func manifest() throws -> OutputManifest {
    let bytes = try FileSystem.contents(of: path + "/.site.dlala-manifest")
    return try #require(OutputManifest(reading: bytes))
  }

  /// Builds a site of these files; `calls` are those of a host on which some fail.
  @discardableResult
  func build(
    _ files: [String: String], adopts: Bool = false, state: String? = nil,
    retention: Retention = Retention(), calls: FileSystemCalls = FileSystemCalls()
  ) throws -> SiteWriter.Summary {
    let writer = try SiteWriter(output: site, state: state, adopts: adopts, calls: calls)
    var outcomes: [String: SiteWriter.Outcome] = [:]
    do {
      for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        outcomes[path] = try writer.put(OutputFile(path: path, bytes: Array(text.utf8)))
      }
    } catch {
      writer.discard()
      throw error
    }
    return try writer.publish(outcomes, retention: retention)
  }
}

extension SiteWriter.Summary {
  /// How many files were written, unchanged and removed.
  var counts: [Int] { [written, unchanged, removed] }
}
