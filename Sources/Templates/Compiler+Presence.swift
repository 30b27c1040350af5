import Model

/// What is decided while a template is compiled: what this site has and what it lacks.
///
/// Behind `is defined` and `default` stand names that only other sites have. What hangs on them is
/// left out without being checked, and costs nothing when a page is made.
extension Compiler {
  /// Whether something that `is defined` or `default` asks for is there on every page or on none;
  /// nothing where that shows only when a page is made.
  func presence(_ expression: Expression, _ scope: Scope, _ file: TemplateFile) -> Bool? {
    if isCallable(expression, scope) { return true }
    switch known(expression, scope) {
    case .lacking(let step):
      suggestMisspelling(in: step, scope, file)
      return false
    case .shape(.none, _), .shape(.never, _): return false
    case .shape(_, let isCertain): return isCertain ? true : nil
    case .nothing: break
    }
    // Whether there is such a string may be asked without the values for it.
    guard case .filter(let input, let name, let arguments, _) = expression,
      arguments.allSatisfy({ $0.name == nil })
    else { return nil }
    return library.host.filters[name]?.names?(literals(input, arguments)) == true ? true : nil
  }

  /// What can be said of a path of names before it is compiled.
  private enum Known {
    /// The site lacks it; the step at which that shows. Only `is defined` and `default` may ask.
    case lacking(Expression)
    /// What it is like, and whether it is there on every page for certain.
    case shape(Shape, isCertain: Bool)
    case nothing
  }

  /// From the first name on, step by step: a path may be as long as an expression.
  private func known(_ expression: Expression, _ scope: Scope) -> Known {
    var steps: [Expression] = []
    var first = expression
    while let base = first.base {
      steps.append(first)
      first = base
    }
    var found = knownStart(first, scope)
    var base = first
    for step in steps.reversed() {
      if let (_, name) = step.step {
        found =
          module(base, scope).map { known(step, name, of: $0) } ?? known(step, name, of: found)
      } else {
        switch found {
        case .lacking: break
        case .shape(.list(let element), _): found = .shape(element.unwrapped, isCertain: false)
        case .shape(.never, _): found = .shape(.never, isCertain: false)
        default: found = .nothing
        }
      }
      base = step
    }
    return found
  }

  private func knownStart(_ expression: Expression, _ scope: Scope) -> Known {
    switch expression {
    case .name(let name, _):
      switch scope.find(name) {
      case .value(_, let shape)?: return .shape(shape.unwrapped, isCertain: false)
      case _?: return .nothing
      // What is likely a slip is told as one.
      case nil:
        return NearestName.of(name, among: scope.names) == nil ? .lacking(expression) : .nothing
      }
    case .filter(let input, let name, let arguments, _):
      // What the program's filters are given and is absent makes their result absent.
      guard let host = library.host.filters[name] else { return .nothing }
      if host.names?(literals(input, arguments)) == false { return .lacking(expression) }
      for value in [input] + arguments.map(\.value) {
        if case .lacking(let step) = known(value, scope) { return .lacking(step) }
      }
      return .nothing
    default: return .nothing
    }
  }

  private func known(_ step: Expression, _ name: String, of module: Scope) -> Known {
    if case .value(_, let shape)? = module.bindings[name] {
      return .shape(shape.unwrapped, isCertain: false)
    }
    let isThere = module.bindings[name] != nil || library.isIncomplete
    return isThere || NearestName.of(name, among: module.bindings.keys.sorted()) != nil
      ? .nothing : .lacking(step)
  }

  private func known(_ step: Expression, _ name: String, of base: Known) -> Known {
    switch base {
    case .lacking: return base
    case .shape(.never, _): return .shape(.never, isCertain: false)
    case .shape(.object(let fields), _):
      return fields.first { $0.name == name }.map {
        .shape($0.shape.unwrapped, isCertain: false)
      } ?? .lacking(step)
    case .shape(.entity(let entity), _):
      let openness = library.schema.openness(of: entity)
      guard let shape = library.schema.field(name, of: entity)?.shape else {
        return openness == .closed ? .nothing : .lacking(step)
      }
      return .shape(shape.unwrapped, isCertain: openness == .registry && !shape.isOptional)
    default: return .nothing
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
      switch known(condition, scope) {
      case .shape(.none, _), .shape(.never, _): return false
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
  private func suggestMisspelling(in step: Expression, _ scope: Scope, _ file: TemplateFile) {
    guard case .member(let base, let name, let position) = step,
      case .shape(.entity(let entity), _) = known(base, scope)
    else { return }
    if library.schema.isAmbiguous(name, of: entity) {
      return report(
        Message("template-mixed-left-out", ["name": .text(name)]),
        remedy: Self.ambiguity, in: file, at: position, length: name.utf8.count, severity: .warning)
    }
    guard let near = NearestName.of(name, among: library.schema.names(of: entity)) else { return }
    report(
      Message(
        "template-field-left-out", ["entity": Shape.entity(entity).name, "name": .text(name)]),
      remedy: Message.didYouMean(near), in: file, at: position, length: name.utf8.count,
      severity: .suggestion)
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

extension Expression {
  /// What stands before the last step of a path, by a name or a number.
  fileprivate var base: Expression? {
    if case .index(let base, .literal(.integer), _) = self { return base }
    return step?.base
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
