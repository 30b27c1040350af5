import Model

/// A token inside `{{ … }}` or `{% … %}`.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    case name(String)
    case integer(Int)
    case number(Double)
    case string(String)
    case symbol(String)
    case end
  }

  var kind: Kind
  var position: SourcePosition
}

/// A stretch of a template: text, or what stands between delimiters.
enum Segment: Sendable {
  case text([UInt8], SourcePosition)
  case print([Token], SourcePosition)
  case tag([Token], SourcePosition)
}

/// Cuts a template into segments and tokens, with Jinja's white-space control.
struct Lexer {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1
  /// Whether a number here is a place in a list, as the 1 and the 0 of `matrix.1.0`.
  private var isAfterPoint = false
  /// What could not be read; the rest of the file was.
  private(set) var mistakes: [SyntaxMistake] = []
  /// The names of tags that could not be read, whose closing tags stand alone.
  private(set) var lost: [String] = []

  /// One newline at the end of a template does not belong to it, as in Jinja.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes.last == 10 ? Array(bytes.dropLast()) : bytes
  }

  private var position: SourcePosition { SourcePosition(line: line, column: column) }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 10 {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  private func stands(_ text: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where unsafe bytes[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  mutating func segments() -> [Segment] {
    var segments: [Segment] = []
    var stripsNext = false
    while index < bytes.count {
      let start = index
      let place = position
      while index < bytes.count, !isOpening(index) { advance() }
      var text = Array(bytes[start..<index])
      if stripsNext { text = Array(text.drop(while: Self.isSpace)) }
      stripsNext = false
      guard index < bytes.count else {
        if !text.isEmpty { segments.append(.text(text, place)) }
        break
      }
      if index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "-") {
        while let last = text.last, Self.isSpace(last) { text.removeLast() }
      }
      if !text.isEmpty { segments.append(.text(text, place)) }
      let begin = self
      do throws(SyntaxMistake) {
        stripsNext = try delimited(&segments)
      } catch {
        self.goOn(from: begin, behind: error, &segments)
      }
    }
    return segments
  }

  /// Takes the mistake in what begins at a place, and goes on behind its end or at the next opening.
  private mutating func goOn(
    from begin: Lexer, behind mistake: SyntaxMistake, _ segments: inout [Segment]
  ) {
    var mistakes = self.mistakes
    mistakes.append(mistake)
    self = begin
    self.mistakes = mistakes
    guard mistakes.count < Self.mistakeLimit else {
      index = bytes.count
      return
    }
    let start = position
    let kind = bytes[index + 1]
    advance(2)
    if kind == UInt8(ascii: "%") { standIn(at: start, &segments) }
    let closing: StaticString =
      switch kind {
      case UInt8(ascii: "%"): "%}"
      case UInt8(ascii: "#"): "#}"
      default: "}}"
      }
    while index < bytes.count, !isOpening(index) {
      if stands(closing, at: index) {
        advance(2)
        return
      }
      advance()
    }
  }

  /// Of so many mistakes nobody reads the rest.
  private static let mistakeLimit = 50

  /// Puts a tag in the place of one that could not be read, so that the tags below it have theirs.
  private mutating func standIn(at start: SourcePosition, _ segments: inout [Segment]) {
    var probe = self
    while probe.index < bytes.count,
      Self.isSpace(bytes[probe.index]) || bytes[probe.index] == UInt8(ascii: "-")
    {
      probe.advance()
    }
    guard probe.index < bytes.count, let token = try? probe.token(),
      case .name(let name) = token.kind
    else { return }
    let kinds: [Token.Kind]
    switch name {
    case "if", "elif": kinds = [.name(name), .integer(1), .end]
    case "for":
      kinds = [.name(name), .name("_"), .name("in"), .symbol("["), .symbol("]"), .end]
    case "else", "endif", "endfor", "endblock", "endmacro", "endcall", "endset":
      kinds = [.name(name), .end]
    default:
      lost.append(name)
      return
    }
    segments.append(.tag(kinds.map { Token(kind: $0, position: start) }, start))
    if name == "for" { lost.append(name) }
  }

  private func isOpening(_ place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "{"), place + 1 < bytes.count else { return false }
    let next = bytes[place + 1]
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (9...13).contains(byte)
  }

  /// Reads one delimited segment; gives whether the text after it loses its white space.
  private mutating func delimited(_ segments: inout [Segment]) throws(SyntaxMistake) -> Bool {
    let start = position
    let kind = bytes[index + 1]
    advance(2)
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      // A minus directly before the closing is not a sign of its own.
      if !(kind == UInt8(ascii: "{") && bytes[index] == UInt8(ascii: "+")) { advance() }
    }
    if kind == UInt8(ascii: "#") {
      while index < bytes.count, !stands("#}", at: index) { advance() }
      guard index < bytes.count else {
        throw SyntaxMistake(
          message: Message("template-comment-open"),
          remedy: Message("template-comment-open.remedy"), position: start)
      }
      let strips = bytes[index - 1] == UInt8(ascii: "-")
      advance(2)
      return strips
    }
    let closing: StaticString = kind == UInt8(ascii: "{") ? "}}" : "%}"
    let (tokens, strips) = try tokens(until: closing, from: start)
    if kind == UInt8(ascii: "{") {
      segments.append(.print(tokens, start))
      return strips
    }
    if case .name("raw")? = tokens.first?.kind {
      return try raw(&segments, from: start, strips: strips)
    }
    segments.append(.tag(tokens, start))
    return strips
  }

  private mutating func raw(
    _ segments: inout [Segment], from start: SourcePosition, strips: Bool
  ) throws(SyntaxMistake) -> Bool {
    let place = position
    let first = index
    while index < bytes.count {
      if stands("{%", at: index) {
        let end = index
        var probe = self
        probe.advance(2)
        if probe.index < bytes.count,
          bytes[probe.index] == UInt8(ascii: "-") || bytes[probe.index] == UInt8(ascii: "+")
        {
          probe.advance()
        }
        if let (tokens, stripsAfter) = try? probe.tokens(until: "%}", from: position),
          tokens.count == 2, case .name("endraw") = tokens[0].kind
        {
          var text = Array(bytes[first..<end])
          if strips { text = Array(text.drop(while: Self.isSpace)) }
          if bytes[end + 2] == UInt8(ascii: "-") {
            while let last = text.last, Self.isSpace(last) { text.removeLast() }
          }
          if !text.isEmpty { segments.append(.text(text, place)) }
          self = probe
          return stripsAfter
        }
      }
      advance()
    }
    throw SyntaxMistake(
      message: Message("template-raw-open"), remedy: Message("template-raw-open.remedy"),
      position: start)
  }

  private mutating func tokens(
    until closing: StaticString, from start: SourcePosition
  ) throws(SyntaxMistake) -> (tokens: [Token], strips: Bool) {
    var tokens: [Token] = []
    var depth = 0
    while true {
      while index < bytes.count, Self.isSpace(bytes[index]) { advance() }
      // Nothing can open inside: what opens there is what comes after.
      guard index < bytes.count, !isOpening(index) else {
        throw SyntaxMistake(
          message: Message("template-tag-open"),
          remedy: Message("template-tag-open.remedy", ["closing": .text("\(closing)")]),
          position: start)
      }
      if depth == 0 {
        if stands(closing, at: index) {
          tokens.append(Token(kind: .end, position: position))
          advance(2)
          return (tokens, false)
        }
        let sign = bytes[index]
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+"), stands(closing, at: index + 1) {
          tokens.append(Token(kind: .end, position: position))
          advance(3)
          return (tokens, sign == UInt8(ascii: "-"))
        }
      }
      let token = try token()
      isAfterPoint = token.kind == .symbol(".")
      switch token.kind {
      case .symbol("("), .symbol("["), .symbol("{"): depth += 1
      case .symbol(")"), .symbol("]"), .symbol("}"): depth -= 1
      default: break
      }
      tokens.append(token)
      guard tokens.count < 10_000 else {
        throw SyntaxMistake(
          message: Message("template-expression-too-long"),
          remedy: Message("template-expression-too-long.remedy"), position: start)
      }
    }
  }

  private mutating func token() throws(SyntaxMistake) -> Token {
    let start = position
    let byte = bytes[index]
    if Self.isNameStart(byte) {
      let first = index
      while index < bytes.count, Self.isNameStart(bytes[index]) || Self.isDigit(bytes[index]) {
        advance()
      }
      return Token(
        kind: .name(String(decoding: bytes[first..<index], as: UTF8.self)), position: start)
    }
    if Self.isDigit(byte) { return try number(from: start) }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try string(from: start) }
    for symbol: StaticString in ["==", "!=", "<=", ">=", "//", "**"] where stands(symbol, at: index)
    {
      advance(2)
      return Token(kind: .symbol(symbol.description), position: start)
    }
    if "+-*/%~<>=()[]{}.,:|".utf8.contains(byte) {
      advance()
      return Token(
        kind: .symbol(String(decoding: CollectionOfOne(byte), as: UTF8.self)), position: start)
    }
    throw SyntaxMistake(
      message: Message("template-bad-character"),
      remedy: byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!")
        ? Message("template-bad-character.remedy-words") : Message("template-bad-character.remedy"),
      position: start)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) && byte >= 65 || byte == 95
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private mutating func number(from start: SourcePosition) throws(SyntaxMistake) -> Token {
    let first = index
    var isFloat = false
    while index < bytes.count, Self.isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "_") {
      advance()
    }
    if !isAfterPoint, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."),
      Self.isDigit(bytes[index + 1])
    {
      isFloat = true
      advance()
      while index < bytes.count, Self.isDigit(bytes[index]) { advance() }
    }
    if index + 1 < bytes.count, bytes[index] | 32 == UInt8(ascii: "e"),
      Self.isDigit(bytes[index + 1])
        || (index + 2 < bytes.count && (bytes[index + 1] == 43 || bytes[index + 1] == 45)
          && Self.isDigit(bytes[index + 2]))
    {
      isFloat = true
      advance(2)
      while index < bytes.count, Self.isDigit(bytes[index]) { advance() }
    }
    let text = String(decoding: bytes[first..<index].filter { $0 != 95 }, as: UTF8.self)
    if !isFloat, let value = Int(text) { return Token(kind: .integer(value), position: start) }
    guard let value = Double(text) else {
      throw SyntaxMistake(
        message: Message("template-number-too-large"),
        remedy: Message("template-number-too-large.remedy"), position: start)
    }
    return Token(kind: .number(value), position: start)
  }

  private mutating func string(from start: SourcePosition) throws(SyntaxMistake) -> Token {
    let quote = bytes[index]
    advance()
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        advance()
        switch bytes[index] {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "u"):
          let digits = String(
            decoding: bytes[min(index + 1, bytes.count)..<min(index + 5, bytes.count)],
            as: UTF8.self)
          if digits.utf8.count == 4, let value = UInt32(digits, radix: 16),
            let scalar = Unicode.Scalar(value)
          {
            text.append(contentsOf: String(Character(scalar)).utf8)
            advance(4)
          } else {
            text.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
          }
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): text.append(bytes[index])
        default: text.append(contentsOf: [UInt8(ascii: "\\"), bytes[index]])
        }
        advance()
      } else {
        text.append(bytes[index])
        advance()
      }
    }
    guard index < bytes.count else {
      throw SyntaxMistake(
        message: Message("template-quotation-open"),
        remedy: Message("template-quotation-open.remedy"),
        position: start)
    }
    advance()
    return Token(kind: .string(String(decoding: text, as: UTF8.self)), position: start)
  }
}
