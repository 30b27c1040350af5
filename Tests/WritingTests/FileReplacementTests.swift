import Foundation
import Testing

@testable import Writing

@Suite struct FileReplacementTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("dlala-replace-\(UUID().uuidString)")

  private func withFile(_ body: (String) throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a.md").path
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    try body(path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["a.md"])
  }

  @Test func aFileGetsOtherContentsAndKeepsItsPermissions() throws {
    try withFile { path in
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try FileReplacement.replace(path, holding: Array("old".utf8), with: Array("new".utf8))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text == "new")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o640)
    }
  }

  @Test func aFileThatChangedMeanwhileIsLeftAlone() throws {
    try withFile { path in
      #expect(throws: WritingFailure.self) {
        try FileReplacement.replace(path, holding: Array("older".utf8), with: [])
      }
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text == "old")
    }
  }
}
