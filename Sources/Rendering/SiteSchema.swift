import Model
import Templates

/// The shapes of everything that templates see: fixed ones, and one for each content type.
struct SiteSchema {
  let schema: Schema
  /// For each type the names of its inverse lists, in slot order.
  let inverseNames: [[String]]
  /// For each field that records of some types have, and for each type, its slot there; nothing where
  /// the type lacks it.
  let partialSlots: [[Int?]]

  init(
    settings: SiteSettings, types: [ContentType], sections: [Section], taxonomies: [Taxonomy],
    look: ThemeColours
  ) {
    var shapes: [EntityShape] = [
      EntityShape(name: "site", fields: SiteField.fields),
      EntityShape(name: "language", fields: LanguageField.fields),
      EntityShape(name: "rates", fields: RatesField.fields),
      EntityShape(name: "page", fields: PageField.fields),
      EntityShape(name: "offer", fields: OfferField.fields),
      EntityShape(name: "offer_state", fields: OfferStateField.fields),
      EntityShape(name: "menu", fields: MenuField.fields),
      EntityShape(name: "type", fields: TypeField.fields),
      EntityShape(name: "section", fields: SectionField.fields),
      EntityShape(name: "taxonomy", fields: TaxonomyField.fields),
      EntityShape(name: "term", fields: TermField.fields),
      EntityShape(name: "image", fields: ImageField.fields),
      EntityShape(name: "image_source", fields: ImageSourceField.fields),
      EntityShape(name: "file", fields: FileField.fields),
      EntityShape(name: "place", fields: PlaceField.fields),
      EntityShape(name: "choice", fields: ChoiceField.fields),
      EntityShape(name: "fact", fields: FactField.fields),
      EntityShape(name: "link", fields: LinkField.fields),
      EntityShape(name: "breadcrumb", fields: LinkField.fields),
      EntityShape(name: "translation", fields: TranslationField.fields),
      EntityShape(name: "alternate", fields: AlternateField.fields),
      EntityShape(name: "heading", fields: HeadingField.fields),
      EntityShape(name: "pagination", fields: PaginationField.fields),
      EntityShape(name: "page_number", fields: PageNumberField.fields),
      look.shape,
    ]
    shapes.append(
      EntityShape(
        name: "menus",
        fields: settings.menus.map {
          Shape.Field(name: $0.name, shape: .list(.entity("link")))
        }, remedy: Message("site-data-menus"), openness: .registry,
        elements: .entity("menu")))
    shapes.append(
      EntityShape(
        name: "sections",
        fields: sections.map {
          Shape.Field(name: Self.identifier($0.name), shape: .entity("section:" + $0.name))
        }, remedy: Message("site-data-sections"), openness: .registry,
        elements: .entity("section")))
    shapes.append(
      EntityShape(
        name: "taxonomies",
        fields: taxonomies.map {
          Shape.Field(name: Self.identifier($0.name), shape: .entity("taxonomy"))
        }, remedy: Message("site-data-taxonomies"), openness: .registry,
        elements: .entity("taxonomy")))
    shapes.append(
      EntityShape(
        name: "types",
        fields: types.map {
          Shape.Field(name: Self.identifier($0.name), shape: .entity("type"))
        }, remedy: Message("site-data-types"), openness: .registry,
        elements: .entity("type")))
    shapes.append(
      EntityShape(
        name: "contact",
        fields: settings.contact.map { Shape.Field(name: Self.identifier($0.key), shape: .text) },
        remedy: Message("site-data-contact"), openness: .open))
    shapes.append(
      EntityShape(
        name: "data",
        fields: settings.data.map { Shape.Field(name: $0.name, shape: DataShape.shape(of: $0)) },
        remedy: Message("site-data-data"), openness: .open))
    for section in sections {
      let type = types[section.typeIndex]
      let fields = SectionField.fields.map { field in
        guard field.name == SectionField.records.rawValue else { return field }
        return Shape.Field(name: field.name, shape: .list(.entity(Self.name(of: type))))
      }
      shapes.append(EntityShape(name: "section:" + section.name, fields: fields))
    }
    var inverseNames: [[String]] = []
    var own: [[Shape.Field]] = []
    for type in types {
      let inverse = Self.inverseLists(of: type, in: types)
      inverseNames.append(inverse.map(\.name))
      own.append(type.fields.map { Self.field($0, in: type.name, types) } + inverse)
      let fields = Self.commonFields(of: type, in: types) + own[own.count - 1]
      var shape = EntityShape(name: Self.name(of: type), fields: fields, openness: .open)
      shape.kinds = Self.kinds(of: [type])
      shapes.append(shape)
      for (path, field) in type.paths {
        guard let inner = field.kind.groupFields else { continue }
        let name = type.name + "." + path.name
        var fields = inner.map { Self.field($0, in: name, types) }
        if path.name == type.publish.shopping?[.variants] {
          fields.append(Shape.Field(name: "offer", shape: .optional(.entity("offer"))))
        }
        shapes.append(EntityShape(name: "group:" + name, fields: fields, openness: .open))
      }
    }
    for block in settings.blocks {
      let name = Self.name(of: block)
      shapes.append(
        EntityShape(
          name: name, fields: block.arguments.map { Self.field($0, in: name, types) },
          remedy: Message("site-data-block", ["block": .text(block.name)])))
    }
    let partial = PartialFields(own)
    var record = EntityShape(name: "record", fields: RecordField.fields, openness: .open)
    record.partial = partial.fields
    record.ambiguous = partial.ambiguous
    record.kinds = Self.kinds(of: types)
    shapes.append(record)
    partialSlots = partial.slots
    schema = Schema(shapes)
    self.inverseNames = inverseNames
  }

  /// The name of a type's shape: `record:product`.
  static func name(of type: ContentType) -> String { "record:" + type.name }

  /// The name of a block's shape: `block:gallery`.
  static func name(of block: BlockDefinition) -> String { "block:" + block.name }

  /// What every record has; the neighbours of one are of its own type where no other type shares its
  /// section.
  private static func commonFields(of type: ContentType, in types: [ContentType]) -> [Shape.Field] {
    guard type.section != nil, types.count(where: { $0.section == type.section }) == 1 else {
      return RecordField.fields
    }
    return RecordField.allCases.map { field in
      switch field {
      case .previous, .next:
        Shape.Field(name: field.rawValue, shape: .optional(.entity(name(of: type))))
      default: Shape.Field(name: field.rawValue, shape: field.shape)
      }
    }
  }

  /// A name as templates write it: hyphens become underscores.
  static func identifier(_ name: String) -> String {
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  /// What templates may be chosen by: `"card-" ~ record.type ~ ".html"`.
  private static func kinds(of types: [ContentType]) -> EntityShape.Kinds {
    EntityShape.Kinds(
      member: RecordField.type.rawValue, entities: types.map { ($0.name, name(of: $0)) })
  }

  private static func inverseLists(of type: ContentType, in types: [ContentType]) -> [Shape.Field] {
    var sources: [(name: String, type: ContentType)] = []
    for other in types {
      for (_, field) in other.paths {
        guard let target = field.kind.target, target.types.contains(type.name),
          let inverse = target.inverse
        else { continue }
        sources.append((inverse, other))
      }
    }
    var fields: [Shape.Field] = []
    for source in sources where !fields.contains(where: { $0.name == identifier(source.name) }) {
      let others = Set(sources.lazy.filter { $0.name == source.name }.map(\.type.name))
      fields.append(
        Shape.Field(
          name: identifier(source.name),
          shape: .list(.entity(others.count == 1 ? name(of: source.type) : "record"))))
    }
    return fields
  }

  private static func optional(_ shape: Shape) -> Shape {
    if case .list = shape { return shape }
    return .optional(shape)
  }

  /// A field of a type or of a group, whose names are joined in `owner`.
  private static func field(
    _ field: FieldDefinition, in owner: String, _ types: [ContentType]
  ) -> Shape.Field {
    let shape = shape(of: field.kind, named: owner + "." + field.name, types)
    let isAlwaysThere = field.isRequired || !field.defaultValue.isNone
    return Shape.Field(
      name: identifier(field.name), shape: isAlwaysThere ? shape : optional(shape))
  }

  private static func shape(
    of kind: FieldKind, named name: String, _ types: [ContentType]
  ) -> Shape {
    switch kind {
    case .text, .url, .email, .phone, .gtin: .text
    case .markdown: .markup
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .date: .data("date")
    case .money: .data("money")
    case .quantity: .data("quantity")
    case .choice: .entity("choice")
    case .term: .entity("term")
    case .reference(let names, _):
      names.count == 1
        ? types.first { $0.name == names[0] }.map { .entity(Self.name(of: $0)) }
          // A type that is not there is told where the field is defined.
          ?? .any
        : .entity("record")
    case .list(let element): .list(shape(of: element, named: name, types))
    case .map: .map(.text)
    case .group: .entity("group:" + name)
    case .image: .entity("image")
    case .file, .media: .entity("file")
    case .place: .entity("place")
    }
  }
}
