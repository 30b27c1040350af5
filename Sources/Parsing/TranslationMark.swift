/// Writes the line `translated-from: …` into a file's front matter and leaves every other byte.
public enum TranslationMark {
  /// The file with the line, replaced where it stood or added below the last line of the front
  /// matter; nothing when the file has no front matter.
  public static func set(_ mark: String, in bytes: [UInt8]) -> [UInt8]? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = lineEnd(in: bytes, from: start), isFence(bytes[start..<first]) else {
      return nil
    }
    let usesReturn = first >= 2 && bytes[first - 2] == 13
    let line = Array("translated-from: \(mark)".utf8) + (usesReturn ? [13, 10] : [10])
    var place = first
    while let end = lineEnd(in: bytes, from: place) ?? (place < bytes.count ? bytes.count : nil) {
      let text = bytes[place..<end]
      if text.starts(with: "translated-from:".utf8) {
        return Array(bytes[..<place]) + line + Array(bytes[end...])
      }
      if isFence(text) { return Array(bytes[..<place]) + line + Array(bytes[place...]) }
      place = end
    }
    return nil
  }

  /// The place after a line's break.
  private static func lineEnd(in bytes: [UInt8], from place: Int) -> Int? {
    bytes[place...].firstIndex(of: 10).map { $0 + 1 }
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { [32, 13, 10].contains($0) }
  }
}
