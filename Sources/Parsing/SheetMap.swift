import Model
public import Sheets

/// What a sheet's columns mean and how its people write: the file of `--map`.
///
/// ```yaml
/// الاسم: title.ar
/// "Prix (₪)": price
/// ignore: [ملاحظات]
/// key: sku
/// currency: ILS
/// dates: dd/mm/yyyy
/// country: "+970"
/// decimal: ","
/// ```
public struct SheetMap: Sendable {
  /// Names of columns by heading.
  public var columns: [(heading: String, column: String)] = []
  /// Headings whose columns are passed over.
  public var ignored: [String] = []
  /// The field by which rows find their records.
  public var key: String?
  /// How amounts, days and telephone numbers are written.
  public var habits = CellHabits()

  /// A map that says nothing.
  public init() {}

  /// Reads a map; every mistake is located in it.
  public static func parse(_ bytes: [UInt8], path: String) -> Parsed<SheetMap> {
    var context = FileContext(path: path, bytes: bytes)
    var map = SheetMap()
    guard Encoding.isText(bytes, &context),
      let entries = YAMLReader.mapping(
        bytes[...], firstLine: 1, limit: SettingsParser.sizeLimit, context: &context)
    else { return Parsed(value: map, diagnostics: context.diagnostics) }
    for entry in entries { map.read(entry, &context) }
    return Parsed(value: map, diagnostics: context.diagnostics)
  }

  private static let settings = [
    "columns", "ignore", "key", "currency", "currencies", "dates", "country", "decimal",
  ]

  private mutating func read(_ entry: YAMLNode.Entry, _ context: inout FileContext) {
    let text = entry.value.text ?? ""
    func refuse(_ remedy: Message) {
      context.report(
        "map",
        Message("map-no-value", ["key": .text(entry.key), "text": .text(String(text.prefix(40)))]),
        remedy, at: entry.value.position,
        length: entry.value.length)
    }
    switch entry.key {
    case "columns": for column in entry.value.entries { read(column: column, &context) }
    case "ignore": ignored += entry.value.items.compactMap(\.text)
    case "key": key = text
    case "currency":
      if Currency(code: text) == nil { refuse(Message("map-no-value.remedy-currency")) }
      habits.currency = text
    case "currencies":
      for currency in entry.value.entries {
        habits.currencies[currency.key] = currency.value.text ?? ""
      }
    case "dates":
      habits.dates = CellHabits.DateOrder(rawValue: text)
      if habits.dates == nil {
        refuse(
          Message(
            "map-no-value.remedy-dates",
            ["orders": .names(CellHabits.DateOrder.allCases.map(\.rawValue))]))
      }
    case "country":
      let digits = text.utf8.first == 43 ? text.dropFirst() : text[...]
      let isCode =
        (1...3).contains(digits.utf8.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
      if !isCode { refuse(Message("map-no-value.remedy-country")) }
      habits.country = "+" + digits
    case "decimal":
      if text != ",", text != "." { refuse(Message("map-no-value.remedy-decimal")) }
      habits.decimal = text.first
    default: read(column: entry, &context)
    }
  }

  private mutating func read(column entry: YAMLNode.Entry, _ context: inout FileContext) {
    guard let name = entry.value.text, !name.isEmpty else {
      let nearest = NearestName.of(entry.key, among: Self.settings)
      context.report(
        "map", Message("map-no-field", ["key": .text(String(entry.key.prefix(60)))]),
        nearest.map(Message.didYouMean) ?? Message("map-no-field.remedy"),
        at: entry.keyPosition, length: max(1, entry.key.unicodeScalars.count))
      return
    }
    columns.append((entry.key, name))
  }

  /// What the map says of a heading.
  func column(for heading: String) -> String? {
    let folded = CellReader.folded(name: heading)
    return columns.first { CellReader.folded(name: $0.heading) == folded }?.column
  }

  func ignores(_ heading: String) -> Bool {
    let folded = CellReader.folded(name: heading)
    return ignored.contains { CellReader.folded(name: $0) == folded }
  }
}
