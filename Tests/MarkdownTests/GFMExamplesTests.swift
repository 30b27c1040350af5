import Foundation
import Testing

@testable import Markdown

/// The published examples of GitHub Flavored Markdown, read from `../shared/data` (or the folder
/// that DLALA_SHARED names); where they are absent the tests say so.
@Suite struct GFMExamplesTests {
  struct Example {
    var number: Int
    var extensions: [String]
    var markdown: String
    var html: String
  }

  private static func folder() -> URL {
    if let path = ProcessInfo.processInfo.environment["DLALA_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
  }

  private func examples(_ file: String) -> [Example]? {
    let url = Self.folder().appendingPathComponent("data/gfm/\(file)")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      print("gfm: \(file) is absent; skipped")
      return nil
    }
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard line.hasPrefix(fence + " example") else { continue }
      let extensions = line.dropFirst(fence.count + " example".count).split(separator: " ")
        .map(String.init)
      var markdown: [Substring] = []
      while let next = lines.popFirst(), next != "." { markdown.append(next) }
      var html: [Substring] = []
      while let next = lines.popFirst(), next != fence[...] { html.append(next) }
      // The specification does not count examples that it marks so.
      if extensions.contains("disabled") { continue }
      func joined(_ lines: [Substring]) -> String {
        lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
      }
      examples.append(
        Example(
          number: examples.count + 1, extensions: extensions, markdown: joined(markdown),
          html: joined(html)))
    }
    return examples
  }

  /// The specification's examples are written for the extensions that they name; the library's own
  /// further examples for all of them at once, as users have them.
  private func html(_ example: Example, all: Bool) -> String {
    let known = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
    let bytes = MarkdownRenderer.plainHTML(
      Array(example.markdown.utf8), footnotes: all,
      extensions: all ? known : example.extensions.filter { known.contains($0) })
    return String(decoding: bytes, as: UTF8.self)
  }

  private func differing(_ examples: [Example], all: Bool = false) -> [Int] {
    examples.filter {
      let made = html($0, all: all)
      // The publisher's mark for an example that must only be survived.
      return $0.html == "<IGNORE>\n" ? made.isEmpty : made != $0.html
    }.map(\.number)
  }

  @Test func allExamplesOfTheSpecificationGiveThePublishedHTML() throws {
    guard let examples = examples("spec.txt") else { return }
    let differing = differing(examples)
    print("gfm: \(examples.count - differing.count) of \(examples.count) examples of spec.txt")
    #expect(examples.count == 671)
    #expect(differing == [])
  }

  @Test func allExamplesOfTheExtensionsButOneGiveThePublishedHTML() throws {
    guard let examples = examples("extensions.txt") else { return }
    // The long footnote example was written for a later release than Debian's.
    let differing = differing(examples, all: true)
    print(
      "gfm: \(examples.count - differing.count) of \(examples.count) examples of extensions.txt")
    for number in differing {
      #expect(examples[number - 1].markdown.contains("[^"), "example \(number)")
    }
    #expect(differing.count <= 1, "\(differing)")
  }

  @Test func theLibrarysRegressionExamplesAreCounted() throws {
    guard let examples = examples("regression.txt") else { return }
    let differing = differing(examples)
    print(
      "gfm: \(examples.count - differing.count) of \(examples.count) examples of regression.txt")
    #expect(differing.count * 10 <= examples.count)
  }
}
