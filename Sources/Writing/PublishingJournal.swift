import Model

/// What publishing is about to do, noted before anything of the site changes, so that the next build
/// can finish it after an interruption.
struct PublishingJournal: Equatable {
  enum Way: Equatable {
    /// The staged folder, known by its number, takes the output's place in one step.
    case whole(device: UInt64, number: UInt64)
    /// File by file.
    case steps([Step])
  }

  enum Step: Equatable {
    case put(String)
    case remove(String)
  }

  var way: Way
  private static let heading = "dlala journal 1"

  init(way: Way) { self.way = way }

  /// The steps from one site to another: what is in the way of a folder or a file, then assets, then
  /// pages, then what names pages; at last removals, pages before assets.
  ///
  /// At any moment a page finds the files that it names.
  init(putting: [String], removing: [String], to next: OutputManifest) {
    let obstacles = removing.filter(next.obstructs)
    let others = removing.filter { !next.obstructs($0) }
    let ordered = { (paths: [String]) in
      paths.map { (rank: Self.rank(of: $0), path: $0) }.sorted {
        $0.rank == $1.rank ? $0.path.precedesByBytes($1.path) : $0.rank < $1.rank
      }.map(\.path)
    }
    way = .steps(
      obstacles.map(Step.remove) + ordered(putting).map(Step.put)
        + ordered(others).reversed().map(Step.remove))
  }

  private static func rank(of path: String) -> Int {
    var name = path[...]
    for ending in [".gz", ".br"] where name.hasSuffix(ending) { name = name.dropLast(3) }
    if name.hasSuffix(".html") { return 1 }
    return name.hasSuffix(".xml") || name.hasSuffix("service-worker.js") ? 2 : 0
  }

  /// Reads a journal; nothing when it is none, or not whole: then nothing was changed yet.
  init?(reading bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard lines.count > 1, lines.first == Self.heading, lines.last == "end" else { return nil }
    let inner = lines.dropFirst().dropLast()
    if let words = inner.first?.split(ascii: " "), words.first == "whole" {
      guard words.count == 3, let device = UInt64(words[1]), let number = UInt64(words[2]) else {
        return nil
      }
      way = .whole(device: device, number: number)
      return
    }
    var steps: [Step] = []
    for line in inner {
      let path = String(line.dropFirst(4))
      guard OutputManifest.staysInside(path) else { return nil }
      if line.hasPrefix("put ") {
        steps.append(.put(path))
      } else if line.hasPrefix("del ") {
        steps.append(.remove(path))
      } else {
        return nil
      }
    }
    way = .steps(steps)
  }

  var bytes: [UInt8] {
    var lines = [Self.heading]
    switch way {
    case .whole(let device, let number): lines.append("whole \(device) \(number)")
    case .steps(let steps):
      for step in steps {
        switch step {
        case .put(let path): lines.append("put " + path)
        case .remove(let path): lines.append("del " + path)
        }
      }
    }
    return Array((lines + ["end", ""]).joined(separator: "\n").utf8)
  }
}
