import Model

/// What is decided while a template is compiled: what this site has and what it lacks.
///
/// Behind `is defined` and `default` stand names that only other sites have. What hangs on them is
/// left out without being checked, and costs nothing when a page is made.
extension Compiler {
  /// Whether something that `is defined` or `default` asks for is there on every page or on none;
  /// nothing where that shows only when a page is made.
  func presence(_ expression: Expression, _ scope: Scope, _ file: TemplateFile) -> Bool? {
    if isUnknown(expression, scope) {
      suggestMisspelling(in: expression, scope, file)
      return false
    }
    if isCallable(expression, scope) { return true }
    switch knownShape(expression, scope) {
    case .none?, .never?: return false
    default: break
    }
    if let (base, name) = expression.step {
      return isRegistered(name, in: base, scope) ? true : nil
    }
    switch expression {
    case .filter(let input, let name, let arguments, _):
      // Whether there is such a string may be asked without the values for it.
      guard arguments.allSatisfy({ $0.name == nil }) else { return nil }
      return library.host.filters[name]?.names?(literals(input, arguments)) == true ? true : nil
    default: return nil
    }
  }

  /// Whether an expression names something that is not there and that is not a likely slip: only
  /// `is defined` and `default` may ask for such names.
  func isUnknown(_ expression: Expression, _ scope: Scope) -> Bool {
    if let (base, name) = expression.step { return isUnknown(name, in: base, scope) }
    switch expression {
    case .name(let name, _):
      return scope.find(name) == nil && NearestName.of(name, among: scope.names) == nil
    case .filter(let input, let name, let arguments, _):
      // What the program's filters are given and is absent makes their result absent.
      guard let host = library.host.filters[name] else { return false }
      return host.names?(literals(input, arguments)) == false || isUnknown(input, scope)
        || arguments.contains { isUnknown($0.value, scope) }
    default: return false
    }
  }

  private func isUnknown(_ name: String, in base: Expression, _ scope: Scope) -> Bool {
    if isUnknown(base, scope) { return true }
    if let module = module(base, scope) {
      return module.bindings[name] == nil && !library.isIncomplete
        && NearestName.of(name, among: module.bindings.keys.sorted()) == nil
    }
    switch knownShape(base, scope) {
    case .object(let fields)?: return !fields.contains { $0.name == name }
    case .entity(let entity)?:
      return library.schema.openness(of: entity) != .closed
        && library.schema.field(name, of: entity) == nil
    default: return false
    }
  }

  /// What a condition gives where only the presence of a name decides: what hangs on an unknown
  /// name is not compiled, `{% if caller is defined %}{{ caller() }}{% endif %}`.
  func truth(_ condition: Expression, _ scope: Scope, _ file: TemplateFile) -> Bool? {
    switch condition {
    case .test(let input, "defined", _, let isNegated, _):
      return presence(input, scope, file).map { $0 != isNegated }
    case .test(let input, "undefined", _, let isNegated, _):
      return presence(input, scope, file).map { $0 == isNegated }
    case .not(let value): return truth(value, scope, file).map { !$0 }
    case .binary(.and, let left, let right, _):
      return both(left, right, scope, file, isDecidedBy: false)
    case .binary(.or, let left, let right, _):
      return both(left, right, scope, file, isDecidedBy: true)
    case .filter(let input, "default", let arguments, _), .filter(let input, "d", let arguments, _):
      guard presence(input, scope, file) == false else { return nil }
      switch arguments.fallback {
      case .literal(let value)?: return value.isTrue
      case .list(let items)?: return !items.isEmpty
      case let fallback?: return truth(fallback, scope, file)
      case nil: return false
      }
    case .name, .member, .index:
      switch knownShape(condition, scope) {
      case .none?, .never?: return false
      default: return nil
      }
    default: return nil
    }
  }

  /// `and` is decided by one that is false, `or` by one that is true; else by both.
  private func both(
    _ left: Expression, _ right: Expression, _ scope: Scope, _ file: TemplateFile,
    isDecidedBy decisive: Bool
  ) -> Bool? {
    let first = truth(left, scope, file)
    if first == decisive { return decisive }
    let second = truth(right, scope, file)
    return second == decisive ? decisive : first == nil ? nil : second
  }

  /// Compiles what may be absent, because the template asks for that.
  func tolerant(_ expression: Expression, _ scope: Scope, _ file: TemplateFile) -> Compiled {
    let outer = toleratesAbsence
    toleratesAbsence = true
    defer { toleratesAbsence = outer }
    return self.expression(expression, scope, file)
  }

  /// Gives the names that a branch sets and no page ever sees a place, as something absent: behind
  /// the `if` they are what they are on sites whose branch was not taken.
  func declare(namesSetIn statements: [Statement], _ scope: Scope) {
    for name in statements.flatMap(\.namesSet) where scope.find(name) == nil {
      // An earlier turn of a loop may have set the name further on.
      setsInBranches += 1
      let slot = newSlot()
      scope.slots[name] = slot
      scope.bindings[name] = .value(slot: slot, .never)
    }
  }

  private func literals(
    _ input: Expression, _ arguments: [Expression.Argument]
  ) -> FilterCall {
    func argument(_ value: Expression) -> FilterCall.Argument {
      FilterCall.Argument(shape: .any, literal: literal(value))
    }
    return FilterCall(
      input: argument(input),
      arguments: arguments.filter { $0.name == nil }.map { argument($0.value) }, named: [:])
  }

  /// Tells of a name that is asked for, that this site lacks, and that is nearly one it has: another
  /// site may have it, so it is no mistake.
  private func suggestMisspelling(
    in expression: Expression, _ scope: Scope, _ file: TemplateFile
  ) {
    guard case .member(let base, let name, let position) = expression else { return }
    if isUnknown(base, scope) { return suggestMisspelling(in: base, scope, file) }
    guard case .entity(let entity)? = knownShape(base, scope) else { return }
    if library.schema.isAmbiguous(name, of: entity) {
      return report(
        "\(name) is of different kinds in different types: what hangs on it is left out",
        remedy: Self.ambiguity, in: file, at: position, length: name.utf8.count, severity: .warning)
    }
    guard let near = NearestName.of(name, among: library.schema.names(of: entity))
    else { return }
    report(
      "\(Shape.entity(entity).name) has no field \"\(name)\": what hangs on it is left out",
      remedy: "did you mean \"\(near)\"?", in: file, at: position, length: name.utf8.count,
      severity: .suggestion)
  }

  /// Whether a name is one of those that are there on every page.
  private func isRegistered(_ name: String, in base: Expression, _ scope: Scope) -> Bool {
    guard case .entity(let entity)? = knownShape(base, scope),
      library.schema.openness(of: entity) == .registry
    else { return false }
    return library.schema.field(name, of: entity).map { !$0.shape.isOptional } ?? false
  }

  private func isCallable(_ expression: Expression, _ scope: Scope) -> Bool {
    let binding: Binding? =
      if case .name(let name, _) = expression {
        scope.find(name)
      } else if let (base, name) = expression.step {
        module(base, scope)?.bindings[name]
      } else {
        nil
      }
    switch binding {
    case .macro, .module, .caller, .loop: return true
    case .value, nil: return false
    }
  }

  /// The imported template that a name stands for.
  private func module(_ expression: Expression, _ scope: Scope) -> Scope? {
    guard case .name(let name, _) = expression, case .module(let module)? = scope.find(name) else {
      return nil
    }
    return module
  }

  /// The shape of a path of names, without compiling it.
  private func knownShape(_ expression: Expression, _ scope: Scope) -> Shape? {
    if let (base, name) = expression.step {
      if let module = module(base, scope) {
        guard case .value(_, let shape)? = module.bindings[name] else { return nil }
        return shape.unwrapped
      }
      switch knownShape(base, scope) {
      case .object(let fields)?: return fields.first { $0.name == name }?.shape.unwrapped
      case .entity(let entity)?: return library.schema.field(name, of: entity)?.shape.unwrapped
      case .never?: return .never
      default: return nil
      }
    }
    switch expression {
    case .name(let name, _):
      guard case .value(_, let shape)? = scope.find(name) else { return nil }
      return shape.unwrapped
    case .index(let base, .literal(.integer), _):
      guard case .list(let element)? = knownShape(base, scope) else { return nil }
      return element.unwrapped
    default: return nil
    }
  }
}

extension Expression {
  /// The last step of a path of names, `a.b` or `a["b"]`.
  fileprivate var step: (base: Expression, name: String)? {
    switch self {
    case .member(let base, let name, _): (base, name)
    case .index(let base, .literal(.text(let text)), _): (base, text.string)
    default: nil
    }
  }
}

extension Statement {
  /// The names that it gives to what stands behind it.
  var namesSet: [String] {
    switch self {
    case .set(let names, _, _): names
    case .setBlock(let name, _, _): [name]
    case .condition(let branches, let otherwise, _):
      branches.flatMap { $0.body.flatMap(\.namesSet) } + otherwise.flatMap(\.namesSet)
    default: []
    }
  }
}
