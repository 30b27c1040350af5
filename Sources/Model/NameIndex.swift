import Synchronization

/// Many names, made ready to be asked again and again which of them a misspelt one most likely meant.
///
/// Making it takes time in proportion to the names, asking it takes the same for ten names or a
/// million: ten thousand mistakes among ten thousand names cost no more than the names did. A few
/// names are compared one by one, as `NearestName` does. Of many only those are that differ in one
/// letter, and the neighbours in the order of their beginnings and of their ends.
public struct NameIndex: Sendable {
  private struct Entry {
    let name: String
    let letters: [Unicode.Scalar]
  }

  /// A name's letters as one number, all or all but one.
  private struct Hash: Comparable {
    let value: UInt64
    let place: Int32

    static func < (left: Hash, right: Hash) -> Bool {
      (left.value, left.place) < (right.value, right.place)
    }
  }

  /// So many names are compared one by one.
  public static let fewNames = 64
  /// How many neighbours on each side are compared.
  private static let reach = 8
  /// How many names with the same letters but one are compared.
  private static let sameLimit = 16

  private let entries: [Entry]
  private let hashes: [Hash]
  /// The places of the entries by their letters read from the end.
  private let backwards: [Int]

  /// An index of names, each of which counts once.
  public init(_ names: some Sequence<String>) {
    entries = Set(names).map { Entry(name: $0, letters: EditDistance.letters(of: $0)) }.sorted {
      $0.letters != $1.letters
        ? $0.letters.lexicographicallyPrecedes($1.letters) : $0.name.precedesByBytes($1.name)
    }
    guard entries.count > Self.fewNames else {
      (hashes, backwards) = ([], [])
      return
    }
    var hashes: [Hash] = []
    hashes.reserveCapacity(entries.reduce(0) { $0 + $1.letters.count + 1 })
    for (place, entry) in entries.enumerated() {
      for value in Self.hashes(of: entry.letters) {
        hashes.append(Hash(value: value, place: Int32(clamping: place)))
      }
    }
    self.hashes = hashes.sorted()
    let reversed = entries.map { Array($0.letters.reversed()) }
    backwards = entries.indices.sorted {
      reversed[$0] != reversed[$1]
        ? reversed[$0].lexicographicallyPrecedes(reversed[$1]) : $0 < $1
    }
  }

  /// The name that a misspelt one most likely meant, or nothing when none is plausible.
  public func nearest(to name: String) -> String? {
    var search = NearestName.Search(name)
    func consider(_ place: Int) {
      guard entries[place].name != name else { return }
      search.consider(entries[place].name, entries[place].letters)
    }
    guard entries.count > Self.fewNames else {
      for place in entries.indices { consider(place) }
      return search.best?.name
    }
    for value in Self.hashes(of: search.wanted) {
      let first = Self.first(hashes.count) { hashes[$0].value >= value }
      for hash in hashes[first...].prefix(Self.sameLimit) {
        guard hash.value == value else { break }
        consider(Int(hash.place))
      }
    }
    let wanted = search.wanted
    let place = Self.first(entries.count) {
      !entries[$0].letters.lexicographicallyPrecedes(wanted)
    }
    for near in Self.around(place, entries.count) { consider(near) }
    let turned = Self.first(backwards.count) {
      !entries[backwards[$0]].letters.reversed().lexicographicallyPrecedes(wanted.reversed())
    }
    for near in Self.around(turned, backwards.count) { consider(backwards[near]) }
    return search.best?.name
  }

  private static func around(_ place: Int, _ count: Int) -> Range<Int> {
    max(0, place - reach)..<min(count, place + reach)
  }

  /// The first place that a condition holds for; it holds for all behind it.
  private static func first(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The numbers of the letters, then of the letters without each of them in turn (FNV-1a).
  private static func hashes(of letters: [Unicode.Scalar]) -> [UInt64] {
    (-1..<letters.count).map { left in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for (place, letter) in letters.enumerated() where place != left {
        hash = (hash ^ UInt64(letter.value)) &* 0x100_0000_01B3
      }
      return hash
    }
  }
}

/// Indexes of names by what they are the names of, each made when it is first asked for, by whichever
/// thread comes first.
public final class NameIndexes<Key: Hashable & Sendable, Index: Sendable>: Sendable {
  private let made = Mutex<[Key: Index]>([:])

  /// No index yet.
  public init() {}

  /// The index for a key; `make` is asked once.
  public func index(for key: Key, _ make: () -> Index) -> Index {
    made.withLock { made in
      if let known = made[key] { return known }
      let index = make()
      made[key] = index
      return index
    }
  }
}

extension NameIndexes where Index == NameIndex {
  /// The index for a key; `names` is asked once.
  public func index(for key: Key, of names: () -> [String]) -> NameIndex {
    index(for: key) { NameIndex(names()) }
  }
}
