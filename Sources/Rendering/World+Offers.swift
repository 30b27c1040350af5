public import Model
import Templates

extension World {
  /// The whole address of a picture in a form that shops and messengers take; nothing for one that
  /// is published as SVG or AVIF only.
  public func sharedAddress(of image: ImageReference) -> String? {
    guard let path = images[image.path]?.previewPath else { return nil }
    let endings = [".jpg", ".jpeg", ".png", ".webp", ".gif"]
    return endings.contains { path.hasSuffix($0) } ? absolute("/" + path) : nil
  }

  /// The same for the picture that an entity stands for, as a template value.
  func sharedAddress(of entity: Entity) -> TemplateValue? {
    guard case .image(let image)? = element(of: entity) else { return nil }
    return sharedAddress(of: image).map { .text(Text($0)) }
  }

  /// What a template asks of the offer that stands for a record: the cheapest that can be ordered.
  func offer(
    _ field: OfferField, _ record: RecordIndex, _ language: LanguageIndex
  ) -> TemplateValue {
    guard let goods = site.goods(record, in: language), let offer = goods.leading else {
      return .none
    }
    func text(_ text: String?) -> TemplateValue { text.map { .text(Text($0)) } ?? .none }
    switch field {
    case .id: return text(goods.group == nil ? offer.id : nil)
    case .amount: return text(offer.price.decimalString)
    case .currency: return text(offer.price.currency.code)
    case .availability: return text(offer.availability?.meta)
    case .condition:
      let type = site.types[site.records[record.position].typeIndex]
      return text(type.publish.shopping?.condition?.rawValue)
    case .group: return text(goods.group)
    }
  }
}
