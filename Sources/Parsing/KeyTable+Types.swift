import Model

extension KeyTable {
  /// A file of `content/_types`.
  public static let type = KeyTable(
    "a type",
    [
      Key("extends", .text, "The type of a component over which this file lies."),
      Key("label", .localized, "What people call one record."),
      Key("plural", .localized, "What people call many, such as a listing's heading."),
      Key("section", .text, "The folder of content whose records are of the type."),
      Key("sort", .list(.text), "The order of listings: a field, - before it for descending."),
      Key("fields", .fields(inGroup: false), "The fields of a record, in their order."),
      Key("publish", .mapping(publish), "Where records are announced."),
      Key("checks", .sequence(.mapping(check)), "What holds between fields."),
    ])

  /// A line of `checks`, which has one of these.
  public static let check = KeyTable(
    "a check",
    CheckReader.rules.map { rule in
      switch rule {
      case "sum": Key(rule, .named(.text), "Amounts that add up: {of: …, equals: …}.")
      case "required": Key(rule, .anything, "A field that is needed: {field: …, when: {…}}.")
      default: Key(rule, .list(.text), "Fields that are compared.")
      }
    })

  /// `publish` of a type.
  public static let publish = KeyTable(
    "publish",
    [
      Key("feed", .boolean, "Whether feeds list the records."),
      Key("search", .boolean, "Whether visitors find them by searching."),
      Key("index", .boolean, "Whether search engines may take their pages."),
      Key("private", .boolean, "Whether their pages leave no trace."),
      Key(
        "structured-data", .either([.text, .named(.anything)]),
        "What machines read: a type of schema.org and its properties."),
      Key("calendar", .mapping(calendar), "Which fields say when and where."),
      Key("delivery", .mapping(delivery), "Which fields make a zone of delivery."),
      Key("facets", .sequence(.text), "By what readers narrow the listing."),
      Key("listing", .sequence(.text), "What the narrowed listing shows of each record."),
      Key("shopping", .mapping(shopping), "Which fields make an offer."),
      Key("feed-of", .text, "The inverse list of which each record has a feed."),
    ])

  /// `publish: {calendar: …}`.
  public static let calendar = KeyTable(
    "a calendar",
    [
      Key("start", .anything, "When it begins: a field of the kind date.", isRequired: true),
      Key("end", .anything, "When it ends: a field of the kind date."),
      Key("place", .anything, "Where: a text, a choice or a reference."),
      Key("geo", .anything, "Where, by degrees: a field of the kind place."),
    ])

  /// `publish: {delivery: …}`.
  public static let delivery = KeyTable(
    "delivery",
    DeliveryRule.Role.allCases.map {
      Key($0.rawValue, .anything, "A field.", isRequired: $0 == .price)
    })

  /// `publish: {shopping: …}`.
  public static let shopping = KeyTable(
    "shopping",
    ShoppingRule.Role.allCases.map {
      Key($0.rawValue, .text, "A field.", isRequired: $0 == .id || $0 == .price)
    } + [Key("condition", .words(of: ShoppingRule.Condition.self), "In what state goods are.")])

  /// What a theme says of a block: `blocks/<name>.yaml`.
  public static let block = KeyTable(
    "a block",
    [
      Key("label", .localized, "What people call it."),
      Key(
        "body", .words(of: BlockDefinition.Body.self), "Whether it has a text between its lines."),
      Key("arguments", .fields(inGroup: true), "What is written behind its name."),
    ])

  /// A field of a type.
  public static let field = KeyTable(
    "a field",
    [
      Key("kind", .word(FieldParser.kinds), "What may be written in it.", isRequired: true),
      Key(
        "of", .word(FieldParser.kinds.filter { $0 != "list" }), "Of what a list is.",
        isRequired: true, for: ["list"]),
      Key("label", .localized, "What people call it."),
      Key("required", .boolean, "Whether every record has to have it."),
      Key("shared", .boolean, "Whether all languages of a record share it."),
      Key("facet", .boolean, "Whether there are lists of records by its values."),
      Key("unique", .boolean, "Whether no two records have the same."),
      Key("min", .number, "The least value, or the fewest characters."),
      Key("max", .number, "The greatest value, or the most characters."),
      Key("default", .anything, "What holds when nothing is written."),
      Key(
        "units", .list(.word(Quantity.knownUnits)), "The units that are allowed.",
        for: ["quantity"]),
      Key(
        "format", .words(of: TextFormat.self), "The form of a text.", for: ["text"],
        isOfLists: false),
      Key("taxonomy", .text, "The vocabulary of the terms.", for: ["term"]),
      Key("to", .list(.text), "The types of the records.", isRequired: true, for: ["reference"]),
      Key("inverse", .text, "What the other record calls the list of those.", for: ["reference"]),
      Key(
        "choices", .either([.sequence(.text), .named(.localized)]), "The values, with their names.",
        isRequired: true, for: ["choice"]),
      Key(
        "fields", .fields(inGroup: true), "The fields of a group.", isRequired: true,
        for: ["group"]),
    ])

  /// A field of a group: a group is shared as a whole, and lists of records are by the record's own.
  public static let groupField = KeyTable(
    "a field", field.keys.filter { !["shared", "facet"].contains($0.name) })

  /// What a field's name looks like.
  public static let fieldNamePattern = "^[a-z][a-z0-9_-]{0,63}$"

  /// The names that no field of a type may have.
  public static var reservedFieldNames: [String] {
    DocumentParser.commonFields.union(RecordNames.reserved).union(
      RecordNames.reserved.map { name in String(name.map { $0 == "-" ? "_" : $0 }) }
    ).sorted()
  }

  /// The kinds of which a field may be without saying more.
  public static let simpleKinds = FieldParser.kinds.filter { kind in
    !field.keys.contains { $0.isRequired && $0.kinds.contains(kind) }
  }

  /// A picture in front matter.
  public static let image = KeyTable(
    "an image",
    [
      Key("src", .text, "The file.", isRequired: true),
      Key("alt", .localized, "What it shows, for those who cannot see it."),
    ])
}
