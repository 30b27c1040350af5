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
    let element: Shape
    switch shape.unwrapped {
    case .list(.never), .never:
      // It never turns: what it would do with names that this site lacks is not looked at.
      return compile(loop.otherwise, Scope(parent: scope), file)
    case .list(let shape): element = shape
    case .map, .object: element = .text
    case .any, .none: element = .any
    case .text: element = .text
    default:
      report(
        "\(shape.name) is nothing to loop over", remedy: "loop over a list", in: file,
        at: loop.position, length: 2)
      element = .any
    }
    let inner = Scope(parent: scope)
    let shapes =
      loop.targets.count == 1
      ? [element] : unpacked(element, loop.targets.count, file, loop.position)
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
        "this loop ends at another place of the page than it begins",
        remedy: "open and close each tag and quotation mark inside the loop", in: file,
        at: loop.position, length: 2)
    }
    tracker = start.joined(with: tracker)
    emit(.nextLoop(number, body: body), file, loop.position)
    if loop.otherwise.isEmpty {
      patch(begin, to: program.instructions.count)
      return
    }
    let exit = program.instructions.count
    emit(.jump(0), file, loop.position)
    patch(begin, to: program.instructions.count)
    compile(loop.otherwise, Scope(parent: scope), file)
    patch(exit, to: program.instructions.count)
  }
}
