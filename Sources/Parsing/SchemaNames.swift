import Model

/// What names schema.org has: their form, for there are too many for a list, and more each year.
struct SchemaNames {
  /// Why a text is no name of a type such as `Course`; nothing for one that may be.
  func mistake(inType name: String) -> (message: Message, remedy: Message)? {
    if Self.isName(name), let first = name.utf8.first, first &- 65 < 26 || first &- 48 < 10 {
      return nil
    }
    let written = name.prefix(1).uppercased() + name.dropFirst()
    return (
      Message("mapping-type-name", ["name": .text(String(name.prefix(60)))]),
      Self.isName(name) && !name.isEmpty
        ? Message.didYouMean(written) : Message("mapping-type-name.remedy")
    )
  }

  /// Why a text is no name of a property such as `startDate`; nothing for one that may be.
  func mistake(inProperty name: String) -> (message: Message, remedy: Message)? {
    if Self.isName(name), let first = name.utf8.first, first &- 97 < 26 { return nil }
    let parts = name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let written = parts.enumerated().map { place, part in
      (place == 0 ? part.prefix(1).lowercased() : part.prefix(1).uppercased()) + part.dropFirst()
    }.joined()
    return (
      Message("mapping-property-name", ["name": .text(String(name.prefix(60)))]),
      written.isEmpty ? Message("mapping-property-name.remedy") : Message.didYouMean(written)
    )
  }

  private static func isName(_ name: String) -> Bool {
    name.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 }
  }
}
