import Model

/// An expression as it is written, with its place in the template.
indirect enum Expression: Sendable {
  case literal(TemplateValue)
  case name(String, SourcePosition)
  case member(Expression, String, SourcePosition)
  case index(Expression, Expression, SourcePosition)
  case slice(Expression, Expression?, Expression?, SourcePosition)
  case call(Expression, [Argument], SourcePosition)
  case filter(Expression, String, [Argument], SourcePosition)
  case test(Expression, String, [Expression], isNegated: Bool, SourcePosition)
  case not(Expression)
  case negate(Expression, SourcePosition)
  case binary(Operator, Expression, Expression, SourcePosition)
  /// `a < b < c`: the first and the rest with their operators.
  case comparison(Expression, [(Comparison, Expression)], SourcePosition)
  case conditional(condition: Expression, then: Expression, otherwise: Expression?)
  case list([Expression])
  case dictionary([(Expression, Expression)])

  struct Argument: Sendable {
    var name: String?
    var value: Expression
  }

  enum Operator: Sendable {
    case add, subtract, multiply, divide, floorDivide, modulo, power, concatenate, and, or
  }

  enum Comparison: Sendable {
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual, isIn, isNotIn
  }
}

/// A piece of a template.
indirect enum Statement: Sendable {
  case text([UInt8], SourcePosition)
  case print(Expression, SourcePosition)
  case condition(
    [(condition: Expression, body: [Statement])], otherwise: [Statement], SourcePosition)
  case loop(Loop)
  case set([String], Expression, SourcePosition)
  case setMember(String, String, Expression, SourcePosition)
  case setBlock(String, [Statement], SourcePosition)
  /// The first of these that there is.
  case include([IncludedName], isOptional: Bool, seesNames: Bool, SourcePosition)
  /// Statements in which a name is known to be an entity of one kind; only the compiler makes them.
  case narrowed(String, entity: String, [Statement])
  case extends(String, SourcePosition)
  /// A scoped block sees the names around it.
  case block(String, [Statement], isScoped: Bool, SourcePosition)
  case macro(Macro)
  case call(Expression, parameters: [Macro.Parameter], body: [Statement], SourcePosition)
  case importing(String, alias: String, seesNames: Bool, SourcePosition)
  case importingNames(
    String, names: [(name: String, alias: String)], seesNames: Bool, SourcePosition)

  struct Loop: Sendable {
    var targets: [String]
    var sequence: Expression
    var condition: Expression?
    var isRecursive: Bool
    var body: [Statement]
    var otherwise: [Statement]
    var position: SourcePosition
  }
}

/// The name of a template to include: a text, or `"card-" ~ record.type ~ ".html"`, which is made of
/// what kind of entity a name is.
struct IncludedName: Sendable {
  var prefix: String
  /// The name whose kind stands in the middle, and its member that says it; nothing for a mere text.
  var chosen: (name: String, member: String)?
  var suffix = ""

  /// The template's name for an entity whose kind has a key, or for any where it is a mere text.
  func file(for key: String?) -> String? {
    guard chosen != nil else { return prefix }
    return key.map { prefix + $0 + suffix }
  }

  /// As it is written, for diagnostics.
  var written: String {
    chosen.map { prefix + "<" + $0.name + "." + $0.member + ">" + suffix } ?? prefix
  }
}

/// A macro as it is written.
struct Macro: Sendable {
  var name: String
  var parameters: [Parameter]
  var body: [Statement]
  var position: SourcePosition

  struct Parameter: Sendable {
    var name: String
    var standard: Expression?
  }
}

/// A template file as it is written.
struct TemplateFile: Sendable {
  var name: String
  /// The name without that of its component, which other templates of the name share.
  var plainName: String
  var path: String
  var bytes: [UInt8]
  var statements: [Statement]

  /// The line at a position, for quoting.
  func line(at position: SourcePosition) -> String {
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: position.line, omittingEmptySubsequences: false)
    guard lines.indices.contains(position.line - 1) else { return "" }
    return String(String(decoding: lines[position.line - 1], as: UTF8.self).prefix(400))
  }
}

/// A template as it was read.
struct ParsedTemplate {
  var statements: [Statement] = []
  /// Every mistake in its syntax.
  var mistakes: [SyntaxMistake] = []
  /// Whether something was left out that may define names: of names that are not there nothing can
  /// be said then.
  var isIncomplete = false
}

/// A mistake while a file is read; the compiler turns it into a diagnostic.
struct SyntaxMistake: Error {
  var message: Message
  var remedy: Message
  var position: SourcePosition
}
