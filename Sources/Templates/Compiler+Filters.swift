import Model

extension Compiler {
  func filter(
    _ input: Expression, _ name: String, _ arguments: [Expression.Argument], _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    if let host = library.host.filters[name] {
      return hostFilter(host, input, arguments, scope, file, position)
    }
    guard let filter = BuiltInFilter(name: name) else {
      let known = BuiltInFilter.allCases.map(\.rawValue) + library.host.filters.keys.sorted()
      let nearest = NearestName.of(name, among: known)
      report(
        Message("template-unknown-filter", ["name": .text(name)]),
        remedy: nearest.map(Message.didYouMean) ?? Message("template-unknown-filter.remedy"),
        in: file, at: position,
        length: name.utf8.count)
      return nothing
    }
    if filter == .default, let isThere = presence(input, scope, file) {
      return isThere
        ? expression(input, scope, file) : fallback(arguments, scope, file)
    }
    let (node, shape) =
      filter == .default
      ? tolerant(input, scope, file) : listed(expression(input, scope, file))
    let use = FilterCompilation(
      filter: filter, name: name, input: node, shape: shape, arguments: arguments, scope: scope,
      file: file, position: position)
    return compile(use)
  }

  /// What `default` gives for what this site lacks.
  private func fallback(
    _ arguments: [Expression.Argument], _ scope: Scope, _ file: TemplateFile
  ) -> Compiled {
    guard let value = arguments.fallback else { return (constant(.text(Text(""))), .text) }
    let compiled = expression(value, scope, file)
    // Of nothing in the place of something every field is absent as well.
    return compiled.shape == .none ? (compiled.node, .never) : compiled
  }

  func literal(_ expression: Expression) -> String? {
    if case .literal(.text(let text)) = expression { return text.string }
    return nil
  }

  private func hostFilter(
    _ host: HostFilter, _ input: Expression, _ arguments: [Expression.Argument], _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    let (node, shape) = expression(input, scope, file)
    var positional: [Int] = []
    var named: [String: Int] = [:]
    var call = FilterCall(
      input: FilterCall.Argument(shape: shape.forHost, literal: literal(input)), arguments: [],
      named: [:])
    for argument in arguments {
      let compiled = expression(argument.value, scope, file)
      let known = FilterCall.Argument(
        shape: compiled.shape.forHost, literal: literal(argument.value))
      if let name = argument.name {
        named[name] = compiled.node
        call.named[name] = known
      } else {
        positional.append(compiled.node)
        call.arguments.append(known)
      }
    }
    switch host.check(call) {
    case .failure(let mistake):
      report(
        mistake.message, remedy: mistake.remedy, in: file, at: position,
        length: host.name.utf8.count)
      return nothing
    case .success(let result):
      let place =
        hostFilterPlaces[host.name]
        ?? {
          program.hostFilters.append(host)
          hostFilterPlaces[host.name] = program.hostFilters.count - 1
          return program.hostFilters.count - 1
        }()
      program.filters.append(
        Program.FilterUse(
          function: .host(place), input: node, arguments: positional, named: named, each: nil))
      return (add(.filter(program.filters.count - 1)), result)
    }
  }

  /// A filter that does something with each element of a list.
  func eachNode(
    _ filter: BuiltInFilter, input: Int, arguments: [Int] = [], named: [String: Int] = [:],
    _ body: (Int) -> Int
  ) -> Int {
    let slot = newSlot()
    let node = body(slot)
    program.filters.append(
      Program.FilterUse(
        function: .builtIn(filter), input: input, arguments: arguments, named: named,
        each: (slot, node)))
    return add(.filter(program.filters.count - 1))
  }

  private func compile(_ use: FilterCompilation) -> Compiled {
    switch use.filter {
    case .map, .select, .reject, .selectattr, .rejectattr: return selecting(use)
    case .groupby, .sort, .unique, .sum, .min, .max, .join: return keyed(use)
    default: break
    }
    var positional: [Int] = []
    var named: [String: Int] = [:]
    var shapes: [Shape] = []
    for argument in use.arguments {
      let compiled = expression(argument.value, use.scope, use.file)
      shapes.append(compiled.shape)
      if let name = argument.name {
        named[name] = compiled.node
      } else {
        positional.append(compiled.node)
      }
    }
    checkArguments(use)
    program.filters.append(
      Program.FilterUse(
        function: .builtIn(use.filter), input: use.input, arguments: positional, named: named,
        each: nil))
    return (add(.filter(program.filters.count - 1)), result(of: use, shapes))
  }

  private func checkArguments(_ use: FilterCompilation) {
    let known = use.filter.parameters
    let positional = use.arguments.filter { $0.name == nil }.count
    if positional > known.count {
      report(
        Message(
          "template-too-many-values",
          ["name": .text(use.name), "count": .number(known.count), "given": .number(positional)]),
        remedy: known.isEmpty
          ? Message("template-too-many-values.remedy-none")
          : Message("template-too-many-values.remedy", ["parameters": .names(known)]),
        in: use.file, at: use.position, length: use.name.utf8.count)
    }
    for name in use.arguments.compactMap(\.name) where !known.contains(name) {
      let nearest = NearestName.of(name, among: known)
      report(
        Message("template-unknown-parameter", ["name": .text(use.name), "given": .text(name)]),
        remedy: nearest.map(Message.didYouMean) ?? Message("template-unknown-parameter.remedy"),
        in: use.file,
        at: use.position, length: use.name.utf8.count)
    }
    if use.filter == .replace, use.arguments.count < 2 {
      report(
        Message("template-replace"), remedy: Message("template-replace.remedy"), in: use.file,
        at: use.position, length: 7)
    }
  }

  /// The shape of the result, and whether the filter fits the input.
  private func result(of use: FilterCompilation, _ arguments: [Shape]) -> Shape {
    let shape: Shape = use.shape == .never ? .any : use.shape.unwrapped
    switch use.filter {
    case .default:
      let fallback = arguments.first ?? .text
      return use.shape.unwrapped == .any
        ? .any : (shape == .none ? fallback : shape.joined(with: fallback))
    case .length, .wordcount:
      switch shape {
      case .list, .map, .object, .text, .markup, .any, .none: return .integer
      default: return mismatch(use, Message("shape-list-or-text"))
      }
    case .first, .last:
      switch shape {
      case .list(let element): return element.asOptional
      case .text: return .text
      case .any: return .any
      default: return mismatch(use, Message("shape-list"))
      }
    case .reverse, .list, .slice, .batch:
      switch shape {
      case .list(let element):
        if use.filter == .reverse || use.filter == .list { return shape }
        // An empty list may be cut into lists of what fills them.
        let isFilled = element == .never && arguments.count > 1
        return .list(.list(isFilled ? .any : element))
      case .text: return use.filter == .reverse ? .text : .list(.text)
      case .map, .object: return .list(.text)
      case .any:
        return use.filter == .reverse || use.filter == .list ? .list(.any) : .list(.list(.any))
      default: return mismatch(use, Message("shape-list"))
      }
    case .upper, .lower, .capitalize, .title, .trim, .truncate, .replace, .string, .center, .indent,
      .striptags, .urlencode, .isolate:
      switch shape {
      case .list, .entity, .data: return mismatch(use, Message("shape-text"))
      case .map, .object:
        return use.filter == .urlencode ? .text : mismatch(use, Message("shape-text"))
      case .markup where use.filter.keepsMarkup: return .markup
      case _ where use.filter == .replace && arguments.contains { $0.unwrapped == .markup }:
        return .markup
      default: return .text
      }
    case .escape: return .markup
    case .safe:
      guard shape == .markup else {
        report(
          Message("template-safe"),
          remedy: Message("template-safe.remedy"),
          in: use.file, at: use.position, length: use.name.utf8.count)
        return .markup
      }
      return .markup
    case .trust:
      report(
        Message("template-unescaped"), remedy: Message("template-unescaped.remedy"),
        in: use.file, at: use.position, length: use.name.utf8.count, severity: .warning)
      return .markup
    case .round:
      let keepsWhole = shape == .integer && use.argument("method", at: 1) == nil
      return numeric(use) ?? (keepsWhole ? .integer : .number)
    case .abs: return numeric(use) ?? shape
    case .int: return .integer
    case .float: return .number
    case .tojson: return .markup
    case .dictsort, .items:
      switch shape {
      case .map, .object, .any, .none: break
      default: return mismatch(use, Message("shape-map"))
      }
      return .list(
        .object([
          Shape.Field(name: "key", shape: .text),
          Shape.Field(name: "value", shape: valueShape(of: use.shape)),
        ]))
    case .map, .select, .reject, .selectattr, .rejectattr, .groupby, .sort, .unique, .sum, .min,
      .max, .join:
      return .any
    }
  }

  private func numeric(_ use: FilterCompilation) -> Shape? {
    switch use.shape.unwrapped {
    case .integer, .number, .any, .never: nil
    default: mismatch(use, Message("shape-number"))
    }
  }

  func mismatch(_ use: FilterCompilation, _ wanted: Message) -> Shape {
    report(
      Message("template-filter-mismatch", ["use": .text(use.name), "shape": use.shape.name]),
      remedy: Message("template-filter-mismatch.remedy", ["wanted": .message(wanted)]),
      in: use.file,
      at: use.position, length: use.name.utf8.count)
    return .any
  }
}

/// One use of a filter while it is compiled.
struct FilterCompilation {
  var filter: BuiltInFilter
  var name: String
  var input: Int
  var shape: Shape
  var arguments: [Expression.Argument]
  var scope: Scope
  var file: TemplateFile
  var position: SourcePosition

  func argument(_ name: String, at place: Int) -> Expression? {
    arguments.first { $0.name == name }?.value
      ?? {
        let positional = arguments.filter { $0.name == nil }
        return place < positional.count ? positional[place].value : nil
      }()
  }

  func text(_ name: String, at place: Int) -> String? {
    if case .literal(.text(let text))? = argument(name, at: place) { return text.string }
    return nil
  }

  /// The shape of the elements of the input.
  var element: Shape? {
    switch shape.unwrapped {
    case .list(let element): element
    case .never: .never
    case .any, .none: .any
    case .text, .map, .object: .text
    default: nil
    }
  }
}

extension [Expression.Argument] {
  /// The value that `default` is given.
  var fallback: Expression? {
    (first { $0.name == "default_value" } ?? first { $0.name == nil })?.value
  }
}

extension BuiltInFilter {
  /// The names of its parameters, in order.
  var parameters: [String] {
    switch self {
    case .default: ["default_value", "boolean"]
    case .truncate: ["length", "killwords", "end", "leeway"]
    case .replace: ["old", "new", "count"]
    case .round: ["precision", "method"]
    case .int: ["default", "base"]
    case .float: ["default"]
    case .tojson: ["indent"]
    case .trim: ["chars"]
    case .batch: ["linecount", "fill_with"]
    case .slice: ["slices", "fill_with"]
    case .indent: ["width", "first", "blank"]
    case .center: ["width"]
    case .dictsort: ["case_sensitive", "by", "reverse"]
    default: []
    }
  }
}
