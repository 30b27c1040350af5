/// A format in which pictures are published.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  /// AV1 Image File Format: the smallest, and the slowest to make.
  case avif
  case webp
  case jpeg
  /// For drawings and for what is transparent, where a browser takes neither of the first two.
  case png

  /// As `type` of a `<source>` says it (RFC 6838).
  public var mediaType: String { "image/" + rawValue }

  /// The ending of file names, without a dot.
  public var ending: String { self == .jpeg ? "jpg" : rawValue }
}

/// How pictures are published; read from `images` in `dlala.yaml`.
public struct PictureSettings: Sendable, Hashable {
  /// The widths to make, in pixels, rising; none is wider than the picture itself.
  public var widths: [Int] = [320, 640, 960, 1280, 1920]
  /// Which of AVIF and WebP are made besides JPEG or PNG, which every browser takes.
  public var modernFormats: [PictureFormat] = [.avif, .webp]
  /// 1…100 by each format's own measure, at which the three look much alike.
  public var quality: [PictureFormat: Int] = [.avif: 50, .webp: 75, .jpeg: 78]

  /// The standard widths, formats and qualities.
  public init() {}
}
