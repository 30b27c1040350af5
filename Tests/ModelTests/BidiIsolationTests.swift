import Foundation
import Model
import Testing

/// The decision whether a value is isolated, held against the whole algorithm (UAX #9), which is
/// itself held against every line of Unicode's file.
@Suite(.enabled(if: BidiData.isThere)) struct BidiIsolationTests {
  @Test func `the whole algorithm of the tests agrees with every line of BidiCharacterTest`()
    throws
  {
    let cases = try BidiData.cases()
    var properties = try BidiData.Properties()
    var agreed = 0
    for item in cases {
      let result = ReferenceBidi(properties.characters(item.text), level: item.level)
      if result.paragraphLevel == item.paragraphLevel, result.levels == item.levels,
        result.order == item.order
      {
        agreed += 1
      } else if cases.count - agreed < 20 {
        Issue.record("\(item.line): \(result.levels), \(result.order)")
      }
    }
    print("bidi algorithm of the tests: \(agreed) of \(cases.count) lines")
    #expect(cases.count > 90_000)
    #expect(agreed == cases.count)
  }

  /// One character of each class that a text without controls can have, and brackets.
  private static let alphabet: [Unicode.Scalar] = [
    "a", "\u{5D0}", "\u{635}", "1", "\u{661}", "+", ",", "%", " ", "!", "(", ")", "\u{64E}",
  ]

  /// All texts of the alphabet up to a length.
  private static func texts(length: Int) -> [String] {
    var result: [String] = []
    var last = [""]
    for _ in 0..<length {
      last = last.flatMap { text in alphabet.map { text + String($0) } }
      result += last
    }
    return result
  }

  /// Texts that are held to be safe must be seen as if they were isolated.
  private struct Count {
    var safe = 0
    var proven = 0
    var isolated = 0
    /// Isolated texts for which no difference was found either.
    var same = 0
    /// The first few that are not proven.
    var faults: [String] = []

    mutating func add(
      _ text: String, _ direction: Direction, _ proof: inout IsolationProof,
      surrounding: Int? = nil
    ) {
      guard BidiProfile(of: text).needsIsolation(in: direction) else {
        safe += 1
        switch proof.verdict(text, in: direction, surrounding: surrounding) {
        case .same: proven += 1
        case .differs(let before, let after):
          let parts = [before, text, after].map(\.debugDescription).joined(separator: ", ")
          if faults.count < 20 { faults.append("\(direction): \(parts)") }
        }
        return
      }
      isolated += 1
      // One surrounding says little of a need.
      guard surrounding == nil else { return }
      if case .same = proof.verdict(text, in: direction) { same += 1 }
    }

    func report(_ what: String) {
      let needless = same > 0 ? ", \(same) of them without need" : ""
      print(
        "isolation, \(what): \(proven) of \(safe) left bare are proven; "
          + "\(isolated) isolated\(needless)")
      for fault in faults { Issue.record("not as isolated: \(fault)") }
      #expect(proven == safe)
      #expect(safe > 100)
      #expect(isolated > same)
    }
  }

  @Test func `short texts left bare are seen as if they were isolated, in all surroundings`()
    throws
  {
    var proof = IsolationProof(try BidiData.Properties())
    var count = Count()
    // With DLALA_PROOF_LENGTH=4 and a release build the whole of the next test, in a minute.
    let length = ProcessInfo.processInfo.environment["DLALA_PROOF_LENGTH"].flatMap(Int.init) ?? 2
    for text in Self.texts(length: length) {
      for direction in [Direction.leftToRight, .rightToLeft] {
        count.add(text, direction, &proof)
      }
    }
    count.report(
      "texts of up to \(length) characters in each of \(proof.count(.rightToLeft)) surroundings")
  }

  @Test func `texts of up to four characters left bare are seen as if they were isolated`() throws {
    var proof = IsolationProof(try BidiData.Properties())
    var count = Count()
    for (place, text) in Self.texts(length: 4).enumerated() {
      for direction in [Direction.leftToRight, .rightToLeft] {
        // Each in one of the surroundings, in turn; 7 and their number have no common divisor.
        count.add(text, direction, &proof, surrounding: place * 7)
      }
    }
    count.report("texts of up to 4 characters in surroundings by turns")
  }

  @Test func `every text of BidiCharacterTest left bare is seen as if it were isolated`() throws {
    var proof = IsolationProof(try BidiData.Properties())
    var count = Count()
    for (place, text) in Set(try BidiData.cases().map { String($0.text) }).sorted().enumerated() {
      for direction in [Direction.leftToRight, .rightToLeft] {
        count.add(text, direction, &proof, surrounding: place * 7)
      }
    }
    count.report("texts of BidiCharacterTest in surroundings by turns")
  }

  @Test(arguments: [
    // In each pair the second is safe only because the first is isolated.
    ("25% خصم", "خصم 25%"), ("1967-1948", "1967"), ("02 628", "02628"), ("Savon", "صابون"),
  ])
  func `the proof finds a text that must be isolated`(_ unsafe: String, _ safe: String) throws {
    var proof = IsolationProof(try BidiData.Properties())
    if case .same = proof.verdict(unsafe, in: .rightToLeft) {
      Issue.record("no difference found: \(unsafe)")
    }
    if case .differs(let before, let after) = proof.verdict(safe, in: .rightToLeft) {
      Issue.record("differs: \(before)|\(safe)|\(after)")
    }
  }
}
