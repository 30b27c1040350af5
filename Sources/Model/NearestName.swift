/// Finds the known name that a misspelt one most likely meant.
public enum NearestName {
  /// The closest candidate by edit distance with transpositions, or nothing when none is plausible.
  ///
  /// It looks at every candidate: for names by the thousand there is `NameIndex`.
  public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    var search = Search(name)
    for candidate in candidates where candidate != name {
      search.consider(candidate, EditDistance.letters(of: candidate))
    }
    return search.best?.name
  }

  /// One name that is looked for.
  struct Search {
    let wanted: [Unicode.Scalar]
    private let bound: Int
    private(set) var best: (distance: Int, name: String)?

    init(_ name: String) {
      wanted = EditDistance.letters(of: name)
      bound = max(1, wanted.count / 3)
    }

    /// Takes a candidate that is nearer than those before; of equally near ones the first by bytes.
    mutating func consider(_ candidate: String, _ letters: [Unicode.Scalar]) {
      let limit = min(bound, best?.distance ?? bound)
      guard let distance = EditDistance.between(wanted, letters, atMost: limit) else { return }
      if let best, (best.distance, best.name) <= (distance, candidate) { return }
      best = (distance, candidate)
    }
  }
}

/// How many letters must be put in, left out, changed or swapped to make one name of another.
enum EditDistance {
  /// What of a name is compared: small letters, so many of them.
  static func letters(of name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars.prefix(64))
  }

  /// The distance, or nothing when it is more than the limit.
  static func between(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in 1...left.count {
      current[0] = row
      var least = row
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          value = min(value, beforePrevious[column - 2] + 1)
        }
        current[column] = value
        least = min(least, value)
      }
      // A swap may still come from the row before.
      if least > limit, (previous.min() ?? 0) + 1 > limit { return nil }
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    let distance = previous[right.count]
    return distance <= limit ? distance : nil
  }
}
