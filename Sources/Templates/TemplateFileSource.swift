/// A template as it is written.
public struct TemplateFileSource: Sendable {
  /// The name by which other templates ask for it, such as `base.html`.
  public let name: String
  /// The component of a theme that it is part of; nothing for one that is part of none.
  public let component: String?
  /// As diagnostics name the file.
  public let path: String
  /// UTF-8.
  public let bytes: [UInt8]

  /// A template of a component, or of none.
  public init(name: String, component: String? = nil, path: String, bytes: [UInt8]) {
    self.name = name
    self.component = component
    self.path = path
    self.bytes = bytes
  }

  /// The name by which the component's own file is asked for although another lies over it:
  /// `souk:base.html`.
  var qualifiedName: String? { component.map { $0 + ":" + name } }
}
