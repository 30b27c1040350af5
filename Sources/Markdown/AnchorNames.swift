import Model

/// The anchors of a page's headings, each given once.
///
/// They are compared by their bytes: comparing strings would compose them first, and slugs are
/// composed already.
struct AnchorNames {
  /// While a page has few headings, looking through them is quicker than hashing.
  private var few: [[UInt8]] = []
  /// From then on: the number that an anchor of this name would get next.
  private var next: [[UInt8]: Int] = [:]

  private static let fewLimit = 16

  /// The number of the second anchor of one name.
  let first: Int

  init(first: Int = 2) { self.first = first }

  /// An anchor that no other heading has: the name itself, else with a number behind it.
  mutating func unique(_ name: String) -> String {
    let bytes = Array(name.utf8)
    if insert(bytes) { return name }
    // Where many headings are equal, counting from the first for each would take its time.
    var number = next[bytes] ?? first
    while true {
      let numbered = "\(name)-\(number)"
      number += 1
      if insert(Array(numbered.utf8)) {
        if next[bytes] != nil { next[bytes] = number }
        return numbered
      }
    }
  }

  /// Keeps a name for the one heading whose author chose it.
  mutating func reserve(_ name: String) { _ = insert(Array(name.utf8)) }

  /// Whether the name was free; it is taken now.
  private mutating func insert(_ name: [UInt8]) -> Bool {
    if few.count < Self.fewLimit {
      if few.contains(name) { return false }
      few.append(name)
      return true
    }
    if next.isEmpty { for name in few { next[name] = first } }
    if next[name] != nil { return false }
    next[name] = first
    return true
  }
}
