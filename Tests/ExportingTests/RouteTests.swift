import Model
import Testing

struct RouteTests {
  @Test(arguments: [
    ("/", "index.html"), ("/ar/", "ar/index.html"), ("/ar/صابون/", "ar/صابون/index.html"),
    ("/404.html", "404.html"), ("/ar/feed.xml", "ar/feed.xml"), ("", "index.html"),
    ("/../../etc/", "etc/index.html"), ("/a/./b/..//c", "a/b/c"), ("/..", "index.html"),
  ])
  func namesTheFileOfARoute(route: String, path: String) {
    #expect(Route.outputPath(of: route) == path)
  }

  @Test func encodesEveryByteOutsideTheGrammarOfAPath() {
    #expect(Route.percentEncoded("/ar/صابون/") == "/ar/%D8%B5%D8%A7%D8%A8%D9%88%D9%86/")
    let plain = "/az/AZ09-._~!$&'()*+,;=:@/"
    #expect(Route.percentEncoded(plain) == plain)
    #expect(
      Route.percentEncoded("/ %\"<>?#[]\\^`{|}\u{7F}\u{0}")
        == "/%20%25%22%3C%3E%3F%23%5B%5D%5C%5E%60%7B%7C%7D%7F%00")
    #expect(Route.percentEncoded("") == "")
  }

  @Test func joinsBaseAndRouteWithOneSlash() {
    for base in ["https://x.example/sub", "https://x.example/sub/"] {
      #expect(Route.absoluteURI(base: base, route: "/é/") == "https://x.example/sub/%C3%A9/")
      #expect(Route.absoluteURI(base: base, route: "a.jpg") == "https://x.example/sub/a.jpg")
    }
    #expect(Route.absoluteURI(base: "https://x.example/", route: "/") == "https://x.example/")
  }

  @Test(arguments: [
    ("https://x.example/", "https://x.example", ""), ("https://x.example", "https://x.example", ""),
    ("https://x.example/a/b/", "https://x.example", "/a/b"), ("", "", ""), ("/a/", "", "/a"),
  ])
  func takesABaseAddressApart(base: String, origin: String, path: String) {
    #expect(Route.origin(of: base) == origin)
    #expect(Route.basePath(of: base) == path)
  }
}
