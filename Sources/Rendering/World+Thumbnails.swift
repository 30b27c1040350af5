public import Model

extension World {
  /// The smallest form of a record's first picture that suits a card: at least 320 pixels wide
  /// where the picture is.
  public func thumbnail(of record: RecordIndex) -> ImageInfo? {
    guard let entity = firstImage(of: record, LanguageIndex(0)),
      case .image(let reference)? = element(of: entity), let image = images[reference.path]
    else { return nil }
    let plain = image.derivatives.filter { $0.format == .jpeg || $0.format == .png }
    guard let small = plain.first(where: { $0.width >= 320 }) ?? plain.last else { return image }
    return ImageInfo(width: small.width, height: small.height, outputPath: small.outputPath)
  }
}
