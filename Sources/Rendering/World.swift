public import Localization
import Markdown
public import Model
import Templates

/// Everything that pages are made from besides the page itself; made once, then only read.
public final class World: Sendable {
  let site: Site
  let schema: SiteSchema
  /// The lists of records and terms that templates ask for.
  let lists: EntityLists
  /// For each language what the files of `content/_data` hold, by their places in the settings.
  let data: [[TemplateValue]]
  /// The colours that the theme has for this site.
  let look: ThemeColours
  let localizers: [Localizer]
  let strings: [StringTable]
  /// Pictures by path relative to the content folder.
  let images: [String: ImageInfo]
  /// Their sizes and formats as pages write them, by the same paths.
  let pictureSets: [String: PictureSet]
  /// The path of the pictures' style sheet in the output.
  let pictureStyles: String?
  /// Other published files: path relative to the content folder → path in the output.
  let files: [String: String]
  /// Files that are there and are not published, with the reason: path relative to the content
  /// folder → what is wrong with it.
  let withheld: [String: WithheldFile]
  /// Every file of the content that a text could name, published or not, for the nearest name.
  let contentFiles: Set<String>
  /// The names of these and of the texts, made for the first link that leads to none.
  let fileNames: Lazy<FileNames>
  /// Theme assets: name → path in the output and subresource integrity.
  let assets: [String: Asset]
  /// The path of the base URL, without its last slash: `""` or `/dlala`.
  let basePath: String
  /// The languages' own names, such as `العربية`, and the feeds' addresses, by language.
  let languageNames: [String]
  let languageTags: [String]
  /// For each type and field the taxonomy whose terms it holds.
  let fieldTaxonomies: [[Int?]]
  /// For each type the slots of `title` and `summary`.
  private let titleSlots: [Int?]
  private let summarySlots: [Int?]
  /// For each type the slots of fields that hold Markdown, and of those that hold pictures.
  let markdownSlots: [[Int]]
  let pictureSlots: [[Int]]
  let feeds: FeedRoutes
  /// The first lines of alerts, by language: the theme's words, else the program's.
  let alertLabels: [[Alert: String]]
  /// The currencies of all amounts.
  let currencies: [Currency]
  /// Whether texts are searched for what could be better, as `dlala check` does.
  let suggests: Bool
  /// Whether the site gets a search index.
  public let hasSearchIndex: Bool

  /// Why a file of the content is not published.
  public enum WithheldFile: Sendable, Hashable {
    /// It has a mistake of its own, which is told at the file.
    case broken
    /// A name in its path begins with `_` or `.`.
    case hidden
    /// No text or field may lead to a file of its name.
    case refused(LinkEndings.Refusal)
  }

  /// One file of the theme as it is published.
  public struct Asset: Sendable, Hashable {
    /// Relative to the output folder, its content's hash in its name.
    public var outputPath: String
    /// For the `integrity` attribute, such as `sha384-…`.
    public var integrity: String

    /// A published file and its hash.
    public init(outputPath: String, integrity: String) {
      self.outputPath = outputPath
      self.integrity = integrity
    }
  }

  /// Where the feeds stand, so that pages can name them.
  public struct FeedRoutes: Sendable {
    /// For each language the route of the whole language's feed.
    public var languages: [String]
    /// For each section and language the route of its feed; nothing when it has none.
    public var sections: [[String?]]
    /// For each section and language the route of its calendar; nothing when it has none.
    public var calendars: [[String?]]
    /// For each record with a feed of its own and for each language the feed's route.
    public var records: [RecordIndex: [String?]]

    /// The routes of all feeds and calendars.
    public init(
      languages: [String], sections: [[String?]], calendars: [[String?]],
      records: [RecordIndex: [String?]] = [:]
    ) {
      self.languages = languages
      self.sections = sections
      self.calendars = calendars
      self.records = records
    }
  }

  /// Joins what earlier stages made; nothing is read from the disk.
  public init(
    site: Site, strings: [StringTable], images: [String: ImageInfo], files: [String: String],
    withheld: [String: WithheldFile] = [:], contentFiles: [String] = [],
    assets: [String: Asset], feeds: FeedRoutes, suggests: Bool = false,
    pictureStyles: String? = nil, hasSearchIndex: Bool = false, look: ThemeColours = ThemeColours()
  ) {
    self.hasSearchIndex = hasSearchIndex
    self.suggests = suggests
    self.site = site
    schema = SiteSchema(
      settings: site.settings, types: site.types, sections: site.sections,
      taxonomies: site.taxonomies, look: look)
    self.look = look
    lists = EntityLists(site: site, inverseNames: schema.inverseNames)
    data = DataShape.values(of: site.settings)
    localizers = site.settings.languages.map { Localizer($0) }
    self.strings = strings
    alertLabels = site.settings.languages.enumerated().map { place, language in
      let words = strings.indices.contains(place) ? strings[place] : nil
      return Alert.allCases.reduce(into: [:]) { labels, alert in
        labels[alert] =
          words?.template("alert-" + alert.rawValue) ?? alert.label(in: language.locale.language)
      }
    }
    self.images = images
    self.files = files
    self.withheld = withheld
    self.contentFiles = Set(contentFiles)
    fileNames = Lazy {
      FileNames(
        texts: site.recordsByPath.keys, files: contentFiles.lazy.filter { withheld[$0] == nil })
    }
    self.assets = assets
    self.feeds = feeds
    currencies = Self.currencies(of: site)
    let basePath = Route.basePath(of: site.settings.baseURL)
    self.basePath = basePath
    pictureSets = images.mapValues { PictureSet($0) { basePath + Route.percentEncoded($0) } }
    self.pictureStyles = pictureStyles
    languageNames = LanguageName.own(of: site.settings.languages.map(\.locale))
    fieldTaxonomies = site.types.map { type in
      type.fields.map { field in
        field.kind.taxonomy.flatMap { name in site.taxonomies.firstIndex { $0.name == name } }
      }
    }
    titleSlots = site.types.map { $0.slot(of: "title") }
    summarySlots = site.types.map { $0.slot(of: "summary") }
    markdownSlots = site.types.map { type in
      type.fields.indices.filter { type.fields[$0].kind.holds { $0 == .markdown } }
    }
    pictureSlots = site.types.map { type in
      type.fields.indices.filter { type.fields[$0].kind.holds { $0 == .image } }
    }
    languageTags = site.settings.languages.map(\.locale.tag)
  }

  /// The same for a site in which nothing but fields of records are others: no record, address or list.
  public init(_ world: World, withFieldsOf site: Site) {
    self.site = site
    currencies = Self.currencies(of: site)
    hasSearchIndex = world.hasSearchIndex
    suggests = world.suggests
    schema = world.schema
    look = world.look
    lists = world.lists
    data = world.data
    localizers = world.localizers
    strings = world.strings
    alertLabels = world.alertLabels
    images = world.images
    files = world.files
    withheld = world.withheld
    contentFiles = world.contentFiles
    fileNames = world.fileNames
    assets = world.assets
    feeds = world.feeds
    basePath = world.basePath
    pictureSets = world.pictureSets
    pictureStyles = world.pictureStyles
    languageNames = world.languageNames
    languageTags = world.languageTags
    fieldTaxonomies = world.fieldTaxonomies
    titleSlots = world.titleSlots
    summarySlots = world.summarySlots
    markdownSlots = world.markdownSlots
    pictureSlots = world.pictureSlots
  }

  /// The address of a route as a link writes it: base path and percent-encoding included.
  func href(_ route: String) -> String { basePath + Route.percentEncoded(route) }

  /// The whole address of a route.
  func absolute(_ route: String) -> String {
    Route.absoluteURI(base: site.settings.baseURL, route: route)
  }

  /// The text of a route as a template value.
  func link(_ route: String?) -> TemplateValue {
    route.map { .text(Text(href($0))) } ?? .none
  }

  func language(_ index: LanguageIndex) -> SiteLanguage {
    site.settings.languages[min(index.position, site.settings.languages.count - 1)]
  }

  /// A record's title in the language that is shown, else its id.
  func title(of record: RecordIndex, in language: LanguageIndex) -> Text {
    text(.title, of: record, in: language) ?? Text(site.records[record.position].id)
  }

  /// The two texts by which records are shown wherever they are listed.
  enum TextField {
    case title, summary
  }

  /// One of these texts in a language itself; nothing where the record lacks the language.
  ///
  /// Home pages and listings are made of what their own language has: they stand for themselves,
  /// and are not marked as not translated.
  func ownText(_ field: TextField, of record: RecordIndex, in language: LanguageIndex) -> Text? {
    guard site.records[record.position].variants[language.position] != nil else { return nil }
    return text(field, of: record, in: language)
  }

  /// One of these texts in the language that is shown.
  func text(_ field: TextField, of record: RecordIndex, in language: LanguageIndex) -> Text? {
    let typeIndex = site.records[record.position].typeIndex
    guard let slot = field == .title ? titleSlots[typeIndex] : summarySlots[typeIndex],
      let shown = shownLanguage(of: record, language),
      case .text(let text)? = site.records[record.position].variants[shown]?.fields[slot]
    else { return nil }
    return text
  }
}
