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
    cache.prune(keeping: used)
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
}
