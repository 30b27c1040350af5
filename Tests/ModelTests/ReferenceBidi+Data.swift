import Foundation

/// Unicode's own files on the bidirectional algorithm (Debian: unicode-data).
enum BidiData {
  static let folder = "/usr/share/unicode/"
  static let conformance = folder + "BidiCharacterTest.txt"
  static let sequences = folder + "BidiTest.txt"
  static let classes = folder + "extracted/DerivedBidiClass.txt"
  static let brackets = folder + "BidiBrackets.txt"

  /// Whether the system has them.
  static let isThere = [conformance, sequences, classes, brackets]
    .allSatisfy { FileManager.default.fileExists(atPath: $0) }

  /// One line of BidiCharacterTest.txt.
  struct Case {
    var text: String.UnicodeScalarView
    /// 0 and 1 as asked for; nothing for automatic.
    var level: Int?
    var paragraphLevel: Int
    var levels: [Int?]
    var order: [Int]
    var line: String
  }

  /// Every line of BidiCharacterTest.txt that is no comment.
  static func cases() throws -> [Case] {
    let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: conformance)))
    return file.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.first != UInt8(ascii: "#") else { return nil }
      let fields = line.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      guard fields.count == 5, let level = number(fields[2]) else { return nil }
      return Case(
        text: String.UnicodeScalarView(
          words(fields[0]).compactMap { number($0, radix: 16).flatMap(UInt32.init(exactly:)) }
            .compactMap(Unicode.Scalar.init)),
        level: number(fields[1]).flatMap { $0 < 2 ? $0 : nil }, paragraphLevel: level,
        levels: words(fields[3]).map { number($0) },
        order: words(fields[4]).compactMap { number($0) },
        line: String(decoding: line, as: UTF8.self))
    }
  }

  private static func words(_ field: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    field.split(separator: UInt8(ascii: " "))
  }

  private static func number(_ word: ArraySlice<UInt8>, radix: Int = 10) -> Int? {
    guard !word.isEmpty else { return nil }
    var value = 0
    for byte in word {
      switch byte {
      case 48..<58: value = value * radix + Int(byte) - 48
      case 65..<71 where radix == 16: value = value * radix + Int(byte) - 55
      default: return nil
      }
    }
    return value
  }

  /// The properties of characters, as the files give them.
  struct Properties {
    private var kinds: [(first: UInt32, last: UInt32, kind: ReferenceBidi.Kind)] = []
    private var brackets: [UInt32: Int] = [:]
    private var known: [UInt32: ReferenceBidi.Character] = [:]

    init() throws {
      for line in try String(contentsOfFile: classes, encoding: .utf8).split(separator: "\n")
      where !line.hasPrefix("#") {
        let fields = line.split(separator: ";")
        let ends = fields[0].split(whereSeparator: { $0 == "." || $0 == " " })
          .compactMap { UInt32($0, radix: 16) }
        guard let first = ends.first, let last = ends.last,
          let kind = ReferenceBidi.Kind(rawValue: String(fields[1].split(separator: " ")[0]))
        else { continue }
        kinds.append((first, last, kind))
      }
      for line in try String(contentsOfFile: BidiData.brackets, encoding: .utf8)
        .split(separator: "\n") where !line.hasPrefix("#")
      {
        let fields = line.split(separator: ";")
          .map { $0.split(separator: "#")[0].trimmingCharacters(in: .whitespaces) }
        guard let own = UInt32(fields[0], radix: 16), let other = UInt32(fields[1], radix: 16)
        else { continue }
        // The pair is called by its opening bracket; 2329 and 232A are 3008 and 3009 (BD16).
        let opening = fields[2] == "o" ? own : other
        let name = Int(opening == 0x2329 ? 0x3008 : opening)
        brackets[own] = fields[2] == "o" ? name : -name
      }
    }

    /// One character as the algorithm sees it; unlisted ones count as L.
    mutating func character(_ scalar: Unicode.Scalar) -> ReferenceBidi.Character {
      if let found = known[scalar.value] { return found }
      let kind = kinds.first { $0.first <= scalar.value && scalar.value <= $0.last }?.kind
      let found = ReferenceBidi.Character(
        kind: kind ?? .L, bracket: brackets[scalar.value] ?? 0)
      known[scalar.value] = found
      return found
    }

    /// A text as the algorithm sees it.
    mutating func characters(_ text: some Sequence<Unicode.Scalar>) -> [ReferenceBidi.Character] {
      text.map { character($0) }
    }
  }
}
