import Model

extension Compiler {
  /// Expands a macro where it is called.
  func invoke(
    _ macro: MacroClosure, _ arguments: [Expression.Argument], caller: CallerClosure?,
    _ scope: Scope, _ file: TemplateFile, _ position: SourcePosition
  ) {
    let inner = Scope(parent: macro.scope)
    let passed = pass(
      arguments, to: macro.macro.parameters, of: macro.macro.name, from: scope, file, position,
      into: inner, defaults: macro.scope, defaultsFile: macro.file)
    if let caller { inner.bindings["caller"] = .caller(caller) }
    expand(file, position) {
      keepingOutput(of: caller == nil ? macro : nil, passed, file, position) {
        compile(macro.macro.body, inner, macro.file)
      }
    }
  }

  /// Expands the body of a `call` where the macro asks for it.
  func invoke(
    _ caller: CallerClosure, _ arguments: [Expression.Argument], _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) {
    let inner = Scope(parent: caller.scope)
    _ = pass(
      arguments, to: caller.parameters, of: "caller", from: scope, file, position, into: inner,
      defaults: caller.scope, defaultsFile: caller.file)
    expand(file, position) { compile(caller.body, inner, caller.file) }
  }

  private func pass(
    _ arguments: [Expression.Argument], to parameters: [Macro.Parameter], of name: String,
    from scope: Scope, _ file: TemplateFile, _ position: SourcePosition, into inner: Scope,
    defaults: Scope, defaultsFile: TemplateFile
  ) -> [PassedValue] {
    var passed: [PassedValue] = []
    let positional = arguments.filter { $0.name == nil }
    if positional.count > parameters.count {
      report(
        Message(
          "template-too-many-values",
          [
            "name": .text(name), "count": .number(parameters.count),
            "given": .number(positional.count),
          ]),
        remedy: Message(
          "template-too-many-values.remedy", ["parameters": .names(parameters.map(\.name))]),
        in: file,
        at: position)
    }
    for argument in arguments {
      guard let given = argument.name, !parameters.contains(where: { $0.name == given }) else {
        continue
      }
      let nearest = NearestName.of(given, among: parameters.map(\.name))
      report(
        Message("template-unknown-parameter", ["name": .text(name), "given": .text(given)]),
        remedy: nearest.map(Message.didYouMean) ?? Message("template-unknown-parameter.remedy"),
        in: file, at: position)
    }
    for (place, parameter) in parameters.enumerated() {
      let given =
        place < positional.count
        ? positional[place] : arguments.first { $0.name == parameter.name }
      let compiled: Compiled
      if let given {
        compiled = expression(given.value, scope, file)
      } else if let standard = parameter.standard {
        // A default may use the parameters before it.
        let visible = Scope(parent: defaults)
        visible.bindings = inner.bindings
        compiled = expression(standard, visible, defaultsFile)
      } else {
        report(
          Message(
            "template-value-missing", ["name": .text(name), "parameter": .text(parameter.name)]),
          remedy: Message("template-value-missing.remedy"), in: file, at: position)
        compiled = nothing
      }
      let slot = newSlot()
      emit(.set(slot: slot, node: compiled.node), file, position)
      inner.bindings[parameter.name] = .value(slot: slot, compiled.shape)
      passed.append(PassedValue(slot: slot, node: compiled.node, shape: compiled.shape))
    }
    return passed
  }

  /// Reads another template's macros and values.
  func module(
    _ name: String, _ around: Scope?, _ file: TemplateFile, _ position: SourcePosition
  ) -> Scope? {
    guard let imported = library.file(name, from: file) else {
      unknownTemplate(name, in: file, at: position)
      return nil
    }
    let scope = Scope(parent: around)
    expand(file, position) {
      define(imported.statements, scope, imported)
    }
    return scope
  }

  func test(
    _ input: Expression, _ name: String, _ arguments: [Expression], _ scope: Scope,
    _ file: TemplateFile, _ position: SourcePosition
  ) -> Int {
    guard let test = ValueTest(name: name) else {
      let nearest = NearestName.of(name, among: ValueTest.allCases.map(\.rawValue))
      report(
        Message("template-unknown-test", ["name": .text(name)]),
        remedy: nearest.map(Message.didYouMean) ?? Message("template-unknown-test.remedy"),
        in: file,
        at: position, length: name.utf8.count)
      return constant(.boolean(false))
    }
    guard arguments.count == test.arity else {
      report(
        Message(
          test.arity == 0 ? "template-test-no-value" : "template-test-one-value",
          ["name": .text(name)]),
        remedy: test.arity == 0
          ? Message("template-test-values.remedy-none") : Message("template-test-values.remedy"),
        in: file, at: position)
      return constant(.boolean(false))
    }
    if test == .defined || test == .undefined, let isThere = presence(input, scope, file) {
      return constant(.boolean(isThere == (test == .defined)))
    }
    let (node, _) =
      test == .defined || test == .undefined || test == .none
      ? tolerant(input, scope, file) : expression(input, scope, file)
    return add(.test(test, node, operands(arguments.map { expression($0, scope, file).node })))
  }
}
