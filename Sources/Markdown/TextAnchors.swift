import Model

/// Makes the anchors of several texts on one page differ from each other.
///
/// A field's text does not know on which page it will stand, nor beside which others. Its anchors
/// are written with a mark that tells the texts apart; when the page is whole, each gets the name
/// that it would have alone, or the next that is free. Those of the page's own text never change.
public enum TextAnchors {
  private static let sign = Array("_in.".utf8)

  /// What stands before the anchors of a field's text.
  public static func prefix(of text: [UInt8]) -> String {
    // FNV-1a: equal texts may share it, others do not meet on one page.
    let hash = text.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return "_in.\(String(hash, radix: 36))."
  }

  /// Gives the anchors of all texts on a page their names.
  public static func settle(in page: inout [UInt8]) {
    guard isMarked(page) else { return }
    var marks: [Mark] = []
    var taken: [[UInt8]: Int] = [:]
    for (name, isReference) in names(in: page) {
      if page[name].starts(with: sign) {
        marks.append(Mark(place: name, isReference: isReference))
      } else if !isReference {
        taken[Array(page[name])] = 2
      }
    }
    // An element's own anchor comes before its link: it tells of which text both are.
    for place in marks.indices.dropLast() where marks[place].isReference {
      let next = marks[place + 1]
      let between = page[marks[place].place.upperBound..<next.place.lowerBound]
      if !next.isReference, !between.contains(UInt8(ascii: ">")) { marks.swapAt(place, place + 1) }
    }
    var settled: [(place: Range<Int>, name: [UInt8])] = []
    var texts: [ArraySlice<UInt8>: Names] = [:]
    for mark in marks {
      let marked = page[mark.place]
      let end = marked.dropFirst(sign.count).firstIndex(of: UInt8(ascii: ".")) ?? marked.startIndex
      let (text, name) = (marked[...end], marked[(end + 1)...])
      // Of one text that stands on the page twice, an anchor that comes again begins the second.
      let isAgain =
        !mark.isReference && !texts[text, default: Names()].written.insert(name).inserted
      if isAgain { texts[text] = Names(written: [name]) }
      let own = texts[text]?.settled[name] ?? free(Array(name), &taken)
      texts[text, default: Names()].settled[name] = own
      settled.append((mark.place, own))
    }
    page = replaced(settled.sorted { $0.place.lowerBound < $1.place.lowerBound }, in: page)
  }

  private static func replaced(
    _ names: [(place: Range<Int>, name: [UInt8])], in page: [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var start = 0
    for (place, name) in names {
      result += page[start..<place.lowerBound]
      result += name
      start = place.upperBound
    }
    return result + page[start...]
  }

  private struct Names {
    var written: Set<ArraySlice<UInt8>> = []
    var settled: [ArraySlice<UInt8>: [UInt8]] = [:]
  }

  /// Whether a page has marked anchors: nearly none has.
  private static func isMarked(_ page: [UInt8]) -> Bool {
    var place = 0
    while let found = page.place(of: sign[0], from: place) {
      place = found + 1
      if place < page.count, page[place] == sign[1], page[found...].starts(with: sign) {
        return true
      }
    }
    return false
  }

  private struct Mark {
    var place: Range<Int>
    var isReference: Bool
  }

  /// A name that is free, with the number that it would get next in `taken`.
  private static func free(_ name: [UInt8], _ taken: inout [[UInt8]: Int]) -> [UInt8] {
    guard let next = taken[name] else {
      taken[name] = 2
      return name
    }
    var number = next
    while true {
      let candidate = name + Array("-\(number)".utf8)
      number += 1
      if taken[candidate] == nil {
        taken[candidate] = 2
        taken[name] = number
        return candidate
      }
    }
  }

  /// The places of all anchors, and of links to marked ones, in the order of the page.
  private static func names(in page: [UInt8]) -> [(place: Range<Int>, isReference: Bool)] {
    var found: [(Range<Int>, Bool)] = []
    var place = 0
    while let sign = page.place(of: UInt8(ascii: "="), from: place) {
      place = sign + 1
      guard sign > 4, place + 1 < page.count, page[place] == UInt8(ascii: "\"") else { continue }
      let isID =
        page[sign - 1] == UInt8(ascii: "d") && page[sign - 2] == UInt8(ascii: "i")
        && page[sign - 3] <= 0x20
      let isReference = page[sign - 1] == UInt8(ascii: "f") && page[place + 1] == UInt8(ascii: "#")
      guard isID || isReference else { continue }
      let start = place + (isReference ? 2 : 1)
      guard let end = page.place(of: UInt8(ascii: "\""), from: start) else { break }
      place = end
      if isReference, !page[start..<end].starts(with: Self.sign) { continue }
      found.append((start..<end, isReference))
    }
    return found
  }
}
