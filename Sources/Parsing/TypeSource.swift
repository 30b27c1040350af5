import Model

/// A type with its file, in which its mistakes have their places.
struct TypeSource {
  var type: ContentType
  /// As diagnostics name the file.
  let path: String
  let bytes: [UInt8]
  /// The files that it lies over.
  let beneath: [FileContext.File]
  /// The entries of the whole file.
  let entries: [YAMLNode.Entry]

  /// Reads what needs all types, and gives its mistakes.
  mutating func readMappings(
    of place: Int, _ types: [ContentType], _ languages: [SiteLanguage]
  ) -> [Diagnostic] {
    guard case .mapping(let entries, _)? = node("publish") else { return [] }
    var context = FileContext(path: path, bytes: bytes, beneath: beneath)
    var publish = EntryReader(entries, what: .text("publish"))
    let unreadable = type.unreadable
    func mappings(_ vocabulary: SchemaNames?) -> MappingReader {
      MappingReader(
        types: types, languages: languages, vocabulary: vocabulary, unreadable: unreadable)
    }
    if let node = publish.take("structured-data") {
      type.publish.structuredData = mappings(SchemaNames())
        .mapping(of: node, place, what: .text("structured-data"), &context)
    }
    let roles = RoleReader(mappings: mappings(nil), type: place)
    type.publish.calendar = CalendarRuleReader.read(
      &publish, by: roles, hasSection: type.section != nil, &context)
    type.publish.delivery = DeliveryRuleReader.read(
      &publish, by: roles, hasSection: type.section != nil, &context)
    return context.diagnostics
  }

  /// The value of a name in the file, such as `section`.
  func node(_ name: String) -> YAMLNode? { entries.first { $0.key == name }?.value }

  /// The value of a name in the block `publish`; of a list, the item with a text.
  func published(_ name: String, item text: String) -> YAMLNode? {
    node("publish")?[name].map { $0.item(text) ?? $0 }
  }

  /// The value of a name in the definition of a field, such as `offers.maker`; of a list, the item
  /// with a text.
  func node(ofField way: String, _ name: String, item text: String) -> YAMLNode? {
    var fields = node("fields")
    var definition: YAMLNode?
    for part in way.split(separator: ".") {
      definition = fields?[String(part)]
      fields = definition?["fields"]
    }
    return definition?[name].map { $0.item(text) ?? $0 }
  }

  /// A mistake at a value of the file; of the whole file where there is none.
  func diagnostic(_ message: Message, _ remedy: Message, at node: YAMLNode?) -> Diagnostic {
    let place = node.map {
      FileContext(path: path, bytes: bytes, beneath: beneath).located($0.position)
    }
    return Diagnostic(
      category: "type", message: message, remedy: remedy, path: place?.file.path ?? path,
      position: place?.position, length: node?.length ?? 1)
  }
}

extension YAMLNode {
  /// The item of a list that is a text.
  fileprivate func item(_ text: String) -> YAMLNode? {
    guard case .sequence(let items, _) = self else { return nil }
    return items.first { $0.text == text }
  }
}
