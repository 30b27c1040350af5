/// Makes the addresses in a piece of HTML whole, since a feed has no address to start from.
enum FeedContent {
  /// Copies HTML with whole addresses.
  ///
  /// Addresses in attributes that begin with `/` get the origin before them, those that begin with `#` the page's own address. Everything else stays byte for byte.
  static func absolute(_ html: [UInt8], origin: String, page: String) -> [UInt8] {
    var scanner = Scanner(html: html, origin: escaped(origin), page: escaped(page))
    scanner.run()
    return scanner.output
  }

  /// For an attribute value in either kind of quotes or in none.
  private static func escaped(_ address: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  /// Steps through tags and their attributes (HTML Living Standard, 13.2.5), without a tree.
  private struct Scanner {
    let html: [UInt8]
    let origin: [UInt8]
    let page: [UInt8]
    private(set) var output: [UInt8] = []
    private var place = 0
    /// What stands before this place is in the output already.
    private var copied = 0

    init(html: [UInt8], origin: [UInt8], page: [UInt8]) {
      self.html = html
      self.origin = origin
      self.page = page
      output.reserveCapacity(html.count + html.count / 4 + 64)
    }

    mutating func run() {
      while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
        place = open + 1
        if starts(with: "!--") {
          skipComment()
        } else if place < html.count, isLetter(html[place]) {
          scanTag()
        }
      }
      output += html[copied...]
    }

    private func starts(with text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard place + count <= html.count else { return false }
      return text.withUTF8Buffer { unsafe html[place..<place + count].elementsEqual($0) }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func skipComment() {
      while place < html.count, !starts(with: "-->") { place += 1 }
    }

    private mutating func scanTag() {
      while place < html.count, !isSpace(html[place]), html[place] != UInt8(ascii: ">") {
        place += 1
      }
      while true {
        while place < html.count, isSpace(html[place]) || html[place] == UInt8(ascii: "/") {
          place += 1
        }
        guard place < html.count, html[place] != UInt8(ascii: ">") else { return }
        scanAttribute()
      }
    }

    private mutating func scanAttribute() {
      let start = place
      place += 1
      while place < html.count, !isSpace(html[place]),
        html[place] != UInt8(ascii: "="), html[place] != UInt8(ascii: ">"),
        html[place] != UInt8(ascii: "/")
      {
        place += 1
      }
      let name = html[start..<place]
      skipSpaces()
      guard place < html.count, html[place] == UInt8(ascii: "=") else { return }
      place += 1
      skipSpaces()
      guard place < html.count else { return }
      let quote = html[place]
      let value: Range<Int>
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        place += 1
        let end = html[place...].firstIndex(of: quote) ?? html.count
        value = place..<end
        place = min(end + 1, html.count)
      } else {
        let end = html[place...].firstIndex { isSpace($0) || $0 == UInt8(ascii: ">") }
        value = place..<(end ?? html.count)
        place = value.upperBound
      }
      rewrite(value, of: name)
    }

    private mutating func skipSpaces() {
      while place < html.count, isSpace(html[place]) { place += 1 }
    }

    private mutating func rewrite(_ value: Range<Int>, of name: ArraySlice<UInt8>) {
      func isNamed(_ text: StaticString) -> Bool {
        name.count == text.utf8CodeUnitCount
          && text.withUTF8Buffer { text in
            unsafe name.elementsEqual(text) { $0 | 0x20 == $1 }
          }
      }
      if isNamed("href") || isNamed("src") || isNamed("poster") || isNamed("cite") {
        complete(at: value.lowerBound, before: value.upperBound)
      } else if isNamed("srcset") {
        // Each candidate's address begins after a comma and white space.
        var start = value.lowerBound
        while start < value.upperBound {
          while start < value.upperBound, isSpace(html[start]) { start += 1 }
          complete(at: start, before: value.upperBound)
          var comma = start
          while comma < value.upperBound,
            html[comma] != UInt8(ascii: ",")
              || !(comma + 1 == value.upperBound || isSpace(html[comma + 1]))
          {
            comma += 1
          }
          start = comma + 1
        }
      }
    }

    private mutating func complete(at start: Int, before end: Int) {
      guard start < end else { return }
      let prefix: [UInt8]
      switch html[start] {
      case UInt8(ascii: "#"): prefix = page
      case UInt8(ascii: "/") where start + 1 == end || html[start + 1] != UInt8(ascii: "/"):
        prefix = origin
      default: return
      }
      output += html[copied..<start]
      output += prefix
      copied = start
    }
  }
}
