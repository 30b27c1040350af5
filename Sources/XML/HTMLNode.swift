/// A piece of an HTML document, an element or a run of text; comments are left out.
public indirect enum HTMLNode: Sendable, Hashable {
  case element(HTMLElement)
  case text(String)
}

/// An element of HTML with what it holds.
public struct HTMLElement: Sendable, Hashable {
  /// In lower case.
  public let name: String
  /// In the order of the source.
  public let attributes: [HTMLAttribute]
  /// In the order of the source.
  public let children: [HTMLNode]

  /// The value of an attribute, empty for one without a value; nothing when it is absent.
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

  /// All elements of a name, this one included, in document order.
  public func elements(named name: String) -> [HTMLElement] {
    var found = self.name == name ? [self] : []
    for case .element(let child) in children { found += child.elements(named: name) }
    return found
  }
}

/// An attribute of an HTML element.
public struct HTMLAttribute: Sendable, Hashable {
  /// In lower case.
  public let name: String
  /// With character references resolved.
  public let value: String
}
