import Model

/// Filters that look at each element of a list.
extension Compiler {
  /// `map`, `select`, `reject`, `selectattr` and `rejectattr`.
  func selecting(_ use: FilterCompilation) -> Compiled {
    guard let element = use.element else {
      return (constant(.none), mismatch(use, Message("shape-list")))
    }
    let inner = Scope(parent: use.scope)
    let slot = newSlot()
    let name = "element of the list"
    inner.bindings[name] = .value(slot: slot, element)
    let item = Expression.name(name, use.position)
    let rest = use.arguments.filter { $0.name == nil }.map(\.value)
    let node: Int
    var shape = Shape.list(element)
    switch use.filter {
    case .map:
      let compiled: Compiled
      if let path = use.arguments.first(where: { $0.name == "attribute" }) {
        guard let value = attribute(path.value, of: item, use) else { return nothing }
        let fallback = use.arguments.first { $0.name == "default" }
        compiled = expression(
          fallback.map {
            .filter(
              value, "default", [Expression.Argument(name: nil, value: $0.value)], use.position)
          }
            ?? value, inner, use.file)
      } else if case .literal(.text(let filter))? = rest.first {
        let arguments = use.arguments.dropFirst()
        compiled = expression(
          .filter(item, filter.string, Array(arguments), use.position), inner, use.file)
      } else {
        report(
          Message("template-map"),
          remedy: Message("template-map.remedy"), in: use.file,
          at: use.position, length: use.name.utf8.count)
        return nothing
      }
      node = compiled.node
      shape = .list(compiled.shape)
    case .select, .reject:
      node = tested(item, rest, inner, use)
    default:
      guard let path = rest.first, let value = attribute(path, of: item, use) else {
        report(
          Message("template-field-name-missing", ["use": .text(use.name)]),
          remedy: Message("template-field-name-missing.remedy", ["use": .text(use.name)]),
          in: use.file, at: use.position, length: use.name.utf8.count)
        return nothing
      }
      node = tested(value, Array(rest.dropFirst()), inner, use)
    }
    program.filters.append(
      Program.FilterUse(
        function: .builtIn(use.filter), input: use.input, arguments: [], named: [:],
        each: (slot, node)))
    return (add(.filter(program.filters.count - 1)), shape)
  }

  /// A value itself, or a test of it by name with its arguments.
  private func tested(
    _ value: Expression, _ arguments: [Expression], _ scope: Scope, _ use: FilterCompilation
  ) -> Int {
    guard case .literal(.text(let name))? = arguments.first else {
      return expression(value, scope, use.file).node
    }
    return test(value, name.string, Array(arguments.dropFirst()), scope, use.file, use.position)
  }

  /// `a.b` of an element, from the text `"a.b"`.
  private func attribute(
    _ path: Expression, of item: Expression, _ use: FilterCompilation
  ) -> Expression? {
    if case .literal(.integer(let place)) = path {
      return .index(item, .literal(.integer(place)), use.position)
    }
    guard case .literal(.text(let text)) = path else {
      report(
        Message("template-field-name-unwritten"),
        remedy: Message("template-field-name-unwritten.remedy"),
        in: use.file, at: use.position, length: use.name.utf8.count)
      return nil
    }
    return text.string.split(separator: ".").reduce(item) { base, part in
      if let place = Int(part) { return .index(base, .literal(.integer(place)), use.position) }
      return .member(base, String(part), use.position)
    }
  }

  /// Filters that may look at a field of each element: `sort`, `groupby`, `sum` and their like.
  func keyed(_ use: FilterCompilation) -> Compiled {
    guard let element = use.element else {
      return (constant(.none), mismatch(use, Message("shape-list")))
    }
    let place: Int =
      switch use.filter {
      case .groupby, .sum: 0
      case .sort: 2
      default: 1
      }
    let inner = Scope(parent: use.scope)
    let slot = newSlot()
    let name = "element of the list"
    inner.bindings[name] = .value(slot: slot, element)
    let item = Expression.name(name, use.position)
    var key: Compiled = (add(.slot(slot)), element)
    let path = use.argument("attribute", at: place)
    if let path {
      guard let value = sortKey(path, of: item, use) else { return nothing }
      key = expression(value, inner, use.file)
    } else if use.filter == .groupby {
      report(
        Message("template-groupby"), remedy: Message("template-groupby.remedy"), in: use.file,
        at: use.position, length: use.name.utf8.count)
    }
    var named: [String: Int] = [:]
    let parameters: [String] =
      switch use.filter {
      case .sort: ["reverse", "case_sensitive"]
      case .unique, .min, .max: ["case_sensitive"]
      case .join: ["d"]
      case .sum: ["", "start"]
      default: []
      }
    for (position, parameter) in parameters.enumerated() where !parameter.isEmpty {
      if let argument = use.argument(parameter, at: position) {
        named[parameter] = expression(argument, use.scope, use.file).node
      }
    }
    for name in use.arguments.compactMap(\.name)
    where name != "attribute" && name != "default" && !parameters.contains(name) {
      report(
        Message("template-unknown-parameter", ["name": .text(use.name), "given": .text(name)]),
        remedy: Message("template-unknown-parameter.remedy"), in: use.file,
        at: use.position, length: use.name.utf8.count)
    }
    program.filters.append(
      Program.FilterUse(
        function: .builtIn(use.filter), input: use.input, arguments: [], named: named,
        each: (slot, key.node)))
    return (add(.filter(program.filters.count - 1)), result(of: use, element, key.shape))
  }

  /// The field to sort by; `"price,title"` are two, as a list.
  private func sortKey(
    _ path: Expression, of item: Expression, _ use: FilterCompilation
  ) -> Expression? {
    guard use.filter == .sort, case .literal(.text(let text)) = path, text.string.contains(",")
    else { return attribute(path, of: item, use) }
    let paths = text.string.split(separator: ",").map { Text(String($0)) }
    return .list(paths.compactMap { attribute(.literal(.text($0)), of: item, use) })
  }

  private func result(of use: FilterCompilation, _ element: Shape, _ key: Shape) -> Shape {
    switch use.filter {
    case .groupby:
      return .list(
        .object([
          Shape.Field(name: "grouper", shape: key),
          Shape.Field(name: "list", shape: .list(element)),
        ]))
    case .sort, .unique: return .list(element)
    case .min, .max: return element.asOptional
    case .sum: return key.unwrapped == .integer ? .integer : key.unwrapped == .any ? .any : .number
    default:
      switch key.unwrapped {
      case .list, .map, .object, .entity, .data:
        return mismatch(use, Message("shape-list-of-texts"))
      case .markup: return .markup
      default: return .text
      }
    }
  }
}
