import Foundation
import Model
import Testing

@testable import Writing

@Suite struct SiteWriterTests {
  @Test func writesAllFilesOnTheFirstBuild() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let summary = try scratch.build(["index.html": "a", "ar/منتجات/index.html": "ب"])
    #expect(summary.counts == [2, 0, 0])
    #expect(scratch.text("site/ar/منتجات/index.html") == "ب")
  }

  @Test func leavesUnchangedFilesUntouched() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a/same.html": "same", "b.html": "old"])
    let before = try scratch.identity("site/a/same.html")
    let summary = try scratch.build(["a/same.html": "same", "b.html": "new"])
    #expect(summary.counts == [1, 1, 0])
    #expect(try scratch.identity("site/a/same.html") == before)
    #expect(scratch.text("site/b.html") == "new")
  }

  @Test func leavesTheFolderItselfWhenNothingChanged() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "same"])
    let before = try scratch.identity("site")
    let summary = try scratch.build(["a.html": "same"])
    #expect(summary.counts == [0, 1, 0])
    #expect(try scratch.identity("site") == before)
  }

  @Test func removesWhatIsNoLongerProducedAndItsEmptyFolders() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "a", "old/deep/b.html": "b"])
    let summary = try scratch.build(["a.html": "a"])
    #expect(summary.counts == [0, 1, 1])
    #expect(try scratch.listing() == ["a.html"])
    #expect(scratch.text("site/old") == nil)
    #expect(!FileManager.default.fileExists(atPath: scratch.site + "/old"))
  }

  @Test func neverRemovesWhatItDidNotWrite() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.put("*\n", at: "site/.gitignore")
    try scratch.build(["a.html": "a"])
    try scratch.put("dlala.example", at: "site/CNAME")
    try scratch.put("mine", at: "site/notes/read me.txt")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.site + "/link", withDestinationPath: "/nowhere")
    try scratch.build(["b.html": "b"])
    #expect(
      try scratch.listing() == [".gitignore", "CNAME", "b.html", "link", "notes/read me.txt"])
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: scratch.site + "/link")
    #expect(target == "/nowhere")
  }

  @Test func refusesToReplaceAFileItDidNotWrite() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build([:])
    try scratch.put("mine", at: "site/index.html")
    let failure = #expect(throws: WritingFailure.self) {
      try scratch.build(["index.html": "theirs", "b.html": "b"])
    }
    #expect(failure?.path.hasSuffix("site/index.html") == true)
    #expect(failure?.cause.english.contains("not written by dlala") == true)
    #expect(scratch.text("site/index.html") == "mine")
    #expect(try scratch.listing() == ["index.html"])
  }

  @Test func adoptsAForeignFileThatIsTheSame() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build([:])
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
    #expect(try scratch.names() == [".site.dlala-manifest", "site"])
  }

  @Test func twoBuildsAtOnceAreRefusedInWords() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let first = try SiteWriter(output: scratch.site)
    let failure = #expect(throws: WritingFailure.self) { try SiteWriter(output: scratch.site) }
    #expect(failure?.cause.english == "another build is writing to this folder")
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
    #expect(failure?.cause.english == "the output is a file, not a folder")
  }
}
