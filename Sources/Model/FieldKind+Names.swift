extension FieldKind {
  /// The kind's name in types.
  public var name: String {
    switch self {
    case .text: "text"
    case .markdown: "markdown"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .money: "money"
    case .quantity: "quantity"
    case .choice: "choice"
    case .term: "term"
    case .reference: "reference"
    case .list: "list"
    case .map: "map"
    case .image: "image"
    case .file: "file"
    case .media: "media"
    case .url: "url"
    case .email: "email"
    case .phone: "phone"
    case .place: "place"
    case .gtin: "gtin"
    case .group: "group"
    }
  }
}
