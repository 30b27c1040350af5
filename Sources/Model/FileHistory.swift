/// How the files of a folder came to be what they are, as version control tells it.
public struct FileHistory: Sendable {
  /// The commits that touched the folder, the newest first, in the order in which they arrived on
  /// the branch.
  public var commits: [Commit]
  /// By the path that a file has now, its versions from the newest to the oldest, over renames.
  public var versions: [String: [Version]]
  /// Files whose contents on the disk are not those of their newest version.
  public var uncommitted: Set<String>
  /// Whether older commits are cut off, as in a clone with a depth.
  public var isShallow: Bool

  /// One commit.
  public struct Commit: Sendable, Hashable {
    /// The whole name, 40 or 64 hexadecimal digits.
    public var id: String
    /// The day on which it was made, `YYYY-MM-DD`.
    public var date: String
    /// Whether it has no parents here: the first commit, or where a shallow clone is cut off.
    public var isOldest: Bool

    /// A commit by its name and its day.
    public init(id: String, date: String, isOldest: Bool = false) {
      self.id = id
      self.date = date
      self.isOldest = isOldest
    }

    /// The name as people write it.
    public var shortID: String { String(id.prefix(8)) }
  }

  /// What a file was after a commit.
  public struct Version: Sendable, Hashable {
    /// The place in `commits`.
    public var commit: Int
    /// The name of the contents.
    public var blob: String

    /// Contents by their name, since a commit.
    public init(commit: Int, blob: String) {
      self.commit = commit
      self.blob = blob
    }
  }

  /// A history by its parts.
  public init(
    commits: [Commit], versions: [String: [Version]], uncommitted: Set<String> = [],
    isShallow: Bool = false
  ) {
    self.commits = commits
    self.versions = versions
    self.uncommitted = uncommitted
    self.isShallow = isShallow
  }
}
