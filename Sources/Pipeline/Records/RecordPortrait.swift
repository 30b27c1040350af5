public import Model

/// Everything that is to be said of one record: what `dlala show` tells.
public struct RecordPortrait: Sendable {
  /// Such as `products/olive-soap`; `index` for the home page.
  public var id: String
  /// The name of its type; nothing where none of its files can be read.
  public var type: String?
  /// The type's name for people, in the site's first language.
  public var typeLabel: String?
  /// The section whose listing has it.
  public var section: String?
  /// Its files, the site's first language first.
  public var files: [File]
  /// One for each language of the site.
  public var addresses: [Address]
  /// Why the whole record has no page today, with the moment on which that hangs; nothing when it has.
  public var withheld: Message?
  /// The records, menus and texts that lead to it.
  public var referrers: [Referrer]
  /// The records that it names in its fields.
  public var references: [Referrer]
  /// What it lacks.
  public var missing: Missing
  /// The mistakes in its files.
  public var diagnostics: [Diagnostic]

  /// One file of a record.
  public struct File: Sendable {
    /// Relative to the source folder.
    public var path: String
    /// The line of a row in a table.
    public var line: Int?
    /// The code of its language; nothing for a file that cannot be read.
    public var language: String?
    /// The record's name in it.
    public var title: String?
    /// Why it is not published today; nothing when it is.
    public var withheld: Message?
  }

  /// Where readers of a language find the record.
  public struct Address: Sendable {
    /// The code of the language.
    public var language: String
    /// The whole address; nothing when there is no page.
    public var url: String?
    /// Whether the page shows the text of another language, and of which.
    public var shownIn: String?
    /// Whether there is a page there today.
    public var isPublished: Bool
    /// Why there is none, or what is to be known of it.
    public var note: Message?
    /// Old addresses that lead there.
    public var aliases: [String]
  }

  /// What leads from one record to another.
  public struct Referrer: Sendable, Hashable {
    /// The id of the record; the name of a menu.
    public var id: String
    /// The field, such as `variants.related`; nothing for a text or a menu.
    public var field: String?
    /// What leads there.
    public var kind: Kind

    /// What leads from one record to another.
    public enum Kind: String, Sendable, Hashable {
      case field
      case text
      case menu
    }
  }

  /// What a record lacks.
  public struct Missing: Sendable {
    /// The codes of languages in which nothing is written.
    public var translations: [String] = []
    /// The required fields without a value.
    public var required: [Lack] = []
    /// Pictures and files that it names and that are not there.
    public var files: [Lack] = []
    /// Pictures without an alternative text.
    public var alternatives: [Lack] = []
    /// Fields that may be empty, and are.
    public var empty: [Lack] = []

    /// Whether nothing is lacking that should be there.
    public var isNothing: Bool {
      translations.isEmpty && required.isEmpty && files.isEmpty && alternatives.isEmpty
    }
  }

  /// One thing that a record lacks.
  public struct Lack: Sendable, Hashable {
    /// The field's name, or the path of a file.
    public var name: String
    /// The codes of the languages that lack it; none for what all languages share.
    public var languages: [String]
  }
}
