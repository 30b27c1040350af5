import Foundation
import Imaging
import Model
import Testing

/// Pictures of 3 × 2 pixels that libvips' own tools wrote, in every format that is taken.
struct ImageProbeTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/pictures"
  private let probe = ImageProbe()

  private func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  @Test(arguments: ["plain.jpg", "plain.png", "plain.webp", "plain.gif", "plain.tif", "plain.avif"])
  func readsTheSize(of name: String) throws {
    let image = try probe.probe(path: "\(folder)/\(name)", bytes: bytes(name))
    #expect((image.width, image.height) == (3, 2))
  }

  @Test func turnsAPictureAsItsCameraSays() throws {
    let image = try probe.probe(path: "\(folder)/turned.jpg", bytes: bytes("turned.jpg"))
    #expect((image.width, image.height) == (2, 3))
  }

  @Test func tellsAFormatByItsContent() throws {
    let mistake = #expect(throws: ImageMistake.self) {
      try probe.probe(path: "\(folder)/front.png", bytes: bytes("plain.jpg"))
    }
    #expect(mistake?.message.english == "the file says .png but is JPEG")
    #expect(mistake?.remedy.english == "give it the ending .jpg")
    #expect(throws: ImageMistake.self) {
      try probe.probe(path: "\(folder)/notes.png", bytes: Array("no picture".utf8))
    }
    #expect(throws: ImageMistake.self) { try probe.probe(path: "\(folder)/empty.png", bytes: []) }
  }

  @Test func aTruncatedHeaderIsBroken() throws {
    let path = NSTemporaryDirectory() + "dlala-imaging-\(UUID().uuidString).png"
    let cut = Array(try bytes("plain.png").prefix(12))
    try Data(cut).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let mistake = #expect(throws: ImageMistake.self) { try probe.probe(path: path, bytes: cut) }
    #expect(mistake?.message.english == "the picture is broken")
  }

  @Test func namesContentByItsHash() {
    // The digest of "abc" in FIPS 180-4.
    let digest = ContentDigest(of: Array("abc".utf8))
    #expect(digest.bytes.count == 48)
    #expect(digest.shortName == "cb00753f45")
    #expect(
      digest.integrity == "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn")
  }
}
