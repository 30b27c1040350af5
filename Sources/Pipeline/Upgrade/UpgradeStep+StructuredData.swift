import Model
import Parsing

extension UpgradeStep {
  /// What machines were told because of the names of fields, the type says itself.
  static let structuredData = UpgradeStep(format: 2) { draft in
    for type in draft.types {
      let path = "content/_types/\(type.name).yaml"
      guard let bytes = draft.bytes(of: path),
        let name = YAMLNames.value(at: ["publish", "structured-data"], in: bytes)
      else { continue }
      let members = ImpliedProperty.members(of: type, as: name)
      if !members.isEmpty {
        let mapping = "{" + (["type: \(name)"] + members).joined(separator: ", ") + "}"
        guard
          let new = YAMLNames.replacedValue(
            at: ["publish", "structured-data"], by: mapping, in: bytes)
        else {
          draft.tell(
            left: Message("upgrade-structured-data", ["mapping": .text(mapping)]), at: path)
          continue
        }
        draft.change(path, to: new)
        draft.tell(
          done: Message("upgrade-structured-data-members", ["members": .names(members)]), at: path)
      }
      if ImpliedProperty.families(of: name).contains(.product), type.publish.shopping == nil,
        type.fields.contains(where: { $0.name == "price" && $0.kind == .money })
      {
        draft.tell(
          left: Message("upgrade-offer"), at: path)
      }
    }
  }
}
