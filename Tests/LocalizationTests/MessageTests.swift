import Foundation
import Localization
import Model
import Testing

/// The program's own words: every code in three languages, with the same arguments, each used and none
/// written past the tables.
@Suite struct MessageTests {
  private static let table = MessageTable.all
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The sources of the program without the tables.
  private static let sources: [String] = {
    let folder = root.appendingPathComponent("Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".swift") && !$0.contains("Messages/Texts+") }.sorted()
      .compactMap {
        try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
      }
  }()

  // MARK: The tables

  @Test func everyCodeHasItsThreeTextsWithTheSameArguments() throws {
    var counts: [MessageTable.Language: Int] = [:]
    for code in Self.table.codes {
      let english = Self.arguments(code, .english)
      for language in MessageTable.Language.allCases {
        let forms = Self.table.forms(code, language)
        #expect(!forms.isEmpty, "\(code) has no text in \(language)")
        counts[language, default: 0] += forms.isEmpty ? 0 : 1
        // Words may say a number: `un seul`, `ملفّان`.
        #expect(
          Self.arguments(code, language).subtracting(["count"]) == english.subtracting(["count"]),
          "\(code) in \(language)")
      }
    }
    let texts = Self.table.codes.filter { !$0.contains(".") }.count
    print(
      "messages: \(Self.table.codes.count) codes (\(texts) messages, "
        + "\(Self.table.codes.count - texts) remedies and other parts), "
        + MessageTable.Language.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }
        .joined(separator: ", "))
  }

  @Test func whatCountsHasThePluralFormsOfEachLanguage() throws {
    for code in Self.table.codes {
      let isCounted = Self.table.forms(code, .english).contains { $0.category != nil }
      for language in MessageTable.Language.allCases {
        let forms = Self.table.forms(code, language)
        let locale = try #require(LocaleTag(language.rawValue))
        let wanted = isCounted ? PluralCategory.used(in: locale).map(\.rawValue) : []
        #expect(
          Set(forms.compactMap(\.category)) == Set(wanted) && (isCounted || forms.count == 1),
          "\(code) in \(language)")
      }
    }
  }

  @Test func eachTextKeepsTheHabitsOfItsLanguage() throws {
    let spaces = try Regex("[ \u{A0}][;:!?»]|« |[^ \u{202F}]»")
    let latin = try Regex("[ء-ي][,;?]")
    for code in Self.table.codes {
      for language in MessageTable.Language.allCases {
        for form in Self.table.forms(code, language) {
          let text = Self.plain(form.pattern)
          #expect(Self.depths(of: form.pattern) == [0, 1] || !text.contains("⟦"), "\(code)")
          let prose = text.replacing(try Regex("⟦[^⟧]*⟧"), with: "")
          if language == .french, !Self.isOfCode(code) {
            #expect(prose.firstMatch(of: spaces) == nil, "\(code): \(text)")
            #expect(!prose.contains("'"), "\(code): \(text)")
          }
          if language == .arabic { #expect(prose.firstMatch(of: latin) == nil, "\(code): \(text)") }
        }
      }
    }
  }

  // MARK: The sources

  @Test func everyCodeIsUsedAndEveryUseHasWhatItsTextsNeed() throws {
    let codes = Set(Self.table.codes)
    var used: Set<String> = []
    var calls = 0
    for source in Self.sources {
      if source.contains("struct UsageText") {
        // Its lists are of codes whose English it looks for.
        used.formUnion(codes.filter { source.contains("\"\($0)\"") })
      }
      if source.contains("Message(\"external-\" + code") {
        // The end of the code is the verdict's.
        used.formUnion(codes.filter { $0.hasPrefix("external-") })
      }
      for call in Self.calls(in: source) where !call.literals.contains(where: Self.isBegun) {
        let own = call.literals.filter { codes.contains($0) }
        guard let first = call.literals.first else { continue }
        calls += 1
        #expect(!own.isEmpty, "no table has \(first)")
        for code in own {
          used.insert(code)
          let needed = MessageTable.Language.allCases.reduce(into: Set<String>()) {
            $0.formUnion(Self.arguments(code, $1))
          }
          let lacking = needed.subtracting(call.keys)
          #expect(lacking.isEmpty, "\(code) is not given \(lacking.sorted())")
        }
      }
    }
    #expect(codes.subtracting(used).sorted() == [], "never said")
    print("messages: \(calls) places say one, \(codes.subtracting(used).count) codes are not used")
  }

  @Test func noWordsGoPastTheTables() throws {
    let written = try Regex("uncoded:|\\b(message|remedy|fault|advice|cause): \"")
    let uncoded = Self.sources.filter { !$0.contains("public struct Diagnostic:") }.reduce(0) {
      $0 + $1.matches(of: written).count
    }
    print("messages: \(uncoded) uncoded")
    #expect(uncoded == 0)
  }

  // MARK: Explanations

  /// The tables of `dlala explain`, which stand in the program itself.
  private static let explanations = MessageTable(
    sources.filter { $0.hasPrefix("extension Explanation {") }.map { source in
      source.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
        .joined(separator: "\n")
    })

  @Test func everyMistakeHasAnExampleAndASubjectInThreeLanguages() {
    let codes = Set(Self.table.codes)
    let explained = Self.explanations.codes.filter { Self.explanations.line($0, "eg") != nil }
    #expect(explained.filter { !codes.contains($0) } == [])
    // Whatever has a remedy is a mistake; where only its parts have one, it is one of several.
    let mistakes = Set(
      codes.filter { $0.contains(".remedy") }.map { String($0.prefix { $0 != "." }) }
    ).intersection(codes)
    #expect(mistakes.subtracting(explained).sorted() == [])
    var subjects: Set<String> = []
    for code in explained {
      let example = Self.explanations.line(code, "eg") ?? ""
      let parts = example.split(separator: " ⇒ ", omittingEmptySubsequences: false)
      #expect(parts.count == 2 && !parts.contains { $0.isEmpty }, "\(code): \(example)")
      #expect(parts.first != parts.last, "\(code): the example mends nothing")
      let subject = String(code.prefix { $0 != "-" })
      subjects.insert(subject)
      for language in MessageTable.Language.allCases {
        #expect(
          (Self.explanations.line(subject, language.rawValue) ?? "").count > 40,
          "\(subject) in \(language)")
      }
    }
    print(
      "messages: \(explained.count) codes are explained, with an example each and "
        + "\(subjects.count) subjects in 3 languages")
  }

  // MARK: Texts

  /// Whatever stands in the places of a message is found in its text again, and cannot turn what stands
  /// around it.
  @Test func whatStandsInThePlacesIsThereAndIsolated() throws {
    var random = Generator(state: 7)
    let values = ["soap", "صابون", "a/b.ar.md", "--x", "(", "12", "צ", "a ب"]
    for code in Self.table.codes {
      for language in MessageTable.Language.allCases {
        let wording = Wording(language)
        for _ in 0..<3 {
          let number = Int(random.next() % 120)
          var given: [String: String] = [:]
          var arguments: [(String, Message.Value)] = [("count", .number(number))]
          for name in Self.arguments(code, language).subtracting(["count"]) {
            let value = values[Int(random.next() % UInt64(values.count))]
            given[name] = value
            arguments.append((name, .text(value)))
          }
          let text = wording.text(of: Message(code, arguments: arguments))
          for value in given.values { #expect(text.contains(value), "\(code): \(text)") }
          var depth = 0
          for scalar in text.unicodeScalars {
            if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
            if scalar.value == 0x2069 { depth -= 1 }
            #expect(depth >= 0)
          }
          #expect(depth == 0, "\(code): \(text)")
          #expect(!text.contains("⟦") && !text.contains("¶") && !text.contains("{count}"))
          if language == .arabic, given.values.contains("a/b.ar.md") {
            #expect(text.contains("\u{2066}"), "\(code): \(text)")
          }
        }
      }
    }
  }

  @Test func aPluralFormIsChosenByTheLanguage() {
    let told = { (language: MessageTable.Language, count: Int) in
      Wording(language).text(of: Message("told-errors", ["count": .number(count)]))
    }
    #expect([1, 2, 0].map { told(.english, $0) } == ["1 error", "2 errors", "0 errors"])
    #expect([0, 1, 2].map { told(.french, $0) } == ["0 erreur", "1 erreur", "2 erreurs"])
    #expect(
      [0, 1, 2, 3, 11, 100].map { told(.arabic, $0) } == [
        "لا أخطاء", "خطأ واحد", "خطآن", "3 أخطاء", "11 خطأً", "100 خطأ",
      ])
  }

  @Test func namesInAListAreJoinedAndIsolated() {
    let known = Message("known", ["names": .names(["title", "ثمن"])])
    #expect(Wording(.english).text(of: known) == "known: title, ثمن")
    #expect(Wording(.french).text(of: known) == "connus\u{202F}: title, \u{2067}ثمن\u{2069}")
    #expect(Wording(.arabic).text(of: known) == "المعروف: \u{2066}title\u{2069}، ثمن")
  }

  @Test func aMistakeIsCalledByWhatIsWrongAndNotByWhereItIs() {
    let fault = Message(
      "of-field", ["field": .text("x"), "fault": .message(Message("money-too-large"))])
    let diagnostic = Diagnostic(category: "money", message: fault, path: "a.md")
    #expect(diagnostic.code == "money-too-large")
    #expect(diagnostic.message == "x is too large")
  }

  // MARK: Reading

  private static func arguments(_ code: String, _ language: MessageTable.Language) -> Set<String> {
    table.forms(code, language).reduce(into: []) { $0.formUnion($1.pattern.names) }
  }

  private static func plain(_ pattern: MessagePattern) -> String {
    pattern.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let part): text += part
      case .argument: text += "x"
      }
    }
  }

  /// How deep marks of what is to be typed are in each other.
  private static func depths(of pattern: MessagePattern) -> Set<Int> {
    var depth = 0
    var depths: Set<Int> = [0]
    for scalar in plain(pattern).unicodeScalars {
      if scalar == "⟦" { depth += 1 }
      if scalar == "⟧" { depth -= 1 }
      depths.insert(depth)
    }
    return depth == 0 ? depths : [-1]
  }

  /// What is a sign or code by itself.
  private static func isOfCode(_ code: String) -> Bool {
    code == "expected-sign" || code == "typography-straight-quotes.remedy"
  }

  /// The beginning of a code, whose end is found out.
  private static func isBegun(_ literal: String) -> Bool {
    literal.hasSuffix("-") || literal.contains("\\(")
  }

  private struct Call {
    var literals: [String] = []
    var keys: Set<String> = []
  }

  /// The messages that a source makes, without those within others.
  private static func calls(in source: String) -> [Call] {
    let bytes = Array(source.utf8)
    var calls: [Call] = []
    for name in ["Message(", "phrase("] {
      let sought = Array(name.utf8)
      var place = 0
      while let found = bytes[place...].firstRange(of: sought) {
        place = found.upperBound
        if found.lowerBound > 0, bytes[found.lowerBound - 1].isOfName { continue }
        if bytes[..<found.lowerBound].suffix(5).elementsEqual("func ".utf8) { continue }
        calls.append(call(bytes, from: place))
      }
    }
    return calls.filter { !$0.literals.isEmpty }
  }

  private static func call(_ bytes: [UInt8], from start: Int) -> Call {
    var call = Call()
    var (place, depth) = (start, 1)
    while place < bytes.count, depth > 0 {
      switch bytes[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        // A message within this one speaks for itself.
        let before = bytes[..<place].suffix(7)
        if bytes[place] == 0x28, before.elementsEqual("Message".utf8) {
          var inner = 1
          place += 1
          while place < bytes.count, inner > 0 {
            if bytes[place] == 0x22 { place = end(ofLiteral: bytes, from: place) }
            if bytes[place] == 0x28 { inner += 1 }
            if bytes[place] == 0x29 { inner -= 1 }
            place += 1
          }
          continue
        }
        depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case 0x22:
        let end = end(ofLiteral: bytes, from: place)
        let text = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
        if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":"), depth == 2 {
          call.keys.insert(text)
        } else if depth == 1 {
          call.literals.append(text)
        }
        place = end
      default: break
      }
      place += 1
    }
    return call
  }

  /// The quotation mark that closes a literal.
  private static func end(ofLiteral bytes: [UInt8], from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != 0x22 {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return place
  }

  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool { (self | 0x20) &- 97 < 26 || self &- 48 < 10 || self == 0x5F }
}
