import CLibXML2

/// Reads XML 1.0 with namespaces into a small tree of values.
///
/// The parser is libxml2's. Nothing is fetched, and what could make two readers see two documents
/// is refused: a document type, with the entities it may declare, and any encoding but UTF-8.
public enum XMLReader {
  /// Gives the document, which has to be well-formed.
  ///
  /// A document larger than the limit in bytes, or nested deeper than 250 elements, is refused.
  public static func read(
    _ bytes: [UInt8], limit: Int = 16 << 20
  ) throws(XMLFailure) -> XMLTree {
    guard bytes.count <= limit, let count = CInt(exactly: bytes.count) else {
      throw .tooLarge(count: bytes.count, limit: limit)
    }
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw .unreadable(messages: [XMLMessage(line: 0, text: "the encoding is not UTF-8")])
    }
    var walk = Walk()
    var root: XMLElement?
    var messages = LibXML2.collecting {
      let document = unsafe bytes.withUnsafeBytes { bytes in
        unsafe xmlReadMemory(bytes.baseAddress, count, nil, nil, options)
      }
      guard let document = unsafe document else { return }
      defer { unsafe xmlFreeDoc(document) }
      guard unsafe document.pointee.intSubset == nil else {
        walk.refusal = "a document type is declared"
        return
      }
      let encoding = unsafe string(document.pointee.encoding).lowercased()
      guard ["", "utf-8", "utf8", "us-ascii"].contains(encoding) else {
        walk.refusal = "the encoding is not UTF-8"
        return
      }
      unsafe walk.instructions(besides: document.pointee.children)
      guard let node = unsafe xmlDocGetRootElement(document) else { return }
      unsafe root = walk.element(node, depth: 0)
    }
    if let refusal = walk.refusal { messages.insert(XMLMessage(line: 0, text: refusal), at: 0) }
    guard let root, walk.refusal == nil else { throw .unreadable(messages: messages) }
    return XMLTree(root: root, instructions: walk.instructions)
  }

  private static var options: CInt {
    CInt(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  /// Copies libxml2's tree and remembers what it met on the way.
  private struct Walk {
    var instructions: [String] = []
    /// Why the document is not given.
    var refusal: String?

    mutating func instructions(besides first: xmlNodePtr?) {
      var node = unsafe first
      while let current = unsafe node {
        if unsafe current.pointee.type == XML_PI_NODE {
          unsafe instructions.append(string(current.pointee.name))
        }
        unsafe node = current.pointee.next
      }
    }

    mutating func element(_ node: xmlNodePtr, depth: Int) -> XMLElement {
      var attributes: [XMLAttribute] = []
      var property = unsafe node.pointee.properties
      while let current = unsafe property {
        var value = ""
        var part = unsafe current.pointee.children
        while let node = unsafe part {
          unsafe value += string(node.pointee.content)
          unsafe part = node.pointee.next
        }
        unsafe attributes.append(XMLAttribute(name: string(current.pointee.name), value: value))
        unsafe property = current.pointee.next
      }
      var namespace = ""
      if let space = unsafe node.pointee.ns { unsafe namespace = string(space.pointee.href) }
      return unsafe XMLElement(
        name: string(node.pointee.name), namespace: namespace, attributes: attributes,
        children: children(of: node, depth: depth))
    }

    private mutating func children(of node: xmlNodePtr, depth: Int) -> [XMLNode] {
      // The library's own limit is 256: what is deeper came from a version that has another.
      guard depth < 250 else {
        refusal = "elements are nested deeper than 250"
        return []
      }
      var children: [XMLNode] = []
      var child = unsafe node.pointee.children
      while let current = unsafe child {
        switch unsafe current.pointee.type {
        case XML_ELEMENT_NODE: unsafe children.append(.element(element(current, depth: depth + 1)))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
          unsafe children.append(.text(string(current.pointee.content)))
        case XML_PI_NODE: unsafe instructions.append(string(current.pointee.name))
        default: break
        }
        unsafe child = current.pointee.next
      }
      return children
    }
  }
}
