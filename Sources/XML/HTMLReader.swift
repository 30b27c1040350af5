import CLibXML2

/// Reads HTML into a small tree of values.
///
/// The parser is libxml2's, which repairs what it can by the rules of HTML 4. Nothing is fetched
/// from the network.
public enum HTMLReader {
  /// Gives the document's root element, `html`; the bytes are taken as UTF-8.
  ///
  /// A document larger than the limit in bytes, or nested deeper than 250 elements, is refused.
  public static func read(
    _ bytes: [UInt8], limit: Int = 16 << 20
  ) throws(XMLFailure) -> HTMLElement {
    guard bytes.count <= limit, let count = CInt(exactly: bytes.count) else {
      throw .tooLarge(count: bytes.count, limit: limit)
    }
    var root: HTMLElement?
    var isTooDeep = false
    let messages = LibXML2.collecting {
      let document = unsafe bytes.withUnsafeBytes { bytes in
        unsafe htmlReadMemory(bytes.baseAddress, count, nil, "UTF-8", options)
      }
      guard let document = unsafe document else { return }
      defer { unsafe xmlFreeDoc(document) }
      guard let node = unsafe xmlDocGetRootElement(document) else { return }
      unsafe root = element(node, depth: 0, &isTooDeep)
    }
    guard let root, !isTooDeep else { throw .unreadable(messages: messages) }
    return root
  }

  private static var options: CInt {
    CInt(bitPattern: HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue)
  }

  private static func element(
    _ node: xmlNodePtr, depth: Int, _ isTooDeep: inout Bool
  ) -> HTMLElement {
    var attributes: [HTMLAttribute] = []
    var property = unsafe node.pointee.properties
    while let current = unsafe property {
      var value = ""
      var part = unsafe current.pointee.children
      while let node = unsafe part {
        unsafe value += string(node.pointee.content)
        unsafe part = node.pointee.next
      }
      unsafe attributes.append(HTMLAttribute(name: string(current.pointee.name), value: value))
      unsafe property = current.pointee.next
    }
    return unsafe HTMLElement(
      name: string(node.pointee.name), attributes: attributes,
      children: children(of: node, depth: depth, &isTooDeep))
  }

  private static func children(
    of node: xmlNodePtr, depth: Int, _ isTooDeep: inout Bool
  ) -> [HTMLNode] {
    // The library stops reading at a depth of 256: what is that deep is not whole.
    guard depth < 250 else {
      isTooDeep = true
      return []
    }
    var children: [HTMLNode] = []
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      switch unsafe current.pointee.type {
      case XML_ELEMENT_NODE:
        unsafe children.append(.element(element(current, depth: depth + 1, &isTooDeep)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        unsafe children.append(.text(string(current.pointee.content)))
      default: break
      }
      unsafe child = current.pointee.next
    }
    return children
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    unsafe string(UnsafePointer(text))
  }
}
