#if os(Linux)
  import Foundation
  import Synchronization
  import Testing

  @testable import Watching

  @Suite(.timeLimit(.minutes(2))) struct FolderWatchTests {
    /// A folder that is watched, and what was seen of it.
    private final class Watched: Sendable {
      let root = FileManager.default.temporaryDirectory
        .appending(path: "dlala-watch-\(UUID().uuidString)")
      private let seen = Mutex(SeenChanges())

      init() throws {
        for folder in ["content/goods", "other"] {
          try FileManager.default.createDirectory(
            at: root.appending(path: folder), withIntermediateDirectories: true)
        }
        let begun = DispatchSemaphore(value: 0)
        let watch = FolderWatch(root: root.path, folders: ["content", "theme"])
        Thread.detachNewThread { [self] in
          watch.run(begun: { begun.signal() }) { changes in seen.withLock { $0.add(changes) } }
        }
        begun.wait()
      }

      deinit { try? FileManager.default.removeItem(at: root) }

      func put(_ text: String, at path: String) throws {
        try Data(text.utf8).write(to: root.appending(path: path))
      }

      /// What is seen once something was, or after a while nothing.
      func changes(_ isEnough: (SeenChanges) -> Bool = { !$0.isEmpty }) async -> SeenChanges {
        for _ in 0..<100 {
          if isEnough(seen.withLock { $0 }) { break }
          try? await Task.sleep(for: .milliseconds(10))
        }
        return seen.withLock { changes in
          let all = changes
          changes = SeenChanges()
          return all
        }
      }
    }

    @Test func whatIsWrittenMovedAndRemovedIsSeen() async throws {
      let watched = try Watched()
      try watched.put("a", at: "content/goods/a.md")
      #expect(await watched.changes().paths == ["content/goods/a.md"])
      try FileManager.default.moveItem(
        at: watched.root.appending(path: "content/goods/a.md"),
        to: watched.root.appending(path: "content/b.md"))
      let both: Set = ["content/goods/a.md", "content/b.md"]
      #expect(await watched.changes { $0.paths.count > 1 }.paths == both)
      try FileManager.default.removeItem(at: watched.root.appending(path: "content/b.md"))
      #expect(await watched.changes().paths == ["content/b.md"])
      try watched.put("title: x", at: "dlala.yaml")
      #expect(await watched.changes().paths == ["dlala.yaml"])
    }

    @Test func whatIsNobodysIsNotSeen() async throws {
      let watched = try Watched()
      try watched.put("a", at: "other/a.md")
      try watched.put("a", at: "notes.txt")
      try watched.put("a", at: "content/a.md")
      #expect(await watched.changes().paths == ["content/a.md"])
    }

    @Test func halfAFileIsNotSeen() async throws {
      let watched = try Watched()
      let file = watched.root.appending(path: "content/a.md")
      #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
      _ = await watched.changes()
      let handle = try FileHandle(forWritingTo: file)
      try handle.write(contentsOf: Data("half".utf8))
      #expect(await watched.changes().isEmpty)
      try handle.write(contentsOf: Data("whole".utf8))
      try handle.close()
      #expect(await watched.changes().paths == ["content/a.md"])
    }

    @Test func foldersThatComeAndGoAreSeenWithAllThatIsInThem() async throws {
      let watched = try Watched()
      let theme = watched.root.appending(path: "theme/templates")
      try FileManager.default.createDirectory(at: theme, withIntermediateDirectories: true)
      #expect(await watched.changes().isUnknown)
      try await Task.sleep(for: .milliseconds(50))
      _ = await watched.changes { _ in true }
      try watched.put("x", at: "theme/templates/base.html")
      #expect(await watched.changes().paths == ["theme/templates/base.html"])
      try FileManager.default.removeItem(at: watched.root.appending(path: "theme"))
      #expect(await watched.changes { $0.isUnknown }.isUnknown)
      try FileManager.default.createDirectory(at: theme, withIntermediateDirectories: true)
      #expect(await watched.changes().isUnknown)
      try await Task.sleep(for: .milliseconds(50))
      _ = await watched.changes { _ in true }
      try watched.put("y", at: "theme/templates/base.html")
      #expect(await watched.changes().paths == ["theme/templates/base.html"])
    }

    @Test func tenThousandChangesAreOne() async throws {
      let watched = try Watched()
      for number in 0..<10_000 { try watched.put("x", at: "content/goods/\(number).md") }
      let seen = await watched.changes { $0.isUnknown }
      #expect(seen.isUnknown && seen.paths.isEmpty)
    }
  }
#endif
