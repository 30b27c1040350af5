import Model

/// Reads one entry of `locales` in `dlala.yaml`: a tag alone, or a tag and the site's choices.
///
/// ```yaml
/// locales:
///   fr: fr-FR
///   ar: {tag: ar-PS, digits: latn, calendar: hijri, both-calendars: true}
/// ```
public enum LocaleReader {
  /// The numbering systems of decimal digits that CLDR knows for languages at hand.
  public static let numberingSystems = ["arab", "arabext", "beng", "deva", "latn", "thai"]

  /// The node of the tag, which `code` stands for when none is written, and the habits.
  static func read(
    _ node: YAMLNode, code: YAMLNode, _ context: inout FileContext
  ) -> (tag: YAMLNode, habits: LocaleHabits) {
    var habits = LocaleHabits()
    guard case .mapping(let entries, _) = node else { return (node, habits) }
    var reader = EntryReader(entries, what: .message(Message("thing-locale")))
    let tag = reader.take("tag") ?? code
    if let digits = reader.take("digits") {
      habits.numberingSystem = choice(digits, "digits", numberingSystems, &context)
    }
    habits.calendar = reader.choice("calendar", &context) ?? habits.calendar
    habits.saysBothCalendars =
      reader.boolean("both-calendars", &context) ?? habits.saysBothCalendars
    habits.currencyDisplay = reader.choice("currency", &context) ?? habits.currencyDisplay
    if let node = reader.take("sort-without-article") {
      habits.ignoresArticle =
        reader.boolean("sort-without-article", &context) ?? habits.ignoresArticle
      if habits.ignoresArticle { checkArticle(of: tag, node, &context) }
    }
    habits.slugs = reader.choice("slugs", &context) ?? habits.slugs
    habits.slugSource = reader.choice("slugs-from", &context) ?? habits.slugSource
    habits.appliesTypography =
      reader.boolean("typography", &context) ?? habits.appliesTypography
    reader.finish(&context)
    return (tag, habits)
  }

  private static func checkArticle(
    of tag: YAMLNode, _ node: YAMLNode, _ context: inout FileContext
  ) {
    let language = (tag.text ?? "").split(separator: "-").first.map { $0.lowercased() } ?? ""
    guard !LocaleHabits.languagesWithArticle.contains(language) else { return }
    context.report(
      "settings",
      Message("settings-articles-unknown", ["language": .text(String(language.prefix(20)))]),
      Message(
        "settings-articles-unknown.remedy", ["languages": .names(LocaleHabits.languagesWithArticle)]
      ),
      at: node.position, length: node.length, severity: .warning)
  }

  fileprivate static func choice(
    _ node: YAMLNode, _ name: String, _ choices: [String], _ context: inout FileContext
  ) -> String? {
    let text = node.text ?? ""
    if choices.contains(text) { return text }
    context.report(
      "settings",
      Message(
        "settings-unknown-choice", ["name": .text(name), "text": .text(String(text.prefix(60)))]),
      NearestName.of(text, among: choices).map(Message.didYouMean)
        ?? Message("settings-unknown-choice.remedy", ["choices": .names(choices)]),
      at: node.position, length: node.length)
    return nil
  }
}

extension EntryReader {
  /// One of the values of an enumeration, by its name.
  fileprivate mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ context: inout FileContext
  ) -> Choice? {
    guard let node = take(name) else { return nil }
    return LocaleReader.choice(node, name, Choice.allCases.map(\.rawValue), &context)
      .flatMap { Choice(rawValue: $0) }
  }
}
