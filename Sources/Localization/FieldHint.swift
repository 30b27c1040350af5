public import Model

/// What may be written in a field, in a sentence for editors: in Arabic, French or English.
///
/// Other languages are told in English.
public struct FieldHint: Sendable {
  private let settings: SiteSettings
  private let types: [ContentType]
  private let language: LanguageIndex
  /// For types the name of one of their records, as references write it.
  private let examples: [String: String]

  /// So many choices or terms are named one by one.
  private static let mostNamed = 24

  /// Hints in one of the site's languages; `examples` are names of records by type.
  public init(
    settings: SiteSettings, types: [ContentType], language: LanguageIndex,
    examples: [String: String] = [:]
  ) {
    self.settings = settings
    self.types = types
    self.language = language
    self.examples = examples
  }

  /// Picks one of three sentences by the language.
  public func words(_ arabic: String, _ french: String, _ english: String) -> String {
    switch settings.languages[language.position].locale.language {
    case "ar": arabic
    case "fr": french
    default: english
    }
  }

  /// What people call a field: its label in the language, else its name.
  public func label(of field: FieldDefinition) -> String {
    field.label.texts.isEmpty ? field.name : field.label[language]?.string ?? field.name
  }

  /// What may be written in a field, with what else holds for it.
  public func text(of field: FieldDefinition) -> String {
    var parts = [text(of: field.kind, field)]
    if let bounds = bounds(of: field) { parts.append(bounds) }
    if field.isUnique {
      parts.append(
        words(
          "لا يتكرّر في سجلّ آخر", "aucune autre notice n’a la même valeur",
          "no other record may have the same"))
    }
    if let standard = Self.written(field.defaultValue) {
      parts.append(
        words(
          "وإذا تُرك فارغًا فهو: \(standard)", "si rien n’est écrit : \(standard)",
          "when nothing is written: \(standard)"))
    }
    return parts.joined(separator: words("؛ ", " ; ", "; "))
  }

  // MARK: Kinds

  private func text(of kind: FieldKind, _ field: FieldDefinition) -> String {
    switch kind {
    case .text where field.format == .time:
      words(
        "ساعة ودقيقة مثل 09:30", "une heure et ses minutes, comme 09:30",
        "an hour and its minutes, such as 09:30")
    case .text: words("نصّ في سطر واحد", "un texte sur une ligne", "one line of text")
    case .markdown: words("نصّ بصيغة Markdown", "un texte en Markdown", "a text in Markdown")
    case .integer:
      words("عدد صحيح مثل 12", "un nombre entier, comme 12", "a whole number, such as 12")
    case .number:
      words("عدد مثل 12.5", "un nombre, comme 12.5 (avec un point)", "a number, such as 12.5")
    case .boolean:
      words(
        "true (نعم) أو false (لا)", "true (oui) ou false (non)", "true (yes) or false (no)")
    case .date:
      words(
        "تاريخ مثل 2026-03-14 أو 2026-03 أو 2026", "une date, comme 2026-03-14, 2026-03 ou 2026",
        "a date, such as 2026-03-14, 2026-03 or 2026")
    case .money: money
    case .quantity: quantity(field)
    case .choice(let choices):
      oneOf(choices.map { ($0.key, $0.label) })
    case .term(let taxonomy): term(taxonomy)
    case .reference(let types, _): reference(types)
    case .list(let element): list(element, field)
    case .map:
      words(
        "أسماء وقيم مثل {name: value}", "des noms et des valeurs, comme {name: value}",
        "names and values, such as {name: value}")
    case .group: words("مجموعة حقول", "un groupe de champs", "a group of fields")
    case .image:
      words(
        "صورة موضوعة بجانب هذا الملف، ونصّ بديل لمن لا يراها",
        "une image placée à côté de ce fichier, et un texte pour qui ne la voit pas",
        "a picture beside this file, and a text for those who cannot see it")
    case .file:
      words(
        "ملف موضوع بجانب هذا الملف، مثل guide.pdf",
        "un fichier placé à côté de celui-ci, comme guide.pdf",
        "a file beside this one, such as guide.pdf")
    case .media:
      words(
        "ملف صوت أو فيلم موضوع بجانب هذا الملف، مثل talk.mp3",
        "un fichier de son ou de film placé à côté de celui-ci, comme talk.mp3",
        "a file of sound or film beside this one, such as talk.mp3")
    case .url:
      words(
        "عنوان ويب كامل مثل https://example.org/",
        "une adresse web entière, comme https://example.org/",
        "a whole web address, such as https://example.org/")
    case .email:
      words(
        "عنوان بريد إلكتروني مثل name@example.org",
        "une adresse électronique, comme name@example.org",
        "a mail address, such as name@example.org")
    case .phone:
      words(
        "رقم هاتف يبدأ بعلامة + ورمز البلد، مثل +970 2 555 0101",
        "un numéro de téléphone avec + et l’indicatif du pays, comme +970 2 555 0101",
        "a telephone number with + and the country's code, such as +970 2 555 0101")
    case .place:
      words(
        "خطّ العرض ثم خطّ الطول، مثل 31.7780, 35.2330",
        "latitude puis longitude, comme 31.7780, 35.2330",
        "latitude, then longitude, such as 31.7780, 35.2330")
    case .gtin:
      words(
        "أرقام الرمز الشريطي (GTIN): 8 أو 12 أو 13 أو 14 رقمًا",
        "les chiffres du code-barres (GTIN) : 8, 12, 13 ou 14",
        "the digits of the bar code (GTIN): 8, 12, 13 or 14")
    }
  }

  private var money: String {
    let example = "25 \(settings.currency?.code ?? "USD")"
    return words(
      "مبلغ ثم عملته، مثل \(example)", "un montant puis sa devise, comme \(example)",
      "an amount, then its currency, such as \(example)")
  }

  private func quantity(_ field: FieldDefinition) -> String {
    let unit = field.units.first { $0.utf8.count > 3 && $0.hasSuffix("s") } ?? field.units.first
    let example = unit.map { "2 " + $0 } ?? "100 g"
    let hint = words(
      "عدد ثم وحدة، مثل \(example)", "un nombre puis une unité, comme \(example)",
      "a number, then a unit, such as \(example)")
    guard !field.units.isEmpty else { return hint }
    let units = field.units.joined(separator: words("، ", ", ", ", "))
    return hint + words(" (الوحدات: \(units))", " (unités : \(units))", " (units: \(units))")
  }

  private func oneOf(_ named: [(key: String, label: LocalizedText)]) -> String {
    let all = named.prefix(Self.mostNamed).map { key, label in
      let name = label[language]?.string ?? key
      return name == key ? key : "\(key) (\(name))"
    }
    let list =
      all.joined(separator: words("، ", ", ", ", ")) + (named.count > all.count ? " …" : "")
    return words("واحد مما يلي: \(list)", "une valeur parmi : \(list)", "one of: \(list)")
  }

  private func term(_ taxonomy: String) -> String {
    let definition = settings.taxonomies.first { $0.name == taxonomy }
    guard let terms = definition?.terms else {
      return words("كلمة من اختيارك", "un mot de votre choix", "a word of your choice")
    }
    return oneOf(terms.map { ($0.key, $0.label) })
  }

  private func reference(_ names: [String]) -> String {
    let labels = names.map { name in
      types.first { $0.name == name }?.label[language]?.string ?? name
    }
    let kinds = labels.joined(separator: words(" أو ", " ou ", " or "))
    let hint = words(
      "اسم ملف سجلّ آخر (\(kinds))، بلا لغته ولا لاحقته",
      "le nom du fichier d’une autre notice (\(kinds)), sans sa langue ni son extension",
      "the name of another record's file (\(kinds)), without its language and ending")
    guard let example = names.lazy.compactMap({ examples[$0] }).first else { return hint }
    return hint + words("، مثل \(example)", ", comme \(example)", ", such as \(example)")
  }

  private func list(_ element: FieldKind, _ field: FieldDefinition) -> String {
    let inner = text(of: element, field)
    return words(
      "قائمة، كلّ عنصر فيها: \(inner)", "une liste ; chaque élément : \(inner)",
      "a list; each item: \(inner)")
  }

  // MARK: What else holds

  private func bounds(of field: FieldDefinition) -> String? {
    let isText =
      field.kind.holds { $0 == .text || $0 == .markdown } && field.kind.groupFields == nil
    let (low, high) = (field.minimum.map(Self.short), field.maximum.map(Self.short))
    switch (low, high) {
    case (nil, nil): return nil
    case (let low?, let high?):
      return isText
        ? words(
          "عدد الأحرف: من \(low) إلى \(high)", "de \(low) à \(high) caractères",
          "\(low) to \(high) characters")
        : words("من \(low) إلى \(high)", "de \(low) à \(high)", "from \(low) to \(high)")
    case (let low?, nil):
      return isText
        ? words(
          "أدنى عدد للأحرف: \(low)", "longueur minimale : \(low) caractères",
          "at least \(low) characters")
        : words("القيمة الدنيا: \(low)", "au moins \(low)", "at least \(low)")
    case (nil, let high?):
      return isText
        ? words(
          "أقصى عدد للأحرف: \(high)", "longueur maximale : \(high) caractères",
          "at most \(high) characters")
        : words("القيمة القصوى: \(high)", "au plus \(high)", "at most \(high)")
    }
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  /// A default value as it would be written, where that is one word.
  private static func written(_ value: Value) -> String? {
    switch value {
    case .text(let text): text.string
    case .choice(let key): key
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): short(value)
    case .term(let term): term.name
    case .quantity(let quantity): "\(quantity.amount) \(quantity.unit)"
    default: nil
    }
  }
}
