/// Reads a page as a browser would, and refuses one that is not whole: an element that is left open,
/// an end without a beginning, a sign that should have been escaped.
struct PageReader {
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  struct Malformed: Error {
    var reason: String
  }

  private(set) var elements: [Element] = []
  /// The words of each element with all that stands in it, in the order of `elements`.
  private(set) var texts: [String] = []

  private static let void: Set<String> = [
    "meta", "link", "img", "source", "br", "hr", "input", "wbr",
  ]

  private var bytes: [UInt8]
  private var place = 0
  private var open: [Int] = []

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"): try tag()
      default: try text()
      }
    }
    guard open.isEmpty else { throw Malformed(reason: "<\(elements[open[0]].name)> is left open") }
  }

  /// All elements of a name, with their words.
  func all(_ name: String) -> [(element: Element, text: String)] {
    zip(elements, texts).filter { $0.0.name == name }.map { ($0.0, $0.1) }
  }

  /// The values of an attribute, wherever it stands.
  func values(of attribute: String) -> [String] { elements.compactMap { $0[attribute] } }

  /// The addresses to which an element leads or from which it takes something.
  var addresses: [String] {
    values(of: "href") + values(of: "src")
      + values(of: "srcset").flatMap { set in
        set.split(separator: ", ").map { String($0.split(separator: " ")[0]) }
      }
  }

  private func upTo(_ sign: String, from start: Int) throws -> Int {
    let sign = Array(sign.utf8)
    var place = start
    while place + sign.count <= bytes.count {
      if bytes[place..<place + sign.count].elementsEqual(sign) { return place }
      place += 1
    }
    throw Malformed(reason: "no end: \(string(start..<min(start + 40, bytes.count)))")
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func say(_ text: String) {
    for place in open { texts[place] += text }
  }

  private mutating func text() throws {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      if bytes[place] == UInt8(ascii: ">") {
        throw Malformed(reason: "a bare > after \(string(max(0, place - 40)..<place))")
      }
      place += 1
    }
    say(try Self.decoded(string(start..<place)))
  }

  private mutating func tag() throws {
    let start = place + 1
    guard start < bytes.count else { throw Malformed(reason: "a bare <") }
    if bytes[start] == UInt8(ascii: "!") {
      place = try upTo(">", from: start) + 1
      return
    }
    if bytes[start] == UInt8(ascii: "/") {
      let end = try upTo(">", from: start)
      let name = string(start + 1..<end)
      guard let last = open.popLast(), elements[last].name == name else {
        throw Malformed(reason: "</\(name)> ends nothing: \(string(max(0, place - 60)..<end))")
      }
      place = end + 1
      return
    }
    place = start
    let name = word { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 > 0x20 }
    guard name.first?.isLetter == true else { throw Malformed(reason: "a bare < before \(name)") }
    var element = Element(name: name, attributes: [])
    while let attribute = try attribute() { element.attributes.append(attribute) }
    place = try upTo(">", from: place) + 1
    elements.append(element)
    texts.append("")
    if Self.void.contains(name) { return }
    open.append(elements.count - 1)
    if name == "script" {
      let end = try upTo("</script", from: place)
      texts[elements.count - 1] = string(place..<end)
      place = end
    }
  }

  private mutating func word(_ holds: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, holds(bytes[place]) { place += 1 }
    return string(start..<place)
  }

  private mutating func attribute() throws -> (name: String, value: String)? {
    _ = word { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
    guard place < bytes.count, bytes[place] != UInt8(ascii: ">") else { return nil }
    let name = word { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 > 0x20 }
    guard name.utf8.allSatisfy({ ($0 | 0x20) &- 97 < 26 || $0 == 45 || $0 == 58 }), !name.isEmpty
    else { throw Malformed(reason: "an attribute \(name)") }
    guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "=") else { return (name, "") }
    guard bytes[place + 1] == UInt8(ascii: "\"") else {
      throw Malformed(reason: "\(name) without marks")
    }
    let start = place + 2
    place = try upTo("\"", from: start) + 1
    return (name, try Self.decoded(string(start..<place - 1)))
  }

  private static let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}"]

  private static func decoded(_ text: String) throws -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      guard let end = rest[sign...].firstIndex(of: ";") else {
        throw Malformed(reason: "a bare & in \(text)")
      }
      let name = rest[rest.index(after: sign)..<end]
      if name.hasPrefix("#"), let number = UInt32(name.dropFirst()),
        let scalar = Unicode.Scalar(number)
      {
        result.unicodeScalars.append(scalar)
      } else if let sign = named[String(name)] {
        result += sign
      } else {
        throw Malformed(reason: "&\(name); in \(text)")
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
