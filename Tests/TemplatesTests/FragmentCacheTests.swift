import Model
import Synchronization
import Testing

@testable import Templates

/// Products with a title and a maker; counts how often their fields are asked for.
private final class Products: TemplateSource {
  let asked = Atomic<Int>(0)

  func value(of entity: Entity, slot: Int) -> TemplateValue {
    asked.wrappingAdd(1, ordering: .relaxed)
    if slot == 1 {
      return .entity(Entity(kind: 1, language: entity.language, index: 99, detail: 0))
    }
    return .text(Text("\(entity.kind)-\(entity.index)"))
  }

  func isShared(_ entity: Entity) -> Bool { entity.kind == 1 }
}

@Suite struct FragmentCacheTests {
  private static let macros = """
    {% macro card(p, style="wide") %}<b class="{{ style }}">{{ p.title }}</b>\
    <i>{{ p.maker.title }}</i>{% for n in range(2) %}{{ n }}{{ loop.last }}{% endfor %}{% endmacro %}
    """

  /// Renders a template for several pages with one cache.
  private func render(_ template: String, pages: [UInt32]) throws -> (pages: [String], asked: Int) {
    let fields = [
      Shape.Field(name: "title", shape: .text),
      Shape.Field(name: "maker", shape: .entity("product")),
    ]
    let library = TemplateLibrary(
      sources: [
        TemplateFileSource(name: "m.html", path: "m.html", bytes: Array(Self.macros.utf8)),
        TemplateFileSource(
          name: "t.html", path: "t.html",
          bytes: Array(("{% import 'm.html' as m %}" + template).utf8)),
      ],
      schema: Schema([
        EntityShape(name: "product", fields: fields), EntityShape(name: "page", fields: fields),
      ]), host: Host(filters: [], print: { _, _ in Text("") }))
    let (program, diagnostics) = library.program(
      for: "t.html",
      globals: [
        Shape.Field(name: "page", shape: .entity("page")),
        Shape.Field(name: "product", shape: .entity("product")),
      ])
    var programs = [try #require(program, "\(diagnostics)")]
    Program.numberFragments(of: &programs)
    let source = Products()
    let cache = FragmentCache(limit: 1 << 20)
    let language = LanguageIndex(0)
    let rendered = try pages.map { page in
      var output: [UInt8] = []
      try programs[0].render(
        globals: [
          .entity(Entity(kind: 0, language: language, index: page, detail: 0)),
          .entity(Entity(kind: 1, language: language, index: page % 2, detail: 0)),
        ], source: source,
        context: RenderContext(
          language: language, direction: .leftToRight, isolates: true, languageTags: ["en"]),
        cache: cache, into: &output)
      return String(decoding: output, as: UTF8.self)
    }
    return (rendered, source.asked.load(ordering: .relaxed))
  }

  @Test func whatAMacroPrintsOfAnEntityIsAskedForOnce() throws {
    let (pages, asked) = try render("{{ m.card(product) }}", pages: [0, 1, 2, 3])
    let first = "<b class=\"wide\">1-0</b><i>1-99</i>0false1true"
    #expect(pages == [first, first.replacing("1-0<", with: "1-1<"), pages[0], pages[1]])
    // Three fields for each of two products; nothing for the third and fourth page.
    #expect(asked == 6)
  }

  @Test func otherArgumentsAndOtherPlacesAreOtherFragments() throws {
    let (pages, _) = try render(
      "{{ m.card(product) }}{{ m.card(product, 'slim') }}", pages: [0, 2])
    #expect(pages[0].contains("wide") && pages[0].contains("slim"))
    #expect(pages[0] == pages[1])
  }

  @Test func whatReadsThePageIsRenderedForEachPage() throws {
    let (pages, _) = try render(
      "{% macro place(p) %}<b>{{ p.title }}</b><i>{{ page.title }}</i>{% endmacro %}"
        + "{{ place(product) }}", pages: [0, 2, 4])
    #expect(pages.map { $0.suffix(8) } == [">0-0</i>", ">0-2</i>", ">0-4</i>"])
    let (calls, _) = try render(
      "{% macro frame(p) %}<b>{{ p.title }}</b><i>{{ caller() }}</i>{% endmacro %}"
        + "{% call frame(product) %}{{ page.title }}{% endcall %}", pages: [0, 2])
    #expect(calls.map { $0.suffix(8) } == [">0-0</i>", ">0-2</i>"])
  }

  @Test func anEntityOfThePageIsNotKept() throws {
    let (pages, asked) = try render("{{ m.card(page) }}", pages: [0, 2, 4])
    #expect(Set(pages).count == 3)
    #expect(asked == 9)
  }

  @Test func aFullCacheBeginsAnew() {
    let cache = FragmentCache(limit: 16 * 200)
    for index in UInt32(0)..<1_000 {
      let key = FragmentCache.Key(
        fragment: 0, language: LanguageIndex(0),
        first: Entity(kind: 1, language: LanguageIndex(0), index: index, detail: 0))
      cache.keep([1, 2, 3], for: key)
      #expect(cache.bytes(key) == [1, 2, 3])
    }
  }
}
