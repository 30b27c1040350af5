import Foundation
import Model
import Testing

@testable import Reading

@Suite struct WalkAllTests {
  private func walk(_ path: String) throws -> (files: [String], found: [String]) {
    let tree = try Reading.walkAll(root: path, under: "static/")
    return (tree.files.map(\.path), tree.diagnostics.map { "\($0.path): \($0.message)" })
  }

  @Test func hiddenNamesAreTakenAndLinksAreNot() throws {
    let folder = try Folder()
    for name in [".well-known/a", ".hidden/.b", "c.md/d", "_e", "f"] {
      try folder.put("abc".utf8, at: name)
    }
    try folder.link("inner", to: "f")
    try folder.link("folder", to: ".hidden")
    try folder.link(".dot", to: "f")
    try folder.pipe("pipe")
    let (files, found) = try walk(folder.path)
    #expect(files == [".hidden/.b", ".well-known/a", "_e", "c.md/d", "f"])
    #expect(
      Set(found) == [
        "static/inner: this is a link, and links are not followed here",
        "static/folder: this is a link, and links are not followed here",
        "static/.dot: this is a link, and links are not followed here",
        "static/pipe: this is not a plain file",
      ])
  }

  @Test func noFolderHasNoFilesAndALinkIsNone() throws {
    let folder = try Folder()
    #expect(try walk(folder.path + "/nothing").files.isEmpty)
    #expect(try walk(folder.path + "/nothing").found.isEmpty)
    try folder.put("abc".utf8, at: "file")
    try folder.link("link", to: ".")
    #expect(try walk(folder.path + "/file").found == ["static: static is no folder"])
    #expect(try walk(folder.path + "/link").found == ["static: static is no folder"])
  }

  @Test(arguments: [0, 1, 1 << 20, (1 << 20) + 1, 2_500_000])
  func aFileIsReadPieceByPiece(_ size: Int) throws {
    let folder = try Folder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 2) }
    try folder.put(bytes, at: "a")
    var read: [UInt8] = []
    var pieces = 0
    try Reading.chunks(of: folder.path + "/a", limit: size) { piece in
      read += piece
      pieces += 1
      #expect(piece.count <= 1 << 20)
      return true
    }
    #expect(read == bytes)
    #expect(pieces == (size + (1 << 20) - 1) >> 20)
  }

  @Test func aLargerFileIsRefusedAndALinkWhenItMayBeNone() throws {
    let folder = try Folder()
    try folder.put("abc".utf8, at: "a")
    try folder.link("b", to: "a")
    #expect(throws: ReadingFailure.self) {
      try Reading.chunks(of: folder.path + "/a", limit: 2) { _ in true }
    }
    #expect(throws: ReadingFailure.self) {
      try Reading.chunks(of: folder.path + "/b", limit: 9, followsLinks: false) { _ in true }
    }
    try Reading.chunks(of: folder.path + "/b", limit: 9) { $0 == Array("abc".utf8) }
  }
}
