import Model
import Synchronization

/// What macros have printed, so that a card on a hundred pages is rendered once.
///
/// Only what a macro prints from its own parameters is kept, and only where those are entities that
/// are the same on every page: the bytes cannot differ from those of a second run. It is a memo,
/// not a channel between pages. Guarded by one mutex for each shard; bounded in bytes.
public final class FragmentCache: Sendable {
  struct Key: Hashable {
    var fragment: Int
    var language: LanguageIndex
    var first: Entity
    var second: Entity?
  }

  private struct Shard {
    var fragments: [Key: [UInt8]] = [:]
    var size = 0
  }

  /// A class, because a mutex cannot be moved and arrays move what they hold.
  private final class Guarded: Sendable {
    let shard = Mutex(Shard())
  }

  private let shards = (0..<16).map { _ in Guarded() }
  private let shardLimit: Int

  /// An empty cache; one that holds as much as it may begins anew.
  ///
  /// - Parameter limit: The most bytes that it holds.
  public init(limit: Int = 24 << 20) { shardLimit = limit / 16 }

  func bytes(_ key: Key) -> [UInt8]? {
    shards[key.hashValue & 15].shard.withLock { $0.fragments[key] }
  }

  func keep(_ bytes: [UInt8], for key: Key) {
    shards[key.hashValue & 15].shard.withLock { shard in
      // What a dictionary needs besides the bytes.
      let size = bytes.count + 96
      if shard.size + size > shardLimit { shard = Shard() }
      shard.fragments[key] = bytes
      shard.size += size
    }
  }
}
