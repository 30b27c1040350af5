import Parsing
import Testing

/// The expected hosts are those of Python's idna 3 with `uts46=True`, which browsers agree with.
@Suite struct BaseAddressTests {
  @Test(arguments: [
    (
      "https://دلالة.فلسطين/متجر/",
      "https://xn--mgbeq8fb.xn--ygbi2ammx/%D9%85%D8%AA%D8%AC%D8%B1/"
    ),
    ("https://dlala.example", "https://dlala.example/"),
    ("https://Dlala.Example/a", "https://dlala.example/a/"),
    ("http://Straße.example:8080/", "http://xn--strae-oqa.example:8080/"),
    ("https://ВАСЯ.рф/", "https://xn--80ad0c0c.xn--p1ai/"),
    ("https://例え。テスト/", "https://xn--r8jz45g.xn--zckzah/"),
    ("https://ａｂｃ.com/", "https://abc.com/"),
    ("https://bücher.example/cafe\u{301}/", "https://xn--bcher-kva.example/caf%C3%A9/"),
    ("https://xn--mgbeq8fb.xn--ygbi2ammx/", "https://xn--mgbeq8fb.xn--ygbi2ammx/"),
    // Encoded already, in part and in small letters.
    ("https://x.example/%d9%85تجر/", "https://x.example/%D9%85%D8%AA%D8%AC%D8%B1/"),
    ("https://x.example//a///b", "https://x.example/a/b/"),
    ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
  ])
  func anAddressInAnyScriptBecomesAURI(text: String, expected: String) {
    #expect(BaseAddress.uri(text) == expected)
    // What is a URI stays as it is.
    #expect(BaseAddress.uri(expected) == expected)
  }

  @Test(arguments: [
    "dlala.example", "ftp://dlala.example/", "https://", "https:///a/", "https://a b/",
    "https://user@dlala.example/", "https://dlala.example/?a", "https://dlala.example/#a",
    "https://a..b/", "https://dlala.example:0/", "https://dlala.example:x/", "https://أb.example/",
    "https://٣.مثال/", "https://a\u{200D}b.example/", "https://dlala.example/../a/",
    "https://dlala.example/%FF/", "https://\(String(repeating: "a", count: 64)).example/",
    "https://dlala.example:99999/", "https://-.%D8%A7/",
  ])
  func whatBrowsersWouldNotTakeIsNone(text: String) {
    #expect(BaseAddress.uri(text) == nil)
  }
}
