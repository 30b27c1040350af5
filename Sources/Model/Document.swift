/// One content file after Parsing: typed front matter, and where its body stands.
public struct Document: Sendable {
  /// The file, relative to the content folder.
  public var path: String
  /// The id of the record it is part of, such as `products/olive-soap`; `""` for the home page.
  public var recordID: String
  public var role: Role
  public var language: LanguageIndex
  /// The place of its type in the site's types.
  public var typeIndex: Int
  /// One value for each field of the type; `.none` where the file says nothing.
  public var fields: [Value]
  /// Where each field stands in the file, in the same order.
  public var positions: [SourcePosition?]
  public var common: CommonFields
  public var body: BodyRange

  public enum Role: Sendable, Hashable {
    case record
    /// `index` of a section's folder: the section's own page.
    case sectionIndex
    /// `content/index`: the home page.
    case home
  }

  public init(
    path: String, recordID: String, role: Role, language: LanguageIndex, typeIndex: Int,
    fields: [Value], positions: [SourcePosition?], common: CommonFields, body: BodyRange
  ) {
    self.path = path
    self.recordID = recordID
    self.role = role
    self.language = language
    self.typeIndex = typeIndex
    self.fields = fields
    self.positions = positions
    self.common = common
    self.body = body
  }
}

/// The fields that every record has besides those of its type.
public struct CommonFields: Sendable {
  public var slug: String?
  public var date: EDTF?
  public var updated: EDTF?
  public var publish: EDTF?
  public var expire: EDTF?
  public var isDraft: Bool
  public var aliases: [String]
  public var order: Int?
  /// `translation: none`: the record deliberately has one language.
  public var isSingleLanguage: Bool
  /// Where each of them stands, by name.
  public var positions: [String: SourcePosition]

  public init() {
    isDraft = false
    aliases = []
    isSingleLanguage = false
    positions = [:]
  }
}

/// Where the Markdown body of a file stands; bodies are read again when they are rendered.
public struct BodyRange: Sendable, Hashable {
  /// The first byte of the body in the file.
  public var offset: Int
  /// The line of the file on which the body begins, from 1.
  public var line: Int
  /// How many bytes the body has.
  public var length: Int

  public init(offset: Int, line: Int, length: Int) {
    self.offset = offset
    self.line = line
    self.length = length
  }
}
