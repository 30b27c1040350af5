import ArgumentParser
import Model
import Pipeline

/// `dlala format`: how a language writes a value.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Write dates, numbers and amounts as a language does.",
    discussion: """
      For example: dlala format date --locale ar-PS 1320~ 1967-06-10/1967-06-11
      Without values, each line of standard input is one; a line that is none gives an empty line.
      Exit codes: 0 all were written; 1 a value is not of the kind; 2 wrong usage.
      """)

  @Argument(
    help: ArgumentHelp(
      "What the values are: "
        + FormatRunner.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "kind"))
  var kind: String

  @Argument(help: ArgumentHelp("The values; without them standard input is read."))
  var values: [String] = []

  @Option(help: ArgumentHelp("The language, such as ar-PS or fr.", valueName: "tag"))
  var locale = "en"

  @Option(help: ArgumentHelp("A numbering system, such as latn or arab.", valueName: "system"))
  var digits: String?

  @Option(help: ArgumentHelp("In which calendar dates come first: gregorian or hijri."))
  var calendar = CalendarSystem.gregorian.rawValue

  @Flag(help: "Say dates in both calendars.")
  var bothCalendars = false

  @Option(
    help: ArgumentHelp(
      "How much of dates is said: " + FormatRunner.dateStyles.joined(separator: ", ") + "."))
  var style = "long"

  @Option(help: ArgumentHelp("How a currency is named: symbol or code.", valueName: "display"))
  var currency = CurrencyDisplay.symbol.rawValue

  @Flag(help: ArgumentHelp("Name units in full."))
  var long = false

  @Flag(help: ArgumentHelp("Name units by their signs, where there are some."))
  var short = false

  private static let limit = 64 << 20

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard FormatRunner.Kind(rawValue: kind) == nil else {
      if LocaleTag(locale) == nil {
        throw ValidationError("--locale takes a tag such as ar or fr-FR, not \"\(locale)\".")
      }
      try Self.require(
        calendar, among: CalendarSystem.allCases.map(\.rawValue), option: "calendar")
      try Self.require(style, among: FormatRunner.dateStyles, option: "style")
      if let digits {
        try Self.require(digits, among: FormatRunner.numberingSystems, option: "digits")
      }
      if CurrencyDisplay(rawValue: currency) == nil {
        throw ValidationError("--currency takes symbol or code, not \"\(currency)\".")
      }
      return
    }
    let kinds = FormatRunner.Kind.allCases.map(\.rawValue)
    let nearest = NearestName.of(kind, among: kinds).map { " Did you mean \"\($0)\"?" }
    throw ValidationError(
      "There is no kind \"\(kind)\"."
        + (nearest ?? " The kinds: " + kinds.joined(separator: ", ") + "."))
  }

  private static func require(_ value: String, among names: [String], option: String) throws {
    guard !names.contains(value) else { return }
    let nearest = NearestName.of(value, among: names).map { " Did you mean \"\($0)\"?" }
    throw ValidationError(
      "--\(option) takes no \"\(value)\"."
        + (nearest ?? " It takes: " + names.joined(separator: ", ") + "."))
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
          EnvironmentFailure(path: "standard input", cause: "it cannot be read, or is too long"))
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
      let name =
        "value \(place + 1) (\"\(DiagnosticPrinter.visible(texts[place].prefix(80)))\")"
      let reason = FormatRunner.reason(texts[place], as: kind, called: name)
      StandardError.write("dlala: \(DiagnosticPrinter.visible(reason))\n")
    }
    if hasMistakes { throw Status.content }
  }
}
