import Model
import Parsing
import Reading

/// Reads the texts of records, which stay on the disk until a page needs them.
struct TextReader: Sendable {
  let contentFolder: String
  let options: BuildOptions
  /// Where texts stand that have changed since their site was linked, by the paths of their files.
  var changed: [String: BodyRange] = [:]

  /// The Markdown of a record in one language.
  func text(of variant: RecordVariant) throws(ReadingFailure) -> [UInt8] {
    let body = changed.isEmpty ? variant.body : changed[variant.path] ?? variant.body
    return try options.contents(
      of: variant.path, in: contentFolder, offset: body.offset, length: body.length)
  }

  /// Where a text stands in a file that cannot be read as a whole; nowhere when that is not to be found.
  func place(ofTextIn path: String) -> BodyRange {
    let bytes = try? options.contents(of: path, in: contentFolder, limit: 16 << 20)
    return bytes.flatMap { DocumentParser.body(of: $0) } ?? BodyRange(offset: 0, line: 1, length: 0)
  }
}
