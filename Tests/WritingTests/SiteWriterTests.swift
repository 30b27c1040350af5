import Foundation
import Model
import Testing

@testable import Writing

/// A folder of its own for one test.
private struct Scratch {
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
      FileSystem.entry(at: site + "/" + name) != .folder && name != OutputManifest.fileName
    }.sorted()
  }

  @discardableResult
  func build(_ files: [String: String]) throws -> SiteWriter.Summary {
    let writer = try SiteWriter(output: site)
    var outcomes: [String: SiteWriter.Outcome] = [:]
    do {
      for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        outcomes[path] = try writer.put(OutputFile(path: path, bytes: Array(text.utf8)))
      }
    } catch {
      writer.discard()
      throw error
    }
    return try writer.publish(outcomes)
  }
}

@Suite struct SiteWriterTests {
  @Test func writesAllFilesOnTheFirstBuild() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let summary = try scratch.build(["index.html": "a", "ar/منتجات/index.html": "ب"])
    #expect(summary == .init(written: 2, unchanged: 0, removed: 0))
    #expect(scratch.text("site/ar/منتجات/index.html") == "ب")
  }

  @Test func leavesUnchangedFilesUntouched() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a/same.html": "same", "b.html": "old"])
    let before = try scratch.identity("site/a/same.html")
    let summary = try scratch.build(["a/same.html": "same", "b.html": "new"])
    #expect(summary == .init(written: 1, unchanged: 1, removed: 0))
    #expect(try scratch.identity("site/a/same.html") == before)
    #expect(scratch.text("site/b.html") == "new")
  }

  @Test func leavesTheFolderItselfWhenNothingChanged() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "same"])
    let before = try scratch.identity("site")
    let summary = try scratch.build(["a.html": "same"])
    #expect(summary == .init(written: 0, unchanged: 1, removed: 0))
    #expect(try scratch.identity("site") == before)
  }

  @Test func removesWhatIsNoLongerProducedAndItsEmptyFolders() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "a", "old/deep/b.html": "b"])
    let summary = try scratch.build(["a.html": "a"])
    #expect(summary == .init(written: 0, unchanged: 1, removed: 1))
    #expect(try scratch.listing() == ["a.html"])
    #expect(scratch.text("site/old") == nil)
    #expect(!FileManager.default.fileExists(atPath: scratch.site + "/old"))
  }

  @Test func neverRemovesWhatItDidNotWrite() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.put("*\n", at: "site/.gitignore")
    try scratch.put("dlala.example", at: "site/CNAME")
    try scratch.put("mine", at: "site/notes/read me.txt")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.site + "/link", withDestinationPath: "/nowhere")
    try scratch.build(["a.html": "a"])
    try scratch.build(["b.html": "b"])
    #expect(
      try scratch.listing() == [".gitignore", "CNAME", "b.html", "link", "notes/read me.txt"])
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: scratch.site + "/link")
    #expect(target == "/nowhere")
  }

  @Test func refusesToReplaceAFileItDidNotWrite() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.put("mine", at: "site/index.html")
    let failure = #expect(throws: WritingFailure.self) {
      try scratch.build(["index.html": "theirs", "b.html": "b"])
    }
    #expect(failure?.path.hasSuffix("site/index.html") == true)
    #expect(failure?.cause.contains("not written by dlala") == true)
    #expect(scratch.text("site/index.html") == "mine")
    #expect(try scratch.listing() == ["index.html"])
  }

  @Test func adoptsAForeignFileThatIsTheSame() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.put("same", at: "site/index.html")
    let summary = try scratch.build(["index.html": "same"])
    #expect(summary.unchanged == 1)
    #expect(try scratch.build([:]).removed == 1)
  }

  @Test func aBuildThatIsGivenUpLeavesTheSiteWhole() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "old", "b.html": "b"])
    let writer = try SiteWriter(output: scratch.site)
    _ = try writer.put(OutputFile(path: "a.html", bytes: Array("new".utf8)))
    writer.discard()
    #expect(scratch.text("site/a.html") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["site"])
  }

  @Test func whatAKilledBuildLeftBehindIsClearedByTheNext() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "old"])
    try scratch.put("half", at: ".site.dlala-next/ar/half.html")
    try scratch.build(["a.html": "new"])
    #expect(try scratch.listing() == ["a.html"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["site"])
  }

  @Test func twoBuildsAtOnceAreRefusedInWords() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let first = try SiteWriter(output: scratch.site)
    let failure = #expect(throws: WritingFailure.self) { try SiteWriter(output: scratch.site) }
    #expect(failure?.cause == "another build is writing to this folder")
    first.discard()
    try scratch.build(["a.html": "a"])
  }

  @Test(arguments: ["../out.html", "/etc/out", "a/../../b", "a//b", "", "a/./b", "a\0b", "a\nb"])
  func refusesPathsThatLeaveTheFolder(path: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    #expect(throws: WritingFailure.self) { try scratch.build([path: "x"]) }
  }

  @Test func refusesTwoFilesAtOnePathWithoutHarmingTheOldOne() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "old"])
    let writer = try SiteWriter(output: scratch.site)
    _ = try writer.put(OutputFile(path: "a.html", bytes: Array("old".utf8)))
    #expect(throws: WritingFailure.self) {
      try writer.put(OutputFile(path: "a.html", bytes: Array("other".utf8)))
    }
    writer.discard()
    #expect(scratch.text("site/a.html") == "old")
  }

  @Test func refusesAnOutputThatIsAFile() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.put("x", at: "site")
    let failure = #expect(throws: WritingFailure.self) { try SiteWriter(output: scratch.site) }
    #expect(failure?.cause == "the output is a file, not a folder")
  }

  @Test func aManifestThatIsNotOursOwnsNothing() {
    #expect(OutputManifest(reading: Array("a.html\nb.html\n".utf8)).paths.isEmpty)
    let hostile = OutputManifest(reading: Array("dlala output 1\n../up\na.html\n/etc\n".utf8))
    #expect(hostile.paths == ["a.html"])
  }
}
