import Model
import Testing

@testable import Reading

@Suite struct BytesTests {
  @Test func aFileIsReadWholeAndInParts() throws {
    let folder = try Folder()
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try folder.put(bytes, at: "a")
    #expect(try Reading.bytes(of: folder.path + "/a", limit: 300_000) == bytes)
    #expect(
      try Reading.bytes(of: folder.path + "/a", offset: 1_000, length: 5)
        == Array(bytes[1_000..<1_005]))
    #expect(try Reading.bytes(of: folder.path + "/a", offset: 9, length: 0).isEmpty)
    try folder.put([], at: "empty")
    #expect(try Reading.bytes(of: folder.path + "/empty", limit: 0).isEmpty)
  }

  @Test func aLargerFileThanAllowedIsRefused() throws {
    let folder = try Folder()
    try folder.put("abcd".utf8, at: "a")
    let path = folder.path + "/a"
    #expect(
      throws: ReadingFailure(
        path: path, cause: Message("file-too-large", ["size": .number(4), "limit": .number(3)]))
    ) { try Reading.bytes(of: path, limit: 3) }
  }

  @Test func aFileThatBecameShorterIsRefused() throws {
    let folder = try Folder()
    try folder.put("abcd".utf8, at: "a")
    let path = folder.path + "/a"
    #expect(throws: ReadingFailure(path: path, cause: Message("file-changed"))) {
      try Reading.bytes(of: path, offset: 2, length: 3)
    }
  }

  @Test func pipesFoldersAndMissingFilesNeverBlock() throws {
    let folder = try Folder()
    let pipe = folder.path + "/pipe"
    try folder.pipe("pipe")
    for path in [pipe, folder.path, "/dev/zero"] {
      #expect(throws: ReadingFailure(path: path, cause: Message("file-not-plain"))) {
        try Reading.bytes(of: path, limit: 10)
      }
    }
    let missing = folder.path + "/missing"
    #expect(throws: ReadingFailure(path: missing, cause: Message("system-not-there"))) {
      try Reading.bytes(of: missing, limit: 10)
    }
  }
}
