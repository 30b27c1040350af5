import Model
import Parsing

/// The JSON Schema of files whose names and shapes a `KeyTable` tells.
struct KeySchema {
  /// Those of the site are proposed for texts; others may be added, and components speak more.
  let languages: [SiteLanguage]

  /// The schema of a whole file.
  func file(_ table: KeyTable, title: String) -> JSONTree {
    var definitions = Definitions()
    let root = object(table, &definitions)
    return SchemaFile.head(title: title).merging(root)
      .with("definitions", .object(definitions.members))
  }

  /// The tables that others lead to; each is written once.
  private struct Definitions {
    var members: [JSONTree.Member] = []
    var known: Set<String> = []
  }

  private func reference(
    _ table: KeyTable, named name: String? = nil, _ definitions: inout Definitions
  ) -> JSONTree {
    let name =
      name
      ?? table.what.split(separator: " ").filter { $0 != "a" && $0 != "an" }.joined(separator: "-")
    if definitions.known.insert(name).inserted {
      let place = definitions.members.count
      definitions.members.append(JSONTree.Member(name, .null))
      definitions.members[place].value = object(table, &definitions)
    }
    return ["$ref": .string("#/definitions/\(name)")]
  }

  private func object(_ table: KeyTable, _ definitions: inout Definitions) -> JSONTree {
    let properties = table.keys.map { key in
      JSONTree.Member(
        key.name,
        SchemaFile.orAbsent(
          schema(of: key.shape, &definitions), unless: key.isRequired && key.kinds.isEmpty,
          description: key.note))
    }
    let required = table.keys.filter { $0.isRequired && $0.kinds.isEmpty }.map(\.name)
    var tree: JSONTree = ["type": "object", "properties": .object(properties)]
    tree = tree.with("additionalProperties", false)
    if !required.isEmpty { tree = tree.with("required", .strings(required)) }
    let rules = table.keys.flatMap(Self.rules)
    return rules.isEmpty ? tree : tree.with("allOf", .array(rules))
  }

  /// What holds of a name that only some kinds of field take.
  private static func rules(_ key: KeyTable.Key) -> [JSONTree] {
    guard !key.kinds.isEmpty else { return [] }
    func isOfKind(_ name: String) -> JSONTree {
      [
        "required": [.string(name)],
        "properties": .object([
          JSONTree.Member(name, ["enum": .strings(key.kinds)])
        ]),
      ]
    }
    let condition: JSONTree =
      key.isOfLists ? ["anyOf": [isOfKind("kind"), isOfKind("of")]] : isOfKind("kind")
    var rules: [JSONTree] = [["if": ["required": [.string(key.name)]], "then": condition]]
    if key.isRequired {
      rules.append(["if": condition, "then": ["required": [.string(key.name)]]])
    }
    return rules
  }

  private func schema(
    of shape: KeyTable.Shape, _ definitions: inout Definitions
  ) -> JSONTree {
    switch shape {
    case .text: return SchemaFile.scalar
    case .localized: return SchemaFile.localized(languages, isClosed: false)
    case .boolean: return SchemaFile.boolean
    case .integer(let range):
      return SchemaFile.integer(Double(range.lowerBound), Double(range.upperBound))
    case .number: return SchemaFile.number(nil, nil)
    case .word(let words): return SchemaFile.words(words)
    case .pattern(let pattern): return ["type": "string", "pattern": .string(pattern)]
    case .list(let item):
      let item = schema(of: item, &definitions)
      return ["anyOf": [item, ["type": "array", "items": item]]]
    case .sequence(let item): return ["type": "array", "items": schema(of: item, &definitions)]
    case .mapping(let table): return reference(table, &definitions)
    case .named(let inner):
      return [
        "type": "object",
        "additionalProperties": SchemaFile.orAbsent(schema(of: inner, &definitions)),
      ]
    case .either(let shapes):
      return ["anyOf": .array(shapes.map { schema(of: $0, &definitions) })]
    case .fields(let inGroup): return fields(inGroup: inGroup, &definitions)
    case .anything: return .object([])
    }
  }

  private func fields(inGroup: Bool, _ definitions: inout Definitions) -> JSONTree {
    let field =
      inGroup
      ? reference(.groupField, named: "field-of-a-group", &definitions)
      : reference(.field, named: "field", &definitions)
    let names: JSONTree = ["pattern": .string(KeyTable.fieldNamePattern)]
    return [
      "type": "object",
      "propertyNames": inGroup
        ? names
        : ["allOf": [names, ["not": ["enum": .strings(KeyTable.reservedFieldNames)]]]],
      // `title: text` is short for `title: {kind: text}`.
      "additionalProperties": ["anyOf": [SchemaFile.words(KeyTable.simpleKinds), field]],
    ]
  }
}
