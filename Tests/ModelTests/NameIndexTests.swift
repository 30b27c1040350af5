import Model
import Testing

/// Suggestions among many names: as good as comparing each, for slips of one letter, and never far.
@Suite struct NameIndexTests {
  /// A seeded source of numbers.
  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz-صابونزيت")

  private func names(_ count: Int, _ random: inout Random) -> [String] {
    (0..<count).map { _ in
      String(
        (0..<(5 + random.below(14))).map { _ in Self.letters[random.below(Self.letters.count)] })
    }
  }

  @Test(arguments: [10, 64, 65, 400])
  func aSlipOfOneLetterIsFound(_ count: Int) {
    var random = Random(state: UInt64(count))
    let all = names(count, &random)
    let index = NameIndex(all)
    var tried = 0
    for _ in 0..<40 {
      let meant = all[random.below(count)]
      var written = Array(meant)
      let place = random.below(written.count - 1)
      switch random.below(4) {
      case 0: written.remove(at: place)
      case 1: written.insert("q", at: place)
      case 2: written[place] = "q"
      default: written.swapAt(place, place + 1)
      }
      let name = String(written)
      guard !all.contains(name) else { continue }
      tried += 1
      #expect(index.nearest(to: name) == NearestName.of(name, among: all))
    }
    #expect(tried > 25)
  }

  @Test func numberedNamesAreTold() {
    let names = (0..<500).map { "record-\(1000 + $0)" }
    let index = NameIndex(names)
    #expect(index.nearest(to: "recrd-1234") == "record-1234")
    #expect(index.nearest(to: "Record-1234") == "record-1234")
    #expect(index.nearest(to: "1234") == nil)
    #expect(index.nearest(to: "something else") == nil)
    #expect(NameIndex([]).nearest(to: "a") == nil)
  }

  private static func choices(_ count: Int) -> FieldKind.Choices {
    FieldKind.Choices(
      (0..<count).map {
        FieldKind.Choice(
          key: "state-\($0)", label: LocalizedText([Text("حال \($0)"), Text("État \($0)")]))
      })
  }

  @Test(arguments: [3, 300])
  func aWrongChoiceIsNearAKeyOrALabel(_ count: Int) {
    let choices = Self.choices(count)
    #expect(choices.has("state-2") && !choices.has("state-\(count)") && !choices.has("État 2"))
    #expect(choices.key(nearest: "État 2") == "state-2")
    #expect(choices.key(nearest: "sttae-2") == "state-2")
    #expect(choices.key(nearest: "nothing like it") == nil)
    #expect(choices.listed.hasPrefix("state-0, state-1, state-2"))
    #expect(choices == Self.choices(count) && choices != Self.choices(count + 1))
    #expect(Set([choices, Self.choices(count)]).count == 1)
  }

  @Test func aWrongChoiceAmongManyCostsLittleMore() {
    let clock = ContinuousClock()
    func spent(_ count: Int) -> Duration {
      let choices = Self.choices(count)
      // The index is made once.
      _ = choices.key(nearest: "x")
      return clock.measure {
        for number in 0..<500 { _ = choices.key(nearest: "stxte-\(number * 7919)") }
      }
    }
    // As many as are compared one by one, and a hundred times as many.
    let (few, many) = (min(spent(20), spent(20)), spent(2000))
    #expect(many < few * 40, "\(few), \(many)")
  }

  @Test(arguments: [
    ("/fr/merchants/zaytuna/", "zaytuna"), ("https://e.example/ar/m/zaytuna/#a", "zaytuna"),
    ("zaytuna.ar.md", "zaytuna"), ("../merchants/zaytuna.md", "zaytuna"),
    ("merchants/zaytuna/index.fr.md", "zaytuna"), ("zaytuna", nil), ("Zaytuna v2.0", nil),
    ("", nil),
    ("/", nil),
  ])
  func aReferenceWrittenAsAFileOrAnAddressHasAName(written: String, name: String?) {
    #expect(WrittenReference.name(in: written) == name)
  }
}
