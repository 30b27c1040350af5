import Model

/// A value that a macro was given.
struct PassedValue {
  var slot: Int
  var node: Int
  var shape: Shape
}

extension Compiler {
  /// Compiles a macro's body, and marks its output as one to keep where it can only be the same
  /// again: where the body reads nothing but entities it was given, constants and its own names.
  func keepingOutput(
    of macro: MacroClosure?, _ passed: [PassedValue], _ file: TemplateFile,
    _ position: SourcePosition, _ body: () -> Void
  ) {
    let identity = macro.flatMap { self.identity(of: $0, passed) }
    let begin = program.instructions.count
    emit(.nothing, file, position)
    body()
    let end = program.instructions.count
    emit(.nothing, file, position)
    guard let identity, end < Self.instructionLimit, end - begin > 3 else { return }
    var reads = FragmentReads(program: program)
    reads.follow((begin + 1)..<end)
    guard reads.isClosed(given: passed.map(\.slot)) else { return }
    // A fragment within a kept one is kept with it.
    for place in (begin + 1)..<end {
      switch program.instructions[place] {
      case .beginFragment, .endFragment: program.instructions[place] = .nothing
      default: break
      }
    }
    let number = program.fragments.count
    program.fragments.append(
      Program.Fragment(
        identity: identity, number: number,
        slots: passed.filter { !isConstant($0.node) }.map(\.slot)))
    program.instructions[begin] = .beginFragment(number, end: end + 1)
    program.instructions[end] = .endFragment(number)
  }

  /// What makes two expansions print the same for the same entities; nothing when the macro was
  /// given something else than one or two entities and constants.
  private func identity(of macro: MacroClosure, _ passed: [PassedValue]) -> String? {
    // Between elements it does not matter what came before; elsewhere it decides the escaping.
    let place = tracker.isInText ? "text" : "\(tracker)"
    var parts = ["\(macro.file.path) \(macro.macro.name) \(macro.macro.position) \(place)"]
    var entities = 0
    for value in passed {
      if case .constant(let place) = program.nodes[value.node] {
        parts.append("\(program.constants[place])")
      } else if case .entity(let name) = value.shape.unwrapped {
        entities += 1
        parts.append(name)
      } else {
        return nil
      }
    }
    return (1...2).contains(entities) ? parts.joined(separator: "|") : nil
  }

  private func isConstant(_ node: Int) -> Bool {
    if case .constant = program.nodes[node] { return true }
    return false
  }
}

/// Which slots and loops a run of instructions reads, and which are its own.
private struct FragmentReads {
  let program: Program
  private var read: Set<Int> = []
  private var own: Set<Int> = []
  private var readLoops: Set<Int> = []
  private var ownLoops: Set<Int> = []

  init(program: Program) { self.program = program }

  func isClosed(given: [Int]) -> Bool {
    read.subtracting(own).isSubset(of: given) && readLoops.isSubset(of: ownLoops)
  }

  mutating func follow(_ places: Range<Int>) {
    for place in places {
      switch program.instructions[place] {
      case .text, .jump, .beginCapture, .beginFragment, .endFragment, .nothing, .clear: break
      case .print(let node, _): follow(node)
      case .jumpUnless(let node, _): follow(node)
      case .set(let slot, let node):
        own.insert(slot)
        follow(node)
      case .setMember(let slot, _, let node):
        read.insert(slot)
        follow(node)
      case .unpack(let node, let slots):
        own.formUnion(operands(slots))
        follow(node)
      case .beginLoop(let number, _):
        let plan = program.loops[number]
        ownLoops.insert(number)
        own.formUnion(plan.targets)
        follow(plan.sequence)
        if let condition = plan.condition { follow(condition) }
      case .nextLoop(let number, _), .ascend(let number): readLoops.insert(number)
      case .descend(let number, let node):
        readLoops.insert(number)
        follow(node)
      case .endCapture(let slot): own.insert(slot)
      }
    }
  }

  private func operands(_ run: Program.Operands) -> ArraySlice<Int> {
    program.operands[Int(run.start)..<Int(run.start + run.count)]
  }

  private mutating func follow(_ node: Int) {
    switch program.nodes[node] {
    case .constant: break
    case .slot(let slot): read.insert(slot)
    case .field(let base, _), .member(let base, _, _), .not(let base), .negate(let base):
      follow(base)
    case .index(let base, let key):
      follow(base)
      follow(key)
    case .slice(let base, let from, let to):
      follow(base)
      if let from { follow(from) }
      if let to { follow(to) }
    case .filter(let place):
      let use = program.filters[place]
      follow(use.input)
      for argument in use.arguments { follow(argument) }
      for argument in use.named.values { follow(argument) }
      if let each = use.each {
        own.insert(each.slot)
        follow(each.node)
      }
    case .test(_, let value, let others):
      follow(value)
      for other in operands(others) { follow(other) }
    case .binary(_, let left, let right), .compare(_, let left, let right):
      follow(left)
      follow(right)
    case .conditional(let test, let then, let otherwise):
      follow(test)
      follow(then)
      follow(otherwise)
    case .list(let items), .dictionary(let items), .range(let items):
      for item in operands(items) { follow(item) }
    case .loop(let number, _): readLoops.insert(number)
    case .cycle(let number, let items), .changed(let number, let items):
      readLoops.insert(number)
      for item in operands(items) { follow(item) }
    }
  }
}
