extension JSONTree {
  /// The value as YAML that every reader of YAML reads alike, with a line break at the end.
  var yaml: String {
    var text = ""
    writeYAML(to: &text, indent: "")
    return text
  }

  /// So long may a list or a mapping on one line be.
  private static let yamlWidth = 96

  private func writeYAML(to text: inout String, indent: String) {
    switch self {
    case .object(let members) where !members.isEmpty:
      for (place, member) in members.enumerated() {
        text += (place == 0 ? "" : indent) + Self.word(member.name) + ":"
        member.value.writeYAMLValue(to: &text, indent: indent)
      }
    case .array(let items) where !items.isEmpty:
      for (place, item) in items.enumerated() {
        text += (place == 0 ? "" : indent) + "- "
        if let line = item.flow, indent.utf8.count + 2 + line.count <= Self.yamlWidth {
          text += line + "\n"
        } else {
          item.writeYAML(to: &text, indent: indent + "  ")
        }
      }
    default: text += (flow ?? "") + "\n"
    }
  }

  /// What stands behind a name: on its line, or on the lines below.
  private func writeYAMLValue(to text: inout String, indent: String) {
    if let line = flow, indent.utf8.count + line.count <= Self.yamlWidth {
      text += " \(line)\n"
      return
    }
    text += "\n" + indent + "  "
    writeYAML(to: &text, indent: indent + "  ")
  }

  /// The value on one line.
  private var flow: String? {
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let value):
      return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .string(let value): return Self.word(value)
    case .array(let items):
      let parts = items.compactMap(\.flow)
      return parts.count == items.count ? "[" + parts.joined(separator: ", ") + "]" : nil
    case .object(let members):
      let parts = members.compactMap { member in
        member.value.flow.map { Self.word(member.name) + ": " + $0 }
      }
      return parts.count == members.count ? "{" + parts.joined(separator: ", ") + "}" : nil
    }
  }

  /// A text without quotation marks where no reader could take it for something else.
  private static func word(_ text: String) -> String {
    let others = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    let isWord =
      text.utf8.first.map { (97...122).contains($0 | 32) } ?? false
      && text.utf8.allSatisfy {
        (97...122).contains($0 | 32) && $0 >= 65 || (48...57).contains($0) || $0 == 45 || $0 == 95
      }
    return isWord && !others.contains(text.lowercased()) ? text : quoted(text)
  }
}
