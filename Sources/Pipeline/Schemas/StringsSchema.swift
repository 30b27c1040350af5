import Parsing

/// The JSON Schema of a theme's strings in one language.
enum StringsSchema {
  /// The schema of a file; `keys` are those that the theme's languages have.
  static func file(keys: [String]) -> JSONTree {
    let text: JSONTree = ["type": ["string", "number", "boolean"], "minLength": 1]
    let plural: JSONTree = [
      "type": "object", "minProperties": 1, "additionalProperties": false,
      "properties": .object(
        ThemeStringsParser.categories.map { JSONTree.Member($0, ["$ref": "#/definitions/text"]) }),
    ]
    let either: JSONTree = [
      "anyOf": [["$ref": "#/definitions/text"], ["$ref": "#/definitions/plural"]]
    ]
    let cases: JSONTree = [
      "type": "object", "required": ["select"], "minProperties": 2,
      "properties": ["select": ["type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]*$"]],
      "additionalProperties": either,
    ]
    let line: JSONTree = [
      "anyOf": [
        ["$ref": "#/definitions/text"], ["$ref": "#/definitions/plural"],
        ["$ref": "#/definitions/cases"],
      ]
    ]
    return SchemaFile.head(title: "The theme's strings in one language")
      .merging([
        "type": "object",
        "properties": .object(
          keys.map { JSONTree.Member($0, ["$ref": "#/definitions/line"]) }),
        "additionalProperties": ["$ref": "#/definitions/line"],
        "definitions": ["text": text, "plural": plural, "cases": cases, "line": line],
      ])
  }
}
