import CLibXML2

/// Checks documents against one XML Schema (XSD 1.0).
///
/// Nothing is fetched from the network, no external DTD is loaded and no entity is expanded.
@safe
public struct XMLValidator: ~Copyable {
  private let document: xmlDocPtr?
  private let schema: xmlSchemaPtr?

  /// Reads and compiles the schema in a file.
  public init(schemaPath path: String) throws(XMLFailure) {
    var document: xmlDocPtr?
    var schema: xmlSchemaPtr?
    let messages = LibXML2.collecting {
      unsafe document = xmlReadFile(path, nil, Self.options)
      guard let document = unsafe document, let context = unsafe xmlSchemaNewDocParserCtxt(document)
      else { return }
      unsafe schema = xmlSchemaParse(context)
      unsafe xmlSchemaFreeParserCtxt(context)
    }
    unsafe self.document = unsafe document
    unsafe self.schema = unsafe schema
    guard unsafe schema != nil else { throw .unusableSchema(path: path, messages: messages) }
  }

  deinit {
    unsafe xmlSchemaFree(schema)
    unsafe xmlFreeDoc(document)
  }

  /// What is wrong with a document, in the order of its lines; empty when it is valid.
  public func messages(for bytes: [UInt8]) -> [XMLMessage] {
    guard let count = CInt(exactly: bytes.count) else {
      return [XMLMessage(line: 0, text: "The document is larger than 2 GB.")]
    }
    var isValid = false
    var messages = LibXML2.collecting {
      let parsed = unsafe bytes.withUnsafeBytes { bytes in
        unsafe xmlReadMemory(bytes.baseAddress, count, nil, nil, Self.options)
      }
      guard let parsed = unsafe parsed else { return }
      defer { unsafe xmlFreeDoc(parsed) }
      // A DTD could declare entities and default attributes: what is valid then depends on it.
      guard unsafe parsed.pointee.intSubset == nil else { return }
      guard let context = unsafe xmlSchemaNewValidCtxt(schema) else { return }
      defer { unsafe xmlSchemaFreeValidCtxt(context) }
      isValid = unsafe xmlSchemaValidateDoc(context, parsed) == 0
    }
    if !isValid, messages.isEmpty {
      messages.append(XMLMessage(line: 0, text: "The document has a DTD or cannot be checked."))
    }
    return messages
  }

  private static var options: CInt {
    CInt(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
  }
}
