import Model
import Templates

extension World {
  /// The width of the window, when a theme does not say how wide it shows a picture.
  static let standardSizes = "100vw"

  /// What a template asks of a picture.
  func image(_ field: ImageField, _ image: ImageReference, _ entity: Entity) -> TemplateValue {
    let set = pictureSets[image.path]
    switch field {
    case .src: return images[image.path].map { link("/" + $0.outputPath) } ?? .text(Text(""))
    case .alt:
      return .text(
        image.alt.text(in: entity.language, of: site.settings.languages) ?? Text(""))
    case .width: return .integer(images[image.path]?.width ?? 0)
    case .height: return .integer(images[image.path]?.height ?? 0)
    case .srcset: return set?.srcset.map { .text(Text($0)) } ?? .none
    case .sources:
      return .list(
        (set?.sources ?? []).map { source in
          let kind: EntityKind = source.format == .avif ? .avifSource : .webpSource
          return .entity(entity.seen(as: kind))
        })
    case .placeholder: return set?.placeholder.map { .text(Text($0)) } ?? .none
    case .preview: return preview(of: image).map { .text(Text($0)) } ?? .none
    }
  }

  /// The whole address of the picture as other sites show it: JPEG or PNG, about 1,200 pixels wide.
  private func preview(of image: ImageReference) -> String? {
    guard let path = images[image.path]?.previewPath,
      path.hasSuffix(".jpg") || path.hasSuffix(".png")
    else { return nil }
    return absolute("/" + path)
  }

  /// What a template asks of one format of a picture.
  func source(
    _ field: ImageSourceField, _ format: PictureFormat, of image: ImageReference
  ) -> TemplateValue {
    if field == .type { return .text(Text(format.mediaType)) }
    let source = pictureSets[image.path]?.sources.first { $0.format == format }
    return .text(Text(source?.srcset ?? ""))
  }

  /// `{{ image | image(sizes="(min-width: 60rem) 30rem, 100vw", class="cover") }}`.
  var imageFilter: HostFilter {
    HostFilter(
      name: "image",
      check: { call in
        switch call.input.shape {
        case .entity("image"), .optional(.entity("image")), .any, .none:
          return .success(.optional(.markup))
        default:
          return .failure(
            FilterMistake(
              Message("filter-image-value"), remedy: Message("filter-image-value.remedy")))
        }
      },
      run: { input, _, named, context in
        guard case .entity(let entity) = input, entity.kind == EntityKind.image.rawValue else {
          return .none
        }
        return .markup(self.markup(ofImage: entity, named, context))
      })
  }

  private func markup(
    ofImage entity: Entity, _ named: [String: TemplateValue], _ context: RenderContext
  ) -> [UInt8] {
    func text(_ name: String) -> String? {
      guard case .text(let text)? = named[name] else { return nil }
      return text.string
    }
    var attributes: [UInt8] = []
    for field in [ImageField.src, .alt, .width, .height] {
      let slot = ImageField.all.firstIndex(of: field) ?? 0
      let value: String
      switch self.value(of: entity, slot: slot) {
      case .text(let text):
        value = field == .alt ? Markup.attribute(text, context) : text.string
      case .integer(let number): value = String(number)
      default: value = ""
      }
      PictureSet.append(field.rawValue, value, to: &attributes)
    }
    let set = pictureSet(of: entity)
    let classes = [text("class"), set?.placeholder].compactMap { $0 }
    if !classes.isEmpty {
      PictureSet.append("class", classes.joined(separator: " "), to: &attributes)
    }
    PictureSet.append("loading", text("loading") ?? "lazy", to: &attributes)
    if let priority = text("fetchpriority") {
      PictureSet.append("fetchpriority", priority, to: &attributes)
    }
    PictureSet.append("decoding", "async", to: &attributes)
    guard let set else { return Array("<img".utf8) + attributes + Array(">".utf8) }
    return set.html(attributes, sizes: text("sizes") ?? Self.standardSizes)
  }

  private func pictureSet(of entity: Entity) -> PictureSet? {
    guard case .image(let image)? = element(of: entity) else { return nil }
    return pictureSets[image.path]
  }
}
