import Model

/// `for` with its turns.
extension Compiler {
  /// A value that is looped over: what the site has by its names is a list of that.
  func listed(_ compiled: Compiled) -> Compiled {
    guard case .entity(let entity) = compiled.shape,
      let (slot, element) = library.schema.elements(of: entity)
    else { return compiled }
    return (add(.field(compiled.node, slot: slot)), .list(element))
  }

  func loop(_ loop: Statement.Loop, _ scope: Scope, _ file: TemplateFile) {
    let (sequence, shape) = listed(expression(loop.sequence, scope, file))
    var element = self.element(of: shape, file, loop.position) ?? .any
    if element == .never {
      // It never turns: what it would do with names that this site lacks is not looked at.
      return compile(loop.otherwise, Scope(parent: scope), file)
    }
    guard loop.isRecursive else { return turns(of: loop, sequence, element, scope, file) }
    // Each level may show more of what the elements of the levels below are like. What was found is
    // known when the loop is compiled again: loops in loops would be compiled over and over.
    let (mark, start) = (self.mark, tracker)
    let place = Recursion.Place(path: file.path, position: loop.position, element: element)
    element = levels[place] ?? element
    for _ in 0..<Self.levelLimit {
      guard let wider = turnsOfLevel(of: loop, sequence, element, scope, file), !isTooLarge else {
        return
      }
      element = wider
      levels[place] = wider
      takeBack(to: mark)
      tracker = start
    }
    report(
      Message("template-loop-too-deep", ["limit": .number(Self.levelLimit)]),
      remedy: Message("template-loop-too-deep.remedy"),
      in: file, at: loop.position, length: 2)
  }

  /// In Python a template may go some hundreds of levels deep.
  static var levelLimit: Int { 100 }

  /// The shape of what a loop takes from a value, one after the other; never anything where it has
  /// nothing to run over.
  private func element(
    of shape: Shape, _ file: TemplateFile, _ position: SourcePosition
  ) -> Shape? {
    switch shape.unwrapped {
    case .list(let element): return element
    case .never: return .never
    case .map, .object, .text: return .text
    case .any, .none: return .any
    default:
      report(
        Message("template-no-loop", ["shape": shape.name]),
        remedy: Message("template-no-loop.remedy"), in: file,
        at: position, length: 2)
      return nil
    }
  }

  /// Compiles a recursive loop; gives the shape of its elements when that of the levels below is
  /// another than it was taken for.
  private func turnsOfLevel(
    of loop: Statement.Loop, _ sequence: Int, _ element: Shape, _ scope: Scope,
    _ file: TemplateFile
  ) -> Shape? {
    let number = program.loops.count
    recursions[number] = Recursion(element: element, start: tracker)
    turns(of: loop, sequence, element, scope, file)
    let all = recursions.removeValue(forKey: number)?.element ?? element
    return all == element ? nil : all
  }

  /// `loop(children)`: all turns of a recursive loop once more, over another list.
  func descend(
    _ number: Int, _ arguments: [Expression.Argument], _ scope: Scope, _ file: TemplateFile,
    _ position: SourcePosition
  ) {
    guard let recursion = recursions[number] else {
      return report(
        Message("template-loop-not-recursive"),
        remedy: Message("template-loop-not-recursive.remedy"), in: file,
        at: position, length: 4)
    }
    guard arguments.count == 1, arguments[0].name == nil else {
      return report(
        Message("template-loop-one-list"), remedy: Message("template-loop-one-list.remedy"),
        in: file, at: position,
        length: 4)
    }
    let (node, shape) = listed(expression(arguments[0].value, scope, file))
    let element = shape == .none ? .never : self.element(of: shape, file, position)
    if let element, element != .never {
      let joined = recursion.element.joined(with: element)
      if joined == .any, recursion.element != .any, element != .any {
        report(
          Message("template-loop-other-list", ["element": element.name]),
          remedy: Message("template-loop-other-list.remedy"), in: file, at: position,
          length: 4)
      } else {
        recursions[number]?.element = joined
      }
    }
    guard tracker.isAt(samePlaceAs: recursion.start) else {
      return report(
        Message("template-loop-other-place"),
        remedy: Message("template-loop-other-place.remedy"),
        in: file, at: position, length: 4)
    }
    emit(.descend(number, node: node), file, position)
  }

  /// Whether a value is that of a loop inside itself, for which the turns of a condition matter.
  func descends(_ expression: Expression, _ scope: Scope) -> Bool {
    guard case .call(.name(let name, _), _, _) = expression, case .loop? = scope.find(name) else {
      return false
    }
    return true
  }

  private func turns(
    of loop: Statement.Loop, _ sequence: Int, _ element: Shape, _ scope: Scope,
    _ file: TemplateFile
  ) {
    let inner = Scope(parent: scope)
    let shapes =
      loop.targets.count == 1
      ? [element] : unpacked(element, loop.targets.count, file, loop.position)
    let ownSlots = program.slotCount
    let slots = zip(loop.targets, shapes).map { name, shape in
      let slot = newSlot()
      inner.bindings[name] = .value(slot: slot, shape)
      return slot
    }
    let condition = loop.condition.map { expression($0, inner, file).node }
    let number = program.loops.count
    program.loops.append(
      Program.LoopPlan(sequence: sequence, condition: condition, targets: slots))
    loopElements.append(element)
    inner.bindings["loop"] = .loop(number)
    let begin = program.instructions.count
    emit(.beginLoop(number, whenEmpty: 0), file, loop.position)
    let body = program.instructions.count
    let firstSlot = program.slotCount
    let setsBefore = setsInBranches
    let clear = program.instructions.count
    emit(.clear(first: firstSlot, end: firstSlot), file, loop.position)
    let start = tracker
    compile(loop.body, inner, file)
    if setsInBranches > setsBefore, program.instructions.indices.contains(clear) {
      // A name set in a branch of an earlier turn is not there in the next.
      program.instructions[clear] = .clear(first: firstSlot, end: program.slotCount)
    }
    if !tracker.isAt(samePlaceAs: start), !hasErrors {
      report(
        Message("template-loop-uneven"),
        remedy: Message("template-loop-uneven.remedy"), in: file,
        at: loop.position, length: 2)
    }
    tracker = start.joined(with: tracker)
    emit(.nextLoop(number, body: body), file, loop.position)
    let exit = program.instructions.count
    if !loop.otherwise.isEmpty { emit(.jump(0), file, loop.position) }
    let whenEmpty = program.instructions.count
    patch(begin, to: whenEmpty)
    if !loop.otherwise.isEmpty {
      compile(loop.otherwise, Scope(parent: scope), file)
      patch(exit, to: program.instructions.count)
    }
    guard loop.isRecursive, program.loops.indices.contains(number) else { return }
    program.loops[number].level = Program.Level(
      body: body, whenEmpty: whenEmpty, slots: ownSlots..<program.slotCount)
    emit(.ascend(number), file, loop.position)
  }
}

/// A recursive loop while its turns are compiled.
struct Recursion {
  /// What the elements of every level are like, as far as it is known.
  var element: Shape
  /// The place of the page where a turn begins.
  var start: HTMLTracker

  /// A recursive loop as it is written, and what its own elements are like.
  struct Place: Hashable {
    var path: String
    var position: SourcePosition
    var element: Shape
  }
}
