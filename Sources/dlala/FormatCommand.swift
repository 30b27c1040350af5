import ArgumentParser
import Model
import Pipeline

/// `dlala format`: how a language writes a value.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: phrase("help-format"),
    discussion: phrase("help-format-more"))

  @Argument(
    help: ArgumentHelp(
      phrase("help-format-values", ["kinds": .names(FormatRunner.Kind.allCases.map(\.rawValue))]),
      valueName: "kind"))
  var kind: String

  @Argument(help: ArgumentHelp(phrase("help-format-values-without-standard-input")))
  var values: [String] = []

  @Option(help: ArgumentHelp(phrase("help-format-language-such-ar-ps"), valueName: "tag"))
  var locale = "en"

  @Option(help: ArgumentHelp(phrase("help-format-numbering-system-such-latn"), valueName: "system"))
  var digits: String?

  @Option(help: ArgumentHelp(phrase("help-format-calendar-dates-come-first")))
  var calendar = CalendarSystem.gregorian.rawValue

  @Flag(help: ArgumentHelp(phrase("help-format-say-dates-both-calendars")))
  var bothCalendars = false

  @Option(
    help: ArgumentHelp(
      phrase("help-format-how-much-dates-said", ["styles": .names(FormatRunner.dateStyles)])))
  var style = "long"

  @Option(help: ArgumentHelp(phrase("help-format-how-currency-named-symbol"), valueName: "display"))
  var currency = CurrencyDisplay.symbol.rawValue

  @Flag(help: ArgumentHelp(phrase("help-format-name-units-full")))
  var long = false

  @Flag(help: ArgumentHelp(phrase("help-format-name-units-signs-where")))
  var short = false

  private static let limit = 64 << 20

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard FormatRunner.Kind(rawValue: kind) == nil else {
      if LocaleTag(locale) == nil {
        throw ValidationError(phrase("usage-locale", ["locale": .text(locale)]))
      }
      try Self.require(
        calendar, among: CalendarSystem.allCases.map(\.rawValue), option: "calendar")
      try Self.require(style, among: FormatRunner.dateStyles, option: "style")
      if let digits {
        try Self.require(digits, among: FormatRunner.numberingSystems, option: "digits")
      }
      if CurrencyDisplay(rawValue: currency) == nil {
        throw ValidationError(phrase("usage-currency", ["currency": .text(currency)]))
      }
      return
    }
    let kinds = FormatRunner.Kind.allCases.map(\.rawValue)
    let nearest = NearestName.of(kind, among: kinds)
    throw ValidationError(
      phrase(
        nearest == nil ? "usage-no-kind" : "usage-no-kind-near",
        ["kind": .text(kind), "name": .text(nearest ?? ""), "kinds": .names(kinds)]))
  }

  private static func require(_ value: String, among names: [String], option: String) throws {
    guard !names.contains(value) else { return }
    let nearest = NearestName.of(value, among: names)
    throw ValidationError(
      phrase(
        nearest == nil ? "usage-no-value" : "usage-no-value-near",
        [
          "option": .text(option), "value": .text(value), "name": .text(nearest ?? ""),
          "names": .names(names),
        ]))
  }

  func run() throws {
    guard let kind = FormatRunner.Kind(rawValue: kind), let tag = LocaleTag(locale) else {
      throw Status.usage
    }
    let language = SiteLanguage(
      code: tag.language, locale: tag,
      habits: LocaleHabits(
        numberingSystem: digits, calendar: CalendarSystem(rawValue: calendar) ?? .gregorian,
        saysBothCalendars: bothCalendars,
        currencyDisplay: CurrencyDisplay(rawValue: currency) ?? .symbol))
    var texts = values
    if values.isEmpty {
      guard let input = StandardInput.readAll(limit: Self.limit) else {
        throw Failure.say(
          EnvironmentFailure(
            path: phrase("said-standard-input"), cause: Message("said-unreadable-input")))
      }
      texts = input.split(separator: 10, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if texts.last?.isEmpty == true { texts.removeLast() }
    }
    let results = FormatRunner.run(
      texts, as: kind, in: language, dateStyle: style,
      unitWidth: long ? "long" : short ? "short" : "usual")
    StandardOutput.write(results.map { ($0 ?? "") + "\n" }.joined())
    var hasMistakes = false
    for (place, result) in results.enumerated() where result == nil {
      hasMistakes = true
      let name = Message.Value.message(
        Message(
          "format-value",
          ["number": .number(place + 1), "text": .text(String(texts[place].prefix(80)))]))
      let reason = FormatRunner.reason(texts[place], as: kind, called: name)
      StandardError.write("dlala: \(phrase(reason))\n")
    }
    if hasMistakes { throw Status.content }
  }
}
