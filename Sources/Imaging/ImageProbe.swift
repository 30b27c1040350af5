public import Model

/// Why a file is no usable picture.
public struct ImageMistake: Error, Sendable, Hashable {
  /// What is wrong, as a headline.
  public var message: Message
  /// What to do instead.
  public var remedy: Message

  /// A mistake and its remedy.
  public init(message: Message, remedy: Message) {
    self.message = message
    self.remedy = remedy
  }
}

/// What the header of a picture says.
public struct ProbedImage: Sendable, Hashable {
  /// In pixels, after the orientation tag is applied.
  public var width: Int
  /// In pixels, after the orientation tag is applied.
  public var height: Int
  /// Of all frames together; 0 for a drawing.
  public var pixels = 0
  /// Whether other sizes and formats are made of it.
  ///
  /// Not of SVG, which has no size of its own, nor
  /// of AVIF, whose decoder libvips counts among the unsafe ones: of that only the header is read.
  public var hasDerivatives = false
}

/// Reads the sizes of pictures from their headers; may be used from several threads.
public struct ImageProbe: Sendable {
  /// More pixels are taken for a decompression bomb.
  private static let pixelLimit = 200_000_000

  /// The endings of file names that are pictures.
  public static let endings: Set<String> = [
    "jpg", "jpeg", "png", "webp", "gif", "avif", "svg", "tif", "tiff",
  ]

  /// A probe; libvips is opened when the first photograph is met.
  public init() {}

  /// Gives the size of a picture.
  ///
  /// - Parameters:
  ///   - path: The file's name, for its ending.
  ///   - bytes: The file's content.
  /// - Returns: The size in pixels.
  /// - Throws: `ImageMistake` in words for an editor.
  public func probe(path: String, bytes: [UInt8]) throws(ImageMistake) -> ProbedImage {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let format = ImageFormat(of: bytes)
    guard let format else {
      throw ImageMistake(
        message: Message("picture-unknown"),
        remedy: Message("picture-unknown.remedy"))
    }
    guard format.endings.contains(ending) else {
      throw ImageMistake(
        message: Message(
          "picture-other-format", ["ending": .text(ending), "format": .text(format.rawValue)]),
        remedy: Message("picture-other-format.remedy", ["ending": .text(format.endings[0])]))
    }
    if format == .svg { return try SVGProbe.probe(bytes) }
    guard VipsPicture.isStarted else {
      throw ImageMistake(
        message: Message("picture-no-libvips"), remedy: Message("picture-no-libvips.remedy"))
    }
    guard let header = VipsPicture.header(of: bytes) else {
      throw ImageMistake(
        message: Message("picture-broken"), remedy: Message("picture-broken.remedy"))
    }
    // A document of many pages is published as its first.
    let frames = format == .gif || format == .webp ? header.pages : 1
    let (pixels, isHuge) = (header.width * header.height).multipliedReportingOverflow(by: frames)
    guard !isHuge, pixels <= Self.pixelLimit else {
      throw ImageMistake(
        message: Message(
          frames > 1 ? "picture-too-large-frames" : "picture-too-large",
          [
            "width": .number(header.width), "height": .number(header.height),
            "frames": .number(frames),
          ]),
        remedy: Message("picture-too-large.remedy"))
    }
    return ProbedImage(
      width: header.width, height: header.height, pixels: pixels,
      hasDerivatives: format != .avif)
  }
}

/// The formats that pictures may have, told by their first bytes.
enum ImageFormat: String {
  case jpeg = "JPEG"
  case png = "PNG"
  case webp = "WebP"
  case gif = "GIF"
  case avif = "AVIF"
  case tiff = "TIFF"
  case svg = "SVG"

  init?(of bytes: [UInt8]) {
    func stands(_ signature: [UInt8], at place: Int = 0) -> Bool {
      bytes.dropFirst(place).starts(with: signature)
    }
    if stands([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if stands([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if stands(Array("RIFF".utf8)), stands(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if stands(Array("GIF8".utf8)) {
      self = .gif
    } else if stands(Array("ftypavi".utf8), at: 4) {
      self = .avif
    } else if stands([0x49, 0x49, 0x2A, 0]) || stands([0x4D, 0x4D, 0, 0x2A]) {
      self = .tiff
    } else if SVGProbe.isSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .png: ["png"]
    case .webp: ["webp"]
    case .gif: ["gif"]
    case .avif: ["avif"]
    case .tiff: ["tif", "tiff"]
    case .svg: ["svg"]
    }
  }
}
