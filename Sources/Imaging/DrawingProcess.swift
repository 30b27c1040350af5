import Model

/// What `dlala draw` does: one SVG drawing becomes a JPEG or PNG, in a process of its own.
///
/// libvips counts librsvg, its decoder of SVG, among the untrusted ones, and no look at a document
/// tells what it takes to draw: a handful of `use`, patterns, filters or dashes may ask for hours or
/// all memory. So the build starts a process for each drawing, and the system's own bounds hold it:
/// whatever happens in there, the build goes on and says so.
public enum DrawingProcess {
  /// A photograph of this width is what feeds and messages show at most.
  static let width = 1200
  /// Of a very tall drawing.
  static let height = 2400
  static let seconds: UInt = 10
  static let memory: UInt = 1 << 30
  private static let quality = 90

  /// Confines the calling process for good and draws.
  ///
  /// - Returns: A JPEG, or a PNG where that is smaller, on white; nothing when libvips lacks
  ///   librsvg or the drawing cannot be drawn.
  /// - Throws: `ImageMistake` when the drawing is not free of scripts and outside references, which
  ///   is looked at once more before anything is drawn.
  public static func run(_ bytes: [UInt8]) throws(ImageMistake) -> [UInt8]? {
    _ = try SVGProbe.probe(bytes)
    guard VipsPicture.confine(seconds: seconds, bytes: memory),
      let picture = VipsPicture.drawing(bytes, width: width, height: height)
    else { return nil }
    picture.setXMP([])
    let files = [PictureFormat.png, .jpeg].compactMap { format in
      picture.encoded(as: format, quality: quality, isLossless: false, isBare: true)
    }
    return files.min { $0.count < $1.count }
  }
}
