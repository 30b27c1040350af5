import Foundation
import Testing

@testable import Writing

@Suite struct CopyingTests {
  @Test(arguments: [0, 5, 1 << 20, (1 << 20) + 3, 2_500_000])
  func aFileIsCopiedAndLeftAloneWhenItIsTheSame(_ size: Int) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/copying-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let source = folder + "/source.bin"
    var data = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 13 >> 3) })
    try data.write(to: URL(fileURLWithPath: source))
    func publish() throws -> SiteWriter.Outcome {
      let writer = try SiteWriter(output: folder + "/site")
      let outcome = try writer.put(copyOf: source, as: "a/b.bin", followsLinks: false)
      _ = try writer.publish(["a/b.bin": outcome])
      return outcome
    }
    func published() throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: folder + "/site/a/b.bin"))
    }
    #expect(try publish() == .written)
    #expect(try published() == data)
    #expect(try publish() == .unchanged)
    guard size > 0 else { return }
    // A change of the last byte alone, and then one byte more.
    data[size - 1] ^= 1
    try data.write(to: URL(fileURLWithPath: source))
    #expect(try published() != data)
    #expect(try publish() == .written)
    #expect(try published() == data)
    data.append(7)
    try data.write(to: URL(fileURLWithPath: source))
    #expect(try publish() == .written)
    #expect(try published() == data)
  }

  @Test func aLinkIsNotFollowedAndNoPathLeavesTheSite() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/copying-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/real"))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: "real")
    let writer = try SiteWriter(output: folder + "/site")
    defer { writer.discard() }
    #expect(throws: WritingFailure.self) {
      try writer.put(copyOf: folder + "/link", as: "a", followsLinks: false)
    }
    #expect(throws: WritingFailure.self) {
      try writer.put(copyOf: folder + "/real", as: "../b", followsLinks: false)
    }
    #expect(try writer.put(copyOf: folder + "/link", as: "c", followsLinks: true) == .written)
  }
}
