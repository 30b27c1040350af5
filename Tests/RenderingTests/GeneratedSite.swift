import Model
import TestSupport

@testable import Rendering

/// A random site whose texts use all that a page is made of, some of it withheld and some of it hostile.
struct GeneratedSite {
  var sample: SampleSite
  /// The places of the links that lead nowhere, as `path:line`.
  var brokenLinks: Set<String> = []

  /// Stands in every text, file name and term of what is not published.
  static let withheldWord = "withheld"

  /// Texts that have broken one format or another.
  static let hostile = [
    "\"><script>alert(1)</script>", "]]> <![CDATA[ &amp; &#39;", "' onclick='x' \" onload=\"y",
    "a\u{2028}b\u{2029}c", "\u{202E}abc\u{202C} \u{200F}د\u{2067}x", "{{ site.title }} {% if x %}",
    "</title></script></main>", "<!-- -->", "\\u003c/script\\u003e", "صابون <b>Savon</b> 100g (2)",
  ]

  private static let names = [
    ["قنديل", "إبريق", "صابون نابلسي", "ثوب", "Lampe عتيق"],
    ["Lampe", "Cruche", "Savon de Naplouse", "Robe", "Le ثوب"],
  ]

  private var random: SeededGenerator
  private let things: Int

  init(seed: UInt64, things: Int, policy: MissingLanguagePolicy) throws {
    random = SeededGenerator(seed: seed)
    self.things = things
    sample = try SampleSite()
    sample.hasSearchIndex = true
    sample.settings.missingLanguage = MissingLanguagePolicies(standard: policy, byType: [:])
    sample.files = ["things/a b.pdf": "files/a b-1.pdf"]
    sample.images = ["things/ق.jpg": Self.picture]
    sample.withheld = [
      "_withheld.pdf": .hidden, "things/withheld.jpg": .broken,
      "things/withheld.html": .refused(.active("html")),
    ]
    sample.contentFiles = Array(sample.withheld.keys) + ["things/a b.pdf", "things/ق.jpg"]
    try sample.say("alert-note", ["انتبه", nil])
    try sample.add(
      "", ["الرئيسية", "Accueil"], bodies: [text(in: "index", 0), text(in: "index", 1)], role: .home
    )
    try sample.add(
      "about", [title(0), title(1)], bodies: [text(in: "about", 0), text(in: "about", 1)])
    try sample.add(
      "things", ["أشياء", "Choses"], bodies: [text(in: "things/index", 0), ""], role: .sectionIndex)
    for number in 0..<3 {
      try sample.add("makers/m\(number)", titles(), bodies: texts("makers/m\(number)"))
      try sample.add("dossiers/d\(number)", titles(), bodies: texts("dossiers/d\(number)"))
    }
    for number in 0..<things {
      var common = CommonFields()
      common.date = try EDTF(parsing: "2026-0\(1 + number % 9)-10")
      try sample.add(
        "things/t\(number)", titles(), bodies: texts("things/t\(number)"),
        fields: try fields(number),
        own: [own(0), own(1)], common: common)
    }
    try addWithheld()
  }

  // MARK: Records

  private mutating func title(_ language: Int) -> String {
    random.once(in: 3) ? random.pick(Self.hostile) : random.pick(Self.names[language])
  }

  private mutating func titles() -> [String?] {
    let titles = [title(0), title(1)]
    if random.once(in: 4) { return [titles[0], nil] }
    return random.once(in: 4) ? [nil, titles[1]] : titles
  }

  private mutating func own(_ language: Int) -> [String: Value] {
    let index = LanguageIndex(language)
    return [
      "summary": .text(Text(title(language), in: index)),
      "note": .markdown(Text(block(9) + "\n\n" + block(1), in: index)),
      "words": .list([.text(Text(title(language), in: index)), .text(Text("x", in: index))]),
    ]
  }

  private mutating func sold() throws -> [String: Value] {
    var fields: [String: Value] = ["wholesale": try SampleSite.money("7.77 ILS")]
    if !random.once(in: 5) {
      fields["price"] = try SampleSite.money("\(Int.random(in: 1...4, using: &random)).50 ILS")
    }
    if random.once(in: 2) { fields["was"] = try SampleSite.money("3.00 ILS") }
    if random.once(in: 2) { fields["state"] = .choice(random.pick(Availability.allCases).rawValue) }
    if random.once(in: 2) { fields["left"] = .integer(Int.random(in: 0...3, using: &random)) }
    return fields
  }

  private mutating func fields(_ number: Int) throws -> [String: Value] {
    var fields = try sold()
    fields["code"] = .text(Text("C-\(number)"))
    if random.once(in: 2) {
      fields["sorts"] = .list(
        try (1...3).map { sort in
          var sold = try sold()
          sold["code"] = .text(Text("C-\(number)/\(sort)"))
          sold["size"] = .text(Text(title(1)))
          sold["leaf"] = .markdown(Text(block(9)))
          return SampleSite.sort(sold)
        })
    }
    fields["maker"] = SampleSite.reference(random.once(in: 4) ? "withheld-0" : "m\(number % 3)")
    fields["kin"] = .list([
      SampleSite.reference("t\((number + 1) % things)"), SampleSite.reference("withheld-1"),
    ])
    fields["kinds"] = .list([SampleSite.term(random.pick(["wood", "glass"]))])
    fields["open-tags"] = .list([SampleSite.term(random.pick(["زيت", "bois", title(0)]))])
    fields["made"] = .date(try EDTF(parsing: random.pick(["1903", "192X", "2026-05-01"])))
    fields["weight"] = .quantity(Quantity(amount: "1.5", unit: "kg"))
    fields["link"] = .url("https://y.example/?a=1&b=\"<")
    if random.once(in: 2) {
      fields["picture"] = .image(
        ImageReference(
          path: "things/ق.jpg", alt: [Text(title(0), in: SampleSite.arabic)],
          position: SampleSite.place))
      fields["paper"] = .file(FileReference(path: "things/a b.pdf", position: SampleSite.place))
    } else if random.once(in: 2) {
      fields["paper"] = .file(FileReference(path: "_withheld.pdf", position: SampleSite.place))
    }
    return fields
  }

  /// What is a draft, not yet there or not there any more; each says so wherever it says anything.
  private mutating func addWithheld() throws {
    var draft = CommonFields()
    draft.isDraft = true
    var coming = CommonFields()
    coming.publish = .day(SampleSite.today + 1)
    var gone = CommonFields()
    gone.expire = .day(SampleSite.today)
    let word = Self.withheldWord
    for (number, common) in [draft, coming, gone, draft].enumerated() {
      let fields: [String: Value] = [
        "summary": .text(Text(word)), "note": .markdown(Text("## " + word)),
        "code": .text(Text(word)), "price": try SampleSite.money("1 ILS"),
        "open-tags": .list([SampleSite.term(word)]),
        "maker": SampleSite.reference("m0"), "kin": .list([SampleSite.reference("t0")]),
      ]
      let folder = number == 0 ? "makers" : "things"
      try sample.add(
        "\(folder)/\(word)-\(number)", [word, word], bodies: ["# " + word, "# " + word],
        fields: fields, common: common)
    }
    // Of one record only the French text is a draft.
    try sample.add("things/half", ["نصف", nil], bodies: ["نص", ""])
    try sample.add("things/half", [nil, word], bodies: ["", word], common: draft)
  }

  // MARK: Texts

  private mutating func texts(_ path: String) -> [String] {
    [text(in: path, 0), text(in: path, 1)]
  }

  /// A text of some blocks; what leads nowhere is written down with its place.
  private mutating func text(in path: String, _ language: Int) -> String {
    let file = path + (language == 0 ? ".ar.md" : ".fr.md")
    let up = path.contains("/") ? "../" : ""
    var lines: [String] = []
    for _ in 0..<Int.random(in: 2...7, using: &random) {
      let kind = Int.random(in: 0...14, using: &random)
      if kind < 10 {
        lines += block(kind).split(separator: "\n", omittingEmptySubsequences: false).map(
          String.init)
      } else if kind < 13 {
        let target = random.pick([
          "things/withheld-1.md", "things/withheld-2.fr.md", "things/withheld-3.md",
          "things/withheld.html",
          "_withheld.pdf", "things/withheld.jpg", "makers/withheld-0.ar.md",
          "makers/withheld-no.md",
        ])
        // A broken picture is told where it lies.
        if target != "things/withheld.jpg" {
          brokenLinks.insert("content/\(file):\(lines.count + SampleSite.bodyLine)")
        }
        lines.append("[انظر voir](\(up)\(target))")
      } else {
        let target = random.pick([
          "things/t0.md", "things/t1.ar.md", "makers/m1.md", "about.md", "dossiers/d0.md",
          "things/a%20b.pdf", "things/index.md", "things/half.fr.md",
        ])
        lines.append("[انظر voir](\(up)\(target)) ![ق](/things/ق.jpg)")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// One block of a text.
  private mutating func block(_ kind: Int) -> String {
    let name = random.pick(["Menu", "fn 1", "fnref 1", "القائمة", "fn-1", "main", "Menu"])
    switch kind {
    case 0: return "## \(name)"
    case 1: return "نص[^1] texte[^2]\n\n[^1]: حاشية\n[^2]: note"
    case 2: return "> [!NOTE]\n> نص texte"
    case 3: return "| أ | b |\n|---|---|\n| 1 | *2* |"
    case 4: return random.pick(Self.hostile).replacing(#/[\u2028\u2029]/#, with: " ")
    case 5: return "<img src=x onerror=alert(1)> [x](javascript:alert%281%29) <kbd>K</kbd>"
    case 6: return "1. واحد\n2. deux\n   - `code <b>`"
    case 7: return "```\n</script> & \"x\"\n```"
    case 8: return "[المقطع](#own-\(kind))\n\n### عنوان {#own-\(kind)}"
    default: return "### \(name)\n\nحقل[^a]\n\n[^a]: من حقل"
    }
  }

  static let picture = ImageInfo(
    width: 1600, height: 1200, outputPath: "media/ق-1600-a.jpg",
    derivatives: [
      ImageDerivative(format: .avif, width: 640, height: 480, outputPath: "media/ق-640-a.avif"),
      ImageDerivative(format: .webp, width: 640, height: 480, outputPath: "media/ق-640-a.webp"),
      ImageDerivative(format: .jpeg, width: 640, height: 480, outputPath: "media/ق-640-a.jpg"),
      ImageDerivative(format: .jpeg, width: 1600, height: 1200, outputPath: "media/ق-1600-a.jpg"),
    ], colour: "b09070")
}
