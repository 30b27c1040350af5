/// What a browser asks for, as far as a server that only reads needs it.
public struct Request: Sendable {
  /// Such as `GET`.
  public var method: String
  /// The path and the question behind it as they were sent, still encoded.
  public var target: String
  /// The first value of each header, by its name in small letters.
  public var headers: [String: String]
  /// Whether the connection may be used for another request.
  var keepsAlive: Bool

  /// Reads the lines of a request's head; nothing for what is none.
  init?(head: ArraySlice<UInt8>) {
    var lines = head.split(separator: 10, omittingEmptySubsequences: true).map { line in
      line.last == 13 ? line.dropLast() : line
    }.makeIterator()
    guard let first = lines.next() else { return nil }
    let words = first.split(separator: 32, omittingEmptySubsequences: true)
    guard words.count == 3, words[2].starts(with: "HTTP/1.".utf8),
      let method = String(validating: words[0], as: UTF8.self),
      let target = String(validating: words[1], as: UTF8.self), target.hasPrefix("/")
    else { return nil }
    self.method = method
    self.target = target
    headers = [:]
    while let line = lines.next() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        let name = String(validating: line[..<colon], as: UTF8.self)
      else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == 32 || $0 == 9 }
      let known = headers[name.lowercased()]
      headers[name.lowercased()] = known ?? String(decoding: value, as: UTF8.self)
    }
    let connection = headers["connection"]?.lowercased() ?? ""
    keepsAlive = words[2].last == UInt8(ascii: "1") && !connection.contains("close")
  }

  /// The path without the question, still encoded.
  public var path: String { String(target.prefix { $0 != "?" && $0 != "#" }) }

  /// The value of a part of the question such as `key=…`; an empty one for a name alone.
  public func question(_ name: String) -> String? {
    guard let mark = target.firstIndex(of: "?") else { return nil }
    for part in target[target.index(after: mark)...].split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair[0] == name { return pair.count > 1 ? String(pair[1]) : "" }
    }
    return nil
  }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for part in (headers["cookie"] ?? "").split(separator: ";") {
      let pair = part.drop { $0 == " " }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2, pair[0] == name { return String(pair[1]) }
    }
    return nil
  }
}
