import Foundation
import Testing
import Writing

/// Several files change together, or none does.
@Suite struct FileBatchTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("dlala-batch-\(UUID().uuidString)")

  private func put(_ text: String, _ name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func text(_ name: String) -> String? {
    try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func change(_ path: String, _ old: String?, _ new: String) -> FileBatch.Change {
    FileBatch.Change(path: path, old: old.map { Array($0.utf8) }, new: Array(new.utf8))
  }

  @Test func allFilesAreWritten() throws {
    try put("a", "x.md")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileBatch.write(
      [change("x.md", "a", "b"), change("new/deep/y.md", nil, "c")], below: folder.path)
    #expect(text("x.md") == "b")
    #expect(text("new/deep/y.md") == "c")
  }

  @Test func aFileThatChangedMeanwhileStopsAll() throws {
    try put("a", "x.md")
    try put("edited", "y.md")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: WritingFailure.self) {
      try FileBatch.write(
        [change("new/z.md", nil, "n"), change("x.md", "a", "b"), change("y.md", "old", "c")],
        below: folder.path)
    }
    #expect(text("x.md") == "a")
    #expect(text("y.md") == "edited")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["x.md", "y.md"])
  }

  @Test func aFileThatCannotBePlacedGivesTheOthersBackWhatTheyHeld() throws {
    try put("a", "x.md")
    // A folder where the temporary file of the second should be.
    try put("", "y.md.dlala-new/full")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: WritingFailure.self) {
      try FileBatch.write(
        [change("x.md", "a", "b"), change("n/y.md", nil, "c"), change("y.md", nil, "c")],
        below: folder.path)
    }
    #expect(text("x.md") == "a")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["x.md", "y.md.dlala-new"])
  }

  @Test(arguments: ["../x.md", "a/../../x.md", "/x.md", "a//x.md", "link/x.md"])
  func noPathLeavesTheFolder(path: String) throws {
    try put("a", "a/y.md")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("link"),
      withDestinationURL: FileManager.default.temporaryDirectory)
    #expect(throws: WritingFailure.self) {
      try FileBatch.write([change(path, nil, "n")], below: folder.path)
    }
  }
}
