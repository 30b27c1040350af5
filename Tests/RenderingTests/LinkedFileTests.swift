import Model
import TestSupport
import Testing

@testable import Rendering

/// Which file of the content folder an address means.
@Suite struct LinkedFileTests {
  @Test(arguments: [
    ("b.md", "a/b.md"), ("./b.md#x", "a/b.md"), ("../b%20c.pdf?x", "b c.pdf"),
    ("x//y/./z", "a/x/y/z"),
    ("../../b", nil), ("../..", nil), ("/b.md", nil), ("#b", nil), ("", nil), ("http:b", nil),
    ("MAILTO:b", nil), ("10:30.md", "a/10:30.md"), ("%2e%2e/b.md", "b.md"),
    ("%2e%2e/%2e%2e/b.md", nil),
    ("é:b.md", "a/é:b.md"), (":b.md", "a/:b.md"),
  ])
  func links(_ address: String, _ file: String?) {
    #expect(LinkedFile.path(ofLink: address, in: "a/t.fr.md") == file)
  }

  @Test(arguments: [
    ("b.jpg", "a/b.jpg"), ("/b.jpg", "b.jpg"), ("/../b.jpg", nil), ("//h/b.jpg", nil),
    ("data:image/png,x", nil), ("/a%2Fb.jpg", "a/b.jpg"),
  ])
  func pictures(_ address: String, _ file: String?) {
    #expect(LinkedFile.path(ofPicture: address, in: "a/t.fr.md") == file)
  }

  /// Whatever is written, no path leaves the content folder.
  @Test func noPathLeavesTheFolder() {
    var random = SeededGenerator(seed: 5)
    let parts = ["..", ".", "a", "%2e%2e", "b.md", "", "..%2f..", "%2E.", "/", "c#..", "?../.."]
    var found = 0
    for _ in 0..<5000 {
      let address = (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(parts) }
        .joined(separator: "/")
      for path in [
        LinkedFile.path(ofLink: address, in: "x/y.md"),
        LinkedFile.path(ofPicture: address, in: "y.md"),
      ] {
        guard let path else { continue }
        found += 1
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        #expect(!names.contains("..") && !path.hasPrefix("/"), "\(address) → \(path)")
      }
    }
    #expect(found > 1000)
  }
}
