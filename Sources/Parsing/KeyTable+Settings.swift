import Model

extension KeyTable {
  /// `dlala.yaml`.
  public static let site = KeyTable(
    "a site",
    [
      Key("format", .integer(1...SiteSettings.latestFormat), "The format of the sources."),
      Key("title", .localized, "The site's name.", isRequired: true),
      Key("description", .localized, "What the site is about, in a sentence or two."),
      Key(
        "base-url", .pattern("^[Hh][Tt][Tt][Pp][Ss]?://[^ ]+$"),
        "The address of the site, such as https://example.org/."),
      Key(
        "languages", .list(.text), "The languages, the first is the default: [ar, fr].",
        isRequired: true),
      Key(
        "locales", .named(.either([.text, .mapping(locale)])),
        "For each language its locale, such as ar-PS, and the site's choices."),
      Key(
        "fallback", .named(.list(.text)),
        "For a language, which others its readers are shown where it lacks something."),
      Key(
        "theme", .list(.text), "The components that make the theme, the first choice first."),
      Key(
        "look", .named(.either([.text, .mapping(colour)])),
        "Colours, faces and radius of the theme, by the names that its components offer."),
      Key("currency", .currency, "The currency of the site, such as ILS."),
      Key(
        "indicative-currencies", .list(.currency),
        "Currencies in which prices are said, too, about: content/_data/rates.yaml."),
      Key("time-zone", .text, "The IANA name of the zone whose days are the site's."),
      Key("page-size", .integer(1...1000), "How many records a page of a listing has."),
      Key(
        "sections", .named(.mapping(section)), "What holds for single sections, by their folders."),
      Key(
        "default-language-at-root", .boolean,
        "Whether the first language's addresses begin at the root."),
      Key("heading-ids", .words(of: HeadingIDs.self), "Of what the anchors of headings are made."),
      Key("trust-raw-html", .boolean, "Whether raw HTML in Markdown is published as it is."),
      Key("contact", .named(.text), "Addresses such as email and phone."),
      Key(
        "menus", .named(.sequence(.either([.text, .mapping(menuLine)]))),
        "The menus: lists of what they lead to."),
      Key(
        "taxonomies", .named(.mapping(taxonomy)), "The vocabularies whose terms fields hold."),
      Key(
        "missing-language", .named(.words(of: MissingLanguagePolicy.self)),
        "What happens to records that lack a language, by type, and default for all others."),
      Key("images", .mapping(images), "The sizes and formats of pictures."),
      Key(
        "link-endings", .list(.text),
        "Endings of files that texts and fields may lead to; default stands for the usual."),
      Key(
        "static-allow", .list(.text),
        "Files of static that are published although files like them are refused."),
      Key("service-worker", .word(["keep", "remove"]), "Whether the site's worker is removed."),
      Key("keep-assets", .timeSpan, "How long files of earlier sites stay, such as 7 days."),
      Key("cache-keep", .timeSpan, "How long the cache keeps what no build uses."),
      Key("compress", .list(.words(of: ContentCoding.self)), "The smaller copies of text files."),
      Key("deploy", .named(.mapping(deployTarget)), "Where dlala deploy publishes the site."),
      Key("tool-timeout", .timeSpan, "After what time a program is ended, such as 10 minutes."),
    ])

  /// An entry of `deploy`.
  public static let deployTarget = KeyTable(
    "a target of deploy",
    [
      Key("folder", .text, "A folder of this machine, relative to the source folder."),
      Key("host", .pattern("^[A-Za-z0-9_.@-]+$"), "The machine that SSH reaches: user@name."),
      Key("path", .text, "The folder on that machine."),
      Key("remote", .pattern("^[A-Za-z0-9_.-]+:"), "A remote of rclone's and the path in it."),
      Key(
        "releases", .integer(DeployReader.releaseCounts),
        "How many releases stay in releases/; the folder current leads to the newest."),
    ])

  /// An entry of `sections`.
  public static let section = KeyTable(
    "a section",
    [
      Key("page-size", .integer(1...1000), "How many records a page of its listing has."),
      Key("sort", .list(.text), "The order of its listing: a field, - before it for descending."),
      Key(
        "addresses", .pattern("^/.+/$"), "What its records' addresses are made of: /:year/:slug/."),
    ])

  /// An entry of `locales`.
  public static let locale = KeyTable(
    "a locale",
    [
      Key("tag", .text, "The locale, such as ar-PS."),
      Key("digits", .word(LocaleReader.numberingSystems), "The digits of numbers."),
      Key("calendar", .words(of: CalendarSystem.self), "The calendar that dates are said in."),
      Key("both-calendars", .boolean, "Whether the other calendar follows."),
      Key("currency", .words(of: CurrencyDisplay.self), "How amounts name their currency."),
      Key("sort-without-article", .boolean, "Whether articles do not count in lists."),
      Key("slugs", .words(of: SlugStyle.self), "In which letters addresses are."),
      Key("slugs-from", .words(of: SlugSource.self), "Of what addresses are made."),
      Key("typography", .boolean, "Whether spaces and apostrophes are put right."),
    ])

  /// `images` in `dlala.yaml`.
  public static let images = KeyTable(
    "images",
    [
      Key("widths", .list(.integer(16...8192)), "The widths of pictures, in pixels."),
      Key("formats", .list(.word(["avif", "webp", "jpeg"])), "The formats of pictures."),
      Key("quality", .named(.integer(1...100)), "For each format its quality."),
    ])

  /// A line of a menu.
  public static let menuLine = KeyTable(
    "a menu's line",
    [
      Key("to", .text, "A section, a taxonomy, a record or a web address.", isRequired: true),
      Key("label", .localized, "Instead of the target's own title."),
    ])

  /// An entry of `taxonomies`.
  public static let taxonomy = KeyTable(
    "a taxonomy",
    [
      Key("label", .localized, "The vocabulary's name."),
      Key("slug", .localized, "The part of addresses that stands for it."),
      Key(
        "terms", .named(.either([.text, .named(.either([.text, .named(.text)]))])),
        "The closed list of terms, each with its name; without it any term may be written."),
    ])

  /// A colour of `look` for light and for dark ground.
  public static let colour = KeyTable(
    "a colour",
    [
      Key("light", .text, "On light ground.", isRequired: true),
      Key("dark", .text, "On dark ground."),
    ])

  /// `look` of a component: what it lets sites choose.
  public static let lookOffer = KeyTable(
    "look",
    [
      Key(
        "sheet", .text, "The style sheet below assets that has the properties.", isRequired: true),
      Key("settings", .named(.mapping(lookSetting)), "What sites may choose, by its name."),
    ])

  /// One thing that a component lets sites choose.
  public static let lookSetting = KeyTable(
    "a setting of the look",
    [
      Key("kind", .words(of: LookOffer.Kind.self), "What it takes."),
      Key("sets", .text, "The custom property that it sets."),
      Key("strong", .text, "The property of a stronger shade that is made of it."),
      Key("on", .text, "The property of what is written on it."),
    ])

  /// A component's `component.yaml`.
  public static let component = KeyTable(
    "a component",
    [
      Key("name", .text, "The component's name, which is its folder's."),
      Key("version", .text, "As its makers count."),
      Key("description", .either([.localized, .anything]), "What it is for, for people alone."),
      Key("needs", .list(.text), "The components without which it cannot be used."),
      Key("offers", .list(.text), "The names that it answers to for the needs of others."),
      Key("look", .mapping(lookOffer), "What sites may choose of its look."),
      Key(
        "settings",
        .mapping(
          KeyTable(
            "settings of a component",
            site.keys.filter { ComponentParser.settings.contains($0.name) })),
        "What holds for a site that says nothing of it."),
    ])

  /// `content/_data/rates.yaml`.
  public static let rates = KeyTable(
    "the file of rates",
    [
      Key("date", .text, "The day of the rates.", isRequired: true),
      Key("base", .currency, "The currency that one unit is of.", isRequired: true),
      Key("max-age-days", .number, "After how many days they are too old."),
      Key("rates", .named(.either([.number, .text])), "For each currency what one unit is worth."),
    ])
}
