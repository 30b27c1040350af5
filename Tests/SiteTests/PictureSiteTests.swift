import Foundation
import Model
import Pipeline
import Testing

/// Builds a small site with photographs, as often as its cache is looked at.
struct PictureSiteTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  /// One site folder.
  private struct Site {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "dlala-pictures-\(UUID().uuidString)")

    init(_ pictures: [String: String], settings: String = "") throws {
      let manager = FileManager.default
      try manager.createDirectory(
        at: root.appending(path: "themes"), withIntermediateDirectories: true)
      try manager.copyItem(
        at: tests.appending(path: "theme"), to: root.appending(path: "themes/plain"))
      try put(
        "title: Essai\nbase-url: https://example.org/s/\nlanguages: [fr]\ntheme: plain\n"
          + "menus: {main: [{to: notes}]}\nimages: {widths: [20, 40], formats: [webp]}\n"
          + settings, at: "dlala.yaml")
      try put(
        """
        label: {fr: Note}
        plural: {fr: Notes}
        section: notes
        fields:
          title: {kind: text, required: true, label: {fr: Titre}}
          images: {kind: list, of: image, label: {fr: Images}}
        publish: {feed: true}
        """, at: "content/_types/note.yaml")
      try put(
        """
        {% extends "base.html" %}
        {% block main %}
        {% for image in record.images %}
        {{ image | image(sizes="50vw", loading="eager") }}
        {{ image.placeholder }} {% for s in image.sources %}{{ s.type }} {{ s.srcset }}{% endfor %}
        {% endfor %}
        {% if site.picture_styles %}{{ site.picture_styles }}{% endif %}
        {{ page.content }}
        {% endblock %}
        """, at: "themes/plain/templates/record.html")
      for (name, source) in pictures {
        try copy(source, to: "content/notes/\(name)")
      }
      let names = pictures.keys.sorted()
      try put(
        "---\ntitle: Une\nimages: [\(names.joined(separator: ", "))]\n---\n![Vue](\(names[0]))\n",
        at: "content/notes/une.fr.md")
    }

    func put(_ text: String, at path: String) throws {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func copy(_ picture: String, to path: String) throws {
      let source = tests.deletingLastPathComponent().appending(
        path: "ImagingTests/pictures/\(picture)")
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: source).write(to: file)
    }

    func remove() { try? FileManager.default.removeItem(at: root) }

    func build(to output: String = "site") async throws -> (report: BuildReport?, told: [String]) {
      let options = BuildOptions(
        source: root.path(), output: root.appending(path: output).path(), baseURL: nil,
        includesDrafts: false, now: .day(20_758), jobs: 2, clock: { 0 })
      switch try await SiteBuilder.build(options, progress: { _ in }) {
      case .built(let report): return (report, report.diagnostics.map(\.message))
      case .refused(let mistakes):
        return (nil, mistakes.map { "\($0.path): \($0.message)" })
      }
    }

    func media(_ output: String = "site") -> [String] {
      let folder = root.appending(path: output + "/media").path()
      return (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    }

    func text(_ path: String) throws -> String {
      try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    var cached: [String] {
      let folder = root.appending(path: ".dlala-cache")
      return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { !$0.hasPrefix(".") && $0 != "CACHEDIR.TAG" && $0 != "known" }
        .map { folder.appending(path: $0).path() }
    }
  }

  @Test func aPhotographIsPublishedInItsSizesAndNotItself() async throws {
    let site = try Site(["vue.jpg": "photo.jpg"])
    defer { site.remove() }
    let told = try await site.build().told
    #expect(told == ["images has no alternative text"])
    let media = site.media()
    #expect(
      media.filter { $0.wholeMatch(of: /vue-(20|40)-[0-9a-f]{10}\.(jpg|webp)/) != nil }.count == 4)
    #expect(media.filter { $0.wholeMatch(of: /tones-[0-9a-f]{10}\.css/) != nil }.count == 1)
    #expect(media.count == 5)
    let page = try site.text("site/fr/notes/une/index.html")
    let hash = try #require(page.firstMatch(of: /vue-40-([0-9a-f]{10})\.jpg/)).1
    func srcset(_ ending: String) -> String {
      "/s/media/vue-20-\(hash).\(ending) 20w, /s/media/vue-40-\(hash).\(ending) 40w"
    }
    #expect(
      page.contains(
        "<picture><source type=\"image/webp\" srcset=\"\(srcset("webp"))\" sizes=\"50vw\">"
          + "<img src=\"/s/media/vue-40-\(hash).jpg\" alt=\"\" width=\"40\" height=\"27\" class=\"tone-"
      ))
    #expect(
      page.contains(
        "loading=\"eager\" decoding=\"async\" srcset=\"\(srcset("jpg"))\" sizes=\"50vw\"></picture>"
      ))
    let own = "(min-width: 48rem) 44rem, 100vw"
    #expect(
      page.contains(
        "<figure><picture><source type=\"image/webp\" srcset=\"\(srcset("webp"))\" sizes=\"\(own)\">"
          + "<img alt=\"Vue\" src=\"/s/media/vue-40-\(hash).jpg\""))
    #expect(page.contains("srcset=\"\(srcset("jpg"))\" sizes=\"\(own)\"></picture></figure>"))
    #expect(page.contains("image/webp " + srcset("webp")))
    #expect(page.contains("/s/media/tones-"))
    #expect(try site.text("site/sitemaps/1.xml").contains("https://example.org/s/media/vue-40-"))
  }

  @Test func theSecondBuildMakesNothingAnew() async throws {
    let site = try Site(["vue.jpg": "photo.jpg", "carte.png": "chart.png"])
    defer { site.remove() }
    _ = try await site.build()
    let first = try Dictionary(uniqueKeysWithValues: site.cached.map { ($0, try modified($0)) })
    #expect(first.count == 2)
    let again = try await site.build()
    #expect(again.report?.written == 0)
    #expect(
      try Dictionary(uniqueKeysWithValues: site.cached.map { ($0, try modified($0)) }) == first)
    // A page alone changes: the pictures go on with it.
    let media = site.media()
    try site.put("---\ntitle: Deux\n---\n", at: "content/notes/deux.fr.md")
    let changed = try await site.build()
    #expect((changed.report?.written ?? 0) > 0 && site.media() == media)
    #expect(try site.text("site/fr/notes/deux/index.html").contains("Deux"))
    // Another folder takes the same files.
    let other = try await site.build(to: "other")
    #expect(other.report != nil && site.media("other") == site.media())
  }

  private func modified(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }

  @Test func aDamagedCacheIsMended() async throws {
    let site = try Site(["vue.jpg": "photo.jpg"])
    defer { site.remove() }
    _ = try await site.build()
    let name = try #require(site.media().first { $0.hasSuffix(".jpg") })
    let whole = try Data(contentsOf: site.root.appending(path: "site/media/\(name)"))
    let entry = try #require(site.cached.first)
    for file in try FileManager.default.contentsOfDirectory(atPath: entry) where file != "entry" {
      try Data([1, 2, 3]).write(to: URL(filePath: entry + "/" + file))
    }
    let again = try await site.build()
    #expect(again.report != nil)
    #expect(try Data(contentsOf: site.root.appending(path: "site/media/\(name)")) == whole)
  }

  @Test func twoBuildsAtOnceMakeTheSame() async throws {
    let site = try Site([
      "vue.jpg": "photo.jpg", "carte.png": "chart.png", "timbre.png": "stamp.png",
    ])
    defer { site.remove() }
    async let one = site.build(to: "one")
    async let two = site.build(to: "two")
    let (first, second) = try await (one, two)
    #expect(first.report != nil && second.report != nil)
    #expect(site.media("one") == site.media("two") && site.media("one").count > 8)
  }

  @Test func whatIsBrokenCutDisguisedHugeOrMissingIsToldWithItsPlace() async throws {
    let site = try Site(["vue.jpg": "photo.jpg"])
    defer { site.remove() }
    let whole = try Data(contentsOf: site.root.appending(path: "content/notes/vue.jpg"))
    try whole.prefix(whole.count / 2).write(to: site.root.appending(path: "content/notes/cut.jpg"))
    try whole.write(to: site.root.appending(path: "content/notes/disguised.png"))
    try site.put("none", at: "content/notes/broken.jpg")
    try site.copy("bomb.png", to: "content/notes/bomb.png")
    try site.put("---\ntitle: Deux\nimages: [vu.jpg]\n---\n", at: "content/notes/deux.fr.md")
    try site.put(
      "---\ntitle: Trois\nimages: [cut.jpg, disguised.png, broken.jpg, bomb.png]\n---\n",
      at: "content/notes/trois.fr.md")
    let (report, told) = try await site.build()
    #expect(report == nil)
    for mistake in [
      "content/notes/cut.jpg: the picture is broken or cut short",
      "content/notes/disguised.png: the file says .png but is JPEG",
      "content/notes/broken.jpg: this is no picture that the program knows",
      "content/notes/bomb.png: the picture has 50000 × 50000 pixels, too many",
      "content/notes/deux.fr.md: there is no picture notes/vu.jpg",
    ] {
      #expect(told.contains(mistake), "\(told)")
    }
  }

  @Test func thePreviewIsAJPEGOrPNGWithItsWholeAddress() async throws {
    let site = try Site([
      "vue.jpg": "photo.jpg", "trait.svg": "line.svg", "plan.avif": "plain.avif",
    ])
    defer { site.remove() }
    try site.put(
      "{% for image in record.images %}[{{ image.preview }}]{% endfor %} {{ page.preview }}",
      at: "themes/plain/templates/record.html")
    _ = try await site.build()
    let page = try site.text("site/fr/notes/une/index.html")
    // The names' order: the AVIF and the drawing have no form that other sites take.
    let wanted = #/\[\]\[\]\[https://example\.org/s/media/vue-40-[0-9a-f]{10}\.jpg\]/#
    #expect(page.contains(wanted), "\(page)")
    #expect(!site.media().contains { $0.hasPrefix("trait-") && !$0.hasSuffix(".svg") })
  }

  @Test func theSamePictureInTwoFoldersIsPublishedOnce() async throws {
    let site = try Site(["vue.jpg": "photo.jpg"])
    defer { site.remove() }
    try FileManager.default.createDirectory(
      at: site.root.appending(path: "content/notes/autre"), withIntermediateDirectories: true)
    try site.copy("photo.jpg", to: "content/notes/autre/vue.jpg")
    let told = try await site.build().told
    #expect(told == ["images has no alternative text"])
    #expect(site.media().count == 5)
  }
}
