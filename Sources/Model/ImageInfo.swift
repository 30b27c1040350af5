/// What Imaging learnt of a picture.
public struct ImageInfo: Sendable, Hashable {
  /// Of the published picture, in pixels, upright.
  public var width: Int
  /// Of the published picture, in pixels, upright.
  public var height: Int
  /// Where the picture is published in a form that every browser takes, relative to the output
  /// folder: the widest one.
  public var outputPath: String
  /// The same picture in other sizes and formats; for each format the widths rise.
  ///
  /// Empty for a drawing in SVG, which has no size of its own.
  public var derivatives: [ImageDerivative]
  /// The picture's mean colour in coarse steps, six hexadecimal digits such as `b09070`; nothing
  /// for SVG and for what is transparent.
  public var colour: String?
  /// A drawing in SVG as pixels, for programs that take no other picture; nothing where none asks.
  public var raster: ImageDerivative?

  /// A picture's size in pixels, its place in the output and its other forms.
  public init(
    width: Int, height: Int, outputPath: String, derivatives: [ImageDerivative] = [],
    colour: String? = nil
  ) {
    self.width = width
    self.height = height
    self.outputPath = outputPath
    self.derivatives = derivatives
    self.colour = colour
  }

  /// The form for whoever shows one picture of middling size beside a link: a feed, a search
  /// result, a message.
  ///
  /// JPEG or PNG, at least 1,200 pixels wide where the picture is; a drawing or an AVIF of which
  /// nothing was made stands for itself.
  public var previewPath: String {
    let plain = derivatives.filter { $0.format == .jpeg || $0.format == .png }
    return (plain.first { $0.width >= 1200 } ?? plain.last ?? raster)?.outputPath ?? outputPath
  }
}

/// One size of a picture in one format.
public struct ImageDerivative: Sendable, Hashable {
  /// In which it is encoded.
  public var format: PictureFormat
  /// In pixels.
  public var width: Int
  /// In pixels.
  public var height: Int
  /// Relative to the output folder, such as `media/lantern-640-1a2b3c4d5e.webp`.
  public var outputPath: String

  /// A form of a picture and its place in the output.
  public init(format: PictureFormat, width: Int, height: Int, outputPath: String) {
    self.format = format
    self.width = width
    self.height = height
    self.outputPath = outputPath
  }
}
