import Model
import Reading
import Rendering

/// Finds where in their file the mistakes of markdown fields stand: records keep values without
/// places, and hardly any has a mistake.
struct FieldMistakePlaces: Sendable {
  let contentFolder: String
  let options: BuildOptions

  /// The mistakes of one file with their places.
  func placed(_ mistakes: [FieldMistake], in source: RecordVariant) -> [Diagnostic] {
    guard !mistakes.isEmpty else { return [] }
    if source.path.hasSuffix(".csv") {
      return mistakes.map { mistake in
        var diagnostic = mistake.diagnostic
        diagnostic.position = SourcePosition(line: source.body.line, column: 1)
        return diagnostic
      }
    }
    let front =
      (try? options.contents(
        of: source.path, in: contentFolder, offset: 0, length: source.body.offset)) ?? []
    let lines = front.split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    return mistakes.compactMap { mistake in
      guard let start = lines.firstIndex(where: { $0.hasPrefix(mistake.field + ":") }) else {
        // What all languages share stands in one of the files and is told there.
        return mistake.isShared ? nil : mistake.diagnostic
      }
      var diagnostic = mistake.diagnostic
      diagnostic.position = SourcePosition(line: start + 1, column: 1)
      diagnostic.length = mistake.field.unicodeScalars.count
      for (offset, line) in lines[start...].enumerated() where !mistake.words.isEmpty {
        if offset > 0, let first = line.utf8.first, first != 32, first != 13 { break }
        guard let range = line.firstRange(of: mistake.words) else { continue }
        diagnostic.position = SourcePosition(
          line: start + offset + 1,
          column: line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1)
        diagnostic.length = mistake.words.unicodeScalars.count
        break
      }
      return diagnostic
    }
  }
}
