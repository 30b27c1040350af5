import Model

extension Machine {
  mutating func filtered(_ filter: Int) -> TemplateValue {
    let input = evaluate(program.filters[filter].input)
    let use = program.filters[filter]
    switch use.function {
    case .host(let place):
      if case .none = input { return .none }
      let arguments = use.arguments.map { evaluate($0) }
      var named: [String: TemplateValue] = [:]
      for (name, node) in use.named { named[name] = evaluate(node) }
      guard charge(20), chargeWalk(through: input) else { return .none }
      return program.hostFilters[place].run(input, arguments, named, context)
    case .builtIn(let filter):
      if let each = use.each { return listFiltered(filter, input, each, use) }
      return built(filter, input, use)
    }
  }

  /// An argument by its name, or by its place in the filter's parameters.
  mutating func argument(
    _ name: String, _ filter: BuiltInFilter, _ use: Program.FilterUse
  ) -> TemplateValue? {
    if let node = use.named[name] { return evaluate(node) }
    guard let place = filter.parameters.firstIndex(of: name), place < use.arguments.count else {
      return nil
    }
    return evaluate(use.arguments[place])
  }

  private mutating func integer(
    _ name: String, _ filter: BuiltInFilter, _ use: Program.FilterUse
  ) -> Int? {
    if case .integer(let value)? = argument(name, filter, use) { return value }
    return nil
  }

  private mutating func built(
    _ filter: BuiltInFilter, _ input: TemplateValue, _ use: Program.FilterUse
  ) -> TemplateValue {
    switch filter {
    case .default:
      let takesFalse = argument("boolean", filter, use)?.isTrue ?? false
      if input.isNone || (takesFalse && !input.isTrue) {
        return argument("default_value", filter, use) ?? .text(Text(""))
      }
      return input
    case .length: return .integer(length(of: input))
    case .first: return elements(of: input).first ?? .none
    case .last: return elements(of: input).last ?? .none
    case .reverse:
      if case .text(let text) = input {
        var reversed = String.UnicodeScalarView()
        reversed.append(contentsOf: text.string.unicodeScalars.reversed())
        return .text(Text(String(reversed), in: text.language))
      }
      return made(.list(elements(of: input).reversed()))
    case .list: return .list(elements(of: input))
    case .batch: return batch(elements(of: input), filter, use)
    case .slice: return slices(elements(of: input), filter, use)
    case .round: return rounded(input, filter, use)
    case .abs:
      switch input {
      case .integer(let value): return .integer(value == .min ? .max : abs(value))
      case .number(let value): return .number(abs(value))
      default: return .none
      }
    case .int:
      let standard = argument("default", filter, use) ?? .integer(0)
      return wholeNumber(input, standard, base: integer("base", filter, use) ?? 10)
    case .float:
      if let number = input.asDouble { return .number(number) }
      let text = TextFilters.trimmed(input.asText?.string ?? "")
      return Double(text).map { .number($0) } ?? argument("default", filter, use) ?? .number(0)
    case .tojson:
      var bytes: [UInt8] = []
      guard chargeWalk(through: input, times: 8) else { return .none }
      let indent = integer("indent", filter, use).map { min(max($0, 0), 16) }
      Escaping.appendJSON(input, asciiOnly: true, indent: indent, to: &bytes)
      return .markup(bytes)
    case .dictsort, .items: return entries(of: input, isSorted: filter == .dictsort, filter, use)
    case .escape, .safe, .trust:
      if case .markup = input { return input }
      guard filter == .escape else {
        return .markup(Array((input.asText?.string ?? "").utf8))
      }
      return limited(.markup(markup(input)))
    case .urlencode where isMap(input):
      guard chargeWalk(through: input, times: 8) else { return .none }
      return limited(.text(Text(TextFilters.query(input))))
    default: return limited(textFiltered(filter, input, use))
    }
  }

  private func isMap(_ value: TemplateValue) -> Bool {
    if case .map = value { return true }
    return false
  }

  private func length(of value: TemplateValue) -> Int {
    switch value {
    case .list(let items): items.count
    case .map(let entries): entries.count
    case .text(let text): text.string.unicodeScalars.count
    case .markup(let bytes): String(decoding: bytes, as: UTF8.self).unicodeScalars.count
    default: 0
    }
  }

  /// Filters from text to text; an absent value is an empty text.
  private mutating func textFiltered(
    _ filter: BuiltInFilter, _ input: TemplateValue, _ use: Program.FilterUse
  ) -> TemplateValue {
    let text = input.asText ?? Text("")
    let string = text.string
    let result: String
    switch filter {
    case .upper: result = string.uppercased()
    case .lower: result = string.lowercased()
    case .capitalize: result = TextFilters.capitalized(string)
    case .title: result = TextFilters.titled(string)
    case .trim: result = TextFilters.trimmed(string, argument("chars", filter, use)?.asText?.string)
    case .truncate:
      result = TextFilters.truncated(
        string, to: integer("length", filter, use) ?? 255,
        killsWords: argument("killwords", filter, use)?.isTrue ?? false,
        end: addition("end", filter, use, to: input) ?? "...",
        endLength: argument("end", filter, use)?.asText?.string.unicodeScalars.count ?? 3,
        leeway: integer("leeway", filter, use) ?? 5)
    case .replace: return replaced(input, use)
    case .urlencode: result = TextFilters.percentEncoded(string)
    case .striptags: result = TextFilters.withoutTags(string)
    case .wordcount: return .integer(TextFilters.wordCount(string))
    case .indent:
      let width = size(argument("width", filter, use) ?? .integer(0)) + 1000
      let lines = string.utf8.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
      guard hasRoom(string.utf8.count), lines == 1 || hasRoom(lines * width / 4) else {
        return .none
      }
      result = TextFilters.indented(
        string, by: argument("width", filter, use),
        first: argument("first", filter, use)?.isTrue ?? false,
        blank: argument("blank", filter, use)?.isTrue ?? false)
    case .center: result = TextFilters.centred(string, width: integer("width", filter, use) ?? 80)
    case .isolate: result = "\u{2068}" + string + "\u{2069}"
    default: result = string
    }
    if filter.keepsMarkup, input.isMarkup { return .markup(Array(result.utf8)) }
    return .text(Text(result, in: text.language))
  }

  /// Text in which markup is put becomes markup itself, and is escaped for it.
  private mutating func replaced(
    _ input: TemplateValue, _ use: Program.FilterUse
  ) -> TemplateValue {
    let (old, new) = (argument("old", .replace, use), argument("new", .replace, use))
    var input = input
    if old?.isMarkup ?? false || new?.isMarkup ?? false { input = .markup(markup(input)) }
    let text = input.asText ?? Text("")
    let result = TextFilters.replaced(
      text.string, old?.asText?.string ?? "", by: addition("new", .replace, use, to: input) ?? "",
      count: integer("count", .replace, use))
    return input.isMarkup ? .markup(Array(result.utf8)) : .text(Text(result, in: text.language))
  }

  /// A text that the filter adds: among markup it is escaped.
  private mutating func addition(
    _ name: String, _ filter: BuiltInFilter, _ use: Program.FilterUse, to input: TemplateValue
  ) -> String? {
    guard let value = argument(name, filter, use) else { return nil }
    guard input.isMarkup else { return value.asText?.string }
    return String(decoding: markup(value), as: UTF8.self)
  }

  private func wholeNumber(
    _ input: TemplateValue, _ standard: TemplateValue, base: Int
  ) -> TemplateValue {
    switch input {
    case .integer: return input
    case .number(let value):
      return value.isFinite && abs(value) < 9e18 ? .integer(Int(value)) : standard
    case .boolean(let value): return .integer(value ? 1 : 0)
    default:
      let text = TextFilters.trimmed(input.asText?.string ?? "")
      if let value = TextFilters.integer(text, base: base) { return .integer(value) }
      if let value = Double(text), value.isFinite, abs(value) < 9e18 { return .integer(Int(value)) }
      return standard
    }
  }

  private mutating func rounded(
    _ input: TemplateValue, _ filter: BuiltInFilter, _ use: Program.FilterUse
  ) -> TemplateValue {
    guard let number = input.asDouble else { return .none }
    let precision = integer("precision", filter, use) ?? 0
    let method = argument("method", filter, use)?.asText?.string ?? "common"
    let isCommon = method == "common"
    if isCommon, precision >= 0, case .integer = input { return input }
    guard (-15...15).contains(precision) else { return .number(number) }
    var scale = 1.0
    for _ in 0..<abs(precision) { scale *= 10 }
    let scaled = precision < 0 ? number / scale : number * scale
    // From here on a double has no decimals to round.
    guard scaled.magnitude < 0x1p52 else { return .number(number) }
    let whole =
      switch method {
      case "ceil": scaled.rounded(.up)
      case "floor": scaled.rounded(.down)
      default: nearest(scaled, of: number, scale, isDivided: precision < 0)
      }
    let result = precision < 0 ? whole * scale : whole / scale
    if isCommon, case .integer = input, result.magnitude < 9e18 { return .integer(Int(result)) }
    return .number(result)
  }

  /// Rounds as Python does, by the exact value: 2.675 is a little less than it looks, so its
  /// product with 100 seems to be a tie and is none.
  private func nearest(_ scaled: Double, of number: Double, _ scale: Double, isDivided: Bool)
    -> Double
  {
    let below = scaled.rounded(.down)
    guard scaled - below == 0.5 else { return scaled.rounded(.toNearestOrEven) }
    let rest =
      isDivided
      ? number.addingProduct(-scaled, scale) : (-scaled).addingProduct(number, scale)
    if rest == 0 { return scaled.rounded(.toNearestOrEven) }
    return rest > 0 ? below + 1 : below
  }

  private mutating func batch(
    _ items: [TemplateValue], _ filter: BuiltInFilter, _ use: Program.FilterUse
  ) -> TemplateValue {
    let size = min(max(1, integer("linecount", filter, use) ?? 1), 1 << 30)
    let fill = argument("fill_with", filter, use)
    guard charge(16 * items.count) else { return .none }
    return made(
      .list(
        stride(from: 0, to: items.count, by: size).map { start in
          var row = Array(items[start..<min(start + size, items.count)])
          if let fill, row.count < size, size <= 10_000 {
            row += [TemplateValue](repeating: fill, count: size - row.count)
          }
          return .list(row)
        }))
  }

  private mutating func slices(
    _ items: [TemplateValue], _ filter: BuiltInFilter, _ use: Program.FilterUse
  ) -> TemplateValue {
    let count = min(max(1, integer("slices", filter, use) ?? 1), 10_000)
    let fill = argument("fill_with", filter, use)
    let (size, longer) = (items.count / count, items.count % count)
    var offset = 0
    guard charge(8 * count + 8 * items.count) else { return .none }
    return made(
      .list(
        (0..<count).map { place in
          let start = offset + place * size
          if place < longer { offset += 1 }
          var part = Array(items[start..<(offset + (place + 1) * size)])
          if let fill, place >= longer { part.append(fill) }
          return .list(part)
        }))
  }

  private mutating func entries(
    of value: TemplateValue, isSorted: Bool, _ filter: BuiltInFilter, _ use: Program.FilterUse
  ) -> TemplateValue {
    guard case .map(var entries) = value, charge(32 * entries.count) else { return .list([]) }
    if isSorted {
      let isCaseSensitive = argument("case_sensitive", filter, use)?.isTrue ?? false
      let byValue = argument("by", filter, use)?.asText?.string == "value"
      let keys = entries.map { entry -> TemplateValue in
        let key = byValue ? entry.value : .text(Text(entry.key))
        return isCaseSensitive ? key : TextFilters.folded(key)
      }
      let order = stableOrder(keys, isDescending: argument("reverse", filter, use)?.isTrue ?? false)
      entries = order.map { entries[$0] }
    }
    return .list(
      entries.map { .map([("key", .text(Text($0.key))), ("value", $0.value)]) })
  }

  /// The places of the keys in ascending or descending order; equal keys keep theirs.
  func stableOrder(_ keys: [TemplateValue], isDescending: Bool) -> [Int] {
    keys.indices.sorted { left, right in
      let isLess =
        isDescending
        ? TemplateValue.isLess(keys[right], keys[left])
        : TemplateValue.isLess(keys[left], keys[right])
      if isLess == true { return true }
      let isGreater =
        isDescending
        ? TemplateValue.isLess(keys[left], keys[right])
        : TemplateValue.isLess(keys[right], keys[left])
      return isGreater == true ? false : left < right
    }
  }
}
