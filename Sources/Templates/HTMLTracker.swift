/// Where in an HTML document a print stands; it decides how the value is escaped.
enum PrintPlace: Sendable, Hashable {
  case text
  /// `<title>` and `<textarea>`: text without elements.
  case characterData
  /// A quoted attribute; for people, such as `alt`, or for machines.
  case attribute(isForPeople: Bool)
  /// An attribute that holds an address; at its start the scheme is checked.
  case address(isStart: Bool)
  /// `<script>`: the value as JSON.
  case script
}

/// Follows the literal text of a template through the states of HTML's tokeniser, as far as they
/// matter for escaping (HTML, 13.2.5).
struct HTMLTracker {
  private enum State: Hashable {
    case text
    case tagOpen
    case tagName
    case beforeAttribute
    case attributeName
    case beforeValue
    case quotedValue(UInt8)
    case unquotedValue
    case comment
    case declaration
    /// Inside an element whose content is not markup; its name.
    case raw(String)
    case scriptString(UInt8)
  }

  private var state = State.text
  private var tag = ""
  private var attribute = ""
  private var isValueEmpty = true
  private var recent: [UInt8] = []

  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "srcset", "ping", "manifest",
    "xlink:href", "background", "longdesc",
  ]
  private static let forPeople: Set<String> = [
    "alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary", "abbr",
  ]

  /// Whether plain text may stand here: the start and the end of a template are such places.
  var isInText: Bool { state == .text }

  /// The place of a print here, or why nothing may be printed here.
  func place() -> Result<PrintPlace, FilterMistake> {
    switch state {
    case .text: return .success(.text)
    case .raw("script"): return .success(.script)
    case .raw("style"):
      return .failure(
        FilterMistake("a value cannot stand in a style", remedy: "choose a class instead"))
    case .raw: return .success(.characterData)
    case .scriptString:
      return .failure(
        FilterMistake(
          "a value cannot stand inside quotation marks in a script",
          remedy: "print it without the marks: it comes as JSON with its own"))
    case .quotedValue:
      if attribute.hasPrefix("on") {
        return .failure(
          FilterMistake(
            "a value cannot stand in an event handler",
            remedy: "put it into a data attribute and read it from a script"))
      }
      if attribute == "style" {
        return .failure(
          FilterMistake("a value cannot stand in a style", remedy: "choose a class instead"))
      }
      if Self.addresses.contains(attribute) { return .success(.address(isStart: isValueEmpty)) }
      return .success(.attribute(isForPeople: Self.forPeople.contains(attribute)))
    case .beforeValue, .unquotedValue:
      return .failure(
        FilterMistake(
          "the attribute \(attribute) has no quotation marks",
          remedy: "write \(attribute)=\"{{ … }}\""))
    case .tagOpen, .tagName:
      return .failure(
        FilterMistake("a value cannot be a tag's name", remedy: "write the tags and choose with if"))
    case .beforeAttribute, .attributeName:
      return .failure(
        FilterMistake(
          "a value cannot be an attribute's name",
          remedy: "write the attribute and choose with if"))
    case .comment, .declaration:
      return .failure(
        FilterMistake("a value cannot stand in a comment", remedy: "use {# … #} for comments"))
    }
  }

  /// Whether two ways through a template arrive at the same place of the page.
  func isAt(samePlaceAs other: HTMLTracker) -> Bool {
    guard state == other.state else { return false }
    switch state {
    case .tagName, .beforeAttribute: return tag == other.tag
    case .attributeName, .beforeValue, .quotedValue, .unquotedValue:
      return tag == other.tag && attribute == other.attribute
    default: return true
    }
  }

  /// The same place, where the attribute's value is empty on one of the ways.
  func joined(with other: HTMLTracker) -> HTMLTracker {
    var joined = self
    joined.isValueEmpty = isValueEmpty || other.isValueEmpty
    return joined
  }

  /// A value was printed here.
  mutating func printed() { isValueEmpty = false }

  mutating func consume(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { step(byte) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 32 : byte }

  private func append(_ byte: UInt8, to name: inout String) {
    if name.utf8.count < 40 {
      name += String(decoding: CollectionOfOne(Self.lower(byte)), as: UTF8.self)
    }
  }

  private mutating func step(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") {
        state = .tagOpen
        tag = ""
      }
    case .tagOpen:
      if byte == UInt8(ascii: "!") {
        state = .declaration
        recent = []
      } else if byte == UInt8(ascii: "/") {
        tag = "/"
        state = .tagName
      } else if (97...122).contains(byte | 32) {
        append(byte, to: &tag)
        state = .tagName
      } else {
        state = .text
      }
    case .tagName:
      if byte == UInt8(ascii: ">") {
        closeTag()
      } else if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        state = .beforeAttribute
      } else {
        append(byte, to: &tag)
      }
    case .beforeAttribute:
      if byte == UInt8(ascii: ">") {
        closeTag()
      } else if !Self.isSpace(byte), byte != UInt8(ascii: "/") {
        attribute = ""
        append(byte, to: &attribute)
        state = .attributeName
      }
    case .attributeName:
      if byte == UInt8(ascii: "=") {
        state = .beforeValue
        isValueEmpty = true
      } else if byte == UInt8(ascii: ">") {
        closeTag()
      } else if Self.isSpace(byte) {
        state = .beforeAttribute
      } else {
        append(byte, to: &attribute)
      }
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .quotedValue(byte)
      } else if byte == UInt8(ascii: ">") {
        closeTag()
      } else if !Self.isSpace(byte) {
        state = .unquotedValue
      }
    case .quotedValue(let quote):
      if byte == quote { state = .beforeAttribute } else { isValueEmpty = false }
    case .unquotedValue:
      if byte == UInt8(ascii: ">") {
        closeTag()
      } else if Self.isSpace(byte) {
        state = .beforeAttribute
      }
    case .declaration:
      recent.append(byte)
      if recent == [45, 45] {
        state = .comment
        recent = []
      } else if byte == UInt8(ascii: ">") {
        state = .text
      }
    case .comment:
      recent = Array((recent + [byte]).suffix(3))
      if recent == [45, 45, 62] { state = .text }
    case .raw(let name):
      recent = Array((recent + [Self.lower(byte)]).suffix(name.utf8.count + 3))
      if recent.elementsEqual(("</" + name + ">").utf8) {
        state = .text
      } else if name == "script", byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .scriptString(byte)
      }
    case .scriptString(let quote):
      let isEscaped = recent.last == UInt8(ascii: "\\")
      recent = isEscaped ? [] : [byte]
      if byte == quote, !isEscaped { state = .raw("script") }
    }
  }

  private mutating func closeTag() {
    recent = []
    switch tag {
    case "script", "style", "title", "textarea": state = .raw(tag)
    default: state = .text
    }
    attribute = ""
    tag = ""
  }
}
