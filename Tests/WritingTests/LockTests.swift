import Foundation
import Synchronization
import Testing

@testable import Writing

struct LockTests {
  private static let holders = Atomic(0)

  /// Who holds the lock removes its file before letting go, as a build does.
  @Test func oneHoldsTheLockAtATime() async {
    let path = NSTemporaryDirectory() + "dlala-lock-\(UUID().uuidString)"
    defer { FileSystem.removeFile(path) }
    let (taken, together) = await withTaskGroup(of: (taken: Int, together: Int).self) { group in
      for _ in 0..<4 {
        group.addTask {
          var counts = (taken: 0, together: 0)
          for _ in 0..<2000 {
            guard let lock = try? FileSystem.lock(path, in: AT_FDCWD) else { continue }
            counts.taken += 1
            let before = Self.holders.add(1, ordering: .sequentiallyConsistent).oldValue
            if before > 0 { counts.together += 1 }
            // As long as it takes others to come in.
            for _ in 0..<20 { _ = FileSystem.entry(at: path) }
            Self.holders.subtract(1, ordering: .sequentiallyConsistent)
            FileSystem.removeFile(path)
            close(lock)
          }
          return counts
        }
      }
      return await group.reduce(into: (0, 0)) { sum, counts in
        sum = (sum.0 + counts.taken, sum.1 + counts.together)
      }
    }
    #expect(taken > 0)
    #expect(together == 0)
  }
}
