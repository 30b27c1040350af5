public import Model
import Parsing
import Reading
import Writing

/// What an upgrade has thought of so far; nothing is written until all steps are done.
struct UpgradeDraft {
  let source: SourceFolder
  /// The content files as they are parsed now.
  let documents: [Document]
  /// The types as they are read now.
  let types: [ContentType]
  /// Contents that files have or get, by path below the source folder.
  private(set) var changed: [String: [UInt8]] = [:]
  /// Files that go to another place, below the source folder.
  private(set) var moves: [(from: String, to: String)] = []
  private(set) var done: [UpgradeNote] = []
  private(set) var left: [UpgradeNote] = []

  init(source: SourceFolder, types: [ContentType], documents: [Document]) {
    self.source = source
    self.types = types
    self.documents = documents
  }

  /// No file that is edited is larger; pictures are only moved.
  private static let limit = 64 << 20

  /// What a file holds, or will hold; nothing when it cannot be read.
  func bytes(of path: String) -> [UInt8]? {
    changed[path] ?? (try? Reading.bytes(of: source.root + "/" + path, limit: Self.limit))
  }

  /// The files of a type's records, relative to the content folder.
  func files(ofType name: String) -> [String] {
    Set(documents.lazy.filter { types[$0.typeIndex].name == name }.map(\.path)).sorted()
  }

  /// A text or sheet below the content folder that says a name; nothing when none does.
  func text(naming name: String) -> String? {
    source.documents.lazy.map(\.path).first { path in
      bytes(of: "content/" + path)?.firstRange(of: name.utf8) != nil
    }.map { "content/" + $0 }
  }

  mutating func change(_ path: String, to bytes: [UInt8]) { changed[path] = bytes }

  mutating func move(_ path: String, to target: String) { moves.append((path, target)) }

  mutating func tell(done message: Message, at path: String) {
    done.append(UpgradeNote(path: path, message: message))
  }

  mutating func tell(left message: Message, at path: String) {
    left.append(UpgradeNote(path: path, message: message))
  }

  /// The files that exist and are changed or moved.
  var touched: [String] { (changed.keys + moves.map(\.from)).sorted() }

  /// All changes of contents, the new places of moved files among them.
  func changes() throws(ReadingFailure) -> [FileBatch.Change] {
    var changes: [FileBatch.Change] = []
    for (path, bytes) in changed.sorted(by: { $0.key < $1.key }) {
      let old = try Reading.bytes(of: source.root + "/" + path, limit: Self.limit)
      changes.append(FileBatch.Change(path: path, old: old, new: bytes))
    }
    for move in moves {
      let bytes = try Reading.bytes(of: source.root + "/" + move.from, limit: .max)
      changes.append(FileBatch.Change(path: move.to, old: nil, new: bytes))
    }
    return changes
  }
}

/// One thing that an upgrade did, or left to people.
public struct UpgradeNote: Sendable, Hashable {
  /// The file, relative to the source folder.
  public let path: String
  /// What was done, or what is to be done and how.
  public let message: Message
}
