/// A value of a data file with its place, whatever the file is written in.
package struct DataNode: Sendable {
  /// What the value is.
  package var value: Value
  /// Where it begins.
  package var position: SourcePosition
  /// How many characters of it are underlined.
  package var length: Int

  /// The values that YAML, JSON and sheets have in common.
  package indirect enum Value: Sendable {
    case none
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([DataNode])
    /// Names as they are written: one may stand there twice.
    case map([Entry])
  }

  /// A name and its value.
  package struct Entry: Sendable {
    /// The name.
    package var key: String
    /// Where the name stands.
    package var position: SourcePosition
    /// What it stands for.
    package var value: DataNode

    /// A name at a place, with its value.
    package init(key: String, position: SourcePosition, value: DataNode) {
      self.key = key
      self.position = position
      self.value = value
    }
  }

  /// A value at a place.
  package init(_ value: Value, at position: SourcePosition, length: Int = 1) {
    self.value = value
    self.position = position
    self.length = length
  }

  /// What a word without quotation marks means: `007`, `+970` and `7e12` are names and codes, and
  /// stay the texts that they are.
  package static func word(_ text: String) -> Value {
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    guard let first = text.utf8.first, first == 0x2D || (0x30...0x39).contains(first),
      !text.utf8.contains(where: { $0 | 32 == UInt8(ascii: "e") })
    else { return .text(text) }
    switch JSONReader.number(text) {
    case .integer(let number)?: return .integer(number)
    case .number(let number)?: return .number(number)
    default: return .text(text)
    }
  }
}
