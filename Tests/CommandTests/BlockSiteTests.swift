import Foundation
import Testing

/// Blocks of texts on a site: what the theme makes of them, and what of them is told.
@Suite struct BlockSiteTests {
  private static let record = TestSite.files["themes/plain/templates/record.html"] ?? ""

  private static func site() throws -> TestSite {
    let site = try TestSite()
    for (name, text) in [
      "box.html":
        "<aside class=\"{{ block.kind.key }}\">{{ block.title }}|{{ block.size + 1 }}|{{ body }}</aside>",
      "box.yaml": """
      label: {ar: صندوق, fr: Boîte, en: Box}
      arguments:
        title: {kind: text, max: 20}
        size: {kind: integer, min: 1, max: 4, default: 2}
        kind: {kind: choice, default: info, choices: {info: {ar: معلومة, fr: Info}, warning: {ar: تنبيه, fr: Avis}}}
        tags: {kind: list, of: text}

      """,
      "card.html": "<div>{{ block.record | link }}{{ block.record.display_title }}</div>{{ body }}",
      "card.yaml": "arguments:\n  record: {kind: reference, to: any, required: true}\n",
      "shots.html":
        "{% for p in pictures %}[{{ p }}]{% endfor %}{% if words %}({{ words }}){% endif %}"
        + "{% if block.cover %}{{ block.cover | image }}{% endif %}"
        + "{% if block.file %}<a href=\"{{ block.file.url }}\">{{ block.file.media_type }}</a>{% endif %}"
        + "{% for i in block.more %}{{ i.width }}{% endfor %}",
      "shots.yaml": "arguments:\n  cover: image\n  file: media\n  more: {kind: list, of: image}\n",
      "bare.html": "<hr>",
      "bare.yaml": "body: none\n",
    ] {
      try site.put(text, at: "themes/plain/blocks/" + name)
    }
    return site
  }

  private static func page(_ text: String, _ more: String = "") -> String {
    "---\ntitle: T\n\(more)---\n" + text
  }

  @Test func argumentsAreTypedAndHaveTheirDefaults() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      Self.page(
        "::: box\ntitle: \"<b>\"\nkind: warning\n\n**x** [s](products/soap.fr.md)\n:::\n\n::: box\n:::\n::: bare\n:::\n"
      ),
      at: "content/a.fr.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    #expect(built.errors == "")
    let page = site.text("site/fr/a/index.html") ?? ""
    #expect(page.contains("<aside class=\"warning\">&lt;b&gt;|3|<p><strong>x</strong>"), "\(page)")
    #expect(page.contains("href=\"/fr/products/soap/\""))
    #expect(page.contains("<aside class=\"info\">|3|</aside>"))
    #expect(page.contains("<hr>"))
    // A language that the record lacks shows the other's blocks.
    #expect(site.text("site/ar/a/index.html")?.contains("<aside class=\"warning\">") == true)
  }

  @Test func mistakesOfNamesAndArgumentsAreLocated() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      Self.page(
        """
        ::: boxx
        :::
        ::: box
        titel: x
        size: 9
        kind: warnin

        :::
        ::: card
        :::
        ::: card
        record: soup
        :::
        ::: bare

        words
        :::
        ::: shots
        cover: {src: no.jpg, alt: a}
        :::
        ::: box
        a

        """), at: "content/a.fr.md")
    let built = try site.build()
    #expect(built.status == 1)
    for words in [
      "content/a.fr.md:4:5: error: there is no block \"boxx\" [block]", "did you mean \"box\"?",
      "content/a.fr.md:7:1: error: box has no argument \"titel\" [block]",
      "did you mean \"title\"?",
      "  7 | titel: x", "content/a.fr.md:8:7: error: size is more than 4",
      "content/a.fr.md:9:7: error: ", "did you mean \"warning\"?",
      "content/a.fr.md:12:5: error: record is missing [block]",
      "content/a.fr.md:15:9: error: there is no page or product \"soup\"", "did you mean \"soap\"?",
      "content/a.fr.md:17:5: error: the block bare takes no text",
      "content/a.fr.md:22:14: error: there is no picture no.jpg",
      "content/a.fr.md:24:1: error: the block box is not closed",
    ] {
      #expect(built.errors.contains(words), "\(words)\n\(built.errors)")
    }
  }

  @Test(arguments: [
    ("title: &a x", "5:8: error: anchors and aliases are not allowed"),
    (
      "title: x\ntags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[a",
      "6:39: error: this is nested too deeply"
    ),
    ("title: x\ntitle: y", "6:1: error: title is written twice"),
    ("title: x\n\tsize: 3", "6:1: error: a tab stands where the text begins"),
  ])
  func argumentsThatCannotBeReadAreToldAtTheirLine(_ arguments: String, _ told: String) throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(Self.page("::: box\n\(arguments)\n:::\n"), at: "content/a.fr.md")
    let built = try site.build()
    #expect(built.status == 1)
    #expect(built.errors.contains("content/a.fr.md:" + told), "\(built.errors)")
  }

  @Test func whatABlockNamesIsPublishedAndNothingElse() throws {
    let site = try Self.site()
    defer { site.remove() }
    let drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><path d=\"M0 0h9v9z\"/></svg>"
    for name in ["cover", "one", "two", "more", "unused"] {
      try site.put(
        drawing.replacingOccurrences(of: "9v9", with: "\(name.count)v\(name.utf8.first ?? 0)"),
        at: "content/\(name).svg")
    }
    try site.put("sound", at: "content/talk.mp3")
    try site.put("other", at: "content/other.mp3")
    try site.put(
      Self.page(
        "::: shots\ncover: {src: cover.svg, alt: {fr: C}}\nfile: talk.mp3\nmore: [{src: more.svg, alt: M}]\n\n"
          + "![1](one.svg)\n![2](two.svg)\n\nmots\n:::\n"), at: "content/a.fr.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    let page = site.text("site/fr/a/index.html") ?? ""
    #expect(page.components(separatedBy: "[<figure>").count == 3, "\(page)")
    #expect(page.contains("(<p>mots</p>"))
    #expect(page.contains("alt=\"C\""))
    #expect(page.contains(">audio/mpeg</a>"))
    #expect(page.contains("</a>40"))
    let media = try site.snapshot().keys.filter { $0.hasPrefix("media/") }
    for name in ["cover", "one", "two", "more", "talk"] {
      #expect(media.contains { $0.hasPrefix("media/\(name)-") }, "\(name) \(media)")
    }
    #expect(!media.contains { $0.hasPrefix("media/unused") || $0.hasPrefix("media/other") })
    let check = try Command.run(["check", "--source", site.path])
    #expect(!check.errors.contains("cover.svg"))
    #expect(check.errors.contains("content/unused.svg"), "\(check.errors)")
  }

  @Test func aCardOfWhatIsNotPublishedIsItsTextAlone() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      Self.page("", "price: 5 ILS\ndraft: true\n"), at: "content/products/hidden.fr.md")
    try site.put(
      Self.page("::: card\nrecord: hidden\n\nmots\n:::\n::: card\nrecord: products/soap\n:::\n"),
      at: "content/a.fr.md")
    let built = try site.build()
    #expect(built.status == 0, "\(built.errors)")
    let page = site.text("site/fr/a/index.html") ?? ""
    #expect(page.contains("<p>mots</p>"))
    #expect(!page.contains("hidden"))
    #expect(page.components(separatedBy: "<div>").count == 2)
    #expect(page.contains("<a href=\"/fr/products/soap/\">Savon</a>"))
  }

  @Test func feedsHaveWhatPagesHave() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put(
      Self.page("::: box\ntitle: Titre\n\nmots\n:::\n", "price: 5 ILS\n"),
      at: "content/products/b.fr.md")
    #expect(try site.build().status == 0)
    let feed = site.text("site/fr/products/feed.xml") ?? ""
    #expect(feed.contains("<aside class=\"info\">Titre|3|<p>mots</p>"), "\(feed)")
  }

  @Test func mistakesOfABlocksFilesAreLocated() throws {
    let site = try Self.site()
    defer { site.remove() }
    try site.put("{{ block.titel }}", at: "themes/plain/blocks/box.html")
    try site.put(
      "arguments: {a: {kind: group, fields: {b: text}}}\nbodi: none\n",
      at: "themes/plain/blocks/bare.yaml")
    try site.put("label: {fr: x}\n", at: "themes/plain/blocks/alone.yaml")
    try site.put("", at: "themes/plain/blocks/Big.html")
    let built = try site.build()
    #expect(built.status == 1)
    for words in [
      "blocks/box.html:1:10: error: ", "did you mean \"title\"?",
      "themes/plain/blocks/bare.yaml:1:13: error: no argument of a block is a group",
      "themes/plain/blocks/bare.yaml:2:1: error: a block has no \"bodi\"",
      "themes/plain/blocks/alone.yaml: error: this block has no template",
      "themes/plain/blocks/Big.html: error: no text can have a block of this name",
    ] {
      #expect(built.errors.contains(words), "\(words)\n\(built.errors)")
    }
  }
}
