import Localization
import Model
import Templates

extension World {
  /// A key that the theme has in every language, or what is wrong with it.
  private func checkString(
    _ key: String?, _ given: Set<String>
  ) -> Result<Shape, FilterMistake> {
    guard let key else { return .success(.text) }
    for (place, table) in strings.enumerated() where table.entry(key) == nil {
      let nearest = NearestName.of(key, among: table.keys)
      return .failure(
        FilterMistake(
          "there is no string \"\(key)\" in \(site.settings.languages[place].code)",
          remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "add it to the theme's strings"))
    }
    let wanted = strings.reduce(into: Set<String>()) { $0.formUnion($1.arguments(of: key)) }
    for name in given.sorted() where !wanted.contains(name) && name != "count" && name != "lang" {
      return .failure(
        FilterMistake(
          "the string \"\(key)\" has no argument \"\(name)\"",
          remedy: NearestName.of(name, among: wanted.sorted()).map { "did you mean \"\($0)\"?" }
            ?? "remove it"))
    }
    for name in wanted.sorted() where !given.contains(name) {
      return .failure(
        FilterMistake(
          "the string \"\(key)\" needs \"\(name)\"", remedy: "write t(\(name)=…)"))
    }
    return .success(.text)
  }

  var stringFilter: HostFilter {
    HostFilter(
      name: "t",
      check: { call in
        guard call.input.literal != nil else {
          return .failure(
            FilterMistake("t needs a key", remedy: "write {{ \"key\" | t }}"))
        }
        return self.checkString(call.input.literal, Set(call.named.keys))
      },
      run: { input, _, named, context in
        guard case .text(let key) = input else { return .none }
        var language = context.language
        if case .text(let code)? = named["lang"] {
          language = self.site.settings.language(code: code.string) ?? language
        }
        return self.string(key.string, named, language)
      })
  }

  var pluralFilter: HostFilter {
    HostFilter(
      name: "plural",
      check: { call in
        guard let key = call.arguments.first?.literal else {
          return .failure(
            FilterMistake(
              "plural needs the key of a string", remedy: "write {{ count | plural(\"key\") }}"))
        }
        return self.checkString(key, Set(call.named.keys).union(["count"]))
      },
      run: { input, arguments, named, context in
        guard case .text(let key)? = arguments.first else { return .none }
        var named = named
        named["count"] = input
        return self.string(key.string, named, context.language)
      })
  }

  private func string(
    _ key: String, _ named: [String: TemplateValue], _ language: LanguageIndex
  ) -> TemplateValue {
    let localizer = localizers[language.position]
    var count: Int?
    var arguments: [String: String] = [:]
    for (name, value) in named where name != "lang" {
      if name == "count", case .integer(let number) = value { count = number }
      switch value {
      case .text(let text): arguments[name] = text.string
      case .integer, .number: arguments[name] = Self.number(value, localizer) ?? ""
      default: arguments[name] = ""
      }
    }
    let text = strings[language.position].string(
      key, count: count, arguments: arguments, localizer: localizer)
    return .text(Text(text ?? key, in: language))
  }
}
