import Model

/// Recursive loops: the turns that wait are kept with the slots of their level.
extension Machine {
  /// Begins a level of a recursive loop inside one of its turns; gives the place where it begins.
  mutating func descend(
    _ number: Int, into value: TemplateValue, from place: Int
  ) throws(RenderFailure) -> Int {
    let level = program.loops[number].level
    guard turns.count < Compiler.levelLimit else {
      throw failure(
        place, Message("template-loop-too-deep", ["limit": .number(Compiler.levelLimit)]),
        Message("template-loop-too-deep.remedy-run"))
    }
    steps &+= level.slots.count
    let depth = loops[number].depth + 1
    turns.append(
      LoopTurn(
        place: place + 1, state: loops[number], slots: Array(slots[level.slots]),
        askedLast: askedLast[number]))
    guard begin(number, over: value, depth: depth) else {
      loops[number].depth = depth
      return level.whenEmpty
    }
    return level.body
  }

  /// Ends a level of a recursive loop; gives the place where the turn above goes on.
  mutating func ascend(_ number: Int) -> Int {
    guard let turn = turns.popLast() else { return program.instructions.count }
    loops[number] = turn.state
    askedLast[number] = turn.askedLast
    slots.replaceSubrange(program.loops[number].level.slots, with: turn.slots)
    return turn.place
  }
}
