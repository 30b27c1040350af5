import Model
import Testing

@testable import Templates

/// Renders a template over JSON, or gives its mistakes.
private func run(
  _ template: String, _ json: String = "{}", others: [String: String] = [:],
  direction: Direction = .rightToLeft, isolates: Bool = true,
  language: LanguageIndex = LanguageIndex(0), stepLimit: Int = Program.stepLimit
) throws -> (html: String?, diagnostics: [Diagnostic]) {
  let parsed = TemplateData.parse(json: Array(json.utf8), language: language, path: "data.json")
  let data = try #require(parsed.data)
  let sources =
    [("t.html", Array(template.utf8))] + others.map { ($0.key, Array($0.value.utf8)) }
  let schema = Schema([
    EntityShape(
      name: "product",
      fields: [
        Shape.Field(name: "title", shape: .text),
        Shape.Field(name: "weight", shape: .optional(.text)),
      ])
  ])
  let library = TemplateLibrary(
    sources: sources.map { TemplateFileSource(name: $0.0, path: $0.0, bytes: $0.1) },
    schema: schema,
    host: Host(filters: [], print: { _, _ in Text("") }))
  let (program, diagnostics) = library.program(
    for: "t.html",
    globals: data.fields + [Shape.Field(name: "product", shape: .entity("product"))])
  guard let program else { return (nil, diagnostics) }
  var output: [UInt8] = []
  try program.render(
    globals: data.values + [.none], source: EmptySource(),
    context: RenderContext(
      language: LanguageIndex(0), direction: direction, isolates: isolates,
      languageTags: ["ar-PS", "fr-FR"]), stepLimit: stepLimit, into: &output)
  return (String(decoding: output, as: UTF8.self), diagnostics)
}

@Suite struct TemplateMistakesTests {
  @Test func anUnclosedTagHidesNoOtherMistake() throws {
    let template = """
      {% extends "base.html" %}
      {% block main %}
      {% for a in [1] %}
      {% if product.titel %}
      {{ product.wieght }}
      {% endfor %}
      {{ a b }}
      {% endblock %}
      """
    let (html, diagnostics) = try run(
      template, others: ["base.html": "{% block main %}{% endblock %}{{ product.size }}"])
    #expect(html == nil)
    #expect(
      Set(diagnostics.map { "\($0.path):\($0.position?.line ?? 0) \($0.message)" }) == [
        "t.html:4 if is not closed", "t.html:7 here stands \"b\"",
        "t.html:4 product has no field \"titel\"", "t.html:5 product has no field \"wieght\"",
        "base.html:1 product has no field \"size\"",
      ])
  }

  @Test func ofNamesNothingIsSaidWhereATagThatMayDefineThemCannotBeRead() throws {
    let (_, diagnostics) = try run(
      "{% import \"m.html\" as m %}{% sett x = 1 %}{{ x }}{{ m.card() }}{{ product.titel }}",
      others: ["m.html": "{% macro %}x{% endmacro %}"])
    #expect(
      Set(diagnostics.map { "\($0.path) \($0.message)" }) == [
        "t.html there is no tag \"sett\" here", "t.html product has no field \"titel\"",
        "m.html here stands the end of the tag",
      ])
  }

  @Test func whatCannotBeReadHidesNoOtherMistake() throws {
    let template = """
      {{ product.titel }}
      {{ product.title & 3 }}
      {% if product & 3 %}{{ product.wieght }}{% else %}{{ product.size }}{% endif %}
      {% for a in ! %}{{ a }}{% endfor %}
      {% macro m(&) %}{% endmacro %}{{ m() }}
      {{ "abc }}
      {{ product.title
      {% if product.width %}{% endif %}
      """
    let (html, diagnostics) = try run(template)
    #expect(html == nil)
    let found = diagnostics.compactMap(\.position).map { "\($0.line):\($0.column)" }
    #expect(
      Set(found) == [
        "1:12", "2:18", "3:15", "3:32", "3:62", "4:13", "5:12", "6:4", "7:1", "8:15",
      ], "\(diagnostics.map(\.message))")
    #expect(found.count == 10)
  }

  @Test func whatAChildHasOutsideItsBlocksIsWarnedOf() throws {
    let template = """
      {% extends "base.html" %}
      {# a comment #}{% set a = 1 %}{% macro m() %}x{% endmacro %}

        نص {{ a }}
      {% if a %}{% endif %}{% block main %}{{ a }}{% endblock %}
      """
    let (html, diagnostics) = try run(
      template, others: ["base.html": "<p>{% block main %}{% endblock %}"])
    #expect(html == "<p>1")
    #expect(
      diagnostics.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.severity)" }
        == ["4:3 warning", "4:6 warning", "5:1 warning"])
  }

  @Test(arguments: [
    ("{{ product.titel }}", 1, 12, "did you mean \"title\"?"),
    ("a\n{{ prodct.title }}", 2, 4, "did you mean \"product\"?"),
    ("{{ product.title | uper }}", 1, 20, "did you mean \"upper\"?"),
    ("{% include \"hedaer.html\" %}", 1, 1, "did you mean \"header.html\"?"),
    ("{% extends \"base.html\" %}{% block mian %}{% endblock %}", 1, 26, "did you mean \"main\"?"),
    ("{% if x %}", 1, 1, ""),
    ("{{ product }}", 1, 1, "print a part of it, or loop over it"),
    ("{% for a in product.title.x %}{% endfor %}", 1, 27, ""),
    ("{% fro a in b %}", 1, 1, "did you mean \"for\"?"),
    ("نص {{ product.title | truncate(1, 2, 3, 4, 5) }}", 1, 23, ""),
    ("<a href={{ product.title }}>", 1, 9, "write href=\"{{ … }}\""),
    ("<p onclick=\"{{ product.title }}\">", 1, 13, ""),
    ("<style>{{ product.title }}</style>", 1, 8, "choose a class instead"),
    ("{{ product.title | safe }}", 1, 20, ""),
    ("{% import \"base.html\" as b %}{{ b.card() }}", 1, 35, ""),
    ("{{ 'a }}", 1, 4, "close it with the same mark"),
  ])
  func areToldWithTheirPlace(
    template: String, line: Int, column: Int, remedy: String
  ) throws {
    let (html, diagnostics) = try run(
      template,
      others: ["base.html": "<main>{% block main %}{% endblock %}</main>", "header.html": "h"])
    #expect(html == nil)
    let first = try #require(diagnostics.first)
    #expect(first.position == SourcePosition(line: line, column: column), "\(first)")
    if !remedy.isEmpty { #expect(first.remedy == remedy) }
    #expect(first.severity == .error)
  }

  @Test func allOfThemInOneRun() throws {
    let (_, diagnostics) = try run(
      "{{ product.titel }}\n{{ nothing }}\n{{ product.title | shout }}")
    #expect(diagnostics.map { $0.position?.line } == [1, 2, 3])
  }

  @Test func branchesMustEndAtTheSamePlace() throws {
    let (_, diagnostics) = try run("{% if product.weight %}<p class=\"{% endif %}x\">")
    #expect(diagnostics.first?.message.contains("branches") == true)
  }

  @Test func aTemplateThatReachesItselfIsRefused() throws {
    let (_, first) = try run("{% include \"t.html\" %}")
    #expect(first.contains { $0.message == "the template reaches itself again" })
    let (_, second) = try run("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}")
    #expect(second.contains { $0.message == "the template reaches itself again" })
    let (_, third) = try run("{% extends \"t.html\" %}")
    #expect(third.contains { $0.message == "the template extends itself" })
  }

  @Test func aBlockThatStandsTwiceIsRefused() throws {
    let base = ["base.html": "{% block main %}{% endblock %}"]
    for (template, line) in [
      (
        "{% extends \"base.html\" %}{% block main %}a{% block main %}b{% endblock %}\n"
          + "{% block main %}c{% endblock %}{% endblock %}", 1
      ),
      (
        "{% block main %}{% endblock %}\n{% if x is defined %}{% block main %}{% endblock %}{% endif %}",
        2
      ),
      (
        "{% extends \"base.html\" %}\n{% block main %}a{% endblock %}\n{% block main %}b{% endbloco %}",
        3
      ),
    ] {
      let (html, diagnostics) = try run(template, others: base)
      #expect(html == nil)
      let told = diagnostics.first { $0.message.contains("there is a block \"main\"") }
      #expect(told?.position?.line == line, "\(diagnostics)")
    }
    // Each template has its own blocks.
    let (html, _) = try run(
      "{% extends \"base.html\" %}{% block main %}<{{ super() }}>{% endblock %}", others: base)
    #expect(html == "&lt;&gt;" || html == "<>")
  }

  @Test func aBlockThatSuperBringsBackIsRefused() throws {
    let (html, diagnostics) = try run(
      "{% extends \"middle.html\" %}{% block a %}{{ super() }}{% endblock %}"
        + "{% block b %}{{ super() }}{% endblock %}",
      others: [
        "middle.html":
          "{% extends \"base.html\" %}{% block a %}{% block b %}{{ super() }}{% endblock %}{% endblock %}",
        "base.html": "{% block b %}{% block a %}{% endblock %}{% endblock %}",
      ])
    #expect(html == nil)
    #expect(diagnostics.contains { $0.message.contains("stands in itself") }, "\(diagnostics)")
  }

  @Test func includesThatMultiplyAreRefused() throws {
    for body in ["", "x"] {
      var others: [String: String] = [:]
      for level in 1...11 {
        let next =
          level == 11 ? body : String(repeating: "{% include \"i\(level + 1).html\" %}", count: 8)
        others["i\(level).html"] = next
      }
      let (html, diagnostics) = try run(
        String(repeating: "{% include \"i1.html\" %}", count: 8), others: others)
      #expect(html == nil)
      #expect(diagnostics.count == 1)
      #expect(diagnostics.first?.message.contains("too large") == true)
      #expect(diagnostics.first?.position != nil)
    }
  }

  @Test func macrosThatMultiplyAreRefused() throws {
    var text = "{% macro m0() %}{% endmacro %}"
    for level in 1...14 {
      let calls = String(repeating: "{{ m\(level - 1)() }}", count: 6)
      text += "{% macro m\(level)() %}\(calls){% endmacro %}"
    }
    let (html, diagnostics) = try run(text + "{{ m14() }}")
    #expect(html == nil)
    #expect(diagnostics.map { $0.message.contains("too large") } == [true])
    // One that calls itself twice would do so as often as two to the power of its depth.
    let (_, second) = try run("{% macro a() %}{{ a() }}{{ a() }}{% endmacro %}{{ a() }}")
    #expect(second.contains { $0.message == "the template reaches itself again" })
  }

  @Test(arguments: [
    "{% for a in range(2000) %}{% for b in range(2000) %}{% endfor %}{% endfor %}",
    "{% set l = range(2000) %}{% for a in l if (l | select('odd') | list | length) > a %}{% endfor %}",
    "{{ range(2000) | select('in', range(2000)) | list | length }}",
    "{% set n = namespace(t='x') %}{% for i in range(64) %}{% set n.t = n.t ~ n.t %}{% endfor %}",
    "{% set n = namespace(l=[1]) %}{% for i in range(64) %}{% set n.l = n.l + n.l %}{% endfor %}",
    "{% set n = namespace(l=[1]) %}{% for i in range(64) %}{% set n.l = [n.l, n.l] %}{% endfor %}"
      + "{{ n.l | tojson }}",
    "{% set n = namespace(t='%') %}{% for i in range(64) %}{% set n.t = n.t | replace('%', '%%') %}{% endfor %}",
    "{% set t = 'x' * 900000 %}{{ range(2000) | map('replace', 1, t) | join(t) | length }}",
    "{% set t = 'aaaaaaaa' * 90000 %}{{ t | replace('a', t) | length }}",
  ])
  func aPageThatDoesNotComeToAnEndIsStopped(_ template: String) throws {
    #expect {
      _ = try run(template, stepLimit: 500_000)
    } throws: { error in
      let failure = error as? RenderFailure
      let message = failure?.diagnostic.message ?? ""
      return failure?.diagnostic.position != nil
        && (message.contains("come to an end") || message.contains("too long"))
    }
  }

  @Test func aLongPageIsNoEndlessOne() throws {
    let (html, _) = try run(
      "{% for a in range(20000) %}{% set x = [a, a + 1] %}"
        + "{% if x[0] in [1, 2, 3] %}{{ x | join('-') }}{% endif %}"
        + "{% endfor %}{{ range(9000) | sort(reverse=true) | unique | list | length }}",
      isolates: false)
    #expect(html == "1-22-33-49000")
  }

  @Test(arguments: [
    "sort | length", "sort(attribute='a', reverse=true) | length", "groupby('a') | length",
    "unique | list | length", "map(attribute='a') | list | length",
  ])
  func emptyListsAreListsToo(_ filters: String) throws {
    #expect(try run("{{ x | \(filters) }}", #"{"x": []}"#).html == "0")
    let data = #"{"x": [{"below": [{"a": 1}]}, {"below": []}]}"#
    let (html, _) = try run("{% for y in x %}{{ y.below | \(filters) }};{% endfor %}", data)
    #expect(html == "1;0;")
  }

  @Test func aBranchThatSetsANameLeavesItWhenItIsNotTaken() throws {
    let template =
      "{% for i in [1, 2] %}{% if i == 1 %}{% set x = 'b' %}{% endif %}{{ x }}{% endfor %}{{ x }}"
    #expect(try run(template, #"{"x": "a"}"#, isolates: false).html == "baa")
    #expect(try run("{% set x = 'a' %}" + template, isolates: false).html == "baa")
  }

  @Test func trustIsReportedEachTime() throws {
    let (html, diagnostics) = try run("{{ x | trust }}", #"{"x": "<b>"}"#)
    #expect(html == "<b>")
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func deepNestingIsRefusedInWords() throws {
    let deep = String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000)
    #expect(try run("{{ \(deep) }}").html == nil)
    let tags =
      String(repeating: "{% if 1 %}", count: 500) + String(repeating: "{% endif %}", count: 500)
    #expect(try run(tags).html == nil)
  }

  @Test func aLoopWithoutEndFailsInsteadOfHanging() throws {
    #expect(throws: RenderFailure.self) {
      try run(
        "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}")
    }
  }
}

@Suite struct EscapingByPlaceTests {
  private let hostile =
    #"{"x": "<script>\"'&", "u": "javascript:alert(1)", "h": "https://a.example/?q=1&b= c\"", "n": 5}"#

  @Test func inText() throws {
    #expect(try run("{{ x }}", hostile, isolates: false).html == "&lt;script&gt;&#34;&#39;&amp;")
  }

  @Test func inAttributes() throws {
    #expect(
      try run("<p class=\"{{ x }}\">", hostile).html
        == "<p class=\"&lt;script&gt;&#34;&#39;&amp;\">")
  }

  @Test func inAddresses() throws {
    #expect(try run("<a href=\"{{ u }}\">", hostile).html == "<a href=\"#\">")
    #expect(
      try run("<a href='{{ h }}'>", hostile).html
        == "<a href='https://a.example/?q=1&amp;b=%20c%22'>")
    #expect(
      try run("<a href=\"/x?{{ u }}\">", hostile).html == "<a href=\"/x?javascript:alert(1)\">")
    #expect(
      try run("<a href=\"{% if n > 9 %}/x/{% endif %}{{ u }}\">", hostile).html
        == "<a href=\"#\">")
  }

  @Test func inScripts() throws {
    #expect(
      try run("<script>let a = {{ x }};</script>", hostile).html
        == "<script>let a = \"\\u003cscript\\u003e\\\"\\u0027\\u0026\";</script>")
    #expect(try run("<script>let a = '{{ x }}';</script>", hostile).html == nil)
  }
}

@Suite struct IsolationTests {
  @Test(arguments: [
    ("صابون", "صابون"),
    ("Nablus", "<bdi dir=\"ltr\">Nablus</bdi>"),
    ("صابون Nablus 100g (25 ₪)", "<bdi dir=\"rtl\">صابون Nablus 100g (25 ₪)</bdi>"),
    ("+970 2 628-1234", "<bdi dir=\"ltr\">+970 2 628-1234</bdi>"),
    ("25 ₪", "<bdi dir=\"ltr\">25 ₪</bdi>"),
    ("25", "25"),
  ])
  func inTextOfAnArabicPage(value: String, expected: String) throws {
    #expect(try run("{{ x }}", "{\"x\": \"\(value)\"}").html == expected)
  }

  @Test func inTextOfAFrenchPage() throws {
    #expect(
      try run("{{ x }}", #"{"x": "القدس"}"#, direction: .leftToRight).html
        == "<bdi dir=\"rtl\">القدس</bdi>")
    #expect(try run("{{ x }}", #"{"x": "25 €"}"#, direction: .leftToRight).html == "25 €")
  }

  @Test func theLanguageIsNamedWhenItDiffers() throws {
    #expect(
      try run("{{ x }}", #"{"x": "Savon"}"#, language: LanguageIndex(1)).html
        == "<bdi lang=\"fr-FR\" dir=\"ltr\">Savon</bdi>")
  }

  @Test func inAttributesAndTitlesByCharacters() throws {
    #expect(
      try run("<img alt=\"{{ x }}\">", #"{"x": "Savon"}"#).html
        == "<img alt=\"\u{2066}Savon\u{2069}\">")
    #expect(
      try run("<title>{{ x }}</title>", #"{"x": "Savon"}"#).html
        == "<title>\u{2066}Savon\u{2069}</title>")
    #expect(try run("<p id=\"{{ x }}\">", #"{"x": "Savon"}"#).html == "<p id=\"Savon\">")
    #expect(try run("<a href=\"/{{ x }}\">", #"{"x": "Savon"}"#).html == "<a href=\"/Savon\">")
  }

  @Test func canBeSwitchedOff() throws {
    #expect(try run("{{ x }}", #"{"x": "Savon"}"#, isolates: false).html == "Savon")
  }

  @Test func `isolates in a text become bdi once, and stay what they are in attributes`() throws {
    let json = #"{"x": "خلاصة: \u2066RSS\u2069", "y": "Flux \u2067ص\u2069", "cut": "خ \u2066R"}"#
    #expect(try run("{{ x }}", json).html == #"خلاصة: <bdi dir="ltr">RSS</bdi>"#)
    #expect(
      try run("{{ y }}", json).html == #"<bdi dir="ltr">Flux <bdi dir="rtl">ص</bdi></bdi>"#)
    #expect(try run("{{ cut }}", json).html == #"<bdi dir="rtl">خ R</bdi>"#)
    #expect(
      try run("<p title=\"{{ x }}\">", json).html
        == "<p title=\"خلاصة: \u{2066}RSS\u{2069}\">")
    #expect(
      try run("<title>{{ y }}</title>", json).html
        == "<title>\u{2066}Flux \u{2067}ص\u{2069}\u{2069}</title>")
  }
}
