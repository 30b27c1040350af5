import Model

extension Compiler {
  func compile(_ statements: [Statement], _ scope: Scope, _ file: TemplateFile) {
    for statement in statements where !isTooLarge {
      work += 1
      compile(statement, scope, file)
    }
  }

  private func compile(_ statement: Statement, _ scope: Scope, _ file: TemplateFile) {
    switch statement {
    case .text(let bytes, let position):
      let start = program.bytes.count
      program.bytes += bytes
      follow(bytes, file, position)
      emit(.text(start: start, end: program.bytes.count), file, position)
    case .print(let expression, let position): print(expression, scope, file, position)
    case .condition(let branches, let otherwise, let position):
      condition(branches, otherwise, scope, file, position)
    case .loop(let loop): self.loop(loop, scope, file)
    case .set(let names, let expression, let position):
      let (node, shape) = self.expression(expression, scope, file)
      if names.count == 1 {
        emit(.set(slot: bind(names[0], shape, in: scope), node: node), file, position)
      } else {
        let slots = zip(names, unpacked(shape, names.count, file, position)).map {
          bind($0, $1, in: scope)
        }
        emit(.unpack(node: node, slots: operands(Array(slots))), file, position)
      }
    case .setMember(let name, let member, let expression, let position):
      let (node, _) = self.expression(expression, scope, file)
      guard case .value(let slot, .object)? = scope.find(name) else {
        report(
          Message("template-no-namespace", ["name": .text(name)]),
          remedy: Message("template-no-namespace.remedy", ["name": .text(name)]),
          in: file, at: position)
        return
      }
      emit(.setMember(slot: slot, name: constant(name: member), node: node), file, position)
    case .setBlock(let name, let body, let position):
      let slot = capture(file, position) { compile(body, Scope(parent: scope), file) }
      emit(
        .set(slot: bind(name, .markup, in: scope), node: add(.slot(slot))), file, position)
    case .include(let names, let isOptional, let seesNames, let position):
      include(names, isOptional: isOptional, seesNames: seesNames, scope, file, position)
    case .narrowed(let name, let entity, let body): narrowed(name, entity, body, scope, file)
    case .extends: break
    case .block(let name, let body, let isScoped, let position):
      let around = isScoped ? scope : top
      guard blocks[name]?.contains(where: { $0.file.name == file.name }) ?? false else {
        // The blocks of an included template are its own.
        return compile(body, Scope(parent: around), file)
      }
      block(name, level: 0, around, file, position)
    case .macro(let macro):
      scope.bindings[macro.name] = .macro(MacroClosure(macro: macro, scope: scope, file: file))
    case .call(let expression, let parameters, let body, let position):
      let caller = CallerClosure(parameters: parameters, body: body, scope: scope, file: file)
      guard case .call(let callee, let arguments, _) = expression,
        let macro = macro(callee, scope)
      else {
        if library.isIncomplete { return }
        report(
          Message("template-call-needs-macro"), remedy: Message("template-call-needs-macro.remedy"),
          in: file, at: position)
        return
      }
      invoke(macro, arguments, caller: caller, scope, file, position)
    case .importing(let name, let alias, let seesNames, let position):
      if let module = module(name, seesNames ? scope : nil, file, position) {
        scope.bindings[alias] = .module(module)
      }
    case .importingNames(let name, let names, let seesNames, let position):
      guard let module = module(name, seesNames ? scope : nil, file, position) else { return }
      for (name, alias) in names {
        if let binding = module.bindings[name] {
          scope.bindings[alias] = binding
        } else {
          unknownMember(name, of: module, file, position)
        }
      }
    }
  }

  /// Follows text, and tells of anchors that could be those of a heading.
  private func follow(_ bytes: [UInt8], _ file: TemplateFile, _ position: SourcePosition) {
    guard library.reservesAnchors else { return tracker.consume(bytes) }
    for place in tracker.strayAnchors(consuming: bytes) {
      let name = bytes[place...].prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
      let written = String(decoding: name, as: UTF8.self)
      report(
        Message("template-anchor-of-heading", ["written": .text(written)]),
        remedy: Message("template-anchor-of-heading.remedy", ["written": .text(written)]),
        in: file, at: position.moved(behind: bytes[..<place]), length: written.unicodeScalars.count)
    }
  }

  /// Runs a part of the compilation one level deeper; a template that reaches itself is reported.
  ///
  /// What is used in many places is compiled as often: twelve includes that use the next eight times
  /// each would be eight to the power of twelve.
  func expand(_ file: TemplateFile, _ position: SourcePosition, _ body: () -> Void) {
    if isTooLarge {
      if !isToldTooLarge {
        isToldTooLarge = true
        report(
          Message("template-too-large-included"),
          remedy: Message("template-too-large-included.remedy"), in: file, at: position)
      }
      return
    }
    guard expansions < Self.expansionLimit else {
      report(
        Message("template-reaches-itself"), remedy: Message("template-reaches-itself.remedy"),
        in: file, at: position)
      // It may do so in many ways; other mistakes are still told.
      isToldTooLarge = true
      allowance = min(allowance, work + 20_000)
      return
    }
    expansions += 1
    body()
    expansions -= 1
  }

  /// Emits instructions whose output is kept as markup, and gives its slot.
  func capture(_ file: TemplateFile, _ position: SourcePosition, _ body: () -> Void) -> Int {
    let outer = tracker
    tracker = HTMLTracker()
    emit(.beginCapture, file, position)
    body()
    let slot = newSlot()
    emit(.endCapture(slot: slot), file, position)
    if !isTooLarge, !tracker.isInText {
      report(
        Message("template-part-ends-in-tag"), remedy: Message("template-part-ends-in-tag.remedy"),
        in: file, at: position)
    }
    tracker = outer
    return slot
  }

  private func print(
    _ expression: Expression, _ scope: Scope, _ file: TemplateFile, _ position: SourcePosition
  ) {
    if case .call(let callee, let arguments, let callPosition) = expression {
      if let macro = macro(callee, scope) {
        return invoke(macro, arguments, caller: nil, scope, file, callPosition)
      }
      if case .name("caller", _) = callee, case .caller(let caller)? = scope.find("caller") {
        return invoke(caller, arguments, scope, file, callPosition)
      }
      if case .name(let name, let place) = callee, case .loop(let number)? = scope.find(name) {
        return descend(number, arguments, scope, file, place)
      }
      if case .name("super", _) = callee, let current = blockStack.last {
        return block(current.name, level: current.level + 1, current.scope, file, callPosition)
      }
    }
    if case .conditional(let test, let then, let otherwise) = expression,
      descends(then, scope) || otherwise.map({ descends($0, scope) }) == true
    {
      // A loop inside itself is no value that could be taken or left.
      return condition(
        [(test, [.print(then, position)])], otherwise.map { [.print($0, position)] } ?? [], scope,
        file, position)
    }
    let (node, shape) = self.expression(expression, scope, file)
    if library.reservesAnchors, tracker.isBeforeAnchor, let attribute = tracker.anchorAttribute {
      report(
        Message("template-attribute-of-heading", ["attribute": .text(attribute)]),
        remedy: Message("template-attribute-of-heading.remedy", ["attribute": .text(attribute)]),
        in: file,
        at: position, length: 2)
    }
    switch tracker.place() {
    case .failure(let mistake):
      report(mistake.message, remedy: mistake.remedy, in: file, at: position, length: 2)
    case .success(let place):
      if place != .script, let reason = unprintable(shape) {
        report(
          reason, remedy: Message("template-unprintable.remedy"), in: file, at: position, length: 2)
        return
      }
      if place == .script, shape.unwrapped == .markup, !isMadeForScripts(expression) {
        report(
          Message("template-markup-in-script"),
          remedy: Message("template-markup-in-script.remedy"), in: file, at: position,
          length: 2)
      }
      emit(.print(node: node, place), file, position)
    }
  }

  /// Markup is escaped for text, not for scripts: only what the program or `tojson` gives, and
  /// what the author vouches for, may stand there.
  private func isMadeForScripts(_ expression: Expression) -> Bool {
    switch expression {
    case .member, .index, .filter(_, "tojson", _, _), .filter(_, "safe", _, _),
      .filter(_, "trust", _, _):
      true
    default: false
    }
  }

  private func unprintable(_ shape: Shape) -> Message? {
    switch shape.unwrapped {
    case .list: Message("template-unprintable-list")
    case .map, .object: Message("template-unprintable-map")
    case .entity: Message("template-unprintable", ["shape": shape.unwrapped.name])
    default: nil
    }
  }

  func block(
    _ name: String, level: Int, _ scope: Scope, _ file: TemplateFile, _ position: SourcePosition
  ) {
    guard !blockStack.contains(where: { $0.name == name && $0.level == level }) else {
      report(
        Message("template-block-in-itself", ["name": .text(name)]),
        remedy: Message("template-block-in-itself.remedy"),
        in: file, at: position)
      return
    }
    guard let bodies = blocks[name], level < bodies.count else {
      report(
        Message("template-no-super", ["name": .text(name)]),
        remedy: Message("template-no-super.remedy"),
        in: file, at: position)
      return
    }
    expand(file, position) {
      blockStack.append((name, level, scope))
      compile(bodies[level].body, Scope(parent: scope), bodies[level].file)
      blockStack.removeLast()
    }
  }

  /// Puts a name into the scope; `set` in a branch keeps the slot of the name.
  private func bind(_ name: String, _ shape: Shape, in scope: Scope) -> Int {
    if branchDepth > 0 { setsInBranches += 1 }
    let slot: Int
    if let known = scope.slots[name] {
      slot = known
    } else if case .value(let known, _)? = scope.bindings[name], scope.slots[name] == nil,
      scope !== top
    {
      slot = known
    } else {
      slot = newSlot()
    }
    scope.slots[name] = slot
    scope.bindings[name] = .value(slot: slot, shape)
    return slot
  }

  /// The shapes of the parts of a value that is given to several names.
  func unpacked(
    _ shape: Shape, _ count: Int, _ file: TemplateFile, _ position: SourcePosition
  ) -> [Shape] {
    switch shape.unwrapped {
    case .object(let fields) where fields.count == count: return fields.map(\.shape)
    case .list(let element): return Array(repeating: element, count: count)
    case .any, .never: return Array(repeating: shape.unwrapped, count: count)
    default:
      report(
        Message("template-no-unpacking", ["shape": shape.name, "count": .number(count)]),
        remedy: Message("template-no-unpacking.remedy"),
        in: file, at: position)
      return Array(repeating: .any, count: count)
    }
  }
}
