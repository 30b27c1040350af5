import Model
import TestSupport
import Testing

@Suite struct UTF8ValidityTests {
  private func agrees(_ bytes: [UInt8]) -> Bool {
    bytes.isUTF8 == (String(validating: bytes, as: UTF8.self) != nil)
  }

  /// Every sequence of one and two bytes, and of three that begins with a lead: the standard library
  /// judges the same.
  @Test func everyShortSequenceIsJudgedAsTheLibraryDoes() {
    var wrong = 0
    for first in UInt8.min...UInt8.max {
      if !agrees([first]) { wrong += 1 }
      for second in UInt8.min...UInt8.max {
        if !agrees([first, second]) { wrong += 1 }
        guard first >= 0xE0, second & 0x0F == 0 || second & 0x0F == 0x0F else { continue }
        for third in stride(from: UInt8(0x70), through: 0xD0, by: 1) {
          if !agrees([first, second, third]) { wrong += 1 }
          if first >= 0xF0, third & 0x0F < 2 {
            for fourth: UInt8 in [0x7F, 0x80, 0xBF, 0xC0]
            where !agrees([first, second, third, fourth]) {
              wrong += 1
            }
          }
        }
      }
    }
    #expect(wrong == 0)
  }

  /// Real sentences with bytes changed and cut away.
  @Test func brokenTextsAreJudgedAsTheLibraryDoes() {
    var random = SeededGenerator(seed: 11)
    let text = Array("سوق القطّانين في القدس — « Souk » 😀 abcdefghijklmnopqrstuvwxyz 12 ₪".utf8)
    #expect(text.isUTF8)
    var valid = 0
    for _ in 0..<20_000 {
      var bytes = Array(text[Int.random(in: 0..<text.count, using: &random)...])
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      if bytes.isUTF8 { valid += 1 }
      #expect(agrees(bytes))
    }
    #expect(valid > 1000 && valid < 19_000)
  }
}
