import Model

/// Reads the segments of one template into statements.
struct Parser {
  private let segments: [Segment]
  private var place = 0
  private var depth = 0
  private var result = ParsedTemplate()
  /// The names of tags that could not be read.
  private var lost: [String] = []
  /// The line on which each block begins.
  private var blocks: [String: Int] = [:]
  /// The closing tags of what is open around the current place, the innermost last.
  private var closings: [Set<String>] = []

  /// Gives the statements and every mistake; after a mistake the rest of the file is still read.
  static func parse(_ bytes: [UInt8]) -> ParsedTemplate {
    var lexer = Lexer(bytes)
    var parser = Parser(segments: lexer.segments())
    parser.lost = lexer.lost
    parser.result = ParsedTemplate(mistakes: lexer.mistakes, isIncomplete: !lexer.lost.isEmpty)
    let statements = parser.statements(until: [])
    parser.result.statements = statements
    return parser.result
  }

  private init(segments: [Segment]) { self.segments = segments }

  private static let nestingLimit = 100

  /// Statements up to one of the closing tags, which is left to the caller.
  ///
  /// A closing tag of what is open further out ends them too: then the inner tag is not closed.
  private mutating func statements(until own: Set<String>) -> [Statement] {
    var statements: [Statement] = []
    depth += 1
    closings.append(own)
    defer {
      depth -= 1
      closings.removeLast()
    }
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
          report(error)
        }
      case .tag(let tokens, let position):
        guard case .name(let name)? = tokens.first?.kind else {
          place += 1
          report(
            SyntaxMistake(
              message: Message("template-tag-no-name"),
              remedy: Message("template-tag-no-name.remedy"),
              position: position))
          result.isIncomplete = true
          continue
        }
        if closings.contains(where: { $0.contains(name) }) { return statements }
        place += 1
        if depth > Self.nestingLimit {
          report(
            SyntaxMistake(
              message: Message("template-tags-too-deep"),
              remedy: Message("template-tags-too-deep.remedy"),
              position: position))
          result.isIncomplete = true
          place = segments.count
          return statements
        }
        do throws(SyntaxMistake) {
          if let statement = try statement(name, tokens, position) { statements.append(statement) }
        } catch {
          report(error)
          result.isIncomplete = true
          // The closing tag of a wrong one is no mistake of its own.
          if let closing = Self.closings[name] { _ = body(until: closing, position) }
        }
      }
    }
    return statements
  }

  private mutating func report(_ mistake: SyntaxMistake) { result.mistakes.append(mistake) }

  /// Whether one of some closing tags stands here.
  private func stands(_ names: Set<String>) -> Bool {
    guard place < segments.count, case .tag(let tokens, _) = segments[place],
      case .name(let name)? = tokens.first?.kind
    else { return false }
    return names.contains(name)
  }

  /// Takes a closing tag; where it is missing what was read is kept, so that the mistakes in it are
  /// told as well.
  private mutating func close(_ name: String, of what: Message.Value, _ start: SourcePosition) {
    guard stands([name]) else {
      return report(
        SyntaxMistake(
          message: Message("template-not-closed", ["what": what]),
          remedy: Message("template-not-closed.remedy", ["name": .text(name)]),
          position: start))
    }
    place += 1
  }

  /// The closing tags of those whose words stand before all of their body.
  private static let closings = ["block": "endblock", "macro": "endmacro", "call": "endcall"]

  private static let names = [
    "if", "for", "set", "include", "extends", "block", "macro", "call", "import", "from", "raw",
    "elif", "else", "endif", "endfor", "endset", "endblock", "endmacro", "endcall",
  ]

  private mutating func statement(
    _ name: String, _ tokens: [Token], _ position: SourcePosition
  ) throws(SyntaxMistake) -> Statement? {
    var reader = ExpressionReader(Array(tokens.dropFirst()))
    switch name {
    case "if": return condition(&reader, position)
    case "for": return try loop(&reader, position)
    case "set": return try set(&reader, position)
    case "include":
      let files = try reader.templateNames()
      let isOptional = reader.take(name: "ignore")
      if isOptional, !reader.take(name: "missing") { throw reader.expected(sign: "missing") }
      let seesNames = try context(&reader) ?? true
      try reader.finish()
      return .include(files, isOptional: isOptional, seesNames: seesNames, position)
    case "extends":
      let file = try reader.string(Message("expected-template"))
      try reader.finish()
      return .extends(file, position)
    case "block":
      let block = try reader.name(Message("expected-block"))
      let isScoped = reader.take(name: "scoped")
      try reader.finish()
      let first = blocks[block]
      if first == nil { blocks[block] = position.line }
      let body = self.body(until: "endblock", position)
      if let first {
        // It is left out: compiled, it would stand in itself when the first one is around it.
        report(
          SyntaxMistake(
            message: Message(
              "template-block-twice", ["block": .text(block), "line": .number(first)]),
            remedy: Message("template-block-twice.remedy"),
            position: position))
        return nil
      }
      return .block(block, body, isScoped: isScoped, position)
    case "macro":
      let macroName = try reader.name(Message("expected-macro"))
      let parameters = try reader.parameters()
      try reader.finish()
      let body = self.body(until: "endmacro", position)
      return .macro(
        Macro(name: macroName, parameters: parameters, body: body, position: position))
    case "call":
      let parameters = reader.isAt(symbol: "(") ? try reader.parameters() : []
      let call = try reader.expression()
      try reader.finish()
      let body = self.body(until: "endcall", position)
      return .call(call, parameters: parameters, body: body, position)
    case "import":
      let file = try reader.string(Message("expected-template"))
      guard reader.take(name: "as") else { throw reader.expected(Message("expected-as")) }
      let alias = try reader.name(Message("expected-name"))
      let seesNames = try context(&reader) ?? false
      try reader.finish()
      return .importing(file, alias: alias, seesNames: seesNames, position)
    case "from":
      return try fromImport(&reader, position)
    default:
      if name.hasPrefix("end"), let place = lost.firstIndex(of: String(name.dropFirst(3))) {
        lost.remove(at: place)
        return nil
      }
      let nearest = NearestName.of(name, among: Self.names)
      throw SyntaxMistake(
        message: Message("template-unknown-tag", ["name": .text(name)]),
        remedy: nearest.map(Message.didYouMean) ?? Message("template-unknown-tag.remedy"),
        position: position)
    }
  }

  private mutating func fromImport(
    _ reader: inout ExpressionReader, _ position: SourcePosition
  ) throws(SyntaxMistake) -> Statement {
    let file = try reader.string(Message("expected-template"))
    guard reader.take(name: "import") else { throw reader.expected(sign: "import") }
    var names: [(name: String, alias: String)] = []
    repeat {
      let name = try reader.name(Message("expected-macro-2"))
      let alias = reader.take(name: "as") ? try reader.name(Message("expected-name")) : name
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
    guard reader.take(name: "context") else { throw reader.expected(Message("expected-context")) }
    return isWith
  }

  /// The statements up to a closing tag, which is taken.
  private mutating func body(until closing: String, _ start: SourcePosition) -> [Statement] {
    let body = statements(until: [closing])
    close(closing, of: .message(Message("template-this-tag")), start)
    return body
  }

  private mutating func condition(
    _ first: inout ExpressionReader, _ position: SourcePosition
  ) -> Statement {
    var branches: [(condition: Expression, body: [Statement])] = []
    var otherwise: [Statement] = []
    var test = self.test(&first)
    while true {
      branches.append((test, statements(until: ["elif", "else", "endif"])))
      guard stands(["elif"]), case .tag(let tokens, _) = segments[place] else { break }
      place += 1
      var reader = ExpressionReader(Array(tokens.dropFirst()))
      test = self.test(&reader)
    }
    if stands(["else"]), case .tag(_, let tagPosition) = segments[place] {
      place += 1
      otherwise = statements(until: ["endif", "elif", "else"])
      guard !stands(["elif", "else"]) else {
        report(
          SyntaxMistake(
            message: Message("template-else"), remedy: Message("template-else.remedy"),
            position: tagPosition))
        // What follows belongs to the same if all the same.
        while stands(["elif", "else"]) {
          place += 1
          otherwise += statements(until: ["endif", "elif", "else"])
        }
        if stands(["endif"]) { place += 1 }
        return .condition(branches, otherwise: otherwise, position)
      }
    }
    close("endif", of: .text("if"), position)
    return .condition(branches, otherwise: otherwise, position)
  }

  /// The condition of a branch; with a wrong one the tags below belong together all the same.
  private mutating func test(_ reader: inout ExpressionReader) -> Expression {
    do throws(SyntaxMistake) {
      let test = try reader.expression()
      try reader.finish()
      return test
    } catch {
      report(error)
      return .literal(.none)
    }
  }

  private mutating func loop(
    _ reader: inout ExpressionReader, _ position: SourcePosition
  ) throws(SyntaxMistake) -> Statement {
    var targets: [String] = []
    var sequence = Expression.literal(.none)
    var condition: Expression?
    var isRecursive = false
    var mistake: SyntaxMistake?
    do throws(SyntaxMistake) {
      repeat {
        targets.append(try reader.name(Message("expected-name")))
      } while reader.take(symbol: ",")
      guard reader.take(name: "in") else { throw reader.expected(sign: "in") }
      sequence = try reader.sequence()
      if reader.take(name: "if") { condition = try reader.expression() }
      isRecursive = reader.take(name: "recursive")
      try reader.finish()
    } catch {
      mistake = error
    }
    let body = statements(until: ["else", "endfor"])
    var otherwise: [Statement] = []
    if stands(["else"]) {
      place += 1
      otherwise = statements(until: ["endfor"])
    }
    close("endfor", of: .text("for"), position)
    if let mistake { throw mistake }
    return .loop(
      Statement.Loop(
        targets: targets, sequence: sequence, condition: condition, isRecursive: isRecursive,
        body: body, otherwise: otherwise, position: position))
  }

  private mutating func set(
    _ reader: inout ExpressionReader, _ position: SourcePosition
  ) throws(SyntaxMistake) -> Statement {
    var names = [try reader.name(Message("expected-name"))]
    if reader.take(symbol: ".") {
      let member = try reader.name(Message("expected-name"))
      guard reader.take(symbol: "=") else { throw reader.expected(sign: "=") }
      let value = try reader.expression()
      try reader.finish()
      return .setMember(names[0], member, value, position)
    }
    while reader.take(symbol: ",") { names.append(try reader.name(Message("expected-name"))) }
    if reader.take(symbol: "=") {
      let value = try reader.tuple()
      try reader.finish()
      return .set(names, value, position)
    }
    try reader.finish()
    return .setBlock(names[0], body(until: "endset", position), position)
  }
}
