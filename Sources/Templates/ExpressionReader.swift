import Model

/// Reads one expression with Jinja's precedence.
struct ExpressionReader {
  private let tokens: [Token]
  private var place = 0
  private var depth = 0

  init(_ tokens: [Token]) { self.tokens = tokens }

  private var token: Token { tokens[min(place, tokens.count - 1)] }

  func isAt(symbol: String) -> Bool { token.kind == .symbol(symbol) }

  private func isAt(name: String) -> Bool { token.kind == .name(name) }

  mutating func take(symbol: String) -> Bool {
    guard isAt(symbol: symbol) else { return false }
    place += 1
    return true
  }

  mutating func take(name: String) -> Bool {
    guard isAt(name: name) else { return false }
    place += 1
    return true
  }

  mutating func name(_ what: Message) throws(SyntaxMistake) -> String {
    guard case .name(let name) = token.kind else { throw expected(what) }
    place += 1
    return name
  }

  mutating func string(_ what: Message) throws(SyntaxMistake) -> String {
    guard case .string(let text) = token.kind else { throw expected(what) }
    place += 1
    return text
  }

  /// The name of a template, or several in square brackets.
  mutating func templateNames() throws(SyntaxMistake) -> [IncludedName] {
    guard take(symbol: "[") else { return [try templateName()] }
    var names: [IncludedName] = []
    repeat { names.append(try templateName()) } while take(symbol: ",")
    guard take(symbol: "]") else { throw expected(Message("expected-comma-or-bracket")) }
    return names
  }

  private mutating func templateName() throws(SyntaxMistake) -> IncludedName {
    let start = place
    if case .string = token.kind, let name = IncludedName(try concatenation()) { return name }
    place = start
    throw expected(Message("expected-template"))
  }

  func finish() throws(SyntaxMistake) {
    guard token.kind == .end else { throw expected(Message("expected-end")) }
  }

  func expected(sign: String) -> SyntaxMistake {
    expected(Message("expected-sign", ["sign": .text(sign)]))
  }

  func expected(_ what: Message) -> SyntaxMistake {
    let found: Message =
      switch token.kind {
      case .name(let name): Message("template-sign", ["sign": .text(name)])
      case .symbol(let symbol): Message("template-sign", ["sign": .text(symbol)])
      case .string: Message("shape-a-text")
      case .integer, .number: Message("shape-number")
      case .end: Message("template-end")
      }
    return SyntaxMistake(
      message: Message("template-unexpected", ["found": .message(found)]),
      remedy: Message("template-unexpected.remedy", ["what": .message(what)]),
      position: token.position)
  }

  /// `a, b` as a list, or one expression.
  mutating func tuple() throws(SyntaxMistake) -> Expression {
    let first = try expression()
    guard isAt(symbol: ",") else { return first }
    var items = [first]
    while take(symbol: ",") { items.append(try expression()) }
    return .list(items)
  }

  mutating func expression() throws(SyntaxMistake) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 60 else {
      throw SyntaxMistake(
        message: Message("template-expression-too-deep"),
        remedy: Message("template-expression-too-deep.remedy"),
        position: token.position)
    }
    let value = try or()
    guard take(name: "if") else { return value }
    let condition = try or()
    let otherwise = take(name: "else") ? try expression() : nil
    return .conditional(condition: condition, then: value, otherwise: otherwise)
  }

  /// What a loop runs over: its own `if` belongs to the loop.
  mutating func sequence() throws(SyntaxMistake) -> Expression {
    let first = try or()
    guard isAt(symbol: ",") else { return first }
    var items = [first]
    while take(symbol: ","), token.kind != .end { items.append(try or()) }
    return .list(items)
  }

  private mutating func or() throws(SyntaxMistake) -> Expression {
    var left = try and()
    while isAt(name: "or") {
      let position = token.position
      place += 1
      left = .binary(.or, left, try and(), position)
    }
    return left
  }

  private mutating func and() throws(SyntaxMistake) -> Expression {
    var left = try not()
    while isAt(name: "and") {
      let position = token.position
      place += 1
      left = .binary(.and, left, try not(), position)
    }
    return left
  }

  private mutating func not() throws(SyntaxMistake) -> Expression {
    if take(name: "not") { return .not(try not()) }
    return try comparison()
  }

  private mutating func comparison() throws(SyntaxMistake) -> Expression {
    let position = token.position
    let first = try sum()
    var rest: [(Expression.Comparison, Expression)] = []
    while let comparison = takeComparison() { rest.append((comparison, try sum())) }
    return rest.isEmpty ? first : .comparison(first, rest, position)
  }

  private mutating func takeComparison() -> Expression.Comparison? {
    let symbols: [(String, Expression.Comparison)] = [
      ("==", .equal), ("!=", .unequal), ("<", .less), ("<=", .lessOrEqual), (">", .greater),
      (">=", .greaterOrEqual),
    ]
    for (symbol, comparison) in symbols where take(symbol: symbol) { return comparison }
    if take(name: "in") { return .isIn }
    if isAt(name: "not"), place + 1 < tokens.count, tokens[place + 1].kind == .name("in") {
      place += 2
      return .isNotIn
    }
    return nil
  }

  private mutating func sum() throws(SyntaxMistake) -> Expression {
    var left = try concatenation()
    while true {
      let position = token.position
      if take(symbol: "+") {
        left = .binary(.add, left, try concatenation(), position)
      } else if take(symbol: "-") {
        left = .binary(.subtract, left, try concatenation(), position)
      } else {
        return left
      }
    }
  }

  private mutating func concatenation() throws(SyntaxMistake) -> Expression {
    var left = try product()
    while isAt(symbol: "~") {
      let position = token.position
      place += 1
      left = .binary(.concatenate, left, try product(), position)
    }
    return left
  }

  private mutating func product() throws(SyntaxMistake) -> Expression {
    var left = try power()
    let symbols: [(String, Expression.Operator)] = [
      ("*", .multiply), ("/", .divide), ("//", .floorDivide), ("%", .modulo),
    ]
    while true {
      let position = token.position
      guard let found = symbols.first(where: { isAt(symbol: $0.0) }) else { return left }
      place += 1
      left = .binary(found.1, left, try power(), position)
    }
  }

  /// As in Jinja, and unlike Python, powers are taken from the left and after the sign.
  private mutating func power() throws(SyntaxMistake) -> Expression {
    var left = try unary()
    while isAt(symbol: "**") {
      let position = token.position
      place += 1
      left = .binary(.power, left, try unary(), position)
    }
    return left
  }

  private mutating func unary(takesFilters: Bool = true) throws(SyntaxMistake) -> Expression {
    let position = token.position
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else {
      throw SyntaxMistake(
        message: Message("template-expression-too-deep"),
        remedy: Message("template-expression-too-deep.remedy"),
        position: position)
    }
    var value: Expression
    if take(symbol: "-") {
      value = .negate(try unary(takesFilters: false), position)
    } else if take(symbol: "+") {
      value = try unary(takesFilters: false)
    } else {
      value = try postfix(try primary())
    }
    return takesFilters ? try filtersAndTests(value) : value
  }

  private mutating func primary() throws(SyntaxMistake) -> Expression {
    let position = token.position
    switch token.kind {
    case .name(let name):
      place += 1
      switch name {
      case "true", "True": return .literal(.boolean(true))
      case "false", "False": return .literal(.boolean(false))
      case "none", "None": return .literal(.none)
      default: return .name(name, position)
      }
    case .integer(let value):
      place += 1
      return .literal(.integer(value))
    case .number(let value):
      place += 1
      return .literal(.number(value))
    case .string(let text):
      place += 1
      var joined = text
      // Strings that stand side by side are one, as in Python.
      while case .string(let next) = token.kind {
        joined += next
        place += 1
      }
      return .literal(.text(Text(joined)))
    case .symbol("("):
      place += 1
      if take(symbol: ")") { return .list([]) }
      let first = try expression()
      if isAt(symbol: ",") {
        var items = [first]
        while take(symbol: ","), !isAt(symbol: ")") { items.append(try expression()) }
        guard take(symbol: ")") else { throw expected(sign: ")") }
        return .list(items)
      }
      guard take(symbol: ")") else { throw expected(sign: ")") }
      return first
    case .symbol("["):
      place += 1
      var items: [Expression] = []
      while !isAt(symbol: "]") {
        items.append(try expression())
        guard take(symbol: ",") else { break }
      }
      guard take(symbol: "]") else { throw expected(sign: "]") }
      return .list(items)
    case .symbol("{"):
      place += 1
      var entries: [(Expression, Expression)] = []
      while !isAt(symbol: "}") {
        let key = try expression()
        guard take(symbol: ":") else { throw expected(sign: ":") }
        entries.append((key, try expression()))
        guard take(symbol: ",") else { break }
      }
      guard take(symbol: "}") else { throw expected(sign: "}") }
      return .dictionary(entries)
    case .symbol, .end:
      throw expected(Message("expected-value"))
    }
  }

  private mutating func postfix(_ value: Expression) throws(SyntaxMistake) -> Expression {
    var value = value
    while true {
      let position = token.position
      if take(symbol: ".") {
        let memberPosition = token.position
        if case .integer(let index) = token.kind {
          place += 1
          value = .index(value, .literal(.integer(index)), position)
        } else {
          value = .member(value, try name(Message("expected-name")), memberPosition)
        }
      } else if take(symbol: "[") {
        value = try subscripted(value, position)
      } else if isAt(symbol: "(") {
        value = .call(value, try arguments(), position)
      } else {
        return value
      }
    }
  }

  private mutating func subscripted(
    _ value: Expression, _ position: SourcePosition
  ) throws(SyntaxMistake) -> Expression {
    var start: Expression?
    if !isAt(symbol: ":") { start = try expression() }
    guard take(symbol: ":") else {
      guard take(symbol: "]") else { throw expected(sign: "]") }
      return .index(value, start ?? .literal(.none), position)
    }
    let end = isAt(symbol: "]") ? nil : try expression()
    guard take(symbol: "]") else { throw expected(sign: "]") }
    return .slice(value, start, end, position)
  }

  private mutating func arguments() throws(SyntaxMistake) -> [Expression.Argument] {
    guard take(symbol: "(") else { throw expected(sign: "(") }
    var arguments: [Expression.Argument] = []
    while !isAt(symbol: ")") {
      if case .name(let name) = token.kind, place + 1 < tokens.count,
        tokens[place + 1].kind == .symbol("=")
      {
        place += 2
        arguments.append(Expression.Argument(name: name, value: try expression()))
      } else {
        arguments.append(Expression.Argument(name: nil, value: try expression()))
      }
      guard take(symbol: ",") else { break }
    }
    guard take(symbol: ")") else { throw expected(sign: ")") }
    return arguments
  }

  mutating func parameters() throws(SyntaxMistake) -> [Macro.Parameter] {
    guard take(symbol: "(") else { throw expected(sign: "(") }
    var parameters: [Macro.Parameter] = []
    while !isAt(symbol: ")") {
      let name = try name(Message("expected-parameter"))
      let standard = take(symbol: "=") ? try expression() : nil
      parameters.append(Macro.Parameter(name: name, standard: standard))
      guard take(symbol: ",") else { break }
    }
    guard take(symbol: ")") else { throw expected(sign: ")") }
    return parameters
  }

  private mutating func filtersAndTests(_ value: Expression) throws(SyntaxMistake) -> Expression {
    var value = value
    while true {
      if take(symbol: "|") {
        let position = token.position
        let name = try name(Message("expected-filter"))
        let arguments = isAt(symbol: "(") ? try arguments() : []
        value = .filter(value, name, arguments, position)
      } else if isAt(name: "is") {
        place += 1
        let isNegated = take(name: "not")
        let position = token.position
        let name = try name(Message("expected-test"))
        var arguments: [Expression] = []
        if isAt(symbol: "(") {
          arguments = try self.arguments().map(\.value)
        } else if startsArgument {
          arguments = [try postfix(try primary())]
        }
        value = .test(value, name, arguments, isNegated: isNegated, position)
      } else if isAt(symbol: "(") {
        value = .call(value, try arguments(), token.position)
      } else {
        return value
      }
    }
  }

  /// Whether a test's argument follows without brackets: `is divisibleby 3`.
  private var startsArgument: Bool {
    switch token.kind {
    case .name(let name):
      !["else", "or", "and", "is", "if", "in", "not", "recursive"].contains(name)
    case .integer, .number, .string, .symbol("["), .symbol("{"): true
    case .symbol, .end: false
    }
  }
}
