public import Model

/// The page that a template runs for.
public struct RenderContext: Sendable {
  /// The page's language.
  public var language: LanguageIndex
  /// The page's direction.
  public var direction: Direction
  /// Whether values of another direction are isolated.
  public var isolates: Bool
  /// The tags of the site's languages, for `lang` attributes.
  public var languageTags: [String]

  /// A context for one page.
  public init(
    language: LanguageIndex, direction: Direction, isolates: Bool, languageTags: [String]
  ) {
    self.language = language
    self.direction = direction
    self.isolates = isolates
    self.languageTags = languageTags
  }
}

/// Why a filter cannot be used as a template uses it.
public struct FilterMistake: Error, Sendable, Hashable {
  /// What is wrong, as a headline.
  public var message: Message
  /// What to write instead.
  public var remedy: Message

  /// A mistake and its remedy.
  public init(_ message: Message, remedy: Message) {
    self.message = message
    self.remedy = remedy
  }
}

/// How a template uses a filter, as far as it is known before it runs.
public struct FilterCall: Sendable {
  /// A value's shape, and its text when the template writes it as a literal.
  public struct Argument: Sendable {
    /// What is known of the value.
    public var shape: Shape
    /// The text between the quotes.
    public var literal: String?
  }

  /// The value before the bar.
  public var input: Argument
  /// The arguments without names.
  public var arguments: [Argument]
  /// The arguments with names.
  public var named: [String: Argument]
}

/// A filter that the host adds to the language.
public struct HostFilter: Sendable {
  /// What templates call it.
  public var name: String
  /// Gives the shape of the result, or what is wrong with the call.
  public var check: @Sendable (FilterCall) -> Result<Shape, FilterMistake>
  /// Whether the site has what a call names by a literal, such as a string by its key.
  ///
  /// Nothing when it names nothing. What the site lacks may be asked for with `is defined` and `default`.
  public var names: (@Sendable (FilterCall) -> Bool?)?
  /// Gives the result; a value that is absent stays absent.
  public var run:
    @Sendable (
      _ input: TemplateValue, _ arguments: [TemplateValue], _ named: [String: TemplateValue],
      _ context: RenderContext
    ) -> TemplateValue

  /// A filter from its two halves.
  public init(
    name: String, names: (@Sendable (FilterCall) -> Bool?)? = nil,
    check: @escaping @Sendable (FilterCall) -> Result<Shape, FilterMistake>,
    run:
      @escaping @Sendable (
        _ input: TemplateValue, _ arguments: [TemplateValue], _ named: [String: TemplateValue],
        _ context: RenderContext
      ) -> TemplateValue
  ) {
    self.name = name
    self.names = names
    self.check = check
    self.run = run
  }
}

/// What the program adds to the language: filters, and how data values print.
public struct Host: Sendable {
  /// The filters by name; they come before those of Jinja.
  public var filters: [String: HostFilter]
  /// The text of a data value that a template prints without a filter.
  public var print: @Sendable (Value, RenderContext) -> Text

  /// A host; of two filters with one name the first counts.
  public init(
    filters: [HostFilter], print: @escaping @Sendable (Value, RenderContext) -> Text
  ) {
    self.filters = Dictionary(
      filters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.print = print
  }
}
