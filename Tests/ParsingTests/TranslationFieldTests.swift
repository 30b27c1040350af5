import Model
import Parsing
import Testing

@Suite struct TranslationFieldTests {
  private func parse(_ line: String) throws -> Parsed<Document?> {
    let text = "---\ntitle: Savon\nprice: 1 ILS\n\(line)\n---\n\nTexte\n"
    return try Fixture.parser().parse(path: "products/soap.fr.md", bytes: Array(text.utf8))
  }

  @Test func aFileSaysWhatItTranslatesAndWhichLanguageWasFirst() throws {
    let marked = try parse("translated-from: body=5e6f7a8b title=1a2b3c4d")
    #expect(marked.diagnostics.isEmpty)
    #expect(
      marked.value?.common.translatedFrom == ["body": "5e6f7a8b", "title": "1a2b3c4d"])
    #expect(try parse("original: fr").value?.common.original == LanguageIndex(1))
  }

  @Test(arguments: [
    "original: de", "translated-from: title", "translated-from: title=1A2B3C4D",
    "translated-from: title=1a2b3c4", "translated-from: [title]", "translated-from: =1a2b3c4d",
  ])
  func whatIsNoMarkAndNoLanguageIsReportedAtItsPlace(_ line: String) throws {
    let parsed = try parse(line)
    #expect(parsed.diagnostics.count == 1)
    #expect(parsed.diagnostics.first?.position?.line == 4)
  }
}

@Suite struct TranslationMarkTests {
  private func set(_ text: String) -> String? {
    TranslationMark.set("title=1a2b3c4d", in: Array(text.utf8)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func aMarkIsAddedBelowTheFrontMatterAndEverythingElseStays() {
    #expect(
      set("---\ntitle:  \"é\"  # c\n---\n\n---\nx")
        == "---\ntitle:  \"é\"  # c\ntranslated-from: title=1a2b3c4d\n---\n\n---\nx")
  }

  @Test func aMarkThatIsThereIsReplacedInItsPlace() {
    #expect(
      set("---\ntranslated-from: title=00000000\ntitle: a\n---\n")
        == "---\ntranslated-from: title=1a2b3c4d\ntitle: a\n---\n")
  }

  @Test func lineEndingsAndAByteOrderMarkStay() {
    #expect(
      set("\u{FEFF}---\r\ntitle: a\r\n---\r\nx")
        == "\u{FEFF}---\r\ntitle: a\r\ntranslated-from: title=1a2b3c4d\r\n---\r\nx")
  }

  @Test func theTextBelowIsNeverTouched() {
    #expect(
      set("---\ntitle: a\n---\ntranslated-from: body\n")
        == "---\ntitle: a\ntranslated-from: title=1a2b3c4d\n---\ntranslated-from: body\n")
  }

  @Test(arguments: ["", "title: a\n", "---\ntitle: a\n", "text\n---\n---\n"])
  func withoutFrontMatterThereIsNoPlaceForAMark(_ text: String) {
    #expect(set(text) == nil)
  }
}
