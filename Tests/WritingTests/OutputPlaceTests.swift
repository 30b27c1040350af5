import Foundation
import Model
import Testing

@testable import Writing

/// What lies beside the output: nobody else's file or folder is followed, cleared or overwritten.
@Suite struct OutputPlaceTests {
  private static let names = [".site.dlala-next", ".site.dlala-lock", ".site.dlala-manifest"]

  @Test(arguments: names, ["stranger", "stranger/docs/a.txt", "nowhere"])
  func aLinkOfAnOwnNameStopsTheBuild(name: String, target: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "old"])
    try scratch.put("precious", at: "stranger/docs/a.txt")
    if name.hasSuffix("manifest") {
      try FileManager.default.removeItem(atPath: scratch.path + "/" + name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/" + name, withDestinationPath: target)
    let failure = #expect(throws: WritingFailure.self) { try scratch.build(["a.html": "new"]) }
    #expect(failure?.path.hasSuffix(name) == true, "\(String(describing: failure))")
    #expect(scratch.text("stranger/docs/a.txt") == "precious")
    #expect(scratch.text("site/a.html") == "old")
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/nowhere"))
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/" + name)
    #expect(link == target)
    // The same where there is no site yet.
    try FileManager.default.removeItem(atPath: scratch.site)
    #expect(throws: WritingFailure.self) { try scratch.build(["a.html": "new"]) }
    #expect(scratch.text("stranger/docs/a.txt") == "precious")
  }

  @Test(arguments: names) func aFileOfAStrangersStays(name: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.put("precious", at: name)
    // A list of names, too, is somebody's as long as it is not one of ours.
    for text in ["precious", "a.html\n", "dlala out\n"] {
      try scratch.put(text, at: name)
      for adopts in [false, true] {
        let failure = #expect(throws: WritingFailure.self) {
          try scratch.build(["a.html": "new"], adopts: adopts)
        }
        #expect(failure?.path.hasSuffix(name) == true)
        #expect(failure?.cause.english.contains("did not make what is here") == true)
      }
      #expect(scratch.text(name) == text)
    }
  }

  @Test func aStrangersFolderOfTheWorksNameStays() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.put("precious", at: ".site.dlala-next/ar/index.html")
    let failure = #expect(throws: WritingFailure.self) { try scratch.build(["a.html": "new"]) }
    #expect(failure?.cause.english.contains("did not make what is here") == true)
    #expect(scratch.text(".site.dlala-next/ar/index.html") == "precious")
    #expect(try scratch.names() == [".site.dlala-next"])
  }

  @Test func whatAKilledBuildLeftBehindIsClearedByTheNext() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "old"])
    try scratch.put("precious", at: "stranger/a.txt")
    try killedWork(scratch)
    // Whatever its mark, no link in it is followed.
    for name in ["tree/link", "manifest", "replaced"] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path + "/.site.dlala-next/" + name,
        withDestinationPath: scratch.path + "/stranger")
    }
    try scratch.build(["a.html": "new"])
    #expect(try scratch.listing() == ["a.html"])
    #expect(scratch.text("site/a.html") == "new")
    #expect(scratch.text("stranger/a.txt") == "precious")
    #expect(try scratch.names() == [".site.dlala-manifest", "site", "stranger"])
  }

  @Test func whatSomebodyPutIntoTheWorkStays() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try killedWork(scratch)
    try scratch.put("precious", at: ".site.dlala-next/mine.txt")
    #expect(throws: WritingFailure.self) { try scratch.build(["a.html": "new"]) }
    #expect(scratch.text(".site.dlala-next/mine.txt") == "precious")
  }

  /// The work of a build that was killed while it staged.
  private func killedWork(_ scratch: Scratch) throws {
    let parent = try #require(FileSystem.openFolder(scratch.path, in: AT_FDCWD))
    defer { close(parent) }
    let work = try WorkFolder.make(".site.dlala-next", in: parent, path: "")
    _ = try work.makeTree()
    try scratch.put("half", at: ".site.dlala-next/tree/ar/half.html")
  }

  // MARK: The list

  @Test func withoutItsListAnOutputThatIsNotEmptyIsLeftAlone() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.put("mine", at: "site/notes.txt")
    let failure = #expect(throws: WritingFailure.self) { try scratch.build(["a.html": "a"]) }
    #expect(failure?.cause.english.contains("--adopt") == true)
    #expect(failure?.isWrongUsage == true)
    #expect(try scratch.names() == ["site"])
    #expect(try scratch.listing() == ["notes.txt"])
    // The same when it is lost, cut or no list.
    try FileManager.default.removeItem(atPath: scratch.site)
    try scratch.build(["a.html": "a", "b.html": "b"])
    let list = try #require(scratch.text(".site.dlala-manifest"))
    for damaged in [nil, "", "dlala ou", String(list.dropLast(3))] {
      try FileManager.default.removeItem(atPath: scratch.path + "/.site.dlala-manifest")
      if let damaged {
        try scratch.put(damaged, at: ".site.dlala-manifest")
      } else {
        try scratch.put("", at: ".site.dlala-manifest")
      }
      #expect(throws: WritingFailure.self) { try scratch.build(["a.html": "new"]) }
      #expect(try scratch.listing() == ["a.html", "b.html"])
    }
    // It is taken when asked for: the site has its names, what was there is moved aside or stays.
    let summary = try scratch.build(["a.html": "new", "c.html": "c"], adopts: true)
    #expect(summary.notes.count == 1)
    #expect(scratch.text("site/a.html") == "new")
    #expect(scratch.text("site/b.html") == "b")
    #expect(scratch.text(".site.dlala-adopted/a.html") == "a")
    #expect(try scratch.build(["c.html": "c"]).counts == [0, 1, 1])
    #expect(try scratch.listing() == ["b.html", "c.html"])
  }

  @Test func anOutputThatHoldsOnlyGitsFilesCountsAsEmpty() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for name in [".gitignore", ".gitkeep", ".git/HEAD", "lost+found/x", ".DS_Store"] {
      try scratch.put("*", at: "site/" + name)
    }
    try scratch.build(["a.html": "a"])
    try scratch.build(["b.html": "b"])
    #expect(
      try scratch.listing()
        == [".DS_Store", ".git/HEAD", ".gitignore", ".gitkeep", "b.html", "lost+found/x"])
  }

  @Test func theListOfEarlierVersionsIsTakenOverAndRemoved() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for exchanges in [true, false] {
      try scratch.put("dlala output 1\na.html\nold.html\n", at: "site/.dlala-manifest")
      for name in ["a.html", "old.html", "mine.txt"] { try scratch.put("x", at: "site/" + name) }
      let calls =
        exchanges ? FileSystemCalls() : FileSystemCalls(exchange: { _, _, _, _ in EINVAL })
      #expect(try scratch.build(["a.html": "x"], calls: calls).counts == [0, 1, 1])
      #expect(try scratch.listing() == ["a.html", "mine.txt"])
      #expect(try scratch.manifest().paths == ["a.html"])
      try FileManager.default.removeItem(atPath: scratch.site)
      try FileManager.default.removeItem(atPath: scratch.path + "/.site.dlala-manifest")
    }
  }

  @Test(arguments: [true, false]) func noListLeadsOutOfTheFolder(exchanges: Bool) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "a"])
    try scratch.put("precious", at: "stranger/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.site + "/ar", withDestinationPath: "../stranger")
    try scratch.put(
      "dlala output 2\n../stranger/a.txt\n/etc/passwd\na.html\nar/a.txt\n\n\n"
        + "0\t../stranger/a.txt\nend\n", at: ".site.dlala-manifest")
    let calls = exchanges ? FileSystemCalls() : FileSystemCalls(exchange: { _, _, _, _ in EINVAL })
    try scratch.build(["b.html": "b"], calls: calls)
    #expect(scratch.text("stranger/a.txt") == "precious")
    #expect(try scratch.listing() == ["ar", "b.html"])
    // And nothing is written through the link either.
    #expect(throws: WritingFailure.self) {
      try scratch.build(["ar/a.txt": "evil"], calls: calls)
    }
    #expect(throws: WritingFailure.self) {
      try scratch.build(["ar/a.txt": "precious"], calls: calls)
    }
    #expect(scratch.text("stranger/a.txt") == "precious")
  }

  @Test func anOldListSaysNothingOfAnOutputThatIsNotThere() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "a", "b.html": "b"])
    try FileManager.default.removeItem(atPath: scratch.site)
    #expect(try scratch.build(["a.html": "a"]).counts == [1, 0, 0])
    // One that was emptied is filled again.
    try FileManager.default.removeItem(atPath: scratch.site)
    try FileManager.default.createDirectory(
      atPath: scratch.site, withIntermediateDirectories: false)
    #expect(try scratch.build(["a.html": "a"]).counts == [1, 0, 0])
    #expect(scratch.text("site/a.html") == "a")
  }

  @Test func theListIsReadAsItIsWritten() throws {
    var manifest = OutputManifest(
      paths: ["b", "a/é.html"], lasting: ["b": [], "media/x.webp": ["products/a", "ص"]])
    manifest.kept = [
      "assets/old.css": .init(since: 5, owners: []), "m": .init(since: -1, owners: ["r"]),
    ]
    #expect(OutputManifest(reading: manifest.bytes) == manifest)
    let empty = OutputManifest(paths: [])
    #expect(OutputManifest(reading: empty.bytes) == empty)
    // No shorter list is taken for a whole one.
    for length in 0..<manifest.bytes.count {
      #expect(OutputManifest(reading: Array(manifest.bytes.prefix(length))) == nil)
    }
    #expect(OutputManifest(reading: Array("a.html\nb.html\n".utf8)) == nil)
    let hostile = OutputManifest(reading: Array("dlala output 1\n../up\na.html\n/etc\n".utf8))
    #expect(hostile?.paths == ["a.html"])
  }

  @Test func theStateMayLieElsewhere() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let state = scratch.path + "/state"
    try scratch.build(["a.html": "a"], state: state)
    try scratch.build(["b.html": "b"], state: state)
    #expect(try scratch.names() == ["site", "state"])
    #expect(try scratch.listing() == ["b.html"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: state) == [".site.dlala-manifest"])
  }
}
