/// A block that editors may write in texts: `blocks/<name>.yaml` of a theme, beside its template.
public struct BlockDefinition: Sendable, Hashable {
  /// What stands behind the colons.
  public var name: String
  /// The name for people, by language.
  public var label: LocalizedText
  /// What may be written between the fences.
  public var body: Body
  /// What may be written on the lines below the first fence.
  public var arguments: [FieldDefinition]

  /// Whether a block has a text.
  public enum Body: String, Sendable, CaseIterable {
    case optional, required, none
  }

  /// A block with its arguments.
  public init(
    name: String, label: LocalizedText = LocalizedText(), body: Body = .optional,
    arguments: [FieldDefinition] = []
  ) {
    (self.name, self.label, self.body, self.arguments) = (name, label, body, arguments)
  }

  /// Whether an argument may be of a kind: terms, groups and maps belong to records, and prose of
  /// more than a line is the block's body.
  public static func takes(_ kind: FieldKind) -> Bool {
    switch kind {
    case .list(let element):
      if case .list = element { return false }
      return takes(element)
    case .term, .group, .map, .markdown: return false
    default: return true
    }
  }
}

/// A block in a text.
public struct BlockUse: Sendable, Hashable {
  /// The name as it is written.
  public var name: String
  /// Where it stands in the file.
  public var position: SourcePosition
  /// The lines of its arguments as they are written.
  public var arguments: [UInt8]
  /// Whether anything stands between the fences.
  public var hasBody: Bool
  /// The place of its definition in `SiteSettings.blocks`; nothing for a name that none has.
  public var definition: Int?
  /// One value for each argument of the definition.
  public var values: [Value] = []

  /// A block as it is written; its arguments stand below its first line.
  public init(name: String, position: SourcePosition, arguments: [UInt8], hasBody: Bool) {
    (self.name, self.position, self.arguments) = (name, position, arguments)
    self.hasBody = hasBody
  }
}
