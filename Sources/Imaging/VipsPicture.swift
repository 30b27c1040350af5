import CVips
import Model

/// A picture decoded in memory; the one place where Imaging holds libvips' pointers.
///
/// One thread uses it at a time.
@safe
final class VipsPicture {
  private let image: OpaquePointer
  let width: Int
  /// Of all frames together.
  let height: Int
  let bands: Int

  /// What the header of an encoded picture says.
  struct Header {
    /// In pixels, upright, one frame.
    var width: Int
    /// In pixels, upright, one frame.
    var height: Int
    /// The frames of an animation or the pages of a document, at least 1.
    var pages: Int
    fileprivate var raw: DlalaVipsHeader
  }

  /// Whether libvips runs; its unsafe decoders are blocked.
  static let isStarted = unsafe dlala_vips_start("dlala") == 0

  /// The version of the library, such as `8.14.1`.
  static let libraryVersion: String = {
    guard isStarted, let text = unsafe dlala_vips_version() else { return "" }
    return unsafe String(cString: text)
  }()

  /// Whether libvips was built with librsvg; here its decoder stays blocked all the same.
  static let drawsSVG = isStarted && dlala_vips_draws() != 0

  /// Bounds what this process may take, for good, and allows it to draw.
  static func confine(seconds: UInt, bytes: UInt) -> Bool {
    guard drawsSVG else { return false }
    return dlala_vips_confine(UInt64(seconds), UInt64(bytes)) == 0
  }

  /// Draws an SVG document on white, within these bounds; nothing when the process is not confined
  /// or the drawing cannot be drawn.
  static func drawing(_ bytes: [UInt8], width: Int, height: Int) -> VipsPicture? {
    let image = unsafe bytes.withUnsafeBytes { bytes in
      unsafe dlala_vips_draw(bytes.baseAddress, bytes.count, Int32(width), Int32(height))
    }
    guard let image = unsafe image else { return nil }
    return unsafe VipsPicture(image)
  }

  static func header(of bytes: [UInt8]) -> Header? {
    guard isStarted else { return nil }
    var raw = DlalaVipsHeader()
    let code = unsafe bytes.withUnsafeBytes { bytes in
      unsafe dlala_vips_header(bytes.baseAddress, bytes.count, &raw)
    }
    guard code == 0, raw.width > 0, raw.height > 0 else { return nil }
    let isTurned = raw.isTurned != 0
    let frame = raw.height
    return Header(
      width: Int(isTurned ? frame : raw.width), height: Int(isTurned ? raw.width : frame),
      pages: max(1, Int(raw.pages)), raw: raw)
  }

  private init(_ image: OpaquePointer) {
    unsafe self.image = image
    var (width, height, bands): (Int32, Int32, Int32) = (0, 0, 0)
    unsafe dlala_vips_size(image, &width, &height, &bands)
    self.width = Int(width)
    self.height = Int(height)
    self.bands = Int(bands)
  }

  deinit { unsafe dlala_vips_free(image) }

  /// Decodes a picture at a size, upright, in sRGB or grey; nothing when it is damaged.
  static func decode(
    _ bytes: [UInt8], _ header: Header, width: Int, height: Int, allFrames: Bool
  ) -> VipsPicture? {
    var raw = header.raw
    let image = unsafe bytes.withUnsafeBytes { bytes in
      unsafe dlala_vips_decode(
        bytes.baseAddress, bytes.count, allFrames ? "fail_on=error,n=-1" : "fail_on=error", &raw,
        Int32(width), Int32(height))
    }
    guard let image = unsafe image else { return nil }
    return unsafe VipsPicture(image)
  }

  func resized(width: Int, height: Int) -> VipsPicture? {
    guard let smaller = unsafe dlala_vips_resize(image, Int32(width), Int32(height)) else {
      return nil
    }
    return unsafe VipsPicture(smaller)
  }

  func firstFrame(height: Int) -> VipsPicture? {
    guard let frame = unsafe dlala_vips_frame(image, Int32(height)) else { return nil }
    return unsafe VipsPicture(frame)
  }

  /// The mean and the least value of a band, 0…255.
  func band(_ index: Int) -> (mean: Double, least: Double)? {
    var mean = 0.0
    var least = 0.0
    guard unsafe dlala_vips_band(image, Int32(index), &mean, &least) == 0 else { return nil }
    return (mean, least)
  }

  /// A block of the metadata, such as `xmp-data`.
  func block(_ name: String) -> [UInt8]? {
    var length = 0
    guard let bytes = unsafe dlala_vips_blob(image, name, &length) else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: length))
  }

  /// A text of the metadata, as libvips writes it.
  func text(_ name: String) -> String? {
    guard let text = unsafe dlala_vips_text(image, name) else { return nil }
    return unsafe String(cString: text)
  }

  /// Puts an XMP packet in the place of all metadata; an empty one leaves none.
  func setXMP(_ packet: [UInt8]) {
    unsafe packet.withUnsafeBytes { bytes in
      unsafe dlala_vips_set_xmp(image, bytes.baseAddress, bytes.count)
    }
  }

  /// Encodes the picture; nothing when the format cannot hold it.
  ///
  /// `quality` is from 1 to 100; `isLossless` is for WebP, since PNG always is and the others never
  /// are; with `isBare` metadata are left out.
  func encoded(
    as format: PictureFormat, quality: Int, isLossless: Bool, isBare: Bool
  ) -> [UInt8]? {
    var length = 0
    let (quality, isBare) = (Int32(quality), Int32(isBare ? 1 : 0))
    let bytes: UnsafeMutableRawPointer? =
      switch format {
      case .jpeg: unsafe dlala_vips_jpeg(image, quality, isBare, &length)
      case .png: unsafe dlala_vips_png(image, isBare, &length)
      case .webp: unsafe dlala_vips_webp(image, quality, isLossless ? 1 : 0, isBare, &length)
      case .avif: unsafe dlala_vips_avif(image, quality, Self.avifEffort, isBare, &length)
      }
    guard let bytes = unsafe bytes else { return nil }
    defer { unsafe g_free(bytes) }
    let file = unsafe Array(UnsafeRawBufferPointer(start: bytes, count: length))
    return format == .webp ? WebPFile.withoutExif(file) : file
  }

  /// Of 0…9.
  ///
  /// A 1280 × 960 photograph takes 0.12 s at 0, 0.37 s at 2 and 1.3 s at 4 for files
  /// within 5 % of each other; WebP takes 0.17 s.
  private static let avifEffort: Int32 = 2
}
