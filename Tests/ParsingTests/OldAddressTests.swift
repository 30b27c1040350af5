import Model
import Testing

@testable import Parsing

@Suite struct OldAddressTests {
  @Test(arguments: [
    ("/ar/old/soap/", "/ar/old/soap/"), ("/fr/ancien", "/fr/ancien"),
    ("/fr/caf%C3%A9/", "/fr/café/"), ("/fr/cafe\u{301}/", "/fr/café/"),
    ("/ar/%d8%b5%d8%a7%d8%a8%d9%88%d9%86/", "/ar/صابون/"), ("/fr/mon savon/", "/fr/mon savon/"),
    ("/fr/mon%20savon/", "/fr/mon savon/"), ("/fr/100%/", "/fr/100%/"),
    ("https://old.example/fr/caf%C3%A9", "/fr/café"), ("/produit.php", "/produit.php"),
    ("/a+b/", "/a+b/"),
  ])
  func itIsTakenAsBrowsersWriteIt(text: String, route: String) {
    #expect(OldAddress.route(text) == route)
  }

  @Test(arguments: [
    "", "/", "ar/old/", "//ar/", "/ar//x/", "/ar/../x/", "/ar/%2e%2e/x/", "/ar/./x", "/x?id=3",
    "/x#y", "/x%3Fid", "/a%00b/", "/caf%E9/", "/a\\b/", "/%0A/", "https://old.example",
    "/" + String(repeating: "a", count: 256) + "/", "/" + String(repeating: "ab/", count: 400),
  ])
  func whatIsNoPathOfAFileIsNone(text: String) {
    #expect(OldAddress.route(text) == nil)
  }

  @Test func thePathOfTheBaseAddressMayStandBeforeIt() {
    let base = "https://x.example/%D9%85%D8%AA%D8%AC%D8%B1/"
    #expect(Redirect.route(of: "/متجر/ar/old", base: base) == "/ar/old/")
    #expect(Redirect.route(of: "/ar/old/", base: base) == "/ar/old/")
    #expect(Redirect.route(of: "/متجرنا/old.html", base: base) == "/متجرنا/old.html")
    #expect(Redirect.route(of: "/a/b", base: "https://x.example/") == "/a/b/")
  }
}
