/// The difference of two texts as `diff -u`, `git apply` and `patch -p1` have it.
enum UnifiedDiff {
  private static let context = 3

  /// The hunks under two lines that name the file, or nothing for two texts that are the same.
  ///
  /// `path` is relative to the source folder; there is no old text of a file that is made.
  static func text(path: String, old: [UInt8]?, new: [UInt8]) -> String {
    let before = lines(old ?? [])
    let after = lines(new)
    let steps = steps(from: before, to: after)
    guard steps.contains(where: { $0.sign != " " }) else { return "" }
    var text = old == nil ? "--- /dev/null\n" : "--- a/\(path)\n"
    text += "+++ b/\(path)\n"
    var place = 0
    while let first = steps[place...].firstIndex(where: { $0.sign != " " }) {
      // A hunk goes on while changes are no further apart than the lines shown around them.
      var last = first
      var next = first
      while let change = steps[next...].firstIndex(where: { $0.sign != " " }),
        change - last <= 2 * context + 1
      {
        last = change
        next = change + 1
        if next == steps.count { break }
      }
      let start = max(place, first - context)
      let end = min(steps.count, last + 1 + context)
      text += hunk(steps, start..<end)
      place = end
      if place == steps.count { break }
    }
    return text
  }

  private struct Step {
    var sign: Character
    var line: ArraySlice<UInt8>
  }

  /// The lines, each with its end.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private static func steps(
    from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]
  ) -> [Step] {
    // Most of a file is the same at both ends: only what is between is compared.
    var head = 0
    while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < old.count - head, tail < new.count - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    { tail += 1 }
    let left = Array(old[head..<(old.count - tail)])
    let right = Array(new[head..<(new.count - tail)])
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in right.difference(from: left) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var steps = old[..<head].map { Step(sign: " ", line: $0) }
    var (from, to) = (0, 0)
    while from < left.count || to < right.count {
      if from < left.count, removed.contains(from) {
        steps.append(Step(sign: "-", line: left[from]))
        from += 1
      } else if to < right.count, added.contains(to) {
        steps.append(Step(sign: "+", line: right[to]))
        to += 1
      } else if from < left.count {
        steps.append(Step(sign: " ", line: left[from]))
        from += 1
        to += 1
      } else {
        break
      }
    }
    return steps + old[(old.count - tail)...].map { Step(sign: " ", line: $0) }
  }

  private static func hunk(_ steps: [Step], _ range: Range<Int>) -> String {
    let before = steps[..<range.lowerBound]
    let oldStart = before.count { $0.sign != "+" }
    let newStart = before.count { $0.sign != "-" }
    let oldCount = steps[range].count { $0.sign != "+" }
    let newCount = steps[range].count { $0.sign != "-" }
    // A side without lines is named by the line before it.
    var text =
      "@@ -\(oldCount == 0 ? oldStart : oldStart + 1),\(oldCount)"
      + " +\(newCount == 0 ? newStart : newStart + 1),\(newCount) @@\n"
    for step in steps[range] {
      text.append(step.sign)
      text += String(decoding: step.line, as: UTF8.self)
      if step.line.last != 10 { text += "\n\\ No newline at end of file\n" }
    }
    return text
  }
}
