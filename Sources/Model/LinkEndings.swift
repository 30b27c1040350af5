/// Which files of the content folder texts and fields may lead to, by the endings of their names.
public struct LinkEndings: Sendable, Hashable {
  /// In small letters, without the dot.
  public var allowed: Set<String>

  /// The endings that a site allows; by default those of what readers look at, listen to, print or
  /// take away.
  public init(_ allowed: Set<String> = LinkEndings.standard) { self.allowed = allowed }

  /// Why a file cannot be led to.
  public enum Refusal: Sendable, Hashable {
    /// Browsers or servers run such files, or show them as pages of the site.
    case active(String)
    /// The site does not allow the ending.
    case unlisted(String)
    /// Its name has no ending.
    case none
  }

  /// What keeps a file from being led to; nothing when it may be.
  public func refusal(of path: String) -> Refusal? {
    guard let ending = Self.ending(of: path) else { return Refusal.none }
    if Self.active.contains(ending) { return .active(ending) }
    return allowed.contains(ending) ? nil : .unlisted(ending)
  }

  /// What stands behind the last dot of a file's name, in small letters.
  public static func ending(of path: String) -> String? {
    let name = path.split(ascii: "/").last ?? ""
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.utf8.startIndex else {
      return nil
    }
    let ending = name[name.utf8.index(after: dot)...]
    return ending.isEmpty ? nil : ending.lowercased()
  }

  /// What a site allows that says nothing of it.
  public static let standard: Set<String> = [
    // Pictures.
    "jpg", "jpeg", "png", "webp", "gif", "avif", "svg", "tif", "tiff", "bmp", "ico", "heic", "heif",
    "jp2", "psd",
    // Sound and film, and the words to them.
    "mp3", "m4a", "m4b", "aac", "ogg", "oga", "opus", "wav", "flac", "mid", "midi", "mp4", "m4v",
    "webm", "ogv", "mov", "mkv", "avi", "mpg", "mpeg", "3gp", "m3u8", "vtt", "srt", "sbv", "lrc",
    // To read, to print and to work with.
    "pdf", "epub", "mobi", "azw3", "djvu", "txt", "rtf", "doc", "docx", "dotx", "odt", "ott", "xls",
    "xlsx", "xltx", "ods", "ots", "ppt", "pptx", "ppsx", "potx", "odp", "otp", "odg", "pages",
    "numbers", "ps", "eps", "tex", "bib", "ris",
    // Data.
    "csv", "tsv", "json", "geojson", "jsonld", "yaml", "yml", "kmz", "shp", "gpkg", "ics", "vcf",
    "parquet", "sqlite", "stl", "obj", "glb", "gltf",
    // Archives and fonts.
    "zip", "gz", "tgz", "tar", "bz2", "xz", "zst", "7z", "rar", "woff", "woff2", "ttf", "otf",
  ]

  /// What runs at the site's own address when somebody opens it: documents of browsers, every form
  /// of XML (browsers show `application/…+xml` as a document whose scripts run), scripts, and what
  /// servers run or obey.
  public static let active: Set<String> = [
    "html", "htm", "xhtml", "xht", "xhtm", "shtml", "shtm", "stm", "mht", "mhtml", "hta", "htc",
    "xml", "xsl", "xslt", "xsd", "rdf", "owl", "rss", "atom", "opml", "svgz", "mathml", "mml",
    "xbl",
    "xul", "kml", "gpx", "dae", "ttml", "dfxp", "smil", "smi", "xspf", "musicxml", "tei", "collada",
    "plist", "wsdl", "wadl", "jnlp", "xaml", "xps", "xpi", "svgs", "vml", "vxml", "xhtml5", "html5",
    "js", "mjs", "cjs", "jsx", "css", "wasm", "swf", "jar", "class", "vbs", "wsf",
    "php", "php3", "php4", "php5", "php7", "php8", "phps", "pht", "phtml", "phar", "inc", "asp",
    "aspx", "ashx", "asmx", "cer", "jsp", "jspx", "jsf", "do", "cfm", "cgi", "fcgi", "pl", "pm",
    "py",
    "pyc", "rb", "lua", "sh", "bash", "ps1", "bat", "cmd", "com", "exe", "dll", "msi", "scr", "so",
    "htaccess", "htpasswd",
  ]
}

extension LinkEndings.Refusal {
  /// What is wrong with a file, as a headline.
  public func message(_ path: String) -> Message {
    switch self {
    case .active(let ending): Message("link-runs", ["path": .text(path), "ending": .text(ending)])
    case .unlisted(let ending):
      Message("link-ending-unlisted", ["path": .text(path), "ending": .text(ending)])
    case .none: Message("link-ending-missing", ["path": .text(path)])
    }
  }

  /// What to do about it.
  public var remedy: Message {
    switch self {
    case .active(let ending) where ending == "css" || ending == "js" || ending == "mjs":
      Message("link-runs.remedy-theme")
    case .active:
      Message("link-runs.remedy")
    case .unlisted(let ending):
      Message("link-ending-unlisted.remedy", ["ending": .text(ending)])
    case .none: Message("link-ending-missing.remedy")
    }
  }
}
