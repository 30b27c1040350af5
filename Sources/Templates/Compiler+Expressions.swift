import Model

/// A place in the program's nodes, and what is known of its value.
typealias Compiled = (node: Int, shape: Shape)

extension Compiler {
  func add(_ node: Program.Node) -> Int {
    program.nodes.append(node)
    return program.nodes.count - 1
  }

  func operands(_ nodes: [Int]) -> Program.Operands {
    program.operands += nodes
    return Program.Operands(
      start: Int32(program.operands.count - nodes.count), count: Int32(nodes.count))
  }

  func constant(_ value: TemplateValue) -> Int {
    program.constants.append(value)
    return add(.constant(program.constants.count - 1))
  }

  func constant(name: String) -> Int {
    if let place = program.names.firstIndex(of: name) { return place }
    program.names.append(name)
    return program.names.count - 1
  }

  var nothing: Compiled { (constant(.none), .any) }

  func expression(_ expression: Expression, _ scope: Scope, _ file: TemplateFile) -> Compiled {
    switch expression {
    case .literal(let value): return (constant(value), Self.shape(of: value))
    case .name(let name, let position): return self.name(name, scope, file, position)
    case .member(let base, let name, let position):
      return member(base, name, scope, file, position)
    case .index(let base, let index, let position):
      return self.index(base, index, scope, file, position)
    case .slice(let base, let from, let to, let position):
      let (node, shape) = listed(self.expression(base, scope, file))
      let bounds = [from, to].map { $0.map { self.expression($0, scope, file).node } }
      switch shape.unwrapped {
      case .list, .text, .any, .never: break
      default:
        report(
          Message("template-no-parts", ["shape": shape.name]),
          remedy: Message("template-no-parts.remedy"), in: file,
          at: position)
      }
      return (add(.slice(node, from: bounds[0], to: bounds[1])), shape)
    case .call(let callee, let arguments, let position):
      return call(callee, arguments, scope, file, position)
    case .filter(let input, let name, let arguments, let position):
      return filter(input, name, arguments, scope, file, position)
    case .test(let input, let name, let arguments, let isNegated, let position):
      let tested = test(input, name, arguments, scope, file, position)
      return (isNegated ? add(.not(tested)) : tested, .boolean)
    case .not(let value): return (add(.not(self.expression(value, scope, file).node)), .boolean)
    case .negate(let value, let position):
      let (node, shape) = self.expression(value, scope, file)
      number(shape, file, position)
      return (add(.negate(node)), shape)
    case .binary(let operation, let left, let right, let position):
      return binary(operation, left, right, scope, file, position)
    case .comparison(let first, let rest, let position):
      return comparison(first, rest, scope, file, position)
    case .conditional(let condition, let then, let otherwise):
      switch truth(condition, scope, file) {
      case true?: return self.expression(then, scope, file)
      case false?:
        return otherwise.map { self.expression($0, scope, file) } ?? (constant(.none), .none)
      case nil: break
      }
      let test = self.expression(condition, scope, file).node
      let (left, leftShape) = self.expression(then, scope, file)
      let (right, rightShape) =
        otherwise.map { self.expression($0, scope, file) } ?? (constant(.none), .none)
      return (add(.conditional(test, left, right)), leftShape.joined(with: rightShape))
    case .list(let items):
      let compiled = items.map { self.expression($0, scope, file) }
      var element = Shape.never
      for (place, item) in compiled.enumerated() {
        element = place == 0 ? item.shape : element.joined(with: item.shape)
      }
      return (add(.list(operands(compiled.map(\.node)))), .list(element))
    case .dictionary(let entries): return dictionary(entries, scope, file)
    }
  }

  static func shape(of value: TemplateValue) -> Shape {
    switch value {
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .text: .text
    case .markup: .markup
    default: .none
    }
  }

  private func dictionary(
    _ entries: [(Expression, Expression)], _ scope: Scope, _ file: TemplateFile
  ) -> Compiled {
    var nodes: [Int] = []
    var fields: [Shape.Field] = []
    var areKeysKnown = true
    for (key, value) in entries {
      let compiled = expression(value, scope, file)
      nodes += [expression(key, scope, file).node, compiled.node]
      if case .literal(.text(let text)) = key {
        fields.append(Shape.Field(name: text.string, shape: compiled.shape))
      } else {
        areKeysKnown = false
      }
    }
    return (add(.dictionary(operands(nodes))), areKeysKnown ? .object(fields) : .map(.any))
  }

  func macro(_ callee: Expression, _ scope: Scope) -> MacroClosure? {
    switch callee {
    case .name(let name, _):
      if case .macro(let macro)? = scope.find(name) { return macro }
    case .member(.name(let owner, _), let name, _):
      if case .module(let module)? = scope.find(owner),
        case .macro(let macro)? = module.bindings[name]
      {
        return macro
      }
    default: break
    }
    return nil
  }

  private func call(
    _ callee: Expression, _ arguments: [Expression.Argument], _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    if let macro = macro(callee, scope) {
      let slot = capture(file, position) {
        invoke(macro, arguments, caller: nil, scope, file, position)
      }
      return (add(.slot(slot)), .markup)
    }
    if case .member(.name(let owner, _), let name, let memberPosition) = callee,
      case .module(let module)? = scope.find(owner)
    {
      unknownMember(name, of: module, called: .text(owner), file, memberPosition)
      return nothing
    }
    guard case .name(let name, let namePosition) = callee else {
      return methodCall(callee, arguments, scope, file, position)
    }
    if case .loop(let number)? = scope.find(name) {
      let slot = capture(file, position) { descend(number, arguments, scope, file, namePosition) }
      return (add(.slot(slot)), .markup)
    }
    switch name {
    case "caller":
      if case .caller(let caller)? = scope.find(name) {
        let slot = capture(file, position) { invoke(caller, arguments, scope, file, position) }
        return (add(.slot(slot)), .markup)
      }
    case "super":
      if let current = blockStack.last {
        let slot = capture(file, position) {
          block(current.name, level: current.level + 1, current.scope, file, position)
        }
        return (add(.slot(slot)), .markup)
      }
    case "range":
      let nodes = arguments.map { expression($0.value, scope, file).node }
      guard (1...3).contains(nodes.count) else {
        report(
          Message("template-range"), remedy: Message("template-range.remedy"), in: file,
          at: position)
        return nothing
      }
      return (add(.range(operands(nodes))), .list(.integer))
    case "namespace", "dict":
      var nodes: [Int] = []
      var fields: [Shape.Field] = []
      for argument in arguments {
        guard let key = argument.name else {
          report(
            Message("template-named-values", ["name": .text(name)]),
            remedy: Message("template-named-values.remedy", ["name": .text(name)]), in: file,
            at: position)
          continue
        }
        let compiled = expression(argument.value, scope, file)
        nodes += [constant(.text(Text(key))), compiled.node]
        // A namespace may be given values of another kind later on.
        fields.append(Shape.Field(name: key, shape: name == "namespace" ? .any : compiled.shape))
      }
      return (add(.dictionary(operands(nodes))), .object(fields))
    default:
      unknownName(name, scope, file, namePosition)
      return nothing
    }
    report(
      Message("template-call-unknown", ["name": .text(name)]),
      remedy: Message("template-call-unknown.remedy"), in: file, at: position)
    return nothing
  }

  /// `map.items()`, `loop.cycle()` and `loop.changed()`, the methods that templates need.
  private func methodCall(
    _ callee: Expression, _ arguments: [Expression.Argument], _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    if case .member(let base, let name, let memberPosition) = callee {
      if name == "cycle", case .name(let owner, _) = base,
        case .loop(let number)? = scope.find(owner)
      {
        let items = arguments.map { expression($0.value, scope, file) }
        let shape = items.dropFirst().reduce(items.first?.shape ?? .none) {
          $0.joined(with: $1.shape)
        }
        return (add(.cycle(number, operands(items.map(\.node)))), shape)
      }
      if name == "changed", case .name(let owner, _) = base,
        case .loop(let number)? = scope.find(owner)
      {
        let values = arguments.map { expression($0.value, scope, file).node }
        return (add(.changed(number, operands(values))), .boolean)
      }
      if ["items", "keys", "values"].contains(name), arguments.isEmpty {
        if name == "items" { return filter(base, "items", [], scope, file, memberPosition) }
        let (items, _) = filter(base, "items", [], scope, file, memberPosition)
        let (_, shape) = expression(base, scope, file)
        let element: Shape = name == "keys" ? .text : valueShape(of: shape)
        return (
          eachNode(.map, input: items) {
            add(.index(add(.slot($0)), constant(.integer(name == "keys" ? 0 : 1))))
          },
          .list(element)
        )
      }
      report(
        Message("template-no-methods", ["name": .text(name)]),
        remedy: Message("template-no-methods.remedy", ["name": .text(name)]),
        in: file, at: memberPosition, length: name.utf8.count)
      return nothing
    }
    report(
      Message("template-no-call"), remedy: Message("template-no-call.remedy"), in: file,
      at: position)
    return nothing
  }

  func valueShape(of shape: Shape) -> Shape {
    switch shape.unwrapped {
    case .map(let value): value
    case .object(let fields):
      fields.dropFirst().reduce(fields.first?.shape ?? .none) { $0.joined(with: $1.shape) }
    default: .any
    }
  }
}
