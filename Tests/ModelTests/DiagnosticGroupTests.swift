import Model
import Testing

/// One cause is told once, and every mistake is counted.
@Suite struct DiagnosticGroupTests {
  private func mistake(
    _ message: String, _ path: String, line: Int = 1, remedy: String = "mend it",
    _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, category: "reference", message: message, remedy: remedy, path: path,
      position: SourcePosition(line: line, column: 1))
  }

  /// How many mistakes the groups stand for.
  private func total(_ groups: [DiagnosticGroup]) -> Int {
    groups.reduce(0) { $0 + 1 + $1.others.count + $1.untold }
  }

  @Test func theSameWordsAreOneGroupAtItsFirstPlace() {
    let mistakes = (1...900).map { mistake("there is no maker \"m\"", "content/\(1000 + $0).md") }
    let groups = DiagnosticGroup.groups(of: mistakes.reversed())
    #expect(groups.count == 1 && total(groups) == 900)
    #expect(groups.first?.first.path == "content/1001.md")
    #expect(groups.first?.others.first?.path == "content/1002.md")
  }

  @Test func mistakesOfOneShapeAreToldTenTimes() throws {
    let mistakes = (1...500).map {
      mistake("there is no maker \"m\($0)\"", "content/\(1000 + $0 / 2).md", line: $0)
    }
    let groups = DiagnosticGroup.groups(of: mistakes)
    #expect(groups.count == DiagnosticGroup.limit && total(groups) == 500)
    let last = try #require(groups.last)
    #expect(last.untold == 490 && last.untoldFiles == 246)
    #expect(groups.dropLast().allSatisfy { $0.untold == 0 })
  }

  @Test func otherWordsAndOtherSeveritiesAreTheirOwn() {
    let mistakes =
      (1...30).map { mistake("price \"\($0)\" is no amount", "a.md", line: $0) }
      + (1...30).map { mistake("price \"\($0)\" is no amount", "a.md", line: $0, .warning) }
      + [mistake("the file is empty", "b.md"), mistake("the file is binary", "c.md")]
    let groups = DiagnosticGroup.groups(of: mistakes)
    #expect(groups.count == 22 && total(groups) == 62)
  }

  @Test func everythingCountsOnceWhateverIsMixed() {
    var state: UInt64 = 5
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for count in [0, 1, 11, 300, 2000] {
      let mistakes = (0..<count).map { _ in
        mistake(
          ["a \"\(below(20))\" b", "c/\(below(9)) d", "no 7", "x"][below(4)], "f\(below(30)).md",
          line: below(50), remedy: ["r", ""][below(2)])
      }
      let groups = DiagnosticGroup.groups(of: mistakes)
      #expect(total(groups) == count)
      #expect(groups.map(\.first) == groups.map(\.first).sorted())
    }
  }
}
