import Model

/// Reads the segments of one template into statements.
struct Parser {
  private let segments: [Segment]
  private var place = 0
  private var depth = 0
  private var mistakes: [SyntaxMistake] = []

  /// Gives the statements and every mistake; after a mistake the rest of the file is still read.
  static func parse(_ bytes: [UInt8]) -> (statements: [Statement], mistakes: [SyntaxMistake]) {
    var lexer = Lexer(bytes)
    do throws(SyntaxMistake) {
      var parser = Parser(segments: try lexer.segments())
      let statements = parser.statements(until: [])
      return (statements, parser.mistakes)
    } catch {
      return ([], [error])
    }
  }

  private init(segments: [Segment]) { self.segments = segments }

  private static let nestingLimit = 100

  /// Statements up to one of the closing tags, which is left to the caller.
  private mutating func statements(until closings: Set<String>) -> [Statement] {
    var statements: [Statement] = []
    depth += 1
    defer { depth -= 1 }
    while place < segments.count {
      switch segments[place] {
      case .text(let bytes, let position):
        statements.append(.text(bytes, position))
        place += 1
      case .print(let tokens, let position):
        place += 1
        do throws(SyntaxMistake) {
          var reader = ExpressionReader(tokens)
          let expression = try reader.expression()
          try reader.finish()
          statements.append(.print(expression, position))
        } catch {
          mistakes.append(error)
        }
      case .tag(let tokens, let position):
        guard case .name(let name)? = tokens.first?.kind else {
          place += 1
          mistakes.append(
            SyntaxMistake(
              message: "the tag has no name", remedy: "write a word such as if or for",
              position: position))
          continue
        }
        if closings.contains(name) { return statements }
        place += 1
        if depth > Self.nestingLimit {
          mistakes.append(
            SyntaxMistake(
              message: "the tags are nested too deeply", remedy: "split the template up",
              position: position))
          place = segments.count
          return statements
        }
        do throws(SyntaxMistake) {
          if let statement = try statement(name, tokens, position) { statements.append(statement) }
        } catch {
          mistakes.append(error)
        }
      }
    }
    return statements
  }

  private static let names = [
    "if", "for", "set", "include", "extends", "block", "macro", "call", "import", "from", "raw",
    "elif", "else", "endif", "endfor", "endset", "endblock", "endmacro", "endcall",
  ]

  private mutating func statement(
    _ name: String, _ tokens: [Token], _ position: SourcePosition
  ) throws(SyntaxMistake) -> Statement? {
    var reader = ExpressionReader(Array(tokens.dropFirst()))
    switch name {
    case "if": return try condition(&reader, position)
    case "for": return try loop(&reader, position)
    case "set": return try set(&reader, position)
    case "include":
      let file = try reader.string("the name of a template in quotation marks")
      let isOptional = reader.take(name: "ignore")
      if isOptional, !reader.take(name: "missing") { throw reader.expected("missing") }
      let seesNames = try context(&reader) ?? true
      try reader.finish()
      return .include(file, isOptional: isOptional, seesNames: seesNames, position)
    case "extends":
      let file = try reader.string("the name of a template in quotation marks")
      try reader.finish()
      return .extends(file, position)
    case "block":
      let block = try reader.name("the block's name")
      let isScoped = reader.take(name: "scoped")
      try reader.finish()
      let body = try self.body(until: "endblock", position)
      return .block(block, body, isScoped: isScoped, position)
    case "macro":
      let macroName = try reader.name("the macro's name")
      let parameters = try reader.parameters()
      try reader.finish()
      let body = try self.body(until: "endmacro", position)
      return .macro(
        Macro(name: macroName, parameters: parameters, body: body, position: position))
    case "call":
      let parameters = reader.isAt(symbol: "(") ? try reader.parameters() : []
      let call = try reader.expression()
      try reader.finish()
      let body = try self.body(until: "endcall", position)
      return .call(call, parameters: parameters, body: body, position)
    case "import":
      let file = try reader.string("the name of a template in quotation marks")
      guard reader.take(name: "as") else { throw reader.expected("as and a name") }
      let alias = try reader.name("a name")
      let seesNames = try context(&reader) ?? false
      try reader.finish()
      return .importing(file, alias: alias, seesNames: seesNames, position)
    case "from":
      return try fromImport(&reader, position)
    default:
      let nearest = NearestName.of(name, among: Self.names)
      throw SyntaxMistake(
        message: "there is no tag \"\(name)\" here",
        remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "remove it", position: position)
    }
  }

  private mutating func fromImport(
    _ reader: inout ExpressionReader, _ position: SourcePosition
  ) throws(SyntaxMistake) -> Statement {
    let file = try reader.string("the name of a template in quotation marks")
    guard reader.take(name: "import") else { throw reader.expected("import") }
    var names: [(name: String, alias: String)] = []
    repeat {
      let name = try reader.name("a macro's name")
      let alias = reader.take(name: "as") ? try reader.name("a name") : name
      names.append((name, alias))
    } while reader.take(symbol: ",")
    let seesNames = try context(&reader) ?? false
    try reader.finish()
    return .importingNames(file, names: names, seesNames: seesNames, position)
  }

  /// `with context` or `without context`.
  private func context(_ reader: inout ExpressionReader) throws(SyntaxMistake) -> Bool? {
    let isWith = reader.take(name: "with")
    guard isWith || reader.take(name: "without") else { return nil }
    guard reader.take(name: "context") else { throw reader.expected("context") }
    return isWith
  }

  /// The statements up to a closing tag, which is taken.
  private mutating func body(
    until closing: String, _ start: SourcePosition
  ) throws(SyntaxMistake) -> [Statement] {
    let body = statements(until: [closing])
    guard place < segments.count else {
      throw SyntaxMistake(
        message: "this tag is not closed", remedy: "write {% \(closing) %} at its end",
        position: start)
    }
    place += 1
    return body
  }

  private mutating func condition(
    _ first: inout ExpressionReader, _ position: SourcePosition
  ) throws(SyntaxMistake) -> Statement {
    var branches: [(condition: Expression, body: [Statement])] = []
    var otherwise: [Statement] = []
    var mistake: SyntaxMistake?
    var test = Expression.literal(.none)
    do throws(SyntaxMistake) {
      test = try first.expression()
      try first.finish()
    } catch {
      // The tags below belong together even when one condition is wrong.
      mistake = error
    }
    while true {
      let body = statements(until: ["elif", "else", "endif"])
      guard place < segments.count, case .tag(let tokens, let tagPosition) = segments[place],
        case .name(let name)? = tokens.first?.kind
      else {
        throw SyntaxMistake(
          message: "if is not closed", remedy: "write {% endif %} at its end", position: position)
      }
      place += 1
      branches.append((test, body))
      if name == "endif" { break }
      if name == "elif" {
        var reader = ExpressionReader(Array(tokens.dropFirst()))
        do throws(SyntaxMistake) {
          test = try reader.expression()
          try reader.finish()
        } catch {
          mistake = mistake ?? error
        }
        continue
      }
      otherwise = statements(until: ["endif", "elif", "else"])
      guard place < segments.count, case .tag(let closing, _) = segments[place],
        case .name("endif")? = closing.first?.kind
      else {
        throw SyntaxMistake(
          message: "else is not followed by endif", remedy: "write {% endif %} at its end",
          position: tagPosition)
      }
      place += 1
      break
    }
    if let mistake { throw mistake }
    return .condition(branches, otherwise: otherwise, position)
  }

  private mutating func loop(
    _ reader: inout ExpressionReader, _ position: SourcePosition
  ) throws(SyntaxMistake) -> Statement {
    var targets: [String] = []
    var sequence = Expression.literal(.none)
    var condition: Expression?
    var mistake: SyntaxMistake?
    do throws(SyntaxMistake) {
      repeat { targets.append(try reader.name("a name")) } while reader.take(symbol: ",")
      guard reader.take(name: "in") else { throw reader.expected("in") }
      sequence = try reader.sequence()
      if reader.take(name: "if") { condition = try reader.expression() }
      if reader.take(name: "recursive") {
        throw SyntaxMistake(
          message: "recursive loops are not in this language", remedy: "use a macro",
          position: position)
      }
      try reader.finish()
    } catch {
      mistake = error
    }
    let body = statements(until: ["else", "endfor"])
    var otherwise: [Statement] = []
    if place < segments.count, case .tag(let tokens, _) = segments[place],
      case .name("else")? = tokens.first?.kind
    {
      place += 1
      otherwise = statements(until: ["endfor"])
    }
    guard place < segments.count else {
      throw SyntaxMistake(
        message: "for is not closed", remedy: "write {% endfor %} at its end", position: position)
    }
    place += 1
    if let mistake { throw mistake }
    return .loop(
      Statement.Loop(
        targets: targets, sequence: sequence, condition: condition, body: body,
        otherwise: otherwise, position: position))
  }

  private mutating func set(
    _ reader: inout ExpressionReader, _ position: SourcePosition
  ) throws(SyntaxMistake) -> Statement {
    var names = [try reader.name("a name")]
    if reader.take(symbol: ".") {
      let member = try reader.name("a name")
      guard reader.take(symbol: "=") else { throw reader.expected("=") }
      let value = try reader.expression()
      try reader.finish()
      return .setMember(names[0], member, value, position)
    }
    while reader.take(symbol: ",") { names.append(try reader.name("a name")) }
    if reader.take(symbol: "=") {
      let value = try reader.tuple()
      try reader.finish()
      return .set(names, value, position)
    }
    try reader.finish()
    return .setBlock(names[0], try body(until: "endset", position), position)
  }
}
