import Model
import Templates

/// What templates may ask of a data file, learnt from its values.
enum DataShape {
  /// The shape of a file: what is missing in some items of a list is optional in all.
  static func shape(of file: DataFile) -> Shape {
    let shape = united([file.value])
    guard !file.columns.isEmpty else { return shape }
    // A sheet has its columns though no cell of them is filled.
    var fields: [String: Shape] = [:]
    if case .list(.object(let found)) = shape {
      for field in found { fields[field.name] = field.shape }
    }
    return .list(
      .object(
        file.columns.map { name in
          Shape.Field(name: name, shape: fields[name] ?? .optional(.text))
        }))
  }

  /// One shape for all values that stand at one place.
  private static func united(_ values: [Value]) -> Shape {
    let present = values.filter { !$0.isNone }
    guard let first = present.first else { return .none }
    let shape: Shape =
      switch first {
      case .boolean: .boolean
      case .integer, .number: present.allSatisfy(\.isInteger) ? .integer : .number
      case .list: .list(united(present.flatMap(\.dataItems)))
      case .map: .object(fields(of: present))
      default: .text
      }
    return present.count < values.count ? optional(shape) : shape
  }

  private static func optional(_ shape: Shape) -> Shape {
    switch shape {
    case .none, .optional: shape
    default: .optional(shape)
    }
  }

  private static func fields(of maps: [Value]) -> [Shape.Field] {
    var names: [String] = []
    var values: [String: [Value]] = [:]
    for case .map(let entries) in maps {
      for entry in entries {
        if values[entry.key] == nil { names.append(entry.key) }
        values[entry.key, default: []].append(entry.value)
      }
    }
    return names.map { name in
      let own = values[name] ?? []
      let shape = united(own)
      return Shape.Field(name: name, shape: own.count < maps.count ? optional(shape) : shape)
    }
  }

  /// What all files hold, for each language; what is the same in all is made once.
  static func values(of settings: SiteSettings) -> [[TemplateValue]] {
    let shared = settings.data.map { file in
      isLocalized(file.value) ? nil : value(file.value, in: .undetermined)
    }
    return settings.languages.indices.map { language in
      zip(settings.data, shared).map { file, shared in
        shared ?? value(file.value, in: LanguageIndex(language))
      }
    }
  }

  /// A file's values as templates see them in a language.
  private static func value(_ value: Value, in language: LanguageIndex) -> TemplateValue {
    switch value {
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .text(let text): .text(text)
    case .localized(let texts): texts[language].map { .text($0) } ?? .none
    case .list(let items): .list(items.map { self.value($0, in: language) })
    case .map(let entries): .map(entries.map { ($0.key, self.value($0.value, in: language)) })
    default: .none
    }
  }

  /// Whether a value is another text in another language.
  private static func isLocalized(_ value: Value) -> Bool {
    switch value {
    case .localized: true
    case .list(let items): items.contains(where: isLocalized)
    case .map(let entries): entries.contains { isLocalized($0.value) }
    default: false
    }
  }
}

extension Value {
  fileprivate var dataItems: [Value] {
    if case .list(let items) = self { return items }
    return []
  }

  fileprivate var isInteger: Bool {
    if case .integer = self { return true }
    return false
  }
}
