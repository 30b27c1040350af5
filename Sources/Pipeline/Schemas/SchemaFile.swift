import Model

/// What all schemas have in common.
enum SchemaFile {
  /// How a file says that it was written by the program, and may be written again.
  static let mark = "Written by dlala schema: it is written anew, not changed."

  /// The beginning of a schema, of the draft that editors' programs know best.
  static func head(title: String) -> JSONTree {
    [
      "$schema": "http://json-schema.org/draft-07/schema#", "$comment": .string(mark),
      "title": .string(title),
    ]
  }

  /// What is written and says nothing: `summary:`, `summary: ""`, `images: []`.
  static let absent: JSONTree = ["enum": [nil, "", [], .object([])]]

  /// A schema, or nothing written.
  static func orAbsent(
    _ schema: JSONTree, unless isRequired: Bool = false, title: String? = nil,
    description: String? = nil
  ) -> JSONTree {
    var tree: JSONTree = .object([])
    if let title { tree = tree.with("title", .string(title)) }
    if let description { tree = tree.with("description", .string(description)) }
    return isRequired || schema == .object([])
      ? tree.merging(schema) : tree.with("anyOf", [schema, ["enum": [nil, ""]]])
  }

  /// A value on one line, which YAML may take for a number or for true.
  static let scalar: JSONTree = ["type": ["string", "number", "boolean"]]

  static let boolean: JSONTree = ["enum": [true, false, "true", "false"]]

  static func integer(_ low: Double?, _ high: Double?) -> JSONTree {
    bounded(["type": "integer"], low, high, texts: "^[+-]?[0-9]+$")
  }

  static func number(_ low: Double?, _ high: Double?) -> JSONTree {
    bounded(["type": "number"], low, high, texts: "^-?[0-9.]+([eE][+-]?[0-9]+)?$")
  }

  /// A number, or one in quotation marks, whose bounds no schema can tell.
  private static func bounded(
    _ type: JSONTree, _ low: Double?, _ high: Double?, texts: String
  ) -> JSONTree {
    let number = type.with("minimum", low.map { .number($0) })
      .with("maximum", high.map { .number($0) })
    return ["anyOf": [number, ["type": "string", "pattern": .string(texts)]]]
  }

  /// Words of which one is meant; what YAML takes for a number or for true is meant as well.
  static func words(_ words: [String]) -> JSONTree {
    let others = words.compactMap { word -> JSONTree? in
      switch word {
      case "true": true
      case "false": false
      default: Double(word).flatMap { $0.isFinite ? .number($0) : nil }
      }
    }
    return ["enum": .array(words.map { .string($0) } + others)]
  }

  /// A text for all languages, or one for each: those of the site are proposed, or alone allowed.
  static func localized(_ languages: [SiteLanguage], isClosed: Bool) -> JSONTree {
    let text = orAbsent(scalar)
    var texts: JSONTree = ["type": "object"]
    if isClosed {
      texts = texts.with("propertyNames", ["pattern": .string(pattern(for: languages))])
    }
    texts = texts.with("properties", .object(languages.map { JSONTree.Member($0.code, text) }))
    return ["anyOf": [scalar, texts.with("additionalProperties", text)]]
  }

  /// The keys that mean one of the languages: its code in any case, or its language alone.
  private static func pattern(for languages: [SiteLanguage]) -> String {
    let names = Set(languages.flatMap { [$0.code, $0.locale.language] }).sorted()
    let anyCase = names.map { name in
      name.map { letter in
        letter.isLetter ? "[\(letter.uppercased())\(letter.lowercased())]" : String(letter)
      }.joined()
    }
    return "^(" + anyCase.joined(separator: "|") + ")$"
  }
}

extension JSONTree {
  /// An object with the members of another behind its own.
  func merging(_ other: JSONTree) -> JSONTree {
    guard case .object(let own) = self, case .object(let others) = other else { return other }
    return .object(own + others)
  }
}

extension JSONTree: ExpressibleByNilLiteral {
  init(nilLiteral: ()) { self = .null }
}
