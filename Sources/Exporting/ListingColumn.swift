/// One small number for each record of a listing, as few letters: `{"codes": …}`, and for facets
/// `sets`, the lists of places of terms that the numbers stand for.
///
/// A number is written in as many letters as the largest needs, the first counting most. The letters
/// are the 34 from `]` (U+005D) to `~` (U+007E), of which neither JSON nor HTML escapes any.
struct ListingColumn {
  /// The column as JSON.
  let json: [UInt8]

  private static let letters = 34
  private static let firstLetter = UInt8(ascii: "]")

  /// A column of sets, each known by its place among the different ones.
  init(sets: [[Int]]) {
    var places: [[Int]: Int] = [:]
    var distinct: [[Int]] = []
    let codes = sets.map { set in
      if let place = places[set] { return place }
      places[set] = distinct.count
      distinct.append(set)
      return distinct.count - 1
    }
    var writer = JSONWriter(capacity: distinct.count * 8)
    writer.array { list in
      for set in distinct {
        list.array { terms in for term in set { terms.integer(term) } }
      }
    }
    json =
      Array("{\"sets\":".utf8) + writer.bytes
      + Array(",\"codes\":\"".utf8) + Self.text(codes, below: distinct.count) + Array("\"}".utf8)
  }

  /// A column of ranks: equal values have the same.
  init(ranksOf values: [some Hashable & Comparable], isDescending: Bool = false) {
    let distinct = Set(values).sorted()
    var ranks = Dictionary(
      distinct.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    if isDescending { ranks = ranks.mapValues { distinct.count - 1 - $0 } }
    let codes = values.map { ranks[$0] ?? 0 }
    json =
      Array("{\"codes\":\"".utf8) + Self.text(codes, below: distinct.count) + Array("\"}".utf8)
  }

  private static func text(_ codes: [Int], below limit: Int) -> [UInt8] {
    var width = 1
    var reach = letters
    while reach < limit {
      width += 1
      reach *= letters
    }
    var text = [UInt8](repeating: firstLetter, count: codes.count * width)
    for (place, code) in codes.enumerated() {
      var rest = code
      for letter in stride(from: (place + 1) * width - 1, through: place * width, by: -1) {
        text[letter] = firstLetter + UInt8(rest % letters)
        rest /= letters
      }
    }
    return text
  }
}
