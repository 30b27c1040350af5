import Model
import Testing

@testable import Templates

/// A chain of nodes: each has the next one below it, up to the last, which may hold the first.
private struct Chain: TemplateSource {
  var length: UInt32
  var isRing = false

  func value(of entity: Entity, slot: Int) -> TemplateValue {
    if slot == 0 { return .integer(Int(entity.index)) }
    let next = entity.index + 1 < length ? entity.index + 1 : isRing ? 0 : nil
    return .list(
      next.map { [.entity(Entity(kind: 1, language: entity.language, index: $0, detail: 0))] } ?? []
    )
  }
}

/// Loops inside themselves: what no template of Jinja's shows, or where it fails.
@Suite struct RecursionTests {
  private func run(
    _ template: String, _ json: String = "{}", _ chain: Chain = Chain(length: 3),
    stepLimit: Int = 1_000_000
  ) throws -> (html: String?, diagnostics: [Diagnostic]) {
    let parsed = TemplateData.parse(
      json: Array(json.utf8), language: LanguageIndex(0), path: "data.json")
    let data = try #require(parsed.data)
    let library = TemplateLibrary(
      sources: [TemplateFileSource(name: "t.html", path: "t.html", bytes: Array(template.utf8))],
      schema: Schema([
        EntityShape(
          name: "node",
          fields: [
            Shape.Field(name: "number", shape: .integer),
            Shape.Field(name: "below", shape: .list(.entity("node"))),
          ]), EntityShape(name: "other", fields: []),
      ]), host: Host(filters: [], print: { _, _ in Text("") }))
    let nodes = Shape.Field(name: "nodes", shape: .list(.entity("node")))
    let others = Shape.Field(name: "others", shape: .list(.entity("other")))
    let (program, diagnostics) = library.program(
      for: "t.html", globals: data.fields + [nodes, others])
    guard let program else { return (nil, diagnostics) }
    var output: [UInt8] = []
    let first = Entity(kind: 1, language: LanguageIndex(0), index: 0, detail: 0)
    try program.render(
      globals: data.values + [.list([.entity(first)]), .list([])], source: chain,
      context: RenderContext(
        language: LanguageIndex(0), direction: .leftToRight, isolates: false, languageTags: ["en"]),
      stepLimit: stepLimit, into: &output)
    return (String(decoding: output, as: UTF8.self), diagnostics)
  }

  private let tree = "{% for x in nodes recursive %}{{ x.number }} {{ loop(x.below) }}{% endfor %}"

  @Test func aHundredLevelsAreGoneDown() throws {
    let (html, _) = try run(tree, "{}", Chain(length: 100))
    #expect(html == (0..<100).map { "\($0) " }.joined())
  }

  @Test func whatStandsInItselfIsToldAtItsPlace() throws {
    for chain in [
      Chain(length: 101), Chain(length: 2, isRing: true), Chain(length: 1, isRing: true),
    ] {
      #expect {
        _ = try run(tree, "{}", chain)
      } throws: { error in
        let told = (error as? RenderFailure)?.diagnostic
        return told?.message == "this loop goes deeper than 100 levels"
          && told?.position == SourcePosition(line: 1, column: 49)
      }
    }
  }

  @Test func whatBranchesWithoutEndTakesNoLongerThanAnyPage() throws {
    #expect {
      _ = try run(
        "{% for x in nodes recursive %}{{ loop(x.below) }}{{ loop(x.below) }}{% endfor %}", "{}",
        Chain(length: 60))
    } throws: { ($0 as? RenderFailure)?.isEndless == true }
  }

  @Test func dataOfManyLevelsIsKnownToItsLeaves() throws {
    func data(_ levels: Int) -> String {
      let leaf = #"[{"n": \#(levels), "leaf": "x", "below": []}]"#
      return (1..<levels).reversed().reduce(leaf) { #"[{"n": \#($1), "below": \#($0)}]"# }
    }
    let body = "{{ x.n }}{{ x.leaf }} {{ loop(x.below) }}"
    let (html, _) = try run(
      "{% for x in tree recursive %}\(body){% endfor %}", "{\"tree\": \(data(60))}")
    #expect(html == (1...60).map { $0 < 60 ? "\($0) " : "60x " }.joined())
    // A name that no level has is a mistake, told once.
    let (none, diagnostics) = try run(
      "{% for x in tree recursive %}{{ x.laef }}\(body){% endfor %}", "{\"tree\": \(data(9))}")
    #expect(none == nil)
    #expect(diagnostics.map(\.message) == ["the map has no field \"laef\""])
    #expect(diagnostics.map(\.remedy) == ["did you mean \"leaf\"?"])
  }

  @Test(arguments: [
    ("{% for x in nodes %}{{ loop(x.below) }}{% endfor %}", "this loop is not recursive"),
    (
      "{% for x in nodes recursive %}{% for y in x.below %}{{ loop(y.below) }}{% endfor %}{% endfor %}",
      "this loop is not recursive"
    ),
    ("{% for x in nodes recursive %}{{ loop() }}{% endfor %}", "loop takes one list"),
    ("{% for x in nodes recursive %}{{ loop(x.below, 1) }}{% endfor %}", "loop takes one list"),
    (
      "{% for x in nodes recursive %}{{ loop(x.number) }}{% endfor %}",
      "a whole number is nothing to loop over"
    ),
    (
      "{% for x in nodes recursive %}{{ loop(others) }}{% endfor %}",
      "loop takes a list of the same kind as the loop's own, here other"
    ),
    (
      "{% for x in nodes recursive %}<p title=\"{{ loop(x.below) }}\">{% endfor %}",
      "the loop begins at another place of the page than this"
    ),
    (
      "<p title=\"{% for x in nodes recursive %}{% set y = loop(x.below) %}{% endfor %}\">",
      "the loop begins at another place of the page than this"
    ),
    ("{{ loop(nodes) }}", "there is no \"loop\" here"),
    (
      "{% for x in nodes recursive %}{{ x.nubmer }}{{ loop(x.below) }}{% endfor %}",
      "node has no field \"nubmer\""
    ),
    ("{% for x in nodes %}{{ loop.chnaged(1) }}{% endfor %}", "chnaged cannot be called"),
  ])
  func mistakesAreToldOnce(_ template: String, _ message: String) throws {
    let (html, diagnostics) = try run(template)
    #expect(html == nil)
    #expect(diagnostics.map(\.message) == [message])
  }

  @Test func loopsInLoopsInsideThemselvesAreNotCompiledOverAndOver() throws {
    let json =
      #"{"no": false, "tree": [{"a": 1, "below": [{"b": 1, "below": [{"c": 1, "below": []}]}]}]}"#
    func nested(_ depth: Int) -> String {
      depth == 0
        ? "x" : "{% for x in tree recursive %}{{ loop(x.below) }}\(nested(depth - 1)){% endfor %}"
    }
    #expect(try run(nested(3), json).html == String(repeating: "x", count: 27))
    #expect(try run("{% if no %}\(nested(30)){% endif %}", json).html == "")
  }

  @Test func aMacroWithALoopInsideItselfIsKept() throws {
    let library = TemplateLibrary(
      sources: [
        TemplateFileSource(
          name: "t.html", path: "t.html",
          bytes: Array(
            "{% macro m(n) %}\(tree.replacing("nodes", with: "n.below")){% endmacro %}{{ m(node) }}"
              .utf8)
        )
      ],
      schema: Schema([
        EntityShape(
          name: "node",
          fields: [
            Shape.Field(name: "number", shape: .integer),
            Shape.Field(name: "below", shape: .list(.entity("node"))),
          ])
      ]), host: Host(filters: [], print: { _, _ in Text("") }))
    let (program, _) = library.program(
      for: "t.html", globals: [Shape.Field(name: "node", shape: .entity("node"))])
    #expect(try #require(program).fragments.count == 1)
  }
}
