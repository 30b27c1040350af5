import Model
import Parsing

/// One way in which a newer format differs from the one before, and how sources are moved over it.
///
/// A step looks for what is still written the old way, so that it finds nothing the second time.
struct UpgradeStep: Sendable {
  /// The format that the sources have when the step was taken.
  let format: Int
  /// Whether it is about what the sources mean, and not only about what they say of themselves.
  var changesMeaning = true
  /// Thinks of changes, and of what people must do themselves.
  let plan: @Sendable (inout UpgradeDraft) -> Void

  /// All steps, in their order; the last one of a format says so in `dlala.yaml`.
  static let all = [structuredData, reservedNames, filesOfHosts, saysFormat]

  /// `format: 2` stands in `dlala.yaml`, before its first line that says anything.
  private static let saysFormat = UpgradeStep(format: 2, changesMeaning: false) { draft in
    let path = "dlala.yaml"
    guard let bytes = draft.bytes(of: path) else { return }
    if let written = YAMLNames.value(at: ["format"], in: bytes) {
      guard written != "2",
        let new = YAMLNames.replacedValue(at: ["format"], by: "2", in: bytes)
      else { return }
      draft.change(path, to: new)
    } else {
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      var place = isMarked ? 3 : 0
      // Comments at the top are about the whole file; `---` opens it.
      while let end = bytes[place...].firstIndex(of: 10),
        bytes[place] == UInt8(ascii: "#") || bytes[place...end].elementsEqual("---\n".utf8)
          || bytes[place...end].elementsEqual("---\r\n".utf8)
      {
        place = end + 1
      }
      let lineEnd = bytes[..<(bytes.firstIndex(of: 10) ?? 0)].last == 13 ? "\r\n" : "\n"
      draft.change(
        path, to: Array(bytes[..<place]) + Array("format: 2\(lineEnd)".utf8) + bytes[place...])
    }
    draft.tell(done: Message("upgrade-format"), at: path)
  }
}
