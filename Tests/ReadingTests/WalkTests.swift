import Foundation
import Model
import Testing

@testable import Reading

@Suite struct WalkTests {
  private func walk(_ folder: Folder) throws -> (files: [String], found: [String]) {
    let tree = try Reading.walk(root: folder.path, under: "content/")
    return (tree.files.map(\.path), tree.diagnostics.map { "\($0.path): \($0.message)" })
  }

  @Test func filesAreSortedByTheBytesOfTheirPaths() throws {
    let folder = try Folder()
    for name in ["b/z.md", "a.md", "b.md", "b/a/x.md", "صابون.ar.md", "é.md", "B.md"] {
      try folder.put("abc".utf8, at: name)
    }
    let tree = try Reading.walk(root: folder.path, under: "content/")
    #expect(
      tree.files.map(\.path) == [
        "B.md", "a.md", "b.md", "b/a/x.md", "b/z.md", "é.md", "صابون.ar.md",
      ])
    #expect(tree.files.allSatisfy { $0.size == 3 })
    #expect(tree.diagnostics.isEmpty)
  }

  @Test func aMissingFolderIsNamedWithItsCause() {
    #expect(throws: ReadingFailure(path: "/nowhere/content", cause: Message("system-not-there"))) {
      try Reading.walk(root: "/nowhere/content", under: "content/")
    }
    #expect(throws: ReadingFailure(path: "/etc/passwd", cause: Message("system-no-folder"))) {
      try Reading.walk(root: "/etc/passwd", under: "content/")
    }
  }

  @Test func linksStayInsideTheFolder() throws {
    let outside = try Folder()
    try outside.put("x".utf8, at: "secret.md")
    let folder = try Folder()
    try folder.put("abc".utf8, at: "real/a.md")
    try folder.link("inside.md", to: "real/a.md")
    try folder.link("loop", to: ".")
    try folder.link("folder", to: "real")
    try folder.link("out.md", to: outside.path + "/secret.md")
    try folder.link("dead.md", to: "nothing.md")
    // A folder beside whose name begins alike.
    try folder.link("beside.md", to: folder.path + "-beside")
    let (files, found) = try walk(folder)
    #expect(files == ["inside.md", "real/a.md"])
    #expect(
      Set(found)
        == Set(
          ["beside.md", "dead.md", "folder", "loop", "out.md"].map {
            "content/\($0): this link leads out of the content folder or to a folder"
          }))
  }

  @Test func whatIsNoPlainFileIsReported() throws {
    let folder = try Folder()
    try folder.put("x".utf8, at: "x.md/inside.txt")
    try folder.pipe("pipe.md")
    let (files, found) = try walk(folder)
    #expect(files.isEmpty)
    #expect(
      Set(found) == [
        "content/x.md: this folder is named like a text",
        "content/pipe.md: this is not a plain file",
      ])
  }

  @Test func hiddenFoldersAndLockLinksAreNobodysContent() throws {
    let folder = try Folder()
    try folder.put("x".utf8, at: ".git/config")
    try folder.link(".#a.md", to: "editor@host.1:2")
    try folder.pipe(".pipe")
    let (files, found) = try walk(folder)
    #expect(files.isEmpty)
    #expect(found.isEmpty)
  }

  @Test func namesThatDeceiveAreRefused() throws {
    let folder = try Folder()
    let names = ["a\u{202E}b.md", "a\u{7}.md", "a\nb.md", "\u{FEFF}a.md", "a\u{61C}.md"]
    for name in names { try folder.put("x".utf8, at: name) }
    var broken = Array((folder.path + "/x").utf8CString.dropLast())
    broken += [CChar(bitPattern: 0xFF), 0]
    let descriptor = unsafe open(broken, O_CREAT | O_WRONLY, 0o600)
    if descriptor >= 0 { close(descriptor) }
    // A joiner belongs to the spelling of some languages.
    try folder.put("x".utf8, at: "می\u{200C}خواهم.md")
    let (files, found) = try walk(folder)
    #expect(files == ["می\u{200C}خواهم.md"])
    #expect(found.count == names.count + (descriptor >= 0 ? 1 : 0))
    #expect(found.allSatisfy { $0.hasSuffix("the file's name has invisible or broken characters") })
  }

  @Test func foldersAreNotEndless() throws {
    let folder = try Folder()
    let deep = Array(repeating: "d", count: 40).joined(separator: "/")
    try folder.put("x".utf8, at: deep + "/a.md")
    let (files, found) = try walk(folder)
    #expect(files.isEmpty)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("the folders are nested too deeply") == true)
  }

  @Test func anUnreadableFolderIsReported() throws {
    let folder = try Folder()
    try folder.put("x".utf8, at: "closed/a.md")
    try folder.permit(0, "closed")
    defer { try? folder.permit(0o700, "closed") }
    // For root every folder is readable.
    guard getuid() != 0 else { return }
    #expect(
      try walk(folder).found == ["content/closed: the folder cannot be read: Permission denied"])
  }

  @Test func aFileOfTheYear2400IsTakenLikeAnyOther() throws {
    let folder = try Folder()
    try folder.put("abc".utf8, at: "a.jpg")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 13_569_465_600)],
      ofItemAtPath: folder.path + "/a.jpg")
    let tree = try Reading.walk(root: folder.path, under: "content/")
    #expect(tree.files.map(\.path) == ["a.jpg"])
    // Its bytes are looked at anew in each build.
    #expect(tree.files.first?.changed == .max)
  }
}
