import Model

/// `if` with its branches.
extension Compiler {
  func condition(
    _ branches: [(condition: Expression, body: [Statement])], _ otherwise: [Statement],
    _ scope: Scope, _ file: TemplateFile, _ position: SourcePosition
  ) {
    var otherwise = otherwise
    var dropped: [Statement] = []
    var branches = branches.filter { branch in
      let isKept = truth(branch.condition, scope, file) != false
      if !isKept { dropped += branch.body }
      return isKept
    }
    if let always = branches.firstIndex(where: { truth($0.condition, scope, file) == true }) {
      dropped += otherwise + branches[(always + 1)...].flatMap(\.body)
      otherwise = branches[always].body
      branches.removeSubrange(always...)
    }
    defer { declare(namesSetIn: dropped, scope) }
    if branches.isEmpty { return compile(otherwise, scope, file) }
    for statements in branches.map(\.body) + [otherwise] {
      keepValues(ofNamesSetIn: statements, scope, file, position)
    }
    let before = scope.bindings
    // All names are gone through for each branch.
    work += before.count * (branches.count + 1) / 8
    let start = tracker
    var results: [[String: Binding]] = []
    var ends: [HTMLTracker] = []
    var exits: [Int] = []
    for branch in branches {
      scope.bindings = before
      tracker = start
      let (node, _) = expression(branch.condition, scope, file)
      let test = program.instructions.count
      emit(.jumpUnless(node: node, 0), file, position)
      branchDepth += 1
      compile(branch.body, scope, file)
      branchDepth -= 1
      results.append(scope.bindings)
      ends.append(tracker)
      exits.append(program.instructions.count)
      emit(.jump(0), file, position)
      patch(test, to: program.instructions.count)
    }
    scope.bindings = before
    tracker = start
    branchDepth += 1
    compile(otherwise, scope, file)
    branchDepth -= 1
    results.append(scope.bindings)
    ends.append(tracker)
    for exit in exits { patch(exit, to: program.instructions.count) }
    if !isTooLarge, ends.contains(where: { !$0.isAt(samePlaceAs: tracker) }) {
      report(
        Message("template-branches-differ"),
        remedy: Message("template-branches-differ.remedy"), in: file,
        at: position, length: 2)
    }
    tracker = ends.reduce(tracker) { $0.joined(with: $1) }
    scope.bindings = merged(results)
  }

  /// Gives the names of what stands around that a branch sets a place here, with the value that they
  /// keep where the branch is not taken.
  private func keepValues(
    ofNamesSetIn statements: [Statement], _ scope: Scope, _ file: TemplateFile,
    _ position: SourcePosition
  ) {
    for name in statements.flatMap(\.namesSet) where scope.slots[name] == nil {
      let isOwn = scope.bindings[name] != nil && scope !== top
      guard !isOwn, case .value(let outer, let shape)? = scope.find(name) else { continue }
      let slot = newSlot()
      emit(.set(slot: slot, node: add(.slot(outer))), file, position)
      scope.slots[name] = slot
      scope.bindings[name] = .value(slot: slot, shape)
    }
  }

  /// What holds after an `if`: a name that only some branches set may be absent.
  private func merged(_ results: [[String: Binding]]) -> [String: Binding] {
    var merged: [String: Binding] = [:]
    for name in Set(results.flatMap(\.keys)) {
      let found = results.compactMap { $0[name] }
      var binding = found[0]
      for other in found.dropFirst() {
        if case .value(let slot, let left) = binding, case .value(_, let right) = other {
          binding = .value(slot: slot, left.joined(with: right))
        }
      }
      if found.count < results.count, case .value(let slot, let shape) = binding {
        binding = .value(slot: slot, shape.asOptional)
      }
      merged[name] = binding
    }
    return merged
  }

  func patch(_ place: Int, to target: Int) {
    guard program.instructions.indices.contains(place) else { return }
    switch program.instructions[place] {
    case .jump: program.instructions[place] = .jump(target)
    case .jumpUnless(let node, _): program.instructions[place] = .jumpUnless(node: node, target)
    case .beginLoop(let loop, _):
      program.instructions[place] = .beginLoop(loop, whenEmpty: target)
    default: break
    }
  }
}
