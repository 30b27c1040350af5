public import Model

/// Data for a template from JSON (RFC 8259), with its shape.
public struct TemplateData: Sendable {
  /// The top-level names and their shapes.
  public var fields: [Shape.Field]
  /// Their values, in the same order.
  public var values: [TemplateValue]

  /// Reads an object; a mistake comes with its line and column.
  ///
  /// - Parameters:
  ///   - json: UTF-8 text whose outermost value is an object.
  ///   - language: The language of all texts in it.
  ///   - path: The file, for the diagnostic.
  /// - Returns: The data, or the mistake.
  public static func parse(
    json: [UInt8], language: LanguageIndex, path: String
  ) -> (data: TemplateData?, diagnostic: Diagnostic?) {
    var reader = JSONReader(json)
    do throws(JSONReader.Mistake) {
      let root = try reader.document()
      guard case .map(let entries) = value(root, language) else {
        throw JSONReader.Mistake(
          message: Message("template-data-no-object"),
          remedy: Message("template-data-no-object.remedy"),
          position: SourcePosition(line: 1, column: 1))
      }
      let fields = entries.map { Shape.Field(name: $0.key, shape: shape(of: $0.value)) }
      return (TemplateData(fields: fields, values: entries.map(\.value)), nil)
    } catch {
      return (
        nil,
        Diagnostic(
          category: "json", message: error.message, remedy: error.remedy, path: path,
          position: error.position)
      )
    }
  }

  /// A value as templates see it; of two with one name the last counts.
  private static func value(_ node: DataNode, _ language: LanguageIndex) -> TemplateValue {
    switch node.value {
    case .none: return .none
    case .boolean(let value): return .boolean(value)
    case .integer(let value): return .integer(value)
    case .number(let value): return .number(value)
    case .text(let text): return .text(Text(text, in: language))
    case .list(let items): return .list(items.map { value($0, language) })
    case .map(let written):
      var places: [String: Int] = [:]
      var entries: [(key: String, value: TemplateValue)] = []
      for entry in written {
        let value = value(entry.value, language)
        if let place = places[entry.key] {
          entries[place].value = value
        } else {
          places[entry.key] = entries.count
          entries.append((entry.key, value))
        }
      }
      return .map(entries)
    }
  }

  private static func shape(of value: TemplateValue) -> Shape {
    switch value {
    case .none: return .none
    case .boolean: return .boolean
    case .integer: return .integer
    case .number: return .number
    case .text: return .text
    case .markup: return .markup
    case .data, .entity: return .any
    case .list(let items):
      var element = Shape.never
      for (place, item) in items.enumerated() {
        element = place == 0 ? shape(of: item) : element.joined(with: shape(of: item))
      }
      return .list(element)
    case .map(let entries):
      return .object(entries.map { Shape.Field(name: $0.key, shape: shape(of: $0.value)) })
    }
  }
}
