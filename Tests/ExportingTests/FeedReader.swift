import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a feed back with another XML parser than the one that wrote it.
final class FeedReader: NSObject, XMLParserDelegate {
  struct Feed {
    var channel: [String: String] = [:]
    var items: [[String: String]] = []
  }

  struct Malformed: Error {}

  private var feed = Feed()
  private var isInItem = false
  private var text = ""

  static func read(_ bytes: [UInt8]) throws -> Feed {
    let reader = FeedReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    guard parser.parse() else { throw Malformed() }
    return reader.feed
  }

  private func keep(_ name: String, _ value: String) {
    func joined(_ old: String?) -> String { old.map { $0 + "|" + value } ?? value }
    if isInItem {
      let last = feed.items.count - 1
      let isAttribute = name.contains(" ")
      feed.items[last][name] = isAttribute ? value : joined(feed.items[last][name])
    } else {
      feed.channel[name] = joined(feed.channel[name])
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    if name == "item" {
      isInItem = true
      feed.items.append([:])
    }
    for (key, value) in attributes where name != "rss" { keep(name + " " + key, value) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    text += String(decoding: block, as: UTF8.self)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if name == "item" {
      isInItem = false
    } else if name != "channel", name != "rss" {
      keep(name, text)
    }
    text = ""
  }
}
