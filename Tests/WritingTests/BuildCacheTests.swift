import Foundation
import Testing
import Writing

struct BuildCacheTests {
  private static func cache(_ test: String = #function) -> BuildCache {
    let folder = NSTemporaryDirectory() + "dlala-cache-\(UUID().uuidString)"
    return BuildCache(
      folder: folder, digest: { "\($0.count)-\($0.reduce(0) { $0 &* 31 &+ Int($1) })" })
  }

  private static let files = [
    BuildCache.File(name: "320.jpg", bytes: [1, 2, 3]),
    BuildCache.File(name: "640.jpg", bytes: [4]),
  ]

  private static func remove(_ cache: BuildCache) {
    try? FileManager.default.removeItem(atPath: cache.folder)
  }

  @Test func givesBackWhatWasStored() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    #expect(cache.entry("a") == nil)
    let stored = try cache.store("a", Self.files, note: ["colour b09070", "other"])
    #expect(cache.entry("a") == stored)
    #expect(stored.sizes == ["320.jpg": 3, "640.jpg": 1])
    #expect(stored.note == ["colour b09070", "other"])
    #expect(FileManager.default.contents(atPath: stored.folder + "/320.jpg") == Data([1, 2, 3]))
    #expect(cache.entry("b") == nil)
    #expect(FileManager.default.contents(atPath: cache.folder + "/.gitignore") == Data("*\n".utf8))
  }

  @Test func aFileThatWasChangedOrCutOrLostIsNoticed() throws {
    for change in [Data([1, 2, 9]), Data([1, 2]), nil] {
      let cache = Self.cache()
      defer { Self.remove(cache) }
      let stored = try cache.store("a", Self.files, note: [])
      let path = URL(filePath: stored.folder + "/320.jpg")
      if let change {
        try change.write(to: path)
      } else {
        try FileManager.default.removeItem(at: path)
      }
      #expect(cache.entry("a") == nil)
      // It is made anew in its place.
      _ = try cache.store("a", Self.files, note: [])
      #expect(cache.entry("a") != nil)
      #expect(FileManager.default.contents(atPath: path.path) == Data([1, 2, 3]))
    }
  }

  @Test func anotherTimeAloneIsNoDamage() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    let stored = try cache.store("a", Self.files, note: [])
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: stored.folder + "/320.jpg")
    #expect(cache.entry("a") == stored)
  }

  @Test func anEntryWithoutItsEndIsNone() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    let stored = try cache.store("a", Self.files, note: ["colour 101010"])
    let path = URL(filePath: stored.folder + "/entry")
    let whole = try Data(contentsOf: path)
    for count in 0..<whole.count - 1 {
      try whole.prefix(count).write(to: path)
      #expect(cache.entry("a") == nil)
    }
  }

  @Test func manyBuildsAtOnceLeaveOneWholeEntry() async throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<16 {
        group.addTask {
          for key in ["a", "b", "c"] {
            let stored = try cache.store(key, Self.files, note: [])
            #expect(stored.sizes.count == 2)
          }
        }
      }
      try await group.waitForAll()
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.folder)
    #expect(Set(names) == ["a", "b", "c", ".gitignore", "CACHEDIR.TAG"])
    #expect(cache.entry("a") != nil && cache.entry("c") != nil)
  }

  @Test func keepsWhatIsUsedAndABoundedRest() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    let keys = (0..<230).map { "key\($0)" }
    for (age, key) in keys.enumerated() {
      let stored = try cache.store(key, [], note: [])
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000 - Double(age))],
        ofItemAtPath: stored.folder)
    }
    let used = Set(keys.suffix(10))
    cache.prune(keeping: used, .init(seconds: .max), after: cache.use())
    let kept = keys.filter { cache.entry($0) != nil }
    #expect(kept == Array(keys.prefix(200)) + Array(keys.suffix(10)))
  }

  @Test func remembersHashesButOfNothingThatJustChanged() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    _ = try cache.store("a", [], note: [])
    cache.remember([
      (name: "1-2-3 a photo.jpg", changed: 3, digest: "d1"),
      (name: "1-2-4 b.jpg", changed: Int.max, digest: "d2"),
    ])
    #expect(cache.knownDigests() == ["1-2-3 a photo.jpg": "d1"])
  }

  // MARK: Other people's folders

  private static func age(_ path: String, days: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -86_400 * days)], ofItemAtPath: path)
  }

  /// Everything below a folder with its bytes, links by where they lead.
  private static func snapshot(_ folder: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
        found[name] = Data(("-> " + target).utf8)
      } else {
        found[name] = FileManager.default.contents(atPath: path) ?? Data("folder".utf8)
      }
    }
    return found
  }

  @Test func whatNobodyUsedForLongGoes() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    for (key, days) in [("old", 15.0), ("young", 13), ("used", 400), ("search-1", 1)] {
      try Self.age(try cache.store(key, Self.files, note: []).folder, days: days)
    }
    for number in 2...9 {
      let stored = try cache.store("search-\(number)", Self.files, note: [])
      try Self.age(stored.folder, days: Double(number))
    }
    let bounds = BuildCache.Bounds(seconds: 14 * 86_400, few: (prefix: "search-", others: 2))
    cache.prune(keeping: ["used", "search-9"], bounds, after: cache.use())
    let kept = Set(try FileManager.default.contentsOfDirectory(atPath: cache.folder))
    #expect(
      kept == [
        ".gitignore", "CACHEDIR.TAG", "young", "used", "search-1", "search-2", "search-9",
      ])
    // What was used is young again.
    cache.prune(keeping: [], bounds, after: nil)
    #expect(cache.entry("used") != nil)
  }

  @Test func nothingGoesWhileAnotherBuildUsesTheCache() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    try Self.age(try cache.store("old", Self.files, note: []).folder, days: 15)
    let other = cache.use()
    let own = cache.use()
    #expect(other != nil && own != nil)
    cache.prune(keeping: [], .init(seconds: 86_400), after: own)
    #expect(cache.entry("old") != nil)
    withExtendedLifetime(other) {}
  }

  @Test func whatDoesNotBearTheMarkStays() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    let files = FileManager.default
    for number in 0..<260 {
      let folder = cache.folder + "/p\(number)"
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(filePath: folder + "/f"))
      try Self.age(folder, days: 1000)
    }
    for (name, text) in [
      ("index", "mine"), ("known", "mine"), ("entry", "dlala-cache 1\n"), (".new-file", "mine"),
      ("with-entry/entry", "other 1\n"), (".new-mine/f", "mine"), ("taken/f", "mine"),
    ] {
      let path = URL(filePath: cache.folder + "/" + name)
      try files.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
      try Self.age(path.path, days: 1000)
      if path.deletingLastPathComponent().path != cache.folder {
        try Self.age(path.deletingLastPathComponent().path, days: 1000)
      }
    }
    let before = try Self.snapshot(cache.folder)
    // An entry of its own, with a file of somebody else's in it.
    let mixed = try cache.store("mixed", Self.files, note: []).folder
    try Data("mine".utf8).write(to: URL(filePath: mixed + "/letter.txt"))
    try Self.age(mixed, days: 1000)
    cache.remember([(name: "1-2-3 a.jpg", changed: 3, digest: "d1")])
    cache.prune(keeping: [], .init(seconds: 0), after: cache.use())
    var after = try Self.snapshot(cache.folder)
    #expect(after.removeValue(forKey: "mixed/letter.txt") == Data("mine".utf8))
    #expect(after.removeValue(forKey: "mixed") != nil)
    #expect(after == before)
    #expect(cache.knownDigests().isEmpty)
    // A key whose place is taken moves nobody's bytes out of the folder.
    _ = try cache.store("taken", Self.files, note: [])
    #expect(cache.entry("taken") != nil)
    let letters = try Self.snapshot(cache.folder).filter {
      $0.key.hasPrefix("taken.aside") && $0.key.hasSuffix("/f")
    }
    #expect(Array(letters.values) == [Data("mine".utf8)])
  }

  @Test func leftoversOfAStoppedBuildGo() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    _ = try cache.store("a", Self.files, note: [])
    let folder = cache.folder + "/.new-stopped"
    try FileManager.default.createDirectory(
      atPath: folder + "/pages/ar", withIntermediateDirectories: true)
    try Data("dlala-cache 1\n".utf8).write(to: URL(filePath: folder + "/entry"))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/pages/link", withDestinationPath: cache.folder + "/a")
    try Self.age(folder, days: 1)
    cache.prune(keeping: ["a"], .init(seconds: .max), after: cache.use())
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(cache.entry("a")?.sizes.count == 2)
  }

  @Test func linksAreNotFollowed() throws {
    let stranger = Self.cache("stranger")
    defer { Self.remove(stranger) }
    for key in ["a", "b"] {
      try Self.age(try stranger.store(key, Self.files, note: []).folder, days: 1000)
    }
    try FileManager.default.createSymbolicLink(
      atPath: stranger.folder + "/.new-link", withDestinationPath: stranger.folder + "/b")
    let before = try Self.snapshot(stranger.folder)

    // The cache itself is a link, with a slash or a dot behind it too.
    let link = NSTemporaryDirectory() + "dlala-link-\(UUID().uuidString)"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: stranger.folder)
    defer { try? FileManager.default.removeItem(atPath: link) }
    for ending in ["", "/", "//", "/./", "/."] {
      let cache = BuildCache(folder: link + ending, digest: { "\($0.count)" })
      #expect(cache.entry("a") == nil)
      #expect(throws: WritingFailure.self) { try cache.store("c", Self.files, note: []) }
      cache.remember([(name: "1-2-3 a.jpg", changed: 3, digest: "d1")])
      cache.prune(keeping: [], .init(seconds: 0), after: cache.use())
    }
    #expect(try Self.snapshot(stranger.folder) == before)

    // What stands in it is a link.
    let cache = Self.cache("own")
    defer { Self.remove(cache) }
    _ = try cache.store("own", Self.files, note: [])
    for name in ["a", "b", ".new-x", "known", "linked"] {
      try FileManager.default.createSymbolicLink(
        atPath: cache.folder + "/" + name,
        withDestinationPath: stranger.folder + "/" + (name == "a" ? "a" : "b"))
    }
    #expect(cache.entry("a") == nil)
    _ = try cache.store("a", Self.files, note: [])
    #expect(cache.entry("a") != nil)
    cache.remember([(name: "1-2-3 a.jpg", changed: 3, digest: "d1")])
    cache.prune(keeping: ["b"], .init(seconds: 0), after: cache.use())
    #expect(try Self.snapshot(stranger.folder) == before)
  }

  @Test func anEntryNamesOnlyFilesOfItsOwnFolder() throws {
    let cache = Self.cache()
    defer { Self.remove(cache) }
    let stored = try cache.store("a", Self.files, note: [])
    let secret = cache.folder + "/secret"
    try Data([7]).write(to: URL(filePath: secret))
    try Data("dlala-cache 1\nfile 1 0 \(stored.sizes.count) ../secret\nend\n".utf8)
      .write(to: URL(filePath: stored.folder + "/entry"))
    #expect(cache.entry("a")?.sizes.isEmpty ?? true)
    try Self.age(stored.folder, days: 1000)
    cache.prune(keeping: [], .init(seconds: 0), after: cache.use())
    #expect(FileManager.default.fileExists(atPath: secret))
  }
}
