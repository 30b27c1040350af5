/// A document as a tree of values.
public struct XMLTree: Sendable, Hashable {
  /// The document's one outermost element.
  public let root: XMLElement
  /// The targets of its processing instructions, wherever they stand, such as `xml-stylesheet`.
  public let instructions: [String]
}

/// A piece of a document, an element or a run of text; comments are left out.
public indirect enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  case text(String)
}

/// An element with what it holds.
public struct XMLElement: Sendable, Hashable {
  /// The local name, without a prefix.
  public let name: String
  /// The URI of its namespace, empty when it has none.
  public let namespace: String
  /// In the order of the source; declarations of namespaces are not among them.
  public let attributes: [XMLAttribute]
  /// In the order of the source.
  public let children: [XMLNode]

  /// The value of an attribute by its local name; nothing when it is absent.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The text of the element and of all below it, joined as it stands.
  public var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let run): text += run
      case .element(let element): text += element.text
      }
    }
  }

  /// All elements of a local name, this one included, in document order.
  public func elements(named name: String) -> [XMLElement] {
    var found = self.name == name ? [self] : []
    for case .element(let child) in children { found += child.elements(named: name) }
    return found
  }
}

/// An attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
  /// The local name, without a prefix.
  public let name: String
  /// With character references resolved.
  public let value: String
}
