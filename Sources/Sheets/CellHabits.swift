public import Model

/// How the people who keep a sheet write amounts, days and telephone numbers.
public struct CellHabits: Sendable, Hashable {
  /// The currency of amounts that name none, such as `ILS`.
  public var currency: String?
  /// Words and signs for currencies besides those that are known, such as `DH`: `MAD`.
  public var currencies: [String: String]
  /// In which order days are written, when it is not year, month, day with hyphens.
  public var dates: DateOrder?
  /// The country of telephone numbers that begin with 0, such as `+970`.
  public var country: String?
  /// The sign before decimals: `.` or `,`; nothing when both may stand.
  public var decimal: Character?

  /// The order of a date's parts.
  public enum DateOrder: String, Sendable, CaseIterable {
    case dayMonthYear = "dd/mm/yyyy"
    case monthDayYear = "mm/dd/yyyy"
    case yearMonthDay = "yyyy/mm/dd"
  }

  /// Habits of which none is declared.
  public init(
    currency: String? = nil, currencies: [String: String] = [:], dates: DateOrder? = nil,
    country: String? = nil, decimal: Character? = nil
  ) {
    self.currency = currency
    self.currencies = currencies
    self.dates = dates
    self.country = country
    self.decimal = decimal
  }
}

/// Why a cell cannot be taken for what its column holds.
public struct CellMistake: Error, Sendable, Hashable {
  /// What is wrong, as it goes on after the field's name: `is not a number`.
  public let message: Message
  /// What to write instead.
  public let remedy: Message

  /// A mistake by what is wrong and what to write instead.
  public init(message: Message, remedy: Message) {
    self.message = message
    self.remedy = remedy
  }
}

/// Turns what people write in cells into what the content grammar takes.
///
/// What it cannot read it gives back as it is: whether that is a value, its field's reader says.
public struct CellReader: Sendable {
  let habits: CellHabits

  /// A reader for the habits of one sheet.
  public init(_ habits: CellHabits) { self.habits = habits }

  /// The text with ASCII digits for Arabic and Persian ones, trimmed, without marks of direction.
  public static func plain(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0660...0x0669: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0x0660 + 48)))
      case 0x06F0...0x06F9: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 48)))
      case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      case 0x00A0, 0x202F, 0x2009, 0x2007: scalars.append(" ")
      case 0x2212: scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    let trimmed = scalars.drop { $0.properties.isWhitespace }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: trimmed.reversed().drop { $0.properties.isWhitespace }.reversed())
    return String(view)
  }

  // MARK: Numbers

  /// `25,50`, `٢٥٫٥٠` or `1 250,5` as `25.50` and `1250.5`.
  ///
  /// Throws where two readings are possible: `1,250` is a thousand in one language and one in
  /// another.
  public func number(_ text: String) throws(CellMistake) -> String {
    let plain = Self.plain(text)
    let isNegative = plain.utf8.first == 45
    let body = Array((isNegative ? String(plain.dropFirst()) : plain).unicodeScalars)
    guard body.contains(where: { Self.isDigit($0) }),
      body.allSatisfy({ Self.isDigit($0) || " .,٫٬،'’".unicodeScalars.contains($0) })
    else { return plain }
    let signs = body.filter { !Self.isDigit($0) }
    if signs.isEmpty { return plain }
    let point = try decimalSign(body, signs, of: plain)
    let halves = body.split(
      separator: point ?? "\u{0}", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count < 2 || halves[1].allSatisfy(Self.isDigit) && !halves[1].isEmpty,
      let whole = halves.first, let digits = Self.ungrouped(Array(whole))
    else {
      throw CellMistake(
        message: Message("cell-no-number", ["plain": .text(String(plain.prefix(40)))]),
        remedy: Message("cell-no-number.remedy"))
    }
    let decimals = halves.count == 2 ? "." + String(String.UnicodeScalarView(halves[1])) : ""
    return (isNegative ? "-" : "") + digits + decimals
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (48...57).contains(scalar.value)
  }

  /// Which sign stands before the decimals; nothing when the number is whole.
  private func decimalSign(
    _ body: [Unicode.Scalar], _ signs: [Unicode.Scalar], of text: String
  ) throws(CellMistake) -> Unicode.Scalar? {
    if signs.contains("٫") { return "٫" }
    let candidates = signs.filter { $0 == "." || $0 == "," || $0 == "،" }
    guard let last = candidates.last else { return nil }
    if let decimal = habits.decimal {
      let isDecimal = last == "." ? decimal == "." : decimal == ","
      return isDecimal && candidates.count { $0 == last } == 1 ? last : nil
    }
    // Of two different signs the last is before the decimals; one that repeats is never.
    if candidates.count(where: { $0 == last }) > 1 { return nil }
    if candidates.count > 1 || last == "." || signs.contains(" ") { return last }
    let halves = body.split(separator: last, omittingEmptySubsequences: false)
    let isGroup =
      halves.count == 2 && halves[1].count == 3 && (1...3).contains(halves[0].count)
      && halves[0].first != "0"
    guard isGroup else { return last }
    let digits = String(String.UnicodeScalarView(halves[0] + halves[1]))
    throw CellMistake(
      message: Message("cell-number-two-ways", ["text": .text(String(text.prefix(40)))]),
      remedy: Message(
        "cell-number-two-ways.remedy",
        [
          "digits": .text(digits), "whole": .text(String(String.UnicodeScalarView(halves[0]))),
          "decimals": .text(String(String.UnicodeScalarView(halves[1]))),
        ]))
  }

  /// Digits whose groups of three stand apart, together; nothing when the groups are others.
  private static func ungrouped(_ scalars: [Unicode.Scalar]) -> String? {
    let groups = scalars.split(omittingEmptySubsequences: false) { !isDigit($0) }
    guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return String(String.UnicodeScalarView(groups.joined()))
  }

  // MARK: Money and quantities

  /// `25 ₪`, `٢٥٫٥٠ شيكل` or `25,5` as `25 ILS`, `25.50 ILS` and `25.5 ILS`.
  public func money(_ text: String) throws(CellMistake) -> String {
    let plain = Self.plain(text)
    let (amount, word) = Self.split(plain)
    guard !amount.isEmpty else { return plain }
    let number = try number(amount)
    if word.isEmpty {
      guard let currency = habits.currency else {
        throw CellMistake(
          message: Message("cell-no-currency", ["plain": .text(String(plain.prefix(40)))]),
          remedy: Message("cell-no-currency.remedy", ["number": .text(number)]))
      }
      return number + " " + currency
    }
    let folded = Currency.folded(word)
    let known =
      habits.currencies.first { Currency.folded($0.key) == folded }?.value
      ?? Currency.commonNames[folded]
    return number + " " + (known ?? word)
  }

  /// The number in a text and the words before or after it.
  private static func split(_ text: String) -> (number: String, word: String) {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { isDigit($0) }),
      let last = scalars.lastIndex(where: { isDigit($0) })
    else { return ("", text) }
    let start = first > 0 && scalars[first - 1] == "-" ? first - 1 : first
    let word = plain(
      String(String.UnicodeScalarView(scalars[..<start])) + " "
        + String(String.UnicodeScalarView(scalars[(last + 1)...])))
    return (String(String.UnicodeScalarView(scalars[start...last])), word)
  }

  /// `١٠٠ غرام`, `1,5 kg` or `100g` as `100 g` and `1.5 kg`.
  public func quantity(_ text: String) throws(CellMistake) -> String {
    let plain = Self.plain(text)
    let (amount, word) = Self.split(plain)
    guard !amount.isEmpty, plain.unicodeScalars.first.map({ Self.isDigit($0) }) == true else {
      return plain
    }
    let number = try number(amount)
    return word.isEmpty ? number : number + " " + (Self.units[word.lowercased()] ?? word)
  }

  private static let units: [String: String] = [
    "غ": "g", "غم": "g", "غرام": "g", "جرام": "g", "gr": "g", "gramme": "g", "grammes": "g",
    "كغ": "kg", "كغم": "kg", "كيلو": "kg", "كيلوغرام": "kg", "kilo": "kg", "kilos": "kg",
    "مل": "ml", "لتر": "L", "litre": "L", "litres": "L", "l": "L", "سم": "cm", "مم": "mm",
    "م": "m", "قطعة": "pcs", "قطع": "pcs", "pièce": "pcs", "pièces": "pcs",
  ]
}
