import Foundation
import Markdown
import Model
import TestSupport
import Testing

@testable import Rendering

/// To what the links and pictures of a text lead.
@Suite struct LinkResolverTests {
  private static func site() throws -> SampleSite {
    var sample = try SampleSite()
    try sample.add("things/one", ["قنديل", "Lampe"])
    try sample.add("things/arabic", ["ثوب", nil])
    try sample.add("about", ["عن", "À propos"])
    try sample.add("things", ["أشياء", nil], role: .sectionIndex)
    for (number, name) in ["draft", "coming", "gone"].enumerated() {
      var common = CommonFields()
      if number == 0 { common.isDraft = true }
      if number == 1 { common.publish = .day(SampleSite.today + 3) }
      if number == 2 { common.expire = .day(SampleSite.today - 3) }
      try sample.add("things/\(name)", ["م", nil], common: common)
    }
    sample.files = ["things/a b.pdf": "files/a b-1.pdf", "prices.csv": "files/prices-2.csv"]
    sample.images = ["things/lamp.jpg": GeneratedSite.picture]
    sample.withheld = [
      "_notes/x.md": .hidden, "things/bad.jpg": .broken,
      "things/run.html": .refused(.active("html")), "things/note.xyz": .refused(.unlisted("xyz")),
      // A file that a published page named is withheld all the same once it is broken.
      "prices.csv": .broken,
    ]
    sample.contentFiles =
      Array(sample.files.keys) + Array(sample.images.keys) + Array(sample.withheld.keys)
      // Nobody named it yet, so it was not looked at.
      + ["things/free.xyz"]
    return sample
  }

  private func resolver(
    _ language: LanguageIndex = SampleSite.french, policy: MissingLanguagePolicy = .fallback
  ) async throws -> LinkResolver {
    var sample = try Self.site()
    sample.settings.missingLanguage = MissingLanguagePolicies(standard: policy, byType: [:])
    return LinkResolver(
      world: await sample.world(), path: "things/one.fr.md", language: language)
  }

  private func described(_ resolution: LinkResolution) -> String {
    switch resolution {
    case .to(let address, let language): address + (language.map { " in " + $0 } ?? "")
    case .broken(let message, let remedy): "\(message.english): \(remedy.english)"
    case .leftOut: "left out"
    case .unchanged: "unchanged"
    }
  }

  @Test(arguments: [
    ("arabic.md", "/souk/fr/things/arabic/"), ("arabic.ar.md", "/souk/fr/things/arabic/"),
    ("./one.fr.md#a?b", "/souk/fr/things/one/#a?b"), ("../about.md?x=1", "/souk/fr/about/?x=1"),
    ("../things/one", "/souk/fr/things/one/"), ("index.md", "/souk/fr/things/"),
    ("a%20b.pdf", "/souk/files/a%20b-1.pdf"), ("a b.pdf#page=2", "/souk/files/a%20b-1.pdf#page=2"),
    ("lamp.jpg", "/souk/media/%D9%82-1600-a.jpg"), ("/ar/x/", "/souk/ar/x/"),
    ("https://y.example/a.md", "unchanged"), ("mailto:a@b.example", "unchanged"),
    ("//y.example/", "unchanged"), ("#here", "unchanged"), ("", "unchanged"),
  ])
  func linksLeadToPagesAndFiles(_ destination: String, _ expected: String) async throws {
    #expect(described(try await resolver().link(destination)) == expected)
  }

  @Test func aTextThatLacksTheLanguageIsReadInAnother() async throws {
    let resolver = try await resolver(policy: .omit)
    #expect(described(resolver.link("arabic.md")) == "/souk/ar/things/arabic/ in ar")
    #expect(described(resolver.link("one.ar.md")) == "/souk/fr/things/one/")
  }

  @Test(arguments: [
    ("draft.md", "things/draft.md is a draft", "--drafts"),
    ("draft.ar.md", "things/draft.ar.md is a draft", "publish it"),
    ("coming.md", "things/coming.md is not published yet", "\"publish\""),
    ("gone", "things/gone is not published any more", "\"expire\""),
    ("../_notes/x.md", "_notes/x.md is hidden", "not published"),
    ("run.html", "things/run.html would run on the site: it ends in .html", "static"),
    ("note.xyz", "things/note.xyz may not be linked: it ends in .xyz", "link-endings"),
    ("free.xyz", "things/free.xyz may not be linked: it ends in .xyz", "link-endings"),
    // What cannot be had is not proposed.
    ("rum.html", "there is no file things/rum.html", "write the path"),
    ("../_notes/y.md", "there is no file _notes/y.md", "write the path"),
    ("../../x.md", "the link leaves the content folder", "inside content"),
    ("on.md", "there is no file things/on.md", "content file"),
    ("lanp.jpg", "there is no file things/lanp.jpg", "did you mean \"lamp.jpg\"?"),
    ("arabik.ar.md", "there is no file things/arabik.ar.md", "did you mean \"arabic.ar.md\"?"),
  ])
  func whatNoLinkMayLeadToIsTold(_ link: String, _ message: String, _ remedy: String) async throws {
    guard case .broken(let told, let help) = try await resolver().link(link) else {
      Issue.record("\(link) leads somewhere")
      return
    }
    #expect(told.english == message)
    #expect(help.english.contains(remedy), "\(help)")
  }

  @Test func aBrokenFileIsToldWhereItLiesAlone() async throws {
    let resolver = try await resolver()
    #expect(resolver.link("bad.jpg") == .leftOut)
    #expect(resolver.link("../prices.csv") == .leftOut)
    #expect(resolver.image("bad.jpg") == .leftOut)
  }

  @Test(arguments: [
    ("one.md", "there is no picture things/one.md"),
    ("one.fr.md", "things/one.fr.md is not a picture"),
    ("draft.ar.md", "things/draft.ar.md is not a picture"),
    ("a b.pdf", "things/a b.pdf is not a picture"),
    ("run.html", "things/run.html is not a picture"),
    ("lam.jpg", "there is no picture things/lam.jpg"),
    ("https://y.example/a.jpg", "the picture is on another site"),
    ("//y.example/a.jpg", "the picture is on another site"),
    ("../../a.jpg", "the path leaves the content folder"),
  ])
  func whatIsNoPictureIsTold(_ source: String, _ message: String) async throws {
    guard case .broken(let told, let remedy) = try await resolver().image(source) else {
      Issue.record("\(source) is a picture")
      return
    }
    #expect(told.english == message && remedy.english != "")
  }

  @Test(arguments: ["lamp.jpg", "/things/lamp.jpg", "./x/../lamp.jpg", "../things/lamp.jpg"])
  func picturesAreFoundFromTheTextOrFromTheContentFolder(_ source: String) async throws {
    let resolver = try await resolver()
    guard case .picture(let address, let width, let height) = resolver.image(source) else {
      Issue.record("\(source) is no picture")
      return
    }
    #expect(address == "/souk/media/%D9%82-1600-a.jpg" && width == 1600 && height == 1200)
    #expect(resolver.dressing(source) != nil)
  }

  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Eight times as many broken links among eight times as many files take about eight times as long,
  /// and far less than if each was held against each.
  @Test func nearestNamesAreFoundInTime() async throws {
    func seconds(_ count: Int) async throws -> Double {
      var random = SeededGenerator(seed: 7)
      let names = (0..<count).map { _ in String(random.next(), radix: 36) }
      var sample = try SampleSite()
      sample.contentFiles = names.map { "things/\($0).jpg" }
      let resolver = LinkResolver(
        world: await sample.world(), path: "things/one.fr.md", language: SampleSite.french)
      // The time of this thread: others work beside it.
      let start = Self.seconds()
      for name in names {
        guard case .broken(_, let remedy) = resolver.link(name + ".jgp") else { continue }
        #expect(remedy.english == "did you mean \"\(name).jpg\"?")
      }
      return Self.seconds() - start
    }
    let small = try await seconds(150)
    let large = try await seconds(1200)
    #expect(large < small * 8 * 3)
  }
}
