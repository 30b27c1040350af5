import Model
import Testing

@testable import Parsing

/// What nobody should write is refused in few words, and never exhausts the stack.
///
/// The limit tells of a parser that does not end, or only after the square of its input.
@Suite(.timeLimit(.minutes(5))) struct HostileInputTests {
  private func refused(_ front: String) throws -> Diagnostic {
    let parsed = try Fixture.parser().parse(
      path: "products/x.ar.md", bytes: Array("---\n\(front)\n---\n".utf8))
    #expect(parsed.value == nil)
    #expect((1...2).contains(parsed.diagnostics.count))
    // However long the input is, what is told of it is not.
    for told in parsed.diagnostics {
      #expect(told.message.utf8.count + told.remedy.utf8.count < 500, "\(told.message.prefix(500))")
    }
    return try #require(parsed.diagnostics.first)
  }

  @Test func tenMegabytesOfBrackets() throws {
    let parsed = try Fixture.document(String(repeating: "[", count: 10_000_000))
    #expect(parsed.diagnostics.first?.position == SourcePosition(line: 1, column: 1))
    #expect(
      try refused("title: " + String(repeating: "[", count: 10_000_000)).category == "yaml")
  }

  @Test func deepBracketsAreLocated() throws {
    let inner = String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
    #expect(try refused("title: " + inner).position == SourcePosition(line: 2, column: 40))
    let maps = String(repeating: "{a: ", count: 1000) + String(repeating: "}", count: 1000)
    #expect(try refused("title: " + maps).message == "this is nested too deeply")
  }

  @Test func deepBlocksAreLocated() throws {
    let dashes = String(repeating: "- ", count: 30_000)
    #expect(try refused(dashes + "x").position == SourcePosition(line: 2, column: 65))
    #expect(try refused(String(repeating: "? ", count: 30_000) + "x").category == "yaml")
    #expect(try refused("a: x\n" + String(repeating: ": ", count: 30_000) + "x").category == "yaml")
    let ladder = (0..<300).map { String(repeating: " ", count: $0) + "a:" }
    #expect(try refused(ladder.joined(separator: "\n")).message == "this is nested too deeply")
  }

  /// Text laid out so that a scan takes the brackets for part of a quotation or a block.
  @Test(arguments: [
    ("x: y\n 'z\na: ", "\nb: '"), ("x: y\n \"z\na: ", "\nb: \""), ("- - |\n  - ", ""),
    ("- - x # : |\n  - ", ""), ("a: !t ", ""), ("x: y # '\na: ", ""),
  ])
  func nestingThatHidesIsFound(before: String, after: String) throws {
    for count in [100, 900, 1_100, 20_000] {
      let closed = String(repeating: "[", count: count) + String(repeating: "]", count: count)
      #expect(try refused(before + closed + after).category == "yaml")
      let tagged =
        String(repeating: "!t [", count: min(count, 9_000))
        + String(repeating: "]", count: min(count, 9_000))
      #expect(try refused(before + tagged + after).category == "yaml")
    }
  }

  @Test(arguments: ["", "x: y\n 'z\n", "x: |\n 'z\n"])
  func anAliasBombIsRefused(before: String) throws {
    var bomb = before + "a0: &a0 [x, x]\n"
    for level in 1...60 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(try refused(bomb + "? *a60\n: b: '").message == "anchors and aliases are not allowed")
  }

  @Test func ampersandsAndStarsInTextsAreNoAliases() throws {
    #expect(
      try Fixture.product("marks: {a: b}\nnote: R&D & *D*\ncare: |\n  *مهم* Tom &Co *Cie*").found
        .isEmpty)
  }

  @Test func frontMatterIsBounded() throws {
    let long = "note: " + String(repeating: "x", count: 65_536)
    #expect(try refused(long).message.contains("65536"))
    #expect(try refused(String(repeating: "\n", count: 200_000)).category == "front-matter")
  }

  @Test func aBodyIsBounded() throws {
    let text = "---\ntitle: س\n---\n" + String(repeating: "[", count: 10_000_000)
    #expect(
      try Fixture.document(text).found == [
        "4:1+1 [size] the text has 10000000 bytes, more than the 2097152 allowed | "
          + "split it into several pages"
      ])
  }

  @Test func everyMistakeOfAFileIsCounted() throws {
    let names = (0..<6_000).map { "k\($0): 1" }.joined(separator: "\n")
    let many = try Fixture.document("---\n\(names)\n---\n").diagnostics
    #expect(many.count == 6_001)
    // And told as few.
    #expect(DiagnosticGroup.groups(of: many).count == DiagnosticGroup.limit + 1)
    let lines = (0..<150).map { "k\($0): 1" }.joined(separator: "\n")
    #expect(try Fixture.document("---\n\(lines)\n---\n").diagnostics.count == 151)
  }

  @Test func boundsThatNoIntegerHoldsAreTaken() throws {
    let types = try Fixture.types([
      "page": "fields: {title: {kind: text, min: -1e300, max: 1e300}}"
    ])
    let parser = DocumentParser(settings: try Fixture.site(), types: types.value)
    let parsed = parser.parse(path: "a.ar.md", bytes: Array("---\ntitle: س\n---\n".utf8))
    #expect(parsed.found.isEmpty)
  }

  @Test func settingsAreBounded() {
    let long = Fixture.settings("title: x\n# " + String(repeating: "x", count: 1 << 20))
    #expect(long.value == nil)
    #expect(long.diagnostics.first?.message.contains("1048576") == true)
  }
}
