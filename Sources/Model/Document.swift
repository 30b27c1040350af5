/// One content file after Parsing: typed front matter, and where its body stands.
public struct Document: Sendable {
  /// The file, relative to the content folder.
  public var path: String
  /// The id of the record it is part of, such as `products/olive-soap`; `""` for the home page.
  public var recordID: String
  /// What the file's page is in the site.
  public var role: Role
  /// The language of the file.
  public var language: LanguageIndex
  /// The place of its type in the site's types.
  public var typeIndex: Int
  /// One value for each field of the type; `.none` where the file says nothing.
  public var fields: [Value]
  /// Where each field stands in the file, in the same order.
  public var positions: [SourcePosition?]
  /// The fields that every type has.
  public var common: CommonFields
  /// Where the Markdown stands; its bytes are not kept.
  public var body: BodyRange
  /// The blocks in it, in the order of their beginnings.
  public var blocks: [BlockUse] = []

  /// Whether another reading of the file says the same in all but the words of its text.
  public func saysTheSame(as other: Document) -> Bool {
    recordID == other.recordID && role == other.role && language == other.language
      && typeIndex == other.typeIndex && body.offset == other.body.offset
      && body.line == other.body.line && fields == other.fields && positions == other.positions
      && common == other.common && blocks == other.blocks
  }

  /// What a file describes: a record, a section or the home page.
  public enum Role: Sendable, Hashable {
    case record
    /// `index` of a section's folder: the section's own page.
    case sectionIndex
    /// `content/index`: the home page.
    case home
  }

  /// A file of a record in one language.
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
public struct CommonFields: Sendable, Hashable {
  /// The last part of the address, when the editor chose it.
  public var slug: String?
  /// The date the record is about or from.
  public var date: EDTF?
  /// When the record was last revised, as the editor says.
  public var updated: EDTF?
  /// The record is left out of builds before this moment; of a day, before it begins.
  public var publish: WrittenTime?
  /// The record is left out of builds from this moment on; of a day, from its beginning.
  public var expire: WrittenTime?
  /// Whether the file is published only when drafts are asked for.
  public var isDraft: Bool
  /// Old addresses that lead to this file's page, from the root of the site.
  public var aliases: [String]
  /// The place in listings that are sorted by `order`, the lowest first.
  public var order: Int?
  /// `layout: wide`: another template of the theme than the type's own.
  public var layout: String?
  /// `translation: none`: the record deliberately has one language.
  public var isSingleLanguage: Bool
  /// `original: fr`: the language that the record was written in first; by default the site's.
  public var original: LanguageIndex?
  /// `translated-from`: for each field the digest of the original that this file translates.
  public var translatedFrom: [String: String]
  /// Where each of them stands, by name.
  public var positions: [String: SourcePosition]

  /// No fields set: not a draft, no aliases, any number of languages.
  public init() {
    isDraft = false
    aliases = []
    isSingleLanguage = false
    translatedFrom = [:]
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

  /// A body by its first byte, its first line and its size in bytes.
  public init(offset: Int, line: Int, length: Int) {
    self.offset = offset
    self.line = line
    self.length = length
  }
}
