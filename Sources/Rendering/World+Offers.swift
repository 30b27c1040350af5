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

  /// What a record is sold for; nothing when it is not sold.
  func offer(of record: RecordIndex, in language: LanguageIndex) -> TemplateValue {
    site.goods(record, in: language) == nil
      ? .none : .entity(Entity(.offer, language, index: record.position))
  }

  /// What the variant is sold for whose group stands at a place; nothing for one without a price.
  func offer(ofVariant entity: Entity) -> TemplateValue {
    let record = RecordIndex(Int(entity.index))
    guard let goods = site.goods(record, in: entity.language),
      let offer = goods.offers.firstIndex(where: { $0.place == entity.elementOfDetail })
    else { return .none }
    return .entity(
      Entity(.offer, entity.language, index: record.position, detail: offer + 1))
  }

  /// The goods and the offer that an entity stands for.
  private func offer(at entity: Entity) -> (goods: Goods, offer: Offer)? {
    guard let goods = site.goods(RecordIndex(Int(entity.index)), in: entity.language) else {
      return nil
    }
    let place = Int(entity.detail)
    return (goods, place == 0 ? goods.leading : goods.offers[place - 1])
  }

  func offer(_ field: OfferField, _ entity: Entity) -> TemplateValue {
    guard let (goods, offer) = offer(at: entity) else { return .none }
    let record = RecordIndex(Int(entity.index))
    let language = entity.language
    let isRecord = entity.detail == 0
    func text(_ text: String?) -> TemplateValue { text.map { .text(Text($0)) } ?? .none }
    switch field {
    case .price: return .data(.money(offer.price))
    case .priceBefore: return offer.priceBefore.map { .data(.money($0)) } ?? .none
    case .state: return .entity(entity.seen(as: .offerState))
    case .limit:
      // Each variant has its own.
      return isRecord && goods.group != nil ? .none : offer.limit.map { .integer($0) } ?? .none
    case .isOrderable: return .boolean(offer.isOrderable)
    case .isLeading: return .boolean(isRecord || goods.leadingPlace + 1 == Int(entity.detail))
    case .varies: return .boolean(isRecord && goods.varies)
    case .available: return offer.available.map { .data(.date($0)) } ?? .none
    case .variants:
      guard isRecord, goods.group != nil else { return .list([]) }
      return .list(
        goods.offers.indices.map { place in
          .entity(Entity(.offer, language, index: record.position, detail: place + 1))
        })
    case .name:
      let title = title(of: record, in: language)
      return isRecord
        ? .text(title)
        : .text(Text(offer.name(of: title.string, in: language), in: title.language))
    case .label: return isRecord ? .none : offer.label(in: language).map { .text($0) } ?? .none
    case .id: return text(isRecord && goods.group != nil ? nil : offer.id)
    case .url:
      guard let route = site.records[record.position].routes[language.position] else {
        return .none
      }
      return text(isRecord ? href(route) : offer.address(on: href(route)))
    case .amount: return text(offer.price.decimalString)
    case .amountBefore: return text(offer.priceBefore?.decimalString)
    case .currency: return text(offer.price.currency.code)
    case .availability: return text(offer.availability.meta)
    case .condition:
      let type = site.types[site.records[record.position].typeIndex]
      return text(type.publish.shopping?.condition.rawValue)
    case .group: return text(goods.group)
    }
  }

  func offerState(_ field: OfferStateField, _ entity: Entity) -> TemplateValue {
    guard let (_, offer) = offer(at: entity) else { return .none }
    switch field {
    case .key: return .text(Text(offer.availability.rawValue))
    case .label: return offer.availabilityLabel[entity.language].map { .text($0) } ?? .none
    }
  }
}
