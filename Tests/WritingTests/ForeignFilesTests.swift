import Foundation
import Testing

@testable import Writing

/// What the program did not write keeps its name, its rights, its time and its place.
@Suite struct ForeignFilesTests {
  /// Hosts on which folders can be exchanged, cannot, and cannot though it seemed so; and one that
  /// gives no second names.
  enum Host: CaseIterable {
    case exchanges, neverExchanges, mountPoint, linksNothing

    var calls: FileSystemCalls {
      switch self {
      case .exchanges: FileSystemCalls()
      case .neverExchanges: FileSystemCalls(exchange: { _, _, _, _ in ENOSYS })
      case .mountPoint:
        FileSystemCalls(exchange: { from, left, to, right in
          right.hasSuffix("site") ? EBUSY : FileSystemCalls().exchange(from, left, to, right)
        })
      case .linksNothing: FileSystemCalls(link: { _, _, _, _ in EPERM })
      }
    }
  }

  @Test(arguments: Host.allCases) func foreignFilesStayAsTheyAre(host: Host) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "a", "ar/index.html": "1", "old/b.html": "b"])
    let site = try #require(FileSystem.openFolder(scratch.site, in: AT_FDCWD))
    defer { close(site) }
    // A name in Latin 1; two spellings of one name; folders that forbid writing, empty ones.
    let latin = FileSystem.terminated(Array("caf".utf8) + [0xE9] + Array(".pdf".utf8))
    try make(latin, in: site, "latin")
    try make(FileSystem.terminated(Array("ar/e\u{301}.html".utf8)), in: site, "nfd")
    try make(FileSystem.terminated(Array("ar/mine.txt".utf8)), in: site, "mine")
    for (name, mode) in [("empty", 0o750), ("uploads", 0o700), ("uploads/deep", 0o2755)] {
      succeed(unsafe mkdir(scratch.site + "/" + name, 0o700))
      succeed(unsafe chmod(scratch.site + "/" + name, mode_t(mode)))
    }
    try make(FileSystem.terminated(Array("uploads/deep/x".utf8)), in: site, "x")
    succeed(unsafe chmod(scratch.site + "/uploads/deep", 0o2555))
    succeed(unsafe mkfifo(scratch.site + "/pipe", 0o600))
    succeed(unsafe symlink("/nowhere", scratch.site + "/link"))
    succeed(unsafe chmod(scratch.site + "/ar", 0o2775))
    for name in ["empty", "uploads", "uploads/deep"] {
      let times = [timespec(tv_sec: 1000, tv_nsec: 5), timespec(tv_sec: 2000, tv_nsec: 7)]
      succeed(unsafe utimensat(AT_FDCWD, scratch.site + "/" + name, times, 0))
    }
    let names =
      ["ar/e\u{301}.html", "ar/mine.txt", "empty", "uploads", "uploads/deep", "pipe", "link"]
      .map { Array($0.utf8CString) } + [latin, Array("uploads/deep/x".utf8CString)]
    func facts() -> [[Int]] {
      let site = FileSystem.openFolder(scratch.site, in: AT_FDCWD) ?? -1
      defer { close(site) }
      return names.map { name in
        guard let status = FileSystem.status(name, in: site) else { return [] }
        let isFolder = FileSystem.isFolder(status)
        return [
          isFolder ? 0 : Int(status.st_ino), Int(status.st_mode), Int(status.st_uid),
          Int(status.st_gid), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec),
        ]
      }
    }
    let before = facts()
    #expect(!before.contains([]))
    let inode = try scratch.identity("site")[0]
    let files = ["a.html": "new", "ar/index.html": "1", "ar/\u{e9}.html": "nfc", "c/c.html": "c"]
    let summary = try scratch.build(files, calls: host.calls)
    #expect(summary.counts == [3, 1, 1])
    #expect(facts() == before)
    #expect(scratch.text("site/a.html") == "new")
    #expect(scratch.text("site/ar/\u{e9}.html") == "nfc")
    #expect(scratch.text("site/old") == nil)
    #expect(!FileManager.default.fileExists(atPath: scratch.site + "/old"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: scratch.site + "/ar")[.posixPermissions]
        as? Int == 0o2775)
    #expect(try (scratch.identity("site")[0] == inode) == (host != .exchanges))
    #expect(summary.notes.count == (host == .exchanges ? 0 : 1), "\(summary.notes)")
    #expect(try scratch.names() == [".site.dlala-manifest", "site"])
    // Nothing is done twice, and what was not ours is not ours now.
    #expect(try scratch.build(files, calls: host.calls).counts == [0, 4, 0])
    #expect(try scratch.build([:], calls: host.calls).counts == [0, 0, 4])
    #expect(facts() == before)
    succeed(unsafe chmod(scratch.site + "/uploads/deep", 0o755))
  }

  private func succeed(_ code: Int32) { #expect(code == 0) }

  private func make(_ name: [CChar], in folder: Int32, _ text: String) throws {
    let file = unsafe openat(folder, name, O_WRONLY | O_CREAT | O_EXCL, 0o640)
    try #require(file >= 0)
    defer { close(file) }
    let count = unsafe write(file, text, text.utf8.count)
    #expect(count == text.utf8.count)
  }

  @Test(arguments: [true, false]) func aForeignPlaceThatTheSiteNeedsIsNotTaken(exchanges: Bool)
    throws
  {
    let calls = exchanges ? FileSystemCalls() : FileSystemCalls(exchange: { _, _, _, _ in EINVAL })
    // A file, a file where a folder is needed, a folder where a file is, links of both kinds.
    for (foreign, needed) in [
      ("x.html", "x.html"), ("x", "x/index.html"), ("x.html/inner", "x.html"),
      ("x.html/", "x.html"),
    ] {
      let scratch = try Scratch()
      defer { scratch.remove() }
      try scratch.build(["a.html": "a"])
      if foreign.hasSuffix("/") {
        succeed(unsafe mkdir(scratch.site + "/" + foreign, 0o755))
      } else {
        try scratch.put("mine", at: "site/" + foreign)
      }
      for adopts in foreign == needed ? [false] : [false, true] {
        #expect(throws: WritingFailure.self) {
          try scratch.build(["a.html": "new", needed: "theirs"], adopts: adopts, calls: calls)
        }
      }
      #expect(scratch.text("site/a.html") == "a")
      if !foreign.hasSuffix("/") { #expect(scratch.text("site/" + foreign) == "mine") }
      #expect(try scratch.names() == [".site.dlala-manifest", "site"])
    }
  }

  @Test func whatComesIntoTheFolderAtTheLastMomentIsNotLost() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.build(["a.html": "a"])
    let calls = FileSystemCalls(exchange: { from, left, to, right in
      if right.hasSuffix("site") {
        try? FileManager.default.createDirectory(
          atPath: right + "/uploads", withIntermediateDirectories: false)
        try? Data("late".utf8).write(to: URL(fileURLWithPath: right + "/uploads/late.txt"))
      }
      return FileSystemCalls().exchange(from, left, to, right)
    })
    try scratch.build(["a.html": "new"], calls: calls)
    #expect(scratch.text("site/a.html") == "new")
    #expect(scratch.text("site/uploads/late.txt") == "late")
  }
}
