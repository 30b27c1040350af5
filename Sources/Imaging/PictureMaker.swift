public import Model

/// One size of a picture in one format, encoded.
public struct MadeDerivative: Sendable, Hashable {
  /// In which it is encoded.
  public var format: PictureFormat
  /// In pixels.
  public var width: Int
  /// In pixels.
  public var height: Int
  /// The whole file.
  public var bytes: [UInt8]
}

/// Everything that is published of one picture.
public struct MadePicture: Sendable, Hashable {
  /// Format by format, the widths rising.
  public var derivatives: [MadeDerivative]
  /// The mean colour, as `ImageInfo` has it.
  public var colour: String?
}

/// Makes the sizes and formats of a picture from its bytes; may be used from several threads.
///
/// A picture is decoded once, at the largest size that is published and not at its own: a JPEG's
/// decoder skips what is not needed for that. All other sizes come from there.
public struct PictureMaker: Sendable {
  private let settings: PictureSettings

  /// WebP holds no more pixels in either direction, minus one.
  private static let sideLimit = 16_000

  /// Pictures of more pixels, all frames together, should be made one after the other: those
  /// whose coding has no rows, such as progressive JPEG, are decoded whole.
  public static let lonePixels = 40_000_000

  /// A maker for one site.
  public init(_ settings: PictureSettings) { self.settings = settings }

  /// What, besides a picture's bytes, its derivatives depend on.
  public var recipe: String {
    let qualities = settings.quality.map { "\($0.key.rawValue)=\($0.value)" }.sorted()
    return "dlala-pictures-1 vips-\(VipsPicture.libraryVersion) \(settings.widths) "
      + settings.modernFormats.map(\.rawValue).joined(separator: ",") + " "
      + qualities.joined(separator: ",")
  }

  /// The sizes to publish of a picture of one size: the widths of the settings that it has, and
  /// its own when they go beyond it.
  public static func sizes(
    width: Int, height: Int, widths: [Int]
  ) -> [(width: Int, height: Int)] {
    // A very tall picture is narrowed until its height fits.
    let limit = min(width, max(1, width * sideLimit / max(height, 1)))
    let largest = min(limit, widths.last ?? limit)
    var chosen = widths.filter { $0 < largest }
    // Two sizes within a tenth of each other are one too many.
    if let last = chosen.last, last * 10 > largest * 9 { chosen.removeLast() }
    return (chosen + [largest]).map { chosen in
      (chosen, max(1, min(sideLimit, (height * chosen + width / 2) / width)))
    }
  }

  /// Makes all that is published of a picture.
  ///
  /// - Throws: `ImageMistake` when it is damaged, cut short, or an encoder refuses it.
  public func make(_ bytes: [UInt8]) throws(ImageMistake) -> MadePicture {
    guard let header = VipsPicture.header(of: bytes) else { throw Self.broken }
    let format = ImageFormat(of: bytes)
    let isAnimated = header.pages > 1 && (format == .gif || format == .webp)
    let sizes = Self.sizes(width: header.width, height: header.height, widths: settings.widths)
    guard let (width, height) = sizes.last,
      let base = VipsPicture.decode(
        bytes, header, width: width, height: height, allFrames: isAnimated)
    else { throw Self.broken }
    let rights = PictureRights(of: base).packet
    base.setXMP(rights)

    var run = Run(settings: settings, isBare: rights.isEmpty)
    let hasAlpha = base.bands == 2 || base.bands == 4
    let isTransparent = hasAlpha && (base.band(base.bands - 1)?.least ?? 0) < 255
    let mayBeDrawing = format == .png || format == .gif || format == .tiff
    // Where the lossless form is no larger than the other, nothing is won by losing something.
    if mayBeDrawing, !isAnimated {
      let sample = try Self.resized(base, sizes.last { $0.width <= 640 } ?? sizes[0])
      run.isLossless = try Self.isDrawing(sample, quality: settings.quality[.webp] ?? 75)
    }
    let plain: PictureFormat = isTransparent || run.isLossless ? .png : .jpeg
    for size in sizes {
      let picture = try Self.resized(base, size)
      if isAnimated {
        if settings.modernFormats.contains(.webp) {
          try run.add(picture, .webp, size)
        }
        guard let still = picture.firstFrame(height: size.height) else { throw Self.broken }
        try run.add(still, plain, size)
      } else {
        for format in settings.modernFormats { try run.add(picture, format, size) }
        try run.add(picture, plain, size)
      }
    }
    let order: [PictureFormat] = [.avif, .webp, .jpeg, .png]
    return MadePicture(
      derivatives: order.flatMap { format in run.made.filter { $0.format == format } },
      colour: isTransparent ? nil : Self.colour(of: base))
  }

  private static let broken = ImageMistake(
    message: Message("picture-cut-short"), remedy: Message("picture-cut-short.remedy"))

  private static func resized(
    _ base: VipsPicture, _ size: (width: Int, height: Int)
  ) throws(ImageMistake) -> VipsPicture {
    if size.width == base.width { return base }
    guard let smaller = base.resized(width: size.width, height: size.height) else { throw broken }
    return smaller
  }

  private static func isDrawing(
    _ sample: VipsPicture, quality: Int
  ) throws(ImageMistake) -> Bool {
    guard
      let lossless = sample.encoded(as: .webp, quality: quality, isLossless: true, isBare: true),
      let lossy = sample.encoded(as: .webp, quality: quality, isLossless: false, isBare: true)
    else { throw broken }
    return lossless.count <= lossy.count
  }

  /// The mean in steps of 32: a site's pictures share a few dozen colours, each a rule of CSS.
  private static func colour(of picture: VipsPicture) -> String? {
    let bands = picture.bands < 3 ? [0, 0, 0] : [0, 1, 2]
    var text = ""
    for band in bands {
      guard let mean = picture.band(band)?.mean else { return nil }
      let step = min(7, max(0, Int(mean) / 32)) * 32 + 16
      text += String(step, radix: 16)
    }
    return text
  }

  /// The files made so far of one picture.
  private struct Run {
    let settings: PictureSettings
    let isBare: Bool
    var isLossless = false
    var made: [MadeDerivative] = []

    mutating func add(
      _ picture: VipsPicture, _ format: PictureFormat, _ size: (width: Int, height: Int)
    ) throws(ImageMistake) {
      // AVIF has no lossless form that is smaller than WebP's.
      if format == .avif, isLossless { return }
      guard
        let bytes = picture.encoded(
          as: format, quality: settings.quality[format] ?? 75, isLossless: isLossless,
          isBare: isBare)
      else {
        throw ImageMistake(
          message: Message("picture-not-saved", ["format": .text(format.rawValue)]),
          remedy: Message("picture-not-saved.remedy"))
      }
      made.append(
        MadeDerivative(format: format, width: size.width, height: size.height, bytes: bytes))
    }
  }
}
