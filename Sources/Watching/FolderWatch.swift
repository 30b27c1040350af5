import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What was seen to change below a folder.
public struct SeenChanges: Sendable, Hashable {
  /// The files, relative to the folder.
  public var paths: Set<String> = []
  /// Whether more may have changed than these: folders came or went, or too much happened at once.
  public var isUnknown = false

  /// Nothing yet.
  public init() {}

  /// Whether nothing was seen.
  public var isEmpty: Bool { paths.isEmpty && !isUnknown }

  /// Takes up what was seen later.
  public mutating func add(_ later: SeenChanges) {
    paths.formUnion(later.paths)
    isUnknown = isUnknown || later.isUnknown
    // To look through everything is quicker than to look for each.
    if paths.count > Self.pathLimit { isUnknown = true }
    if isUnknown { paths = [] }
  }

  private static let pathLimit = 1000
}

/// Sees what changes below a folder: told by the system where it can, else by looking now and then.
///
/// Only what is whole is told: a file that was closed after it was written, or that came under its name.
/// What happens in the same few milliseconds is told together.
public struct FolderWatch: Sendable {
  private let root: String
  private let folders: [String]
  private let exhausted: @Sendable () -> Void

  /// Further changes that come within so many milliseconds are told together, at most so many.
  static let quietMilliseconds: Int32 = 4
  static let patienceMilliseconds = 400
  /// Where the system does not tell, so many milliseconds lie between two looks.
  private static let lookMilliseconds: UInt32 = 1000

  /// A watch over files of a folder itself and everything in some folders in it.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - folders: The names of those in it that are watched with all that is in them.
  ///   - exhausted: Is called when the system has no more watches to give.
  public init(
    root: String, folders: [String], exhausted: @escaping @Sendable () -> Void = {}
  ) {
    (self.root, self.folders, self.exhausted) = (root, folders, exhausted)
  }

  /// Watches for ever, on the thread that it is called on; `begun` is called once nothing can be missed
  /// any more.
  public func run(begun: () -> Void, _ found: (SeenChanges) -> Void) {
    var (isBegun, isTold) = (false, false)
    while true {
      #if os(Linux)
        var watches = TreeWatch(root: root, folders: folders)
        let cause = watches.begin()
        if !isBegun { begun() }
        if cause == nil {
          // What happened while the watches were set.
          if isBegun { found(.everything) }
          isBegun = true
          watches.follow(found)
          usleep(Self.lookMilliseconds * 1000)
          continue
        }
        if cause == .exhausted, !isTold {
          isTold = true
          exhausted()
        }
      #else
        if !isBegun { begun() }
      #endif
      isBegun = true
      look(found)
    }
  }

  /// Looks now and then, until it is worth another try to be told.
  private func look(_ found: (SeenChanges) -> Void) {
    for _ in 0..<60 {
      usleep(Self.lookMilliseconds * 1000)
      found(.everything)
    }
  }
}

extension SeenChanges {
  /// Anything may have changed.
  public static var everything: SeenChanges {
    var seen = SeenChanges()
    seen.isUnknown = true
    return seen
  }
}
