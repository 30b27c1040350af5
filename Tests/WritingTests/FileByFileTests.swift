import Foundation
import Model
import Synchronization
import Testing

@testable import Writing

/// Publishing where two folders cannot be exchanged: the output keeps its identity and is whole.
@Suite struct FileByFileTests {
  private static let old = [
    "index.html": "1", "same.html": "same", "ar/index.html": "1", "assets/a-1.css": "1",
    "gone/deep/b.html": "b", "place": "file", "folder/x/y.html": "y", "feed.xml": "1",
    "media/p-1.webp": "p",
  ]
  private static let new = [
    "index.html": "2", "same.html": "same", "ar/index.html": "2", "ar/new/index.html": "n",
    "assets/a-2.css": "2", "place/index.html": "folder", "folder": "file", "feed.xml": "2",
    "media/p-2.webp": "p2",
  ]

  private final class Log: Sendable {
    let steps = Mutex<[String]>([])
  }

  /// Calls that note what comes into the site and leaves it; those for which `fails` says so, by their
  /// count, fail.
  private func calls(
    _ log: Log = Log(), fails: @escaping @Sendable (Int) -> Bool = { _ in false }
  ) -> FileSystemCalls {
    FileSystemCalls(
      exchange: { _, _, _, _ in EINVAL },
      rename: { from, name, to, next in
        let count = log.steps.withLock { steps in
          steps.append(next)
          return steps.count
        }
        return fails(count) ? EIO : FileSystemCalls().rename(from, name, to, next)
      })
  }

  /// What visitors find; what could not be cleared is hidden from them.
  private func content(_ scratch: Scratch) throws -> [String: String] {
    let names = try scratch.listing().filter { !$0.hasPrefix(".dlala-arriving/") }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, scratch.text("site/" + $0) ?? "") })
  }

  @Test func theSiteIsWholeAndItsFolderTheSame() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(Self.old, calls: calls())
    let folder = try scratch.identity("site")[0]
    let same = try scratch.identity("site/same.html")
    let summary = try scratch.build(Self.new, calls: calls())
    #expect(summary.counts == [8, 1, 5])
    #expect(summary.notes.count == 1)
    #expect(summary.notes.first?.english.contains("file by file") == true)
    #expect(try content(scratch) == Self.new)
    #expect(try scratch.identity("site")[0] == folder)
    #expect(try scratch.identity("site/same.html") == same)
    #expect(!FileManager.default.fileExists(atPath: scratch.site + "/gone"))
    #expect(try scratch.names() == [".site.dlala-manifest", "site"])
    #expect(try scratch.build(Self.new, calls: calls()).counts == [0, 9, 0])
    // And back by the first way: the list is right.
    #expect(try scratch.build(Self.old).counts == [8, 1, 5])
    #expect(try content(scratch) == Self.old)
  }

  @Test func assetsComeBeforePagesAndNothingLeavesBefore() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let files = ["a/index.html", "assets/s.css", "assets/s.css.gz", "feed.xml", "a/index.html.br"]
    try scratch.build(["old.html": "o", "old.css": "o"], calls: calls())
    let log = Log()
    try scratch.build(
      Dictionary(uniqueKeysWithValues: files.map { ($0, "x") }), calls: calls(log))
    #expect(
      log.steps.withLock { $0 } == [
        "tree", "s.css", "s.css.gz", "index.html", "index.html.br", "feed.xml", "old.html",
        "old.css", ".site.dlala-manifest",
      ])
  }

  /// At each step in turn one call fails: then the old site stands, or the new one does.
  @Test func aStepThatFailsIsFollowedByTheWayBack() throws {
    var undone = 0
    for step in 1...40 {
      let scratch = try Scratch()
      defer { scratch.remove() }
      try scratch.build(Self.old, calls: calls())
      let log = Log()
      do {
        let summary = try scratch.build(Self.new, calls: calls(log) { $0 == step })
        // The first may be followed by copying, and the last leaves only the list to the next build.
        #expect(try content(scratch) == Self.new)
        #expect(step == 1 || summary.notes.count == 2 || log.steps.withLock(\.count) < step)
      } catch {
        undone += 1
        #expect(try content(scratch) == Self.old)
        #expect(try scratch.names() == [".site.dlala-manifest", "site"])
      }
      try scratch.build(Self.new, calls: calls())
      #expect(try content(scratch) == Self.new)
      #expect(try scratch.manifest().paths.count == Self.new.count)
      if log.steps.withLock(\.count) < step { break }
    }
    #expect(undone > 8)
  }

  /// From each step on all calls fail, as after a build that was killed: the next finishes it.
  @Test(arguments: [true, false]) func theNextBuildFinishesWhatWasInterrupted(
    ownBuild: Bool
  ) throws {
    var interrupted = 0
    for step in 2...40 {
      let scratch = try Scratch()
      defer { scratch.remove() }
      try scratch.build(Self.old, calls: calls())
      let log = Log()
      let isThrough =
        (try? scratch.build(Self.new, calls: calls(log) { $0 >= step })) != nil
      if !isThrough { interrupted += 1 }
      if ownBuild {
        // Whatever the next build makes, it starts from a whole site and a list that is true.
        try scratch.build(["only.html": "o"], calls: calls())
        #expect(try scratch.listing() == ["only.html"])
      } else {
        // Or it ends with mistakes in the content, and makes nothing at all.
        _ = try SiteWriter.finishInterrupted(output: scratch.site)
        let isNew = try content(scratch) == Self.new
        #expect(try isNew || content(scratch) == Self.old)
        #expect(try scratch.manifest().paths.count == (isNew ? Self.new : Self.old).count)
        #expect(try scratch.names() == [".site.dlala-manifest", "site"])
        #expect(try SiteWriter.finishInterrupted(output: scratch.site) == false)
      }
      if log.steps.withLock(\.count) < step { break }
    }
    #expect(interrupted > 8)
  }

  /// A build may be stopped while it clears up, too: what the journal speaks of goes after it.
  @Test func theJournalGoesBeforeWhatItSpeaksOf() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(Self.old, calls: calls())
    let (site, ready) = (scratch.site, scratch.site + "/.dlala-arriving/tree")
    try scratch.build(
      Self.new,
      calls: FileSystemCalls(
        exchange: { _, _, _, _ in EINVAL },
        rename: { from, name, to, next in
          if next.hasSuffix("manifest") { #expect(FileSystem.entry(at: ready) == .folder) }
          return FileSystemCalls().rename(from, name, to, next)
        }))
    // What is left when it is stopped then: no journal, and a part of the rest.
    let output = try #require(FileSystem.openFolder(site, in: AT_FDCWD))
    let around = try #require(FileSystem.openFolder(scratch.path, in: AT_FDCWD))
    defer { for folder in [output, around] { close(folder) } }
    _ = try WorkFolder.make(".dlala-arriving", in: output, path: "")
    _ = try WorkFolder.make(".site.dlala-next", in: around, path: "")
    #expect(try scratch.build(Self.new, calls: calls()).counts == [0, 9, 0])
    #expect(try content(scratch) == Self.new)
    #expect(try scratch.names() == [".site.dlala-manifest", "site"])
  }

  /// The exchange is the point of no return: what fails after it is told and left to the next build.
  @Test func afterTheExchangeNothingIsAFailure() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(Self.old)
    let summary = try scratch.build(
      Self.new,
      calls: FileSystemCalls(rename: { from, name, to, next in
        next.hasSuffix("manifest") ? EIO : FileSystemCalls().rename(from, name, to, next)
      }))
    #expect(summary.notes.count == 1)
    #expect(try content(scratch) == Self.new)
    #expect(try scratch.manifest().paths.count == Self.old.count)
    #expect(try SiteWriter.finishInterrupted(output: scratch.site))
    #expect(try scratch.manifest().paths.count == Self.new.count)
    #expect(try scratch.names() == [".site.dlala-manifest", "site"])
    #expect(try scratch.build(Self.new).counts == [0, 9, 0])
  }

  /// A list of steps is whole or none, and leads nowhere else.
  @Test func aJournalIsReadAsItIsWritten() {
    let next = OutputManifest(paths: ["a/b", "c.html"])
    let journal = PublishingJournal(putting: ["a/b", "c.html"], removing: ["a", "d"], to: next)
    #expect(
      journal.way
        == .steps([.remove("a"), .put("a/b"), .put("c.html"), .remove("d")]))
    #expect(PublishingJournal(reading: journal.bytes) == journal)
    let whole = PublishingJournal(way: .whole(device: 1, number: 2))
    #expect(PublishingJournal(reading: whole.bytes) == whole)
    for length in 0..<(journal.bytes.count - 1) {
      #expect(PublishingJournal(reading: Array(journal.bytes.prefix(length))) == nil)
    }
    #expect(PublishingJournal(reading: Array("dlala journal 1\nput ../x\nend\n".utf8)) == nil)
  }
}
