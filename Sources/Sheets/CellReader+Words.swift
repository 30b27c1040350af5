import Model

extension CellReader {
  /// `12/05/2024` as `2024-05-12` when the sheet's order of days is declared; every date of the
  /// content grammar as it is.
  public func date(_ text: String) throws(CellMistake) -> String {
    let plain = Self.plain(text)
    let parts = plain.unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == "/" || $0 == "." || $0 == "-"
    }
    let isNumeric =
      parts.count == 3
      && parts.allSatisfy { part in
        (1...4).contains(part.count) && part.allSatisfy { (48...57).contains($0.value) }
      }
    guard isNumeric else { return plain }
    // The grammar's own form, which no habit of a sheet changes.
    if parts[0].count == 4, parts[1].count == 2, parts[2].count == 2, plain.contains("-") {
      return plain
    }
    let numbers = parts.map { Int(String($0)) ?? 0 }
    let order = habits.dates ?? (parts[0].count == 4 ? .yearMonthDay : nil)
    guard let order else {
      throw CellMistake(
        message: Message("cell-day-two-ways", ["plain": .text(plain)]),
        remedy: Message("cell-day-two-ways.remedy"))
    }
    let (yearPlace, monthPlace, dayPlace) =
      switch order {
      case .dayMonthYear: (2, 1, 0)
      case .monthDayYear: (2, 0, 1)
      case .yearMonthDay: (0, 1, 2)
      }
    guard parts[yearPlace].count == 4, parts[monthPlace].count <= 2, parts[dayPlace].count <= 2,
      (1...12).contains(numbers[monthPlace]), (1...31).contains(numbers[dayPlace])
    else {
      throw CellMistake(
        message: Message("cell-no-day", ["order": .text(order.rawValue), "plain": .text(plain)]),
        remedy: Message("cell-no-day.remedy"))
    }
    return String(parts[yearPlace]) + "-" + Self.twoDigits(numbers[monthPlace]) + "-"
      + Self.twoDigits(numbers[dayPlace])
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  /// `02-627 1234` as `+97026271234` when the sheet's country is declared; `00970…` as `+970…`.
  public func phone(_ text: String) throws(CellMistake) -> String {
    let plain = Self.plain(text)
    let digits = String(
      String.UnicodeScalarView(
        plain.unicodeScalars.filter { !" -./()".unicodeScalars.contains($0) }))
    guard digits.utf8.dropFirst().allSatisfy({ (48...57).contains($0) }),
      let first = digits.utf8.first, first == 43 || (48...57).contains(first)
    else { return plain }
    // A number in E.164 keeps the spaces that its editor chose.
    if first == 43 { return digits == plain.filter({ $0 != " " && $0 != "-" }) ? plain : digits }
    if digits.hasPrefix("00") { return "+" + digits.dropFirst(2) }
    guard let country = habits.country else {
      throw CellMistake(
        message: Message("cell-no-country", ["plain": .text(String(plain.prefix(40)))]),
        remedy: Message("cell-no-country.remedy"))
    }
    if digits.hasPrefix("0") { return country + digits.dropFirst() }
    let code = country.dropFirst()
    if digits.hasPrefix(code), digits.utf8.count >= code.utf8.count + 7 { return "+" + digits }
    throw CellMistake(
      message: Message("cell-lost-zero", ["plain": .text(String(plain.prefix(40)))]),
      remedy: Message("cell-lost-zero.remedy"))
  }

  /// `نعم`, `oui`, `yes`, `1` as `true`, and their contraries as `false`.
  public func boolean(_ text: String) -> String {
    switch Self.plain(text).lowercased() {
    case "true", "yes", "oui", "vrai", "نعم", "صح", "صحيح", "1": "true"
    case "false", "no", "non", "faux", "لا", "خطأ", "0": "false"
    default: Self.plain(text)
    }
  }

  /// A name as it is compared: its case, its spaces, its vowel signs and its kind of apostrophe do
  /// not count.
  public static func folded(name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in Slug.composed(plain(name).lowercased()).unicodeScalars {
      switch scalar.value {
      case 0x0640, 0x064B...0x0652: break
      case 0x2019: folded.append("'")
      default: if !scalar.properties.isWhitespace { folded.append(scalar) }
      }
    }
    return String(folded)
  }
}
