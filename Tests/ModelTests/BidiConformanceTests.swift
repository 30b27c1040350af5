import Foundation
import Model
import Testing

private let sequences = BidiData.sequences
private let classes = BidiData.classes

/// One character of each class.
private let samples = [
  "L": "a", "R": "\u{5D0}", "AL": "\u{635}", "EN": "1", "AN": "\u{661}", "ES": "+", "ET": "₪",
  "CS": ",", "NSM": "\u{64E}", "BN": "\u{AD}", "B": "\u{2029}", "S": "\t", "WS": " ", "ON": "!",
  "LRE": "\u{202A}", "RLE": "\u{202B}", "PDF": "\u{202C}", "LRO": "\u{202D}", "RLO": "\u{202E}",
  "LRI": "\u{2066}", "RLI": "\u{2067}", "FSI": "\u{2068}", "PDI": "\u{2069}",
]

/// Unicode's own files, where the system has them (Debian: unicode-data).
@Suite struct BidiConformanceTests {
  @Test(.enabled(if: BidiData.isThere))
  func `the paragraph level of every case of BidiCharacterTest is found`() throws {
    var (count, agreed) = (0, 0)
    let cases = try BidiData.cases()
    for item in cases where item.level == nil {
      count += 1
      let expected: Direction = item.paragraphLevel == 1 ? .rightToLeft : .leftToRight
      if BidiProfile(of: String(item.text)).firstStrong ?? .leftToRight == expected {
        agreed += 1
      } else {
        Issue.record("level \(expected): \(item.line)")
      }
    }
    print("bidi: \(agreed) of \(count) automatic levels in \(cases.count) lines")
    #expect(count > 0)
    #expect(agreed == count)
  }

  /// BidiTest.txt gives the levels of every short sequence of classes.
  ///
  /// Where they are the same for
  /// automatic and for one stated direction but not for the other, automatic must mean that one.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: sequences)))
  func `the paragraph level of every sequence of classes in BidiTest is found`() throws {
    let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: sequences)))
    var (count, agreed) = (0, 0)
    var bytes: [UInt8] = []
    for line in file.split(separator: UInt8(ascii: "\n")) {
      guard let last = line.last, line.first != UInt8(ascii: "#"), line.first != UInt8(ascii: "@")
      else { continue }
      // 1 is automatic, 2 left to right, 4 right to left.
      guard last == UInt8(ascii: "3") || last == UInt8(ascii: "5") else { continue }
      let expected: Direction = last == UInt8(ascii: "3") ? .leftToRight : .rightToLeft
      bytes.removeAll(keepingCapacity: true)
      for name in line.dropLast(3).split(separator: UInt8(ascii: " ")) {
        bytes += try #require(samples[String(decoding: name, as: UTF8.self)]).utf8
      }
      count += 1
      if BidiProfile(of: bytes).firstStrong ?? .leftToRight == expected {
        agreed += 1
      } else if count - agreed < 20 {
        Issue.record("level \(expected): \(String(decoding: line, as: UTF8.self))")
      }
    }
    print("bidi sequences: \(agreed) of \(count)")
    #expect(count > 100_000)
    #expect(agreed == count)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: classes)))
  func `the table has the class of every listed code point`() throws {
    let text = try String(contentsOfFile: classes, encoding: .utf8)
    // Another version of Unicode lists other code points.
    guard text.hasPrefix("# DerivedBidiClass-15.0.0.txt") else { return }
    let names: [Substring: BidiClass] = [
      "L": .leftToRight, "R": .rightToLeft, "AL": .arabicLetter, "EN": .europeanNumber,
      "AN": .arabicNumber, "ES": .separator, "CS": .separator, "ET": .terminator, "NSM": .mark,
      "BN": .boundaryNeutral, "B": .whiteSpace, "S": .whiteSpace, "WS": .whiteSpace,
      "ON": .neutral, "LRE": .control, "LRO": .control, "RLE": .control, "RLO": .control,
      "PDF": .control, "LRI": .isolate, "RLI": .isolate, "FSI": .isolate, "PDI": .popIsolate,
    ]
    var ranges = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: ";")
      let ends = fields[0].split(whereSeparator: { $0 == "." || $0 == " " })
        .compactMap { UInt32($0, radix: 16) }
      let name = fields[1].split(separator: " ")[0]
      let expected = try #require(names[name])
      // The middle of a range stands for the rest: runs have no holes.
      let (low, high) = (try #require(ends.first), try #require(ends.last))
      for value in Set([low, (low + high) / 2, high]) {
        guard let scalar = Unicode.Scalar(value) else { continue }
        #expect(BidiClass(of: scalar) == expected, "U+\(String(value, radix: 16))")
      }
      ranges += 1
    }
    #expect(ranges > 500)
  }
}
