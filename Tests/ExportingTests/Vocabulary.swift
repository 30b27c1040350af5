import Foundation

@testable import Exporting

/// The classes and properties of schema.org, to check structured data against.
struct Vocabulary {
  private var parents: [String: [String]] = [:]
  private var domains: [String: [String]] = [:]
  private var ranges: [String: [String]] = [:]

  init(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    func names(_ value: Any?) -> [String] {
      let values = value as? [[String: Any]] ?? (value as? [String: Any]).map { [$0] } ?? []
      return values.compactMap { $0["@id"] as? String }.map { $0.replacing("schema:", with: "") }
    }
    for node in json?["@graph"] as? [[String: Any]] ?? [] {
      guard let id = (node["@id"] as? String)?.replacing("schema:", with: "") else { continue }
      if (node["@type"] as? String) == "rdf:Property" {
        domains[id] = names(node["schema:domainIncludes"])
        ranges[id] = names(node["schema:rangeIncludes"])
      } else {
        parents[id] = names(node["rdfs:subClassOf"])
      }
    }
  }

  func has(_ type: String) -> Bool { parents[type] != nil }

  func descends(_ type: String, from ancestor: String) -> Bool {
    type == ancestor || (parents[type] ?? []).contains { descends($0, from: ancestor) }
  }

  /// What schema.org does not know, or does not say of the node's type.
  func mistakes(in node: [String: Any], seen: inout Set<String>) -> [String] {
    guard let type = node["@type"] as? String, has(type) else {
      return node.keys.sorted() == ["@id"] ? [] : ["no known type: \(node)"]
    }
    seen.insert(type)
    var mistakes: [String] = []
    for (name, value) in node where !name.hasPrefix("@") {
      guard let domains = domains[name] else {
        mistakes.append("no property \(name)")
        continue
      }
      seen.insert(name)
      if !domains.contains(where: { descends(type, from: $0) }) {
        mistakes.append("\(type) has no \(name)")
      }
      for value in value as? [Any] ?? [value] {
        guard let object = value as? [String: Any] else { continue }
        mistakes += self.mistakes(in: object, seen: &seen)
        guard let inner = object["@type"] as? String else { continue }
        if !(ranges[name] ?? []).contains(where: { descends(inner, from: $0) }) {
          mistakes.append("\(name) of \(type) is no \(inner)")
        }
      }
    }
    return mistakes
  }
}

/// Compares the exporter's table of families with the vocabulary.
enum SchemaTypes {
  static func mistakes(_ vocabulary: Vocabulary) -> [String] {
    let ancestors: [(SchemaFamily, String)] = [
      (.product, "Product"), (.organization, "Organization"), (.article, "Article"),
      (.webPage, "WebPage"), (.event, "Event"),
    ]
    return SchemaFamily.byType.sorted { $0.key < $1.key }.flatMap { type, family in
      ancestors.compactMap { member, ancestor in
        let descends = vocabulary.descends(type, from: ancestor)
        return family.contains(member) == descends ? nil : "\(type): \(ancestor) is \(descends)"
      }
    }
  }
}
