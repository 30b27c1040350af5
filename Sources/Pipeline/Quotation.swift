import Model
import Reading

/// Adds the quoted line to mistakes that were found between files.
enum Quotation {
  static func add(
    to diagnostics: [Diagnostic], from root: String, proposed: [String: [UInt8]] = [:]
  ) -> [Diagnostic] {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in proposed { files["content/" + path] = bytes }
    return diagnostics.map { diagnostic in
      guard let position = diagnostic.position, diagnostic.quotedLine == nil else {
        return diagnostic
      }
      let bytes: [UInt8]
      if let known = files[diagnostic.path] {
        bytes = known
      } else {
        bytes = (try? Reading.bytes(of: root + "/" + diagnostic.path, limit: 16 << 20)) ?? []
        files[diagnostic.path] = bytes
      }
      var quoted = diagnostic
      quoted.quotedLine = line(position.line, of: bytes)
      return quoted
    }
  }

  private static func line(_ number: Int, of bytes: [UInt8]) -> String? {
    var start = 0
    var line = 1
    while line < number {
      guard let end = bytes[start...].firstIndex(of: 10) else { return nil }
      start = end + 1
      line += 1
    }
    let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
    return String(
      decoding: bytes[start..<min(end, start + 4000)].filter { $0 != 13 }, as: UTF8.self)
  }
}
