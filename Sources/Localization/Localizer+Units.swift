public import Model

extension Localizer {
  /// How much of a unit's name is said.
  public enum UnitWidth: String, Sendable, Hashable, CaseIterable {
    /// `3 kg`, «٣ كغم»
    case short
    /// « 3 kilogrammes », «٣ كيلوغرامات»
    case long
    /// As a text says it: short where that is a sign (`3 kg`), in full where the short name is a whole
    /// word, which then has its plural («٣ غرامات»), and for days, weeks and months, whose signs are
    /// those of other things (« 3 m »).
    case usual
  }

  /// A quantity with its unit's name, as CLDR has it.
  public func quantity(_ quantity: Quantity, width: UnitWidth = .usual) -> String {
    guard let amount = DecimalText(quantity.amount) else {
      return quantity.amount + "\u{A0}" + quantity.unit
    }
    if quantity.unit == "%" { return percentage(amount) }
    if quantity.unit == "pcs" { return pieces(amount) }
    guard let unit = Self.icuUnits[quantity.unit],
      let text = measure(amount, of: unit, width: width == .usual ? usualWidth(of: unit) : width)
    else { return decimalForm.text(amount) + "\u{A0}" + quantity.unit }
    return text
  }

  /// The size of a file in the largest decimal unit that leaves a whole number, with at most one
  /// decimal: `512 byte`, « 1,2 Mo », «١٫٢ م.ب».
  public func fileSize(_ bytes: Int, width: UnitWidth = .short) -> String {
    let units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte"]
    let size = DecimalText(UInt64(bytes.magnitude), isNegative: bytes < 0)
    var place = 0
    var shown = size
    // 999,950 bytes would be 1,000 kilobytes, and so are one megabyte.
    while shown.isAtLeast(1000), place < units.count - 1 {
      place += 1
      shown =
        DecimalText(
          UInt64(bytes.magnitude), isNegative: bytes < 0, exponent: place * 3
        ).rounded(to: 1).withoutTrailingZeros
    }
    return measure(shown, of: "digital-" + units[place], width: width)
      ?? decimalForm.text(size) + "\u{A0}B"
  }

  /// A number of one of ICU's units of measurement.
  private func measure(_ amount: DecimalText, of unit: String, width: UnitWidth) -> String? {
    affixed(amount, name: unit, isLong: width == .long) {
      sample($0, of: unit, isLong: width == .long)
    }
  }

  private func sample(_ number: String, of unit: String, isLong: Bool) -> String? {
    ICU.number(
      number, skeleton: "measure-unit/\(unit) unit-width-\(isLong ? "full-name" : "short")",
      locale: isLong ? inflectingIdentifier : icuIdentifier)
  }

  /// Whether a text says a unit's sign or its name.
  private func usualWidth(of unit: String) -> UnitWidth {
    if Self.lengthsOfDays.contains(unit) { return .long }
    func name(isLong: Bool) -> LearntPatterns.Affixes? {
      affixes(.other, unit, isLong) { sample($0, of: unit, isLong: isLong) }
    }
    guard let short = name(isLong: false), let long = name(isLong: true) else { return .short }
    return short.prefix == long.prefix && short.suffix == long.suffix ? .long : .short
  }

  private static let lengthsOfDays = ["duration-day", "duration-week", "duration-month"]

  /// The locale whose long names of units are used: of all Arabic locales CLDR inflects them fully
  /// in `ar-SA` alone («٣ كيلوغرامات», elsewhere «٣ كيلوغرام»), and the words are everyone's.
  private var inflectingIdentifier: String {
    guard locale.language == "ar" else { return icuIdentifier }
    return "ar_SA@numbers=" + (digits[0] == "0" ? "latn" : "arab")
  }

  /// A number with the words around it for its plural category, learnt from what `write` makes of a
  /// sample in that category.
  func affixed(
    _ amount: DecimalText, name: String, isLong: Bool, write: (_ sample: String) -> String?
  ) -> String? {
    let category = pluralRules.category(of: PluralOperands(amount))
    guard let affixes = affixes(category, name, isLong, write) else { return nil }
    if affixes.hasNumber { return affixes.prefix + decimalForm.text(amount) + affixes.suffix }
    // «ס״מ אחד» says one; in Hebrew 0.5 is in the same category, but is not one.
    if amount.saysItself(in: category) { return affixes.prefix }
    guard let affixes = self.affixes(.other, name, isLong, write), affixes.hasNumber else {
      return nil
    }
    return affixes.prefix + decimalForm.text(amount) + affixes.suffix
  }

  private func affixes(
    _ category: PluralCategory, _ name: String, _ isLong: Bool,
    _ write: (_ sample: String) -> String?
  ) -> LearntPatterns.Affixes? {
    let key = LearntPatterns.AffixesKey(name: name, isLong: isLong, category: category)
    return learnt.affixes(key) {
      guard let sample = pluralRules.sample(of: category), let number = DecimalText(sample),
        let text = write(sample)
      else { return nil }
      let digits = decimalForm.unsigned(number)
      guard let place = text.utf8.firstRange(of: digits.utf8) else {
        return LearntPatterns.Affixes(prefix: text, suffix: "", hasNumber: false)
      }
      return LearntPatterns.Affixes(
        prefix: String(text[..<place.lowerBound]), suffix: String(text[place.upperBound...]))
    }
  }

  /// CLDR has no word for a single article, so the project's own languages have theirs here.
  private func pieces(_ amount: DecimalText) -> String {
    let category = pluralRules.category(of: PluralOperands(amount))
    let number = decimalForm.text(amount)
    switch (locale.language, category) {
    case ("ar", .one): return "قطعة واحدة"
    case ("ar", .two): return "قطعتان"
    case ("ar", .few): return number + " قطع"
    case ("ar", _): return number + " قطعة"
    case ("fr", .one): return number + "\u{A0}pièce"
    case ("fr", .many): return number + " de pièces"
    case ("fr", _): return number + "\u{A0}pièces"
    case ("en", .one): return number + " piece"
    case ("en", _): return number + " pieces"
    default: return number + "\u{A0}pcs"
    }
  }

  /// The units of the content language by their names in CLDR.
  private static let icuUnits = [
    "mg": "mass-milligram", "g": "mass-gram", "kg": "mass-kilogram", "t": "mass-tonne",
    "ml": "volume-milliliter", "cl": "volume-centiliter", "dl": "volume-deciliter",
    "l": "volume-liter", "L": "volume-liter", "cm³": "volume-cubic-centimeter",
    "m³": "volume-cubic-meter", "µm": "length-micrometer", "mm": "length-millimeter",
    "cm": "length-centimeter", "m": "length-meter", "km": "length-kilometer",
    "in": "length-inch", "ft": "length-foot", "cm²": "area-square-centimeter",
    "m²": "area-square-meter", "km²": "area-square-kilometer", "ha": "area-hectare",
    "°C": "temperature-celsius", "W": "power-watt", "kW": "power-kilowatt",
    "kWh": "energy-kilowatt-hour", "V": "electric-volt", "h": "duration-hour",
    "min": "duration-minute", "s": "duration-second", "day": "duration-day",
    "days": "duration-day", "week": "duration-week", "weeks": "duration-week",
    "month": "duration-month", "months": "duration-month",
  ]
}
