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
      let (node, shape) = self.expression(base, scope, file)
      let bounds = [from, to].map { $0.map { self.expression($0, scope, file).node } }
      switch shape.unwrapped {
      case .list, .text, .any: break
      default:
        report(
          "\(shape.name) has no parts to cut out", remedy: "cut a list or a text", in: file,
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
      switch truth(condition, scope) {
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
      var element = Shape.none
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

  private static let functions = ["range", "namespace", "dict", "caller", "super"]

  private func name(
    _ name: String, _ scope: Scope, _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    switch scope.find(name) {
    case .value(let slot, let shape): return (add(.slot(slot)), shape)
    case .macro, .module, .caller:
      report(
        "\(name) is a macro, not a value", remedy: "call it: \(name)(…)", in: file, at: position,
        length: name.utf8.count)
      return nothing
    case .loop:
      report(
        "loop is no value by itself", remedy: "write loop.index or another of its fields",
        in: file, at: position, length: 4)
      return nothing
    case nil:
      unknownName(name, scope, file, position)
      return nothing
    }
  }

  private func unknownName(
    _ name: String, _ scope: Scope, _ file: TemplateFile, _ position: SourcePosition
  ) {
    let known = Set(scope.names + Self.functions)
    let nearest = NearestName.of(name, among: known.sorted())
    report(
      "there is no \"\(name)\" here",
      remedy: nearest.map { "did you mean \"\($0)\"?" }
        ?? "known here: " + known.sorted().prefix(12).joined(separator: ", "),
      in: file, at: position, length: name.utf8.count)
  }

  func unknownMember(
    _ name: String, _ known: [String], _ file: TemplateFile, _ position: SourcePosition,
    of owner: String = "this"
  ) {
    let nearest = NearestName.of(name, among: known)
    report(
      "\(owner) has no field \"\(name)\"",
      remedy: nearest.map { "did you mean \"\($0)\"?" }
        ?? (known.isEmpty
          ? "it has none here" : "its fields: " + known.prefix(16).joined(separator: ", ")),
      in: file, at: position, length: name.utf8.count)
  }

  private func member(
    _ base: Expression, _ name: String, _ scope: Scope, _ file: TemplateFile,
    _ position: SourcePosition
  ) -> Compiled {
    if case .name(let owner, _) = base {
      switch scope.find(owner) {
      case .loop(let number): return loopField(number, name, file, position)
      case .module(let module):
        if case .value(let slot, let shape)? = module.bindings[name] {
          return (add(.slot(slot)), shape)
        }
        unknownMember(name, module.bindings.keys.sorted(), file, position, of: owner)
        return nothing
      default: break
      }
    }
    let (node, shape) = expression(base, scope, file)
    return field(name, of: node, shape, file, position)
  }

  private func loopField(
    _ number: Int, _ name: String, _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    guard let field = Program.LoopField(rawValue: name) else {
      unknownMember(
        name, Program.LoopField.allCases.map(\.rawValue) + ["cycle"], file, position, of: "loop")
      return nothing
    }
    let shape: Shape =
      switch field {
      case .first, .last: .boolean
      case .previtem, .nextitem: loopElements[number].asOptional
      default: .integer
      }
    return (add(.loop(number, field)), shape)
  }

  /// A field of a value by its shape; through something absent the result is absent.
  func field(
    _ name: String, of node: Int, _ shape: Shape, _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    let isOptional = shape.isOptional
    switch shape.unwrapped {
    case .entity(let entity):
      guard let (slot, field) = library.schema.field(name, of: entity) else {
        unknownMember(
          name, library.schema.names(of: entity), file, position, of: shape.unwrapped.name)
        return nothing
      }
      return (add(.field(node, slot: slot)), isOptional ? field.asOptional : field)
    case .object(let fields):
      guard let found = fields.first(where: { $0.name == name }) else {
        unknownMember(name, fields.map(\.name), file, position, of: "the map")
        return nothing
      }
      let result = isOptional ? found.shape.asOptional : found.shape
      return (add(.member(node, name: constant(name: name), isStrict: false)), result)
    case .map(let value):
      return (add(.member(node, name: constant(name: name), isStrict: false)), value.asOptional)
    case .any:
      return (
        add(.member(node, name: constant(name: name), isStrict: !toleratesAbsence)), .any
      )
    default:
      report(
        "\(shape.name) has no fields", remedy: "print it as it is or use a filter", in: file,
        at: position, length: name.utf8.count)
      return nothing
    }
  }

  private func index(
    _ base: Expression, _ index: Expression, _ scope: Scope, _ file: TemplateFile,
    _ position: SourcePosition
  ) -> Compiled {
    if case .literal(.text(let text)) = index {
      let (node, shape) = expression(base, scope, file)
      return field(text.string, of: node, shape, file, position)
    }
    let (node, shape) = expression(base, scope, file)
    let (key, _) = expression(index, scope, file)
    let result: Shape
    switch shape.unwrapped {
    case .list(let element): result = element
    case .text: result = .text
    case .map(let value): result = value.asOptional
    case .object(let fields):
      result = fields.reduce(.none) { $0 == .none ? $1.shape : $0.joined(with: $1.shape) }
    case .any: result = .any
    default:
      report(
        "\(shape.name) has no places", remedy: "write a field after a point", in: file,
        at: position)
      result = .any
    }
    return (add(.index(node, key)), result.asOptional)
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
      unknownMember(name, module.bindings.keys.sorted(), file, memberPosition, of: owner)
      return nothing
    }
    guard case .name(let name, let namePosition) = callee else {
      return methodCall(callee, arguments, scope, file, position)
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
          "range takes one to three numbers", remedy: "write range(10)", in: file, at: position)
        return nothing
      }
      return (add(.range(operands(nodes))), .list(.integer))
    case "namespace", "dict":
      var nodes: [Int] = []
      var fields: [Shape.Field] = []
      for argument in arguments {
        guard let key = argument.name else {
          report(
            "\(name) takes named values", remedy: "write \(name)(count=0)", in: file, at: position)
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
    report("\(name)() means nothing here", remedy: "remove it", in: file, at: position)
    return nothing
  }

  /// `map.items()` and `loop.cycle()`, the two methods that templates need.
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
        "\(name) cannot be called",
        remedy: "values have no methods here: use a filter, such as |\(name)",
        in: file, at: memberPosition, length: name.utf8.count)
      return nothing
    }
    report("this cannot be called", remedy: "call a macro by its name", in: file, at: position)
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

  private func binary(
    _ operation: Expression.Operator, _ left: Expression, _ right: Expression, _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    switch operation {
    case .and where truth(left, scope) == false: return (constant(.boolean(false)), .boolean)
    case .or where truth(left, scope) == true: return (constant(.boolean(true)), .boolean)
    default: break
    }
    let (leftNode, leftShape) = expression(left, scope, file)
    let (rightNode, rightShape) = expression(right, scope, file)
    let node = add(.binary(operation, leftNode, rightNode))
    switch operation {
    case .and, .or: return (node, leftShape.joined(with: rightShape))
    case .concatenate:
      for shape in [leftShape, rightShape] { printable(shape, file, position) }
      let isMarkup = leftShape.unwrapped == .markup || rightShape.unwrapped == .markup
      return (node, isMarkup ? .markup : .text)
    case .add:
      switch (leftShape.unwrapped, rightShape.unwrapped) {
      case (.text, .text): return (node, .text)
      case (.list(let first), .list(let second)):
        return (node, Shape.list(first).joined(with: .list(second)))
      default: break
      }
    case .multiply:
      if leftShape.unwrapped == .text, rightShape.unwrapped == .integer { return (node, .text) }
    default: break
    }
    number(leftShape, file, position)
    number(rightShape, file, position)
    if leftShape.unwrapped == .any || rightShape.unwrapped == .any { return (node, .any) }
    if operation == .divide { return (node, .number) }
    let shapes = [leftShape, rightShape].map { $0.unwrapped == .boolean ? .integer : $0.unwrapped }
    return (node, shapes[0].joined(with: shapes[1]))
  }

  func number(_ shape: Shape, _ file: TemplateFile, _ position: SourcePosition) {
    switch shape.unwrapped {
    case .integer, .number, .any, .boolean: break
    default:
      report(
        "\(shape.name) cannot be counted with", remedy: "use numbers, or ~ to join texts",
        in: file, at: position)
    }
  }

  private func printable(_ shape: Shape, _ file: TemplateFile, _ position: SourcePosition) {
    switch shape.unwrapped {
    case .list, .map, .object, .entity, .data:
      report(
        "\(shape.name) cannot be joined to a text",
        remedy: "use one of its fields, or a filter first",
        in: file, at: position)
    default: break
    }
  }

  private func comparison(
    _ first: Expression, _ rest: [(Expression.Comparison, Expression)], _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) -> Compiled {
    var left = expression(first, scope, file)
    var result: Int?
    for (comparison, next) in rest {
      let right = expression(next, scope, file)
      comparable(comparison, left.shape, right.shape, file, position)
      let node = add(.compare(comparison, left.node, right.node))
      result = result.map { add(.binary(.and, $0, node)) } ?? node
      left = right
    }
    return (result ?? left.node, .boolean)
  }

  private func comparable(
    _ comparison: Expression.Comparison, _ left: Shape, _ right: Shape, _ file: TemplateFile,
    _ position: SourcePosition
  ) {
    switch comparison {
    case .equal, .unequal: break
    case .isIn, .isNotIn:
      switch right.unwrapped {
      case .list, .map, .object, .text, .any: break
      default:
        report(
          "\(right.name) contains nothing", remedy: "write a list, a map or a text after in",
          in: file, at: position)
      }
    default:
      let kinds = [left.unwrapped, right.unwrapped].map { shape -> Shape in
        shape == .integer || shape == .boolean ? .number : shape
      }
      if kinds[0] != kinds[1], !kinds.contains(.any) {
        report(
          "\(left.name) and \(right.name) have no order", remedy: "compare values of one kind",
          in: file, at: position)
      }
    }
  }
}
