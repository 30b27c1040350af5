import Model

/// Writes values in the forms that schema.org has for them.
///
/// The form follows from the value's kind and, where schema.org has two for one kind, from the
/// property; `as:` in the mapping chooses another.
enum SchemaValue {
  /// A date that is certain, with its time when it has one; nothing for others but where EDTF is
  /// asked for, since consumers know ISO 8601 only.
  static func text(of date: EDTF, as form: MappedForm?, for property: String) -> String? {
    switch form {
    case .edtf: return date.gregorianText
    case .uncertain: return certain(date) == nil ? date.gregorianText : nil
    case .start: return certain(date.half(0) ?? date)
    case .end: return date.half(1).flatMap(certain)
    default:
      if spans.contains(property) { return date.gregorianText }
      return certain(date)
    }
  }

  /// Properties that are about a time and not at one.
  private static let spans: Set<String> = ["temporal", "temporalCoverage"]

  private static func certain(_ date: EDTF) -> String? {
    // A Hijri day is written in its own calendar, and has no time.
    if date.publishableDay != nil, case .date(let moment) = date.form,
      moment.calendar == .gregorian, moment.secondOfDay != nil
    {
      return date.text
    }
    return date.plainText
  }

  /// A sum: alone where the property is a price, else with its currency.
  static func write(
    _ money: Money, as form: MappedForm?, for property: String, into json: inout JSONWriter
  ) {
    switch form {
    case .currency: json.string(money.currency.code)
    case .amount: json.string(money.decimalString)
    default:
      if prices.contains(property) { return json.string(money.decimalString) }
      json.object { json in
        json.member("@type", "MonetaryAmount")
        json.name("value")
        json.decimal(money.decimalString)
        json.member("currency", money.currency.code)
      }
    }
  }

  /// Properties that are a sum without its currency, which stands beside them.
  private static let prices: Set<String> = [
    "price", "minPrice", "maxPrice", "lowPrice", "highPrice",
  ]

  /// A quantity; a time as a duration where the property is one.
  static func write(
    _ quantity: Quantity, as form: MappedForm?, for property: String, into json: inout JSONWriter
  ) -> Bool {
    if form == .duration || durations.contains(property) {
      guard let duration = duration(quantity) else { return false }
      json.string(duration)
      return true
    }
    json.object { json in
      json.member("@type", "QuantitativeValue")
      json.name("value")
      json.decimal(quantity.amount)
      if let code = unitCodes[quantity.unit] {
        json.member("unitCode", code)
      } else {
        json.member("unitText", quantity.unit)
      }
    }
    return true
  }

  /// Properties whose range is `Duration`.
  private static let durations: Set<String> = [
    "activityDuration", "cookTime", "courseWorkload", "duration", "estimatedFlightDuration",
    "performTime", "prepTime", "timeRequired", "totalTime",
  ]

  /// `P3W`, `PT90M` (ISO 8601); nothing for what is no time.
  private static func duration(_ quantity: Quantity) -> String? {
    let unit: String
    switch quantity.unit {
    case "day", "days": unit = "D"
    case "week", "weeks": unit = "W"
    case "month", "months": unit = "M"
    case "h", "min", "s": return "PT" + quantity.amount + quantity.unit.prefix(1).uppercased()
    default: return nil
    }
    return "P" + quantity.amount + unit
  }

  /// Codes of UN/CEFACT Recommendation 20.
  private static let unitCodes: [String: String] = [
    "mg": "MGM", "g": "GRM", "kg": "KGM", "t": "TNE", "oz": "ONZ", "lb": "LBR",
    "mm": "MMT", "cm": "CMT", "m": "MTR", "km": "KMT", "in": "INH", "ft": "FOT",
    "ml": "MLT", "cl": "CLT", "dl": "DLT", "l": "LTR", "L": "LTR",
    "day": "DAY", "days": "DAY", "week": "WEE", "weeks": "WEE", "month": "MON", "months": "MON",
    "h": "HUR", "min": "MIN", "s": "SEC",
  ]

  /// Coordinates where the property is them, else a place that has them.
  static func write(_ place: Place, for property: String, into json: inout JSONWriter) {
    func coordinates(_ json: inout JSONWriter) {
      json.member("@type", "GeoCoordinates")
      json.name("latitude")
      json.number(place.latitude)
      json.name("longitude")
      json.number(place.longitude)
    }
    json.object { json in
      if property == "geo" { return coordinates(&json) }
      json.member("@type", "Place")
      json.name("geo")
      json.object { coordinates(&$0) }
    }
  }
}

extension EDTF {
  /// The first or the second end of an interval as a date; nothing for what is none.
  fileprivate func half(_ place: Int) -> EDTF? {
    guard case .interval(let start, let end) = form,
      case .date(let moment) = place == 0 ? start : end
    else { return nil }
    let halves = text.split(ascii: "/", omittingEmpty: false)
    return EDTF(text: place < halves.count ? String(halves[place]) : "", form: .date(moment))
  }
}
