public import Model

/// A value while a template runs.
public enum TemplateValue: Sendable {
  case none
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(Text)
  /// HTML that the program made itself.
  case markup([UInt8])
  /// A value that filters or the host format.
  case data(Value)
  case list([TemplateValue])
  /// Keys in their order.
  case map([(key: String, value: TemplateValue)])
  case entity(Entity)
}

/// A handle to something whose fields the source reads; its numbers mean nothing to templates.
public struct Entity: Sendable, Hashable {
  /// The kind of thing, as the source counts them.
  public var kind: UInt16
  /// The language in which it is seen.
  public var language: LanguageIndex
  /// Which one of its kind.
  public var index: UInt32
  /// Which part of it.
  public var detail: UInt64

  /// A handle from its numbers.
  public init(kind: UInt16, language: LanguageIndex, index: UInt32, detail: UInt64) {
    self.kind = kind
    self.language = language
    self.index = index
    self.detail = detail
  }
}

/// Where the fields of entities come from.
public protocol TemplateSource: Sendable {
  /// The value of a field by its slot in the entity's shape.
  func value(of entity: Entity, slot: Int) -> TemplateValue
  /// Whether the entity, and all that its fields lead to, is the same on every page of a language.
  func isShared(_ entity: Entity) -> Bool
}

extension TemplateSource {
  /// Nothing is known to be shared.
  public func isShared(_ entity: Entity) -> Bool { false }
}

/// A source without entities, for templates over plain data.
public struct EmptySource: TemplateSource {
  /// The source.
  public init() {}

  /// Nothing: there are no entities.
  public func value(of entity: Entity, slot: Int) -> TemplateValue { .none }
}

extension TemplateValue {
  /// Whether `if` takes the value for true: as in Jinja, what is empty is false.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .boolean(let value): value
    case .integer(let value): value != 0
    case .number(let value): value != 0
    case .text(let text): !text.string.isEmpty
    case .markup(let bytes): !bytes.isEmpty
    case .list(let values): !values.isEmpty
    case .map(let entries): !entries.isEmpty
    case .data, .entity: true
    }
  }

  var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  var isMarkup: Bool {
    if case .markup = self { return true }
    return false
  }

  var asDouble: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .boolean(let value): value ? 1 : 0
    default: nil
    }
  }

  /// In arithmetic true counts as 1 and false as 0.
  var counted: TemplateValue {
    if case .boolean(let value) = self { .integer(value ? 1 : 0) } else { self }
  }

  /// The text of a value that prints as one.
  var asText: Text? {
    switch self {
    case .text(let text): text
    case .markup(let bytes): Text(String(decoding: bytes, as: UTF8.self))
    case .integer(let value): Text(String(value))
    case .number(let value): Text(Self.string(of: value))
    case .boolean(let value): Text(value ? "true" : "false")
    case .none: Text("")
    case .data, .list, .map, .entity: nil
    }
  }

  /// A number as Python prints it.
  static func string(of number: Double) -> String {
    let text = String(number)
    guard let mark = text.firstIndex(of: "e") else { return text }
    // Python writes 1e+16 where Swift writes 1e+16 or 1.0e+16.
    var digits = String(text[..<mark])
    if digits.hasSuffix(".0") { digits.removeLast(2) }
    var exponent = String(text[text.index(after: mark)...])
    let sign = exponent.hasPrefix("-") ? "-" : "+"
    exponent = String(exponent.drop { $0 == "+" || $0 == "-" })
    return digits + "e" + sign + (exponent.utf8.count < 2 ? "0" + exponent : exponent)
  }

  /// Equality as templates see it: numbers by value, texts by their characters.
  static func equal(_ left: TemplateValue, _ right: TemplateValue) -> Bool {
    switch (left, right) {
    case (.none, .none): true
    case (.text(let left), .text(let right)): left.string.utf8.elementsEqual(right.string.utf8)
    case (.markup(let left), .markup(let right)): left == right
    case (.text(let text), .markup(let bytes)), (.markup(let bytes), .text(let text)):
      text.string.utf8.elementsEqual(bytes)
    case (.data(let left), .data(let right)): left == right
    case (.entity(let left), .entity(let right)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { equal($0, $1) }
    case (.map(let left), .map(let right)):
      left.count == right.count
        && left.allSatisfy { entry in
          right.contains { $0.key == entry.key && equal($0.value, entry.value) }
        }
    default:
      if let left = left.asDouble, let right = right.asDouble { left == right } else { false }
    }
  }

  /// The order of numbers and of texts by code points; nothing for values without an order.
  static func isLess(_ left: TemplateValue, _ right: TemplateValue) -> Bool? {
    if case .text(let left) = left, case .text(let right) = right {
      return left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
    }
    return comparison(left, right).map { $0 < 0 }
  }

  /// Less than 0 when the first comes before the second, more when it comes behind it.
  private static func comparison(_ left: TemplateValue, _ right: TemplateValue) -> Int? {
    switch (left, right) {
    case (.text(let left), .text(let right)):
      if left.string.utf8.lexicographicallyPrecedes(right.string.utf8) { return -1 }
      return right.string.utf8.lexicographicallyPrecedes(left.string.utf8) ? 1 : 0
    case (.list(let left), .list(let right)):
      for (first, second) in zip(left, right) {
        if let order = comparison(first, second), order != 0 { return order }
      }
      return left.count - right.count
    case (.data(.money(let left)), .data(.money(let right))):
      return left.minorUnits < right.minorUnits ? -1 : left.minorUnits > right.minorUnits ? 1 : 0
    case (.data(.date(let left)), .data(.date(let right))):
      let (first, second) = (left.earliestDay ?? .min, right.earliestDay ?? .min)
      return first < second ? -1 : first > second ? 1 : 0
    default:
      guard let left = left.asDouble, let right = right.asDouble else { return nil }
      return left < right ? -1 : left > right ? 1 : 0
    }
  }
}
