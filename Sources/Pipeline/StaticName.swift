import Model
import Reading

/// Tells from its name and its content what nobody means to publish.
enum StaticName {
  enum Judgement {
    case plain
    /// Of the system alone: it is passed over.
    case leftOut
    /// The file or folder that is meant, what is wrong, and the remedy.
    case refused(place: String, message: Message, remedy: Message)
  }

  /// Folders of version control and of secrets.
  private static let folders: [String: Message] = [
    ".git": Message("static-version-control"), ".svn": Message("static-version-control"),
    ".hg": Message("static-version-control"),
    ".bzr": Message("static-version-control"), "cvs": Message("static-version-control"),
    "_darcs": Message("static-version-control"),
    ".ssh": Message("static-keys"), ".gnupg": Message("static-keys"),
    ".aws": Message("static-passwords-kept"), ".kube": Message("static-passwords-kept"),
    ".docker": Message("static-passwords-kept"),
  ]
  private static let secrets: Set<String> = [
    "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", "id_ecdsa_sk", "id_ed25519_sk",
    "secring.gpg", ".htpasswd", ".netrc", "_netrc", ".npmrc", ".pypirc", ".pgpass",
    ".git-credentials", ".dockercfg", ".my.cnf",
  ]
  private static let secretEndings: Set<String> = [
    "key", "p12", "pfx", "p8", "pvk", "ppk", "jks", "jceks", "keystore", "kdb", "kdbx", "keytab",
  ]
  private static let backupEndings: Set<String> = [
    "bak", "orig", "rej", "swp", "swo", "swn", "old", "save", "backup",
  ]
  private static let systemFiles: Set<String> = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".directory",
  ]

  static func judge(_ path: String) -> Judgement {
    let parts = path.split(ascii: "/").map { $0.lowercased() }
    for (place, part) in parts.enumerated() {
      // A file `.git` is the mark of a worktree.
      if let what = folders[part] {
        let place = path.split(ascii: "/").prefix(place + 1).joined(separator: "/")
        return refused(
          place, Message("static-holds", ["place": .text(place), "what": .message(what)]))
      }
    }
    guard let name = parts.last else { return .plain }
    if isOfSystem(name) || parts.dropLast().contains("__macosx") { return .leftOut }
    if isBackup(name) { return refused(path, Message("static-backup")) }
    if name.hasPrefix(".env") { return refused(path, Message("static-passwords")) }
    let ending = LinkEndings.ending(of: name)
    if secrets.contains(name) || ending.map({ secretEndings.contains($0) }) == true {
      return refused(path, Message("static-key-by-name"))
    }
    return .plain
  }

  private static func refused(_ place: String, _ message: Message) -> Judgement {
    .refused(
      place: place, message: message,
      remedy: Message("static-key-by-name.remedy", ["place": .text(place)]))
  }

  /// Whether a name in small letters is that of an older state of a file.
  static func isBackup(_ name: String) -> Bool {
    if name.hasSuffix("~") || name.hasPrefix(".#") { return true }
    if name.hasPrefix("#"), name.hasSuffix("#") { return true }
    return LinkEndings.ending(of: name).map { backupEndings.contains($0) } ?? false
  }

  /// Whether a name in small letters is that of a file which a computer makes for itself.
  static func isOfSystem(_ name: String) -> Bool {
    systemFiles.contains(name) || name.hasPrefix("._")
  }

  // MARK: Keys

  /// A file of more bytes is looked at as far as this.
  private static let searchLimit = 16 << 20
  /// What every armoured private key begins with, whatever stands between (RFC 7468, RFC 9580), and
  /// the other two forms.
  private static let marks = [
    "-----BEGIN ", "---- BEGIN SSH2 ENCRYPTED PRIVATE", "PuTTY-User-Key-File-",
  ].map { Array($0.utf8) }
  private static let keyWords = Array("PRIVATE KEY".utf8)
  /// The longest of them with the kind of key, in UTF-16.
  private static let overlap = 192

  /// Whether a private key stands in a file; one that cannot be read is told when it is copied.
  static func holdsKey(_ path: String) -> Bool {
    var isFound = false
    var looked = 0
    var tail: [UInt8] = []
    try? Reading.chunks(of: path, limit: .max, followsLinks: false) { piece in
      let bytes = tail + piece
      isFound = holdsKey(bytes)
      looked += piece.count
      tail = Array(bytes.suffix(overlap))
      return !isFound && looked < searchLimit
    }
    return isFound
  }

  /// In a text of one byte a letter, or of UTF-16, as editors of Windows write it.
  static func holdsKey(_ bytes: [UInt8]) -> Bool {
    var place = 0
    // Hyphens are rare in what is large.
    while let found = bytes.place(of: UInt8(ascii: "-"), from: place) {
      place = found + 1
      let isWide = place < bytes.count && bytes[place] == 0
      if isKey(bytes, at: found, step: isWide ? 2 : 1) { return true }
    }
    return false
  }

  private static func isKey(_ bytes: [UInt8], at place: Int, step: Int) -> Bool {
    func stands(_ words: [UInt8], at place: Int) -> Bool {
      guard place >= 0, place + (words.count - 1) * step < bytes.count else { return false }
      return words.indices.allSatisfy { bytes[place + $0 * step] == words[$0] }
    }
    if stands(marks[0], at: place) {
      var letter = place + marks[0].count * step
      let end = min(bytes.count, place + overlap / 2 * step)
      while letter < end, bytes[letter] != UInt8(ascii: "-"), bytes[letter] >= 0x20 {
        if stands(keyWords, at: letter) { return true }
        letter += step
      }
      return false
    }
    return stands(marks[1], at: place) || stands(marks[2], at: place - 5 * step)
  }
}
