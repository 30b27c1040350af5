import Model
import Testing

@testable import Rendering

/// How pictures and their forms are written.
@Suite struct PictureTests {
  private static func site(_ alt: [Text] = [Text("قنديل \"<x>\"", in: SampleSite.arabic)]) throws
    -> SampleSite
  {
    var sample = try SampleSite()
    try sample.add(
      "things/one", ["ق", "L"],
      fields: [
        "picture": .image(ImageReference(path: "a.jpg", alt: alt, position: SampleSite.place))
      ])
    sample.images = ["a.jpg": GeneratedSite.picture]
    return sample
  }

  @Test func allFormsAreOfferedTheSmallestFilesFirst() async throws {
    let html =
      try await Self.site().printed(
        "{{ record.image | image(sizes=\"30vw\", class=\"cover\", loading=\"eager\", fetchpriority=\"high\") }}",
        of: "things/one")[1] ?? ""
    let reader = try PageReader(Array(html.utf8))
    let sources = reader.all("source").map(\.element)
    #expect(sources.map { $0["type"] } == ["image/avif", "image/webp"])
    #expect(sources.allSatisfy { $0["sizes"] == "30vw" })
    #expect(sources[0]["srcset"] == "/souk/media/%D9%82-640-a.avif 640w")
    let image = try #require(reader.all("img").first?.element)
    #expect(image["src"] == "/souk/media/%D9%82-1600-a.jpg")
    #expect(
      image["srcset"]
        == "/souk/media/%D9%82-640-a.jpg 640w, /souk/media/%D9%82-1600-a.jpg 1600w")
    #expect(image["width"] == "1600" && image["height"] == "1200")
    #expect(image["class"] == "cover tone-b09070")
    #expect(image["loading"] == "eager" && image["fetchpriority"] == "high")
    // Of the other direction: isolated, and still text.
    #expect(image["alt"] == "\u{2067}قنديل \"<x>\"\u{2069}")
  }

  @Test func aPictureOfOneSizeIsAPlainOne() async throws {
    var sample = try Self.site()
    sample.images["a.jpg"] = ImageInfo(width: 5, height: 4, outputPath: "media/a.svg")
    let html = try await sample.printed("{{ record.image | image }}", of: "things/one")[0]
    #expect(
      html
        == "<img src=\"/souk/media/a.svg\" alt=\"\u{2067}قنديل &#34;&lt;x&gt;&#34;\u{2069}\" width=\"5\" height=\"4\" "
        + "loading=\"lazy\" decoding=\"async\">")
    sample.images = [:]
    let broken = try await sample.printed("{{ record.image | image }}", of: "things/one")[0]
    #expect(broken?.contains("src=\"\"") == true)
  }

  @Test func theWordsForAPictureFollowTheLanguagesFallbacks() async throws {
    var sample = try Self.site([
      Text("قنديل", in: SampleSite.arabic), Text("Lampe", in: SampleSite.french),
    ])
    let both = try await sample.printed("{{ record.image.alt }}", of: "things/one")
    #expect(both == ["قنديل", "Lampe"])
    sample = try Self.site([Text("Lampe", in: SampleSite.french)])
    let one = try await sample.printed("<b title=\"{{ record.image.alt }}\"></b>", of: "things/one")
    #expect(one[0]?.contains("Lampe") == true)
    // A third language has its own order of languages to ask.
    sample = try Self.site([
      Text("قنديل", in: SampleSite.arabic), Text("Lampe", in: SampleSite.french),
    ])
    try sample.addEnglish()
    let english = try await sample.printed("{{ record.image.alt }}", of: "things/one")[2]
    #expect(english == "<span lang=\"fr-FR\">Lampe</span>")
    sample = try Self.site([])
    #expect(try await sample.printed("{{ record.image.alt }}", of: "things/one") == ["", ""])
  }

  @Test func theFirstPictureStandsForTheRecord() async throws {
    var sample = try Self.site()
    let template = "{% if record.image %}{{ record.image.src }}{% endif %}"
    let found = try await sample.printed(template, of: "things/one")
    #expect(found[1] == "/souk/media/%D9%82-1600-a.jpg")
    try sample.add("things/two", ["ق", "L"])
    #expect(try await sample.printed(template, of: "things/two") == ["", ""])
  }

  @Test func aCardHasASmallForm() async throws {
    var sample = try Self.site()
    var image = GeneratedSite.picture
    image.derivatives.insert(
      ImageDerivative(format: .jpeg, width: 200, height: 150, outputPath: "media/200.jpg"), at: 0)
    sample.images["a.jpg"] = image
    let world = await sample.world()
    let record = try #require(world.site.recordsByID["things/one"])
    #expect(world.thumbnail(of: record)?.outputPath == "media/ق-640-a.jpg")
    #expect(world.imageAddresses(of: world.site.pages[0]) == [])
    let page = try #require(world.site.pages.first { $0.kind == .record(record) })
    #expect(world.imageAddresses(of: page) == ["https://x.example/souk/media/%D9%82-1600-a.jpg"])
  }
}
