import Model
import Parsing

extension UpgradeStep {
  /// Fields whose names every record has anyway, so that no template could ever read them, get a name
  /// of their own: in the type, in all its records, and where the type names its fields.
  static let reservedNames = UpgradeStep(format: 2) { draft in
    for file in draft.source.types {
      let path = "content/" + file.path
      let type = String(file.path.dropFirst("_types/".count).dropLast(".yaml".count))
      guard var bytes = draft.bytes(of: path) else { continue }
      let names = YAMLNames.names(below: ["fields"], in: bytes)
      for name in names {
        guard var new = RecordNames.alternative(to: name) else { continue }
        while names.contains(new) { new = "own-" + new }
        guard let renamed = YAMLNames.renamed(["fields", name], to: new, in: bytes) else {
          draft.tell(
            left: Message("upgrade-field-needs-name", ["name": .text(name), "new": .text(new)]),
            at: path)
          continue
        }
        bytes =
          YAMLNames.renamedValues(name, to: new, below: ["sort", "checks", "publish"], in: renamed)
          ?? renamed
        draft.change(path, to: bytes)
        let count = rename(name, to: new, inRecordsOf: type, &draft)
        draft.tell(
          done: Message(
            "upgrade-field-renamed",
            [
              "name": .text(name), "new": .text(new), "count": .number(count),
              "identifier": .text(identifier(new)),
            ]),
          at: path)
      }
    }
  }

  private static func rename(
    _ name: String, to new: String, inRecordsOf type: String, _ draft: inout UpgradeDraft
  ) -> Int {
    var count = 0
    for document in draft.files(ofType: type) {
      let path = "content/" + document
      guard let bytes = draft.bytes(of: path) else { continue }
      if document.hasSuffix(".csv") {
        let heading = bytes[..<(bytes.firstIndex(of: 10) ?? bytes.count)]
        if String(decoding: heading, as: UTF8.self).contains(name) {
          draft.tell(
            left: Message("upgrade-column-renamed", ["name": .text(name), "new": .text(new)]),
            at: path)
        }
        continue
      }
      guard let renamed = YAMLNames.renamed([name], to: new, in: bytes) else { continue }
      draft.change(path, to: digests(of: name, to: new, in: renamed))
      count += 1
    }
    return count
  }

  /// `translated-from` names fields too: `url=1a2b3c4d`.
  private static func digests(of name: String, to new: String, in bytes: [UInt8]) -> [UInt8] {
    guard let written = YAMLNames.value(at: ["translated-from"], in: bytes) else { return bytes }
    let parts = written.split(separator: " ").map { part in
      part.hasPrefix(name + "=") ? new + part.dropFirst(name.count) : String(part)
    }
    return YAMLNames.replacedValue(
      at: ["translated-from"], by: parts.joined(separator: " "), in: bytes) ?? bytes
  }

  private static func identifier(_ name: String) -> String {
    "record." + name.replacing("-", with: "_")
  }
}
