import Foundation
import Model
import Testing

@testable import Imaging

/// What is made of small pictures that libvips' own tools, or a few lines of Python, wrote.
struct PictureMakerTests {
  private static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().path + "/pictures"

  private func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(Self.folder)/\(name)")))
  }

  private func made(_ name: String, widths: [Int] = [20, 2000]) throws -> MadePicture {
    var settings = PictureSettings()
    settings.widths = widths
    return try PictureMaker(settings).make(bytes(name))
  }

  private func opened(_ derivative: MadeDerivative?) throws -> VipsPicture {
    let bytes = try #require(derivative?.bytes)
    let header = try #require(VipsPicture.header(of: bytes))
    return try #require(
      VipsPicture.decode(
        bytes, header, width: header.width, height: header.height, allFrames: false))
  }

  private func isNear(_ picture: VipsPicture, _ colour: [Double], within limit: Double = 8) -> Bool
  {
    colour.indices.allSatisfy { band in
      abs((picture.band(band)?.mean ?? 999) - colour[band]) <= limit
    }
  }

  @Test func sizesRiseAndNeverGoBeyondThePicture() {
    func sizes(_ width: Int, _ height: Int, _ widths: [Int]) -> [[Int]] {
      PictureMaker.sizes(width: width, height: height, widths: widths).map {
        [$0.width, $0.height]
      }
    }
    #expect(sizes(4000, 3000, [320, 640, 1280]) == [[320, 240], [640, 480], [1280, 960]])
    #expect(sizes(1000, 500, [320, 640, 1280]) == [[320, 160], [640, 320], [1000, 500]])
    #expect(sizes(670, 670, [320, 640, 1280]) == [[320, 320], [670, 670]])
    #expect(sizes(3, 2, [320, 640]) == [[3, 2]])
    #expect(sizes(100, 160_000, [320]) == [[10, 16_000]])
    #expect(sizes(160_000, 1, [320]) == [[320, 1]])
  }

  @Test func aPhotographIsMadeInEverySizeAndFormat() throws {
    let picture = try made("photo.jpg")
    #expect(
      picture.derivatives.map { "\($0.format.rawValue) \($0.width)x\($0.height)" } == [
        "avif 20x13", "avif 90x60", "webp 20x13", "webp 90x60", "jpeg 20x13", "jpeg 90x60",
      ])
    for derivative in picture.derivatives {
      let header = VipsPicture.header(of: derivative.bytes)
      #expect(header?.width == derivative.width && header?.height == derivative.height)
      let format = ImageFormat(of: derivative.bytes)
      #expect(format?.rawValue.lowercased() == derivative.format.rawValue)
    }
    #expect(picture.colour?.count == 6)
  }

  @Test func theSameBytesAreMadeEveryTime() throws {
    #expect(try made("photo.jpg") == made("photo.jpg"))
  }

  @Test func aPictureIsTurnedAsItsCameraSays() throws {
    // A quarter turn clockwise: what was red on the left is on top.
    let picture = try made("camera.jpg")
    for derivative in picture.derivatives where derivative.format != .avif {
      #expect(derivative.width < derivative.height)
      let all = try opened(derivative)
      let top = try #require(all.firstFrame(height: derivative.height / 2 - 1))
      #expect(isNear(top, [230, 30, 30], within: 20), "\(derivative.format)")
    }
  }

  @Test(arguments: ["wide-gamut.jpg", "cmyk.jpg", "deep.png"])
  func everyColourSpaceBecomesSRGB(_ name: String) throws {
    let picture = try made(name)
    #expect(picture.colour == "d0" + "30" + "30")
    for derivative in picture.derivatives where derivative.format != .avif {
      let opened = try opened(derivative)
      #expect(opened.bands == 3)
      #expect(isNear(opened, [200, 60, 40], within: 12), "\(name) \(derivative.format)")
      #expect(opened.block("icc-profile-data") == nil)
    }
  }

  @Test func greyStaysGrey() throws {
    let jpeg = try opened(made("grey.jpg").derivatives.last)
    #expect(jpeg.bands == 1)
  }

  @Test func whatIsTransparentStaysSo() throws {
    let picture = try made("stamp.png")
    #expect(picture.colour == nil)
    #expect(Set(picture.derivatives.map(\.format)).isSubset(of: [.avif, .webp, .png]))
    #expect(picture.derivatives.last?.format == .png)
    for derivative in picture.derivatives where derivative.format != .avif {
      #expect(try opened(derivative).band(3)?.least == 0)
    }
  }

  @Test func aDrawingLosesNothingAndAPhotographInPNGBecomesJPEG() throws {
    let chart = try made("chart.png")
    #expect(Set(chart.derivatives.map(\.format)) == [.webp, .png])
    let webp = try opened(chart.derivatives.first { $0.format == .webp && $0.width == 120 })
    #expect(isNear(webp, [130, 135, 145], within: 0.6))
    #expect(try made("photo.png").derivatives.last?.format == .jpeg)
  }

  @Test func anAnimationMovesInWebPAndStandsStillElsewhere() throws {
    let picture = try made("moving.gif")
    let webp = try #require(picture.derivatives.first { $0.format == .webp })
    #expect(VipsPicture.header(of: webp.bytes)?.pages == 3)
    let still = try #require(picture.derivatives.last)
    #expect(VipsPicture.header(of: still.bytes)?.pages == 1)
    #expect((still.width, still.height) == (8, 6))
    #expect(isNear(try opened(still), [255, 0, 0]))
    #expect(!picture.derivatives.contains { $0.format == .avif })
  }

  @Test func nothingIsKeptOfTheMetadataButTheRights() throws {
    for derivative in try made("photo.jpg").derivatives where derivative.format != .avif {
      let opened = try opened(derivative)
      #expect(opened.block("xmp-data") == nil && opened.block("exif-data") == nil)
    }
    for derivative in try made("camera.jpg").derivatives {
      let text = String(decoding: derivative.bytes, as: UTF8.self)
      #expect(text.contains("© 2026 Maha Salim"), "\(derivative.format)")
      #expect(text.contains("<rdf:li>Maha Salim (studio)</rdf:li>"))
      #expect(try opened(derivative, unless: .avif)?.text("exif-ifd3-GPSLatitudeRef") == nil)
    }
    for derivative in try made("licensed.jpg").derivatives {
      let text = String(decoding: derivative.bytes, as: UTF8.self)
      for kept in [
        "Karim &amp; Leïla", "<rdf:li xml:lang=\"ar\">نسب المصنف</rdf:li>", "CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/", "Bayt Al Maghrib",
      ] {
        #expect(text.contains(kept), "\(derivative.format) \(kept)")
      }
      #expect(!text.contains("GPS"))
    }
  }

  private func opened(
    _ derivative: MadeDerivative, unless format: PictureFormat
  ) throws -> VipsPicture? {
    derivative.format == format ? nil : try opened(derivative)
  }

  @Test func readsTheTextsOfOldMetadata() {
    let iptc: [UInt8] =
      [0x1C, 1, 90, 0, 3, 0x1B, 0x25, 0x47]
      + [0x1C, 2, 80, 0, 4] + Array("Maha".utf8) + [
        0x1C, 2, 116, 0, 5, 0xA9, 0x20, 0x32, 0x30, 0xE9,
      ]
      + [0x1C, 2, 110, 0, 200, 1]
    #expect(PictureRights.iptc(iptc) == [80: ["Maha"], 116: ["© 20é"]])
    #expect(PictureRights.exif("A (b) c (A (b) c, ASCII, 8 components, 8 bytes)") == "A (b) c")
    #expect(PictureRights.exif("   (   , ASCII, 4 components, 4 bytes)") == nil)
    #expect(PictureRights.exif(nil) == nil)
  }

  @Test(arguments: ["photo.jpg", "photo.png", "plain.webp", "grey.jpg", "chart.png"])
  func aPictureThatIsCutShortIsAMistake(_ name: String) throws {
    let whole = try bytes(name)
    let cut = Array(whole.prefix(whole.count * 2 / 3))
    let mistake = #expect(throws: ImageMistake.self) {
      _ = try PictureMaker(PictureSettings()).make(cut)
    }
    #expect(mistake?.message.english == "the picture is broken or cut short")
  }

  @Test func aDamagedJPEGIsAMistakeOrAPictureButNoCrash() throws {
    let whole = try bytes("photo.jpg")
    var outcomes = (pictures: 0, mistakes: 0)
    for place in stride(from: 2, to: whole.count, by: 97) {
      var damaged = whole
      damaged[place] ^= 0xFF
      do {
        let picture = try PictureMaker(PictureSettings()).make(damaged)
        for derivative in picture.derivatives {
          let header = VipsPicture.header(of: derivative.bytes)
          #expect(header?.width == derivative.width && header?.height == derivative.height)
        }
        outcomes.pictures += 1
      } catch {
        #expect(error.message.english == "the picture is broken or cut short", "\(place)")
        outcomes.mistakes += 1
      }
    }
    // Both were met: some bytes are colours, some say what the others are.
    #expect(outcomes.pictures > 0 && outcomes.mistakes > 0, "\(outcomes)")
  }

  @Test func aDecompressionBombIsRefusedByItsHeader() throws {
    let mistake = #expect(throws: ImageMistake.self) {
      try ImageProbe().probe(path: "bomb.png", bytes: bytes("bomb.png"))
    }
    #expect(mistake?.message.english == "the picture has 50000 × 50000 pixels, too many")
  }

  @Test func unsafeDecodersAreBlocked() throws {
    // PPM and SVG are among those that libvips does not harden.
    let ppm = Array("P6\n2 1\n255\n".utf8) + [1, 2, 3, 4, 5, 6]
    #expect(VipsPicture.header(of: ppm) == nil)
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>"
    #expect(VipsPicture.header(of: Array(svg.utf8)) == nil)
  }

  @Test func settingsAndContentDecideWhatAPictureIsMadeOf() {
    var other = PictureSettings()
    other.quality[.webp] = 60
    #expect(PictureMaker(other).recipe != PictureMaker(PictureSettings()).recipe)
    #expect(PictureMaker(other).recipe == PictureMaker(other).recipe)
  }
}
