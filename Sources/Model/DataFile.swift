/// A file of `content/_data`: values that templates read and no page is made of.
public struct DataFile: Sendable, Hashable {
  /// The name by which templates know it: `opening_hours` for `opening-hours.yaml`.
  public var name: String
  /// The file, relative to the content folder.
  public var path: String
  /// What it holds: lists, maps, texts, numbers and truth values.
  public var value: Value
  /// The columns of a sheet, which has them without any row too.
  public var columns: [String]

  /// A file that was read.
  public init(name: String, path: String, value: Value, columns: [String] = []) {
    self.name = name
    self.path = path
    self.value = value
    self.columns = columns
  }

  /// The file that the program itself reads, and no template: what currencies are worth.
  public static let rates = "_data/rates.yaml"

  /// The endings of files that templates can read.
  public static let endings = ["yaml", "csv", "json"]
}
