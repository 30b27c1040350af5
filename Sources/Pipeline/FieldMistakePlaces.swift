import Markdown
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
    let lines = front.split(separator: 10, omittingEmptySubsequences: false)
    var blocks: [String: SourcePlaces.Block?] = [:]
    var places = SourcePlaces(front)
    return mistakes.compactMap { mistake in
      let known = blocks[mistake.field] ?? Self.block(of: mistake.field, in: lines)
      blocks[mistake.field] = .some(known)
      guard let block = known else {
        // What all languages share stands in one of the files and is told there.
        return mistake.isShared ? nil : mistake.diagnostic
      }
      var diagnostic = mistake.diagnostic
      if let found = places.found(mistake.words, in: block, kind: mistake.field) {
        diagnostic.position = SourcePosition(line: found.line, column: found.column)
        diagnostic.length = mistake.words.unicodeScalars.count
      } else {
        diagnostic.position = SourcePosition(line: block.first, column: 1)
        diagnostic.length = mistake.field.unicodeScalars.count
      }
      return diagnostic
    }
  }

  /// The lines of a field: its own and those behind it that are indented or empty.
  private static func block(
    of field: String, in lines: [ArraySlice<UInt8>]
  ) -> SourcePlaces.Block? {
    let sign = Array((field + ":").utf8)
    guard let start = lines.firstIndex(where: { $0.starts(with: sign) }) else { return nil }
    let next = lines[(start + 1)...].firstIndex { $0.first.map { $0 != 32 && $0 != 13 } ?? false }
    return SourcePlaces.Block(first: start + 1, last: next ?? lines.count)
  }
}
