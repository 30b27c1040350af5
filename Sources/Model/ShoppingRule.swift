/// The fields of a type by which its records are offered for sale.
public struct ShoppingRule: Sendable, Hashable {
  /// What a field says of an offer; the raw value is the name in `publish: {shopping: …}`.
  public enum Role: String, Sendable, CaseIterable {
    /// By which shops and their feeds know the thing, such as a SKU; a text.
    case id
    case price
    /// What it cost before.
    case priceBefore = "compare-at"
    /// A choice whose keys are those of `Availability`.
    case availability
    /// How many there are: of what has none left nothing is in stock.
    case stock
    /// The day from which a pre-order or back-order is delivered.
    case available
    /// Days between the order and the parcel, for what is made to order.
    case leadTime = "lead-time"
    /// Who sells it: a reference.
    case seller
    /// Who made it: a text, a choice or a reference, which is the seller too where none is named.
    case brand
    case gtin
    case weight
    case category
    /// A list of groups, each an offer of its own.
    case variants
    /// What a variant is called, a field of its group.
    case label
    /// In what a variant differs, fields of its group.
    case size, color, material, pattern

    /// Whether the role's field is one of the variants' groups only.
    public var isOfVariants: Bool {
      switch self {
      case .label, .size, .color, .material, .pattern: true
      default: false
      }
    }
  }

  /// Whether things are sold as new (Google's `condition`, schema.org's `OfferItemCondition`).
  public enum Condition: String, Sendable, CaseIterable {
    case new, used, refurbished
  }

  /// The name of the field of each role that has one.
  private let names: [Role: String]
  /// The same for all records of the type.
  public var condition: Condition

  /// A rule by the names of fields.
  public init(fields: [Role: String], condition: Condition = .new) {
    names = fields
    self.condition = condition
  }

  /// The name of the field of a role.
  public subscript(role: Role) -> String? { names[role] }
}

/// Whether a thing can be had; the raw value is the key of a choice in content.
public enum Availability: String, Sendable, CaseIterable {
  case inStock = "in-stock"
  case limited
  case madeToOrder = "made-to-order"
  case preOrder = "pre-order"
  case backOrder = "back-order"
  case soldOut = "sold-out"
  case outOfStock = "out-of-stock"
  case discontinued

  /// The member of schema.org's `ItemAvailability`.
  public var schema: String {
    switch self {
    case .inStock: "https://schema.org/InStock"
    case .limited: "https://schema.org/LimitedAvailability"
    case .madeToOrder: "https://schema.org/MadeToOrder"
    case .preOrder: "https://schema.org/PreOrder"
    case .backOrder: "https://schema.org/BackOrder"
    case .soldOut: "https://schema.org/SoldOut"
    case .outOfStock: "https://schema.org/OutOfStock"
    case .discontinued: "https://schema.org/Discontinued"
    }
  }

  /// Google's word.
  ///
  /// What is made to order is `in_stock`: orders are taken and can be filled. `backorder` is for
  /// what is missing now, and wants a day; how long the making takes is its own attribute.
  public var google: String {
    switch self {
    case .inStock, .limited, .madeToOrder: "in_stock"
    case .preOrder: "preorder"
    case .backOrder: "backorder"
    case .soldOut, .outOfStock, .discontinued: "out_of_stock"
    }
  }

  /// Meta's word, in its catalogues and in `product:availability` of Open Graph.
  public var meta: String {
    switch self {
    case .inStock, .limited: "in stock"
    case .madeToOrder, .backOrder: "available for order"
    case .preOrder: "preorder"
    case .soldOut, .outOfStock: "out of stock"
    case .discontinued: "discontinued"
    }
  }

  /// Whether it can be ordered now.
  public var isOrderable: Bool {
    switch self {
    case .inStock, .limited, .madeToOrder, .preOrder, .backOrder: true
    case .soldOut, .outOfStock, .discontinued: false
    }
  }

  /// Whether it can be had only while there are some.
  public var isFromStock: Bool { self == .inStock || self == .limited }

  /// Whether Google asks for the day from which it is delivered.
  public var needsDay: Bool { self == .preOrder || self == .backOrder }
}
