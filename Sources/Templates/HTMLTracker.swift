import Model

/// Where in an HTML document a print stands; it decides how the value is escaped.
enum PrintPlace: Sendable, Hashable {
  case text
  /// `<title>`, `<textarea>` and `<option>`: text without elements.
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
  /// Whether the name of an anchor may begin here.
  private var nameBegins = true
  /// Whether the byte before began the name of an anchor that is not the theme's.
  private(set) var isStray = false
  private var recent: [UInt8] = []
  /// Whether the byte before is a backslash in a script's text.
  private var isEscaped = false

  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "ping", "manifest",
    "xlink:href", "background", "longdesc",
  ]
  private static let forPeople: Set<String> = [
    "alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary", "abbr",
  ]

  /// The attributes that give an element its anchor, or name those of others.
  private static let anchors: Set<String> = [
    "id", "for", "list", "form", "headers", "itemref", "popovertarget", "commandfor",
    "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details",
    "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns",
  ]

  /// A page begins as text; a file such as `search.js` or `site.webmanifest` is a script from its
  /// first byte to its last, and what is printed in it is JSON.
  init(fileName: String = "") {
    isScriptFile = [".js", ".json", ".webmanifest"].contains { fileName.hasSuffix($0) }
    if isScriptFile { state = .raw("script") }
  }

  private let isScriptFile: Bool

  /// Whether plain text may stand here: the start and the end of a template are such places.
  var isInText: Bool { state == (isScriptFile ? .raw("script") : .text) }

  /// The attribute in whose value names of anchors stand here.
  var anchorAttribute: String? {
    guard case .quotedValue = state, Self.anchors.contains(attribute) else { return nil }
    return attribute
  }

  /// Whether what is printed here begins the name of an anchor.
  var isBeforeAnchor: Bool { nameBegins && anchorAttribute != nil }

  /// The place of a print here, or why nothing may be printed here.
  func place() -> Result<PrintPlace, FilterMistake> {
    switch state {
    case .text: return .success(.text)
    case .raw("script"): return .success(.script)
    case .raw("style"):
      return .failure(
        FilterMistake(
          Message("template-value-in-style"), remedy: Message("template-value-in-style.remedy")))
    case .raw: return .success(.characterData)
    case .scriptString:
      return .failure(
        FilterMistake(
          Message("template-value-in-script-quotes"),
          remedy: Message("template-value-in-script-quotes.remedy")))
    case .quotedValue:
      if attribute.hasPrefix("on") {
        return .failure(
          FilterMistake(
            Message("template-value-in-handler"),
            remedy: Message("template-value-in-handler.remedy")))
      }
      if attribute == "style" {
        return .failure(
          FilterMistake(
            Message("template-value-in-style"), remedy: Message("template-value-in-style.remedy")))
      }
      if attribute == "srcdoc" {
        return .failure(
          FilterMistake(
            Message("template-value-in-srcdoc"), remedy: Message("template-value-in-srcdoc.remedy"))
        )
      }
      if Self.addresses.contains(attribute) { return .success(.address(isStart: isValueEmpty)) }
      return .success(.attribute(isForPeople: Self.forPeople.contains(attribute)))
    case .beforeValue, .unquotedValue:
      return .failure(
        FilterMistake(
          Message("template-attribute-unquoted", ["attribute": .text(attribute)]),
          remedy: Message("template-attribute-unquoted.remedy", ["attribute": .text(attribute)])))
    case .tagOpen, .tagName:
      return .failure(
        FilterMistake(
          Message("template-value-as-tag"), remedy: Message("template-value-as-tag.remedy"))
      )
    case .beforeAttribute, .attributeName:
      return .failure(
        FilterMistake(
          Message("template-value-as-attribute"),
          remedy: Message("template-value-as-attribute.remedy")))
    case .comment, .declaration:
      return .failure(
        FilterMistake(
          Message("template-value-in-comment"), remedy: Message("template-value-in-comment.remedy"))
      )
    }
  }

  /// Whether two ways through a template arrive at the same place of the page.
  func isAt(samePlaceAs other: HTMLTracker) -> Bool {
    // `<li{% if … %} hidden{% endif %}>`: behind a name or between attributes, the next may begin.
    if state != other.state {
      return isBetweenAttributes && other.isBetweenAttributes && tag == other.tag
    }
    switch state {
    case .tagName, .beforeAttribute: return tag == other.tag
    case .attributeName, .beforeValue, .quotedValue, .unquotedValue:
      return tag == other.tag && attribute == other.attribute
    default: return true
    }
  }

  private var isBetweenAttributes: Bool {
    switch state {
    case .tagName, .beforeAttribute, .attributeName: true
    default: false
    }
  }

  /// The same place, where the attribute's value is empty on one of the ways.
  func joined(with other: HTMLTracker) -> HTMLTracker {
    var joined = self
    if state != other.state, isBetweenAttributes { joined.state = .beforeAttribute }
    joined.isValueEmpty = isValueEmpty || other.isValueEmpty
    return joined
  }

  mutating func consume(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { step(byte) }
  }

  /// The same, and where names of anchors begin that are not the theme's, in bytes.
  mutating func strayAnchors(consuming bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    for (place, byte) in bytes.enumerated() {
      isStray = false
      step(byte)
      if isStray { found.append(place) }
    }
    isStray = false
    return found
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
        nameBegins = true
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
      if byte == quote {
        state = .beforeAttribute
      } else {
        isValueEmpty = false
        isStray = isBeforeAnchor && !Self.isSpace(byte) && byte != UInt8(ascii: "_")
        nameBegins = Self.isSpace(byte)
      }
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
      if !isScriptFile, recent.elementsEqual(("</" + name + ">").utf8) {
        state = .text
      } else if name == "script", Self.isScriptQuote(byte) {
        state = .scriptString(byte)
        isEscaped = false
      }
    case .scriptString(let quote):
      recent = Array((recent + [Self.lower(byte)]).suffix(9))
      if !isScriptFile, recent.elementsEqual("</script>".utf8) {
        state = .text
      } else if (byte == quote && !isEscaped) || (byte == 10 && quote != UInt8(ascii: "`")) {
        // A mark in a script's comment opens nothing beyond its line.
        state = .raw("script")
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
  }

  private static func isScriptQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private mutating func closeTag() {
    recent = []
    switch tag {
    // An option holds text and no elements, such as `<bdi>` (HTML, 4.10.10).
    case "script", "style", "title", "textarea", "option": state = .raw(tag)
    default: state = .text
    }
    attribute = ""
    tag = ""
  }
}
