import Model

/// The list of the files that the program wrote, kept in the output folder itself.
///
/// It travels with the site it describes: when the folder is exchanged, so is its list.
struct OutputManifest: Equatable {
  static let fileName = ".dlala-manifest"
  private static let heading = "dlala output 1"

  /// Relative paths, sorted by bytes.
  var paths: [String]

  init(paths: [String]) {
    self.paths = paths.sorted { $0.precedesByBytes($1) }
  }

  /// Reads the list; a file that is not one gives an empty list, so nothing is taken for ours.
  init(reading bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Self.heading[...] else {
      paths = []
      return
    }
    paths = lines.dropFirst().map(String.init).filter(Self.staysInside)
  }

  var bytes: [UInt8] {
    var bytes = Array(Self.heading.utf8)
    bytes.append(UInt8(ascii: "\n"))
    for path in paths {
      bytes.append(contentsOf: path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether a relative path names a file below the folder it is relative to.
  static func staysInside(_ path: String) -> Bool {
    // Byte by byte: every file that is written passes here.
    var (count, length, dots) = (0, 0, 0)
    func isName() -> Bool { length > 0 && (dots < length || length > 2) }
    for byte in path.utf8 {
      count += 1
      switch byte {
      case 0, UInt8(ascii: "\n"): return false
      case UInt8(ascii: "/"):
        guard isName() else { return false }
        (length, dots) = (0, 0)
      default:
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return count < 4096 && isName()
  }
}
