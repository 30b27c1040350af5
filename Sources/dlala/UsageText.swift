import Model

/// What the parser of arguments says of itself in English, said in another language.
///
/// It has no tables of its own, so that its sentences stand in ours with their English beside them; by
/// it they are found, line by line. What is not found stays as it is.
struct UsageText {
  let wording: (Message) -> String

  /// Words with which a line begins.
  private static let heads = [
    "usage-overview", "usage-word", "usage-arguments", "usage-options", "usage-subcommands",
    "usage-usage-word", "usage-error", "usage-help-word",
  ]

  /// What stands at the end of a line.
  private static let ends = [
    "usage-help-subcommand", "usage-help", "usage-version", "usage-default",
  ]

  /// What a line says, the longest first where one begins as another.
  private static let sentences = [
    "usage-see", "usage-more", "usage-unknown-option-near", "usage-unknown-option",
    "usage-missing-argument", "usage-missing-value", "usage-unexpected", "usage-unexpected-more",
    "usage-invalid",
  ]

  func text(of english: String) -> String {
    // What the parser says of a default may be broken after its first word.
    english.replacing(#/ ?\(default:(\n +)([^)\n]*\))/#) { "\($0.1)(default: \($0.2)" }
      .split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private func line(_ line: String) -> String {
    var rest = line[...]
    let indent = rest.prefix { $0 == " " }
    rest = rest.dropFirst(indent.count)
    var begin = String(indent)
    for code in Self.heads {
      let head = Message(code).english
      guard rest.hasPrefix(head) else { continue }
      rest = rest.dropFirst(head.count)
      begin += wording(Message(code))
      let space = rest.prefix { $0 == " " }
      rest = rest.dropFirst(space.count)
      begin += space
      break
    }
    for code in Self.sentences {
      if let said = sentence(code, at: rest.startIndex, of: rest) { return begin + said }
    }
    for code in Self.ends {
      // Their first letters stand behind a space or begin the line.
      guard let place = place(of: code, in: rest), let said = sentence(code, at: place, of: rest)
      else { continue }
      return begin + rest[..<place] + said
    }
    return begin + rest
  }

  private func place(of code: String, in line: Substring) -> Substring.Index? {
    guard case .text(let first)? = pattern(of: code).first else { return nil }
    return line.ranges(of: first).last?.lowerBound
  }

  private func pattern(of code: String) -> [MessagePattern.Piece] {
    MessageTable.all.forms(code, .english).first?.pattern.pieces ?? []
  }

  /// A sentence in the other language where its English stands, and what follows it.
  private func sentence(_ code: String, at place: Substring.Index, of line: Substring) -> String? {
    var rest = line[place...]
    var arguments: [(String, Message.Value)] = []
    var open: String?
    for piece in pattern(of: code) {
      switch piece {
      case .argument(let name): open = name
      case .text(let text):
        guard let range = rest.firstRange(of: text),
          open != nil || range.lowerBound == rest.startIndex
        else { return nil }
        if let name = open { arguments.append((name, .text(String(rest[..<range.lowerBound])))) }
        open = nil
        rest = rest[range.upperBound...]
      }
    }
    if let open {
      arguments.append((open, .text(String(rest))))
      rest = rest[rest.endIndex...]
    }
    return wording(Message(code, arguments: arguments)) + rest
  }
}
