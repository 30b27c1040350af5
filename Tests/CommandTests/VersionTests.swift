import Foundation
import Model
import Testing

/// The version stands in one file, and whoever says it says the same.
@Suite struct VersionTests {
  @Test func `the program says its number, and the changelog begins with it`() throws {
    let result = try Command.run(["--version"])
    #expect(result.output == ProgramVersion.number + "\n")
    let parts = ProgramVersion.number.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count == 3 && parts.allSatisfy { Int($0) != nil })
    let changelog = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "CHANGELOG.md"),
      encoding: .utf8)
    let newest = changelog.split(separator: "\n").first { $0.hasPrefix("## ") }
    #expect(newest?.split(separator: " ").dropFirst().first == Substring(ProgramVersion.number))
  }
}
