extension Currency {
  /// The code that a wrong one most likely meant: that of a currency which people call so, else one
  /// that is nearly alike.
  public static func nearest(to written: String) -> String? {
    meant(by: written) ?? NearestName.of(written, among: allCodes)
  }

  /// The code of the currency that people call by a name or a sign, or whose code stands in small
  /// letters; nothing for other words.
  public static func meant(by written: String) -> String? {
    let code = written.uppercased()
    if code != written, Currency(code: code) != nil { return code }
    let name = folded(written)
    return commonNames[name] ?? localNames[name]
  }

  /// Names and signs that mean one currency wherever they are written; a dinar or a pound is of many
  /// countries.
  ///
  /// They are in small letters and end without a point.
  public static let commonNames: [String: String] = [
    "₪": "ILS", "nis": "ILS", "شيكل": "ILS", "شيقل": "ILS", "شواكل": "ILS", "شواقل": "ILS",
    "ش.ج": "ILS", "shekel": "ILS", "shekels": "ILS", "sheqel": "ILS", "€": "EUR", "euro": "EUR",
    "euros": "EUR", "يورو": "EUR", "$": "USD", "us$": "USD", "£": "GBP", "jd": "JOD", "د.أ": "JOD",
    "دينار أردني": "JOD", "dinar jordanien": "JOD", "dinars jordaniens": "JOD",
    "دولار": "USD",
  ]

  /// What shops of the region write, which could mean another currency elsewhere: enough to ask
  /// whether it was meant, too little to read it so.
  private static let localNames: [String: String] = [
    "dh": "MAD", "dhs": "MAD", "d.h": "MAD", "درهم": "MAD", "دراهم": "MAD", "د.م": "MAD",
    "dirham": "MAD", "dirhams": "MAD", "دينار": "JOD", "دنانير": "JOD", "dinar": "JOD",
    "jds": "JOD", "da": "DZD", "د.ج": "DZD", "dt": "TND", "د.ت": "TND", "ld": "LYD", "د.ل": "LYD",
    "le": "EGP", "l.e": "EGP", "ج.م": "EGP", "جنيه": "EGP", "ll": "LBP", "l.l": "LBP",
    "ل.ل": "LBP", "ls": "SYP", "ل.س": "SYP", "id": "IQD", "د.ع": "IQD", "kd": "KWD", "د.ك": "KWD",
    "sr": "SAR", "ر.س": "SAR", "ريال": "SAR", "bd": "BHD", "د.ب": "BHD", "qr": "QAR", "ر.ق": "QAR",
    "ر.ع": "OMR", "ر.ي": "YER", "د.إ": "AED", "tl": "TRY", "₺": "TRY", "stg": "GBP",
  ]

  /// Without its case and the points at its end: `D.H.` as `d.h`.
  public static func folded(_ word: String) -> String {
    var scalars = word.lowercased().unicodeScalars
    while scalars.last == "." { scalars.removeLast() }
    return String(scalars)
  }
}
