import Foundation
import Testing

/// Holds the program to knowing no content: what the own site's types and fields are called stands in
/// `content/_types` and in mappings, not in Swift.
@Suite struct ContentNameTests {
  /// Words that are the program's own wherever they stand.
  private static let own: [String: String] = [
    "title": "every record's name, as docs/types.md says",
    "summary": "every record's summary",
    "label": "a key of types, taxonomies and menus",
    "image": "a kind of field", "media": "a kind of field", "email": "a kind of field",
    "phone": "a kind of field", "place": "a kind of field", "gtin": "a kind of field",
  ]

  /// Files in which some of the words are of another language than the content's.
  ///
  /// A path ends with `/` for all files of a folder.
  private static let others: [(path: String, words: Set<String>, reason: String)] = [
    ("Model/ContentType.swift", ["page"], "the type of files in no section, docs/types.md"),
    ("Model/ShoppingRule.swift", ["lead-time"], "a key of publish"),
    ("Model/DeliveryRule.swift", ["free-from"], "a key of publish"),
    ("Model/Offer.swift", ["days"], "a unit"),
    (
      "Parsing/ShoppingRuleReader.swift", ["size", "colour", "material", "materials"],
      "the reader of publish"
    ),
    ("Model/ScalarParsing.swift", ["days"], "a unit"),
    ("Model/Quantity+Comparing.swift", ["days"], "a unit"),
    ("Localization/", ["days"], "a unit"),
    ("Exporting/SchemaValue.swift", ["days"], "a unit"),
    ("Parsing/CalendarRuleReader.swift", ["start", "end", "place"], "the reader of publish"),
    ("Parsing/DeliveryRuleReader.swift", ["delivery"], "the reader of publish"),
    ("Parsing/TypeParser.swift", ["delivery"], "the reader of publish"),
    ("Parsing/SettingsParser.swift", ["languages"], "a setting"),
    ("Parsing/PictureSettingsReader.swift", ["images"], "a setting"),
    ("Parsing/KeyTable+Settings.swift", ["languages", "images"], "settings"),
    ("Parsing/KeyTable+Types.swift", ["delivery", "start", "end"], "keys of publish"),
    ("Pipeline/Schemas/Form", ["collection", "collections"], "words of Decap CMS"),
    ("Pipeline/Schemas/", ["items"], "a word of JSON Schema"),
    ("Parsing/SheetMap.swift", ["country"], "a setting of an import"),
    ("Parsing/DocumentParser.swift", ["size"], "a category of mistakes"),
    ("Linking/CollisionReporter.swift", ["address"], "a category of mistakes"),
    ("Linking/RoutePlanner.swift", ["address"], "a category of mistakes"),
    ("Parsing/AddressPatternReader.swift", ["address"], "a category of mistakes"),
    ("Pipeline/OutputCollisions.swift", ["address"], "a category of mistakes"),
    ("dlala/BuildCommand.swift", ["address"], "an argument's value"),
    ("dlala/ServeCommand.swift", ["address"], "an argument's value"),
    ("Pipeline/Preview/PreviewServer.swift", ["events"], "an address of the preview"),
    ("dlala/Reports/JUnitReport.swift", ["time"], "an attribute of JUnit"),
    (
      "Exporting/StructuredData",
      ["price", "availability", "sku", "size", "material", "item"], "words of schema.org"
    ),
    ("Pipeline/MediaPlanner.swift", ["colour"], "a line of the cache's notes"),
    ("Exporting/SchemaValue.swift", ["price", "duration"], "words of schema.org"),
    (
      "Exporting/Shopping", ["item", "price", "availability", "size", "material"], "words of shops"
    ),
    ("Exporting/FeedExport.swift", ["item", "category"], "elements of RSS"),
    ("Exporting/TranslationSection.swift", ["time"], "an element of HTML"),
    ("Exporting/Listing", ["price", "address"], "names of the listing's data"),
    ("Imaging/PictureRights.swift", ["rights"], "an element of Dublin Core"),
    ("Markdown/", ["start", "time", "size"], "words of HTML, and a category of mistakes"),
    ("Rendering/", ["page", "start", "price"], "what templates read"),
    ("Templates/", ["items", "start", "end"], "words of Jinja"),
    ("Writing/", ["end"], "the last line of notes"),
    ("Model/RecordNames.swift", ["part"], "a proposal"),
    (
      "Parsing/FieldSuggestions.swift", ["images", "category", "subjects", "weight", "created"],
      "the keys of other programs"
    ),
    ("Parsing/FileContext.swift", ["size"], "a category of mistakes"),
    ("Parsing/LookReader.swift", ["colour"], "a kind of what a theme lets a site choose"),
    ("Pipeline/CompressedCopies.swift", ["address"], "a category of mistakes"),
    ("Pipeline/ContentParser.swift", ["size"], "a category of mistakes"),
    (
      "Pipeline/Upgrade/",
      [
        "about", "address", "category", "closes", "collection", "crafts", "created", "days",
        "dimensions", "extent", "founded", "hours", "identifier", "languages", "material",
        "materials", "opens", "organizer", "payment", "period", "price", "rights", "size",
        "sources",
        "subjects", "website", "weight",
      ], "names that meant something in format 1"
    ),
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func noSwiftNamesAFieldOrATypeOfTheOwnContent() throws {
    let names = try Self.contentNames()
    #expect(
      names.isSuperset(of: ["price", "merchant", "materials", "colour", "craft", "products"]))
    let sources = Self.root.appending(path: "Sources")
    var used = Set<Int>()
    var found: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    where path.hasSuffix(".swift") && !path.contains("Messages/Texts+")
      && !path.contains("Explanations+")
    {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
        // The places of a message have names of their own.
        let line = line.replacing(
          /"[a-z-]+": \.(?:text|number|names|some|either|eitherOf|messages?)\b/, with: "")
        for word in Self.literals(in: line) where names.contains(word) && Self.own[word] == nil {
          let exception = Self.others.firstIndex {
            path.hasPrefix($0.path) && $0.words.contains(word)
          }
          if let exception {
            used.insert(exception)
          } else {
            found.append("\(path):\(number + 1): \"\(word)\"")
          }
        }
      }
    }
    #expect(found == [], "map these in the type's publish, or say here whose words they are")
    // An exception that nothing needs would hide the next mistake.
    for place in Self.others.indices where !used.contains(place) {
      Issue.record("no need of \(Self.others[place])")
    }
  }

  @Test func literalsAreFound() {
    #expect(Self.literals(in: #"slot(of: "price") ?? "a \"b\" c" + "sku""#) == ["price", "sku"])
  }

  /// The texts between quotation marks that are names: small letters and hyphens.
  private static func literals(in line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .compactMap { place, part in
        place > 0 && !part.isEmpty
          && part.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
          ? String(part) : nil
      }
  }

  private static func literals(in line: String) -> [String] { literals(in: line[...]) }

  /// What the types, their sections, their fields, those of groups and inverse lists are called.
  private static func contentNames() throws -> Set<String> {
    let themes = root.appending(path: "themes")
    let components = try FileManager.default.contentsOfDirectory(atPath: themes.path)
    let folders =
      [root.appending(path: "content/_types")]
      + components.map { themes.appending(path: $0).appending(path: "types") }
    let files = folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { folder.appending(path: $0) }
    }
    var names: Set<String> = []
    for file in files {
      names.insert(file.deletingPathExtension().lastPathComponent)
      let text = try String(contentsOf: file, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      var block: Substring = ""
      for (place, line) in lines.enumerated() {
        if let colon = line.firstIndex(of: ":"), line.first?.isLetter == true {
          block = line[..<colon]
          if block == "section" {
            names.insert(line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
          }
        }
        guard block == "fields" else { continue }
        if let match = line.firstMatch(of: /^ +([a-z][a-z0-9-]*): *(.*)$/) {
          let isBlock = match.2.isEmpty && place + 1 < lines.count
          let kind = isBlock ? lines[place + 1].trimmingPrefix(while: \.isWhitespace) : match.2
          if kind.hasPrefix("kind:") || kind.hasPrefix("{kind:") { names.insert(String(match.1)) }
        }
        for match in line.matches(of: /inverse: ([a-z-]+)/) { names.insert(String(match.1)) }
      }
    }
    return names
  }
}
