import Markdown
import Model

/// What pages write of a picture's sizes and formats, made once for each picture.
struct PictureSet: Sendable {
  /// One format: its media type, and the value of `srcset` (HTML Living Standard, 4.8.4).
  struct Source: Sendable {
    let format: PictureFormat
    let srcset: String
  }

  /// The formats that not every browser takes, the smallest files first.
  let sources: [Source]
  /// The sizes in the format that every browser takes; nothing when there is one size only.
  let srcset: String?
  /// The class whose rule of the pictures' style sheet colours the place until the picture is
  /// there.
  let placeholder: String?

  init(_ image: ImageInfo, href: (String) -> String) {
    func srcset(_ format: PictureFormat) -> String? {
      let widths = image.derivatives.filter { $0.format == format }
      guard !widths.isEmpty else { return nil }
      return widths.map { href("/" + $0.outputPath) + " \($0.width)w" }.joined(separator: ", ")
    }
    sources = [PictureFormat.avif, .webp].compactMap { format in
      srcset(format).map { Source(format: format, srcset: $0) }
    }
    let plain: PictureFormat = image.derivatives.last?.format ?? .jpeg
    self.srcset =
      image.derivatives.filter { $0.format == plain }.count > 1 ? srcset(plain) : nil
    placeholder = image.colour.map { "tone-" + $0 }
  }

  /// The forms of a picture in a text, which stands in a column of the page.
  var dressing: PictureDressing {
    var attributes: [UInt8] = []
    if let placeholder { Self.append("class", placeholder, to: &attributes) }
    if let srcset {
      Self.append("srcset", srcset, to: &attributes)
      Self.append("sizes", Self.columnSizes, to: &attributes)
    }
    return PictureDressing(opening: opening(sizes: Self.columnSizes), attributes: attributes)
  }

  /// A column holds 45 to 75 letters.
  private static let columnSizes = "(min-width: 48rem) 44rem, 100vw"

  /// A `picture` around an `img` whose other attributes are written already, or the `img` alone.
  func html(_ attributes: [UInt8], sizes: String) -> [UInt8] {
    var html = opening(sizes: sizes)
    html += Array("<img".utf8) + attributes
    if let srcset {
      Self.append("srcset", srcset, to: &html)
      Self.append("sizes", sizes, to: &html)
    }
    html += Array(">".utf8)
    if !sources.isEmpty { html += Array("</picture>".utf8) }
    return html
  }

  private func opening(sizes: String) -> [UInt8] {
    var html: [UInt8] = []
    if !sources.isEmpty { html += Array("<picture>".utf8) }
    for source in sources {
      html += Array("<source type=\"\(source.format.mediaType)\"".utf8)
      Self.append("srcset", source.srcset, to: &html)
      Self.append("sizes", sizes, to: &html)
      html += Array(">".utf8)
    }
    return html
  }

  static func append(_ name: String, _ value: String, to html: inout [UInt8]) {
    html += Array(" \(name)=\"".utf8)
    Markup.append(attribute: value, to: &html)
    html += Array("\"".utf8)
  }
}
