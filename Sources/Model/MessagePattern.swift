/// A text with places for named arguments, such as `{count} fiches`; `{{` and `}}` are braces that
/// are shown.
public struct MessagePattern: Sendable, Hashable {
  /// A part of the text.
  public enum Piece: Sendable, Hashable {
    case text(String)
    /// The argument of this name stands here.
    case argument(String)
  }

  /// Why a text is no pattern.
  public struct Mistake: Error, Sendable, Hashable {
    /// What is wrong, as a headline.
    public let message: Message
    /// What to write instead.
    public let remedy: Message
    /// Where it begins, counted in Unicode scalars from 0.
    public let offset: Int
    /// How many scalars it has.
    public let length: Int
  }

  /// The parts in their order; texts that follow each other are one.
  public let pieces: [Piece]

  /// The names of the arguments.
  public var names: Set<String> {
    var names: Set<String> = []
    for case .argument(let name) in pieces { names.insert(name) }
    return names
  }

  /// Reads a text.
  public init(parsing text: String) throws(Mistake) {
    guard text.utf8.contains(where: { $0 == 0x7B || $0 == 0x7D }) else {
      pieces = [.text(text)]
      return
    }
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var run = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      let isDoubled = place + 1 < scalars.count && scalars[place + 1] == scalar
      switch scalar {
      case "{" where isDoubled, "}" where isDoubled:
        run.append(scalar)
        place += 2
      case "{":
        let name = try Self.name(in: scalars, after: place)
        if !run.isEmpty { pieces.append(.text(String(run))) }
        run.removeAll()
        pieces.append(.argument(name))
        place += name.unicodeScalars.count + 2
      case "}":
        throw Mistake(
          message: Message("strings-brace-unopened"),
          remedy: Message("strings-brace-unopened.remedy"),
          offset: place, length: 1)
      default:
        run.append(scalar)
        place += 1
      }
    }
    if !run.isEmpty || pieces.isEmpty { pieces.append(.text(String(run))) }
    self.pieces = pieces
  }

  /// Names are those of arguments in templates: ASCII letters, digits and low lines.
  private static func name(
    in scalars: [Unicode.Scalar], after open: Int
  ) throws(Mistake) -> String {
    let end = scalars[(open + 1)...].firstIndex { $0 == "}" || $0 == "{" }
    guard let end, scalars[end] == "}" else {
      throw Mistake(
        message: Message("strings-brace-open"),
        remedy: Message("strings-brace-open.remedy"), offset: open, length: 1)
    }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[(open + 1)..<end])
    let isName = name.allSatisfy { scalar in
      scalar == "_" || scalar.isASCII && (scalar.properties.isAlphabetic || isDigit(scalar))
    }
    guard isName, let first = name.first, !isDigit(first) else {
      throw Mistake(
        message: Message("strings-argument-name", ["name": .text(String(name))]),
        remedy: Message("strings-argument-name.remedy"), offset: open,
        length: end + 1 - open)
    }
    return String(name)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
