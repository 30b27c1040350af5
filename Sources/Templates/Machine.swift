import Model

/// Runs one program for one page.
struct Machine<Source: TemplateSource> {
  let program: Program
  let source: Source
  let context: RenderContext
  var slots: [TemplateValue]
  var loops: [LoopState]
  /// Where the output of captures begins, the innermost last.
  private var captures: [Int] = []
  /// The turns of recursive loops inside which a further level runs, the innermost last.
  var turns: [LoopTurn] = []
  /// What each loop asked `loop.changed` about last.
  var askedLast: [Int: [TemplateValue]] = [:]
  private let cache: FragmentCache?
  /// The fragments that are being rendered: where each begins, and its key when it may be kept.
  private var fragments: [(start: Int, key: FragmentCache.Key?)] = []
  /// What was done so far: an instruction, a node of an expression or an element is one step.
  var steps = 0
  /// What went wrong in the expression that was evaluated last.
  var fault: FilterMistake?

  let stepLimit: Int
  private static var outputLimit: Int { 64 << 20 }
  /// In bytes: no text that a template puts together is longer.
  static var textLimit: Int { 4 << 20 }

  init(
    _ program: Program, globals: [TemplateValue], source: Source, context: RenderContext,
    cache: FragmentCache?, stepLimit: Int
  ) {
    self.stepLimit = stepLimit
    self.program = program
    self.cache = cache
    self.source = source
    self.context = context
    slots = globals
    let missing = program.slotCount - globals.count
    if missing > 0 { slots += [TemplateValue](repeating: .none, count: missing) }
    loops = [LoopState](repeating: LoopState(), count: program.loops.count)
  }

  mutating func run(into output: inout [UInt8]) throws(RenderFailure) {
    var place = 0
    var previous = 0
    while place < program.instructions.count {
      if let fault { throw failure(previous, fault.message, fault.remedy) }
      previous = place
      steps += 1
      if steps > stepLimit || output.count > Self.outputLimit {
        throw failure(
          place, Message("template-endless"), Message("template-endless.remedy"), isEndless: true)
      }
      switch program.instructions[place] {
      case .text(let start, let end):
        steps &+= (end - start) >> 8
        unsafe program.bytes.withUnsafeBufferPointer { bytes in
          unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
      case .print(let node, let printPlace):
        let value = evaluate(node)
        guard print(value, printPlace, into: &output) else {
          throw failure(
            place, Message("template-unprintable-value"),
            Message("template-unprintable-value.remedy"))
        }
      case .jump(let target):
        place = target
        continue
      case .jumpUnless(let node, let target):
        if !evaluate(node).isTrue {
          place = target
          continue
        }
      case .set(let slot, let node): slots[slot] = evaluate(node)
      case .setMember(let slot, let name, let node):
        let value = evaluate(node)
        setMember(slot, name, value)
      case .unpack(let node, let targets):
        let value = evaluate(node)
        unpack(value, into: operands(targets))
      case .clear(let first, let end):
        for slot in first..<end { slots[slot] = .none }
      case .beginLoop(let number, let target):
        let sequence = evaluate(program.loops[number].sequence)
        if !begin(number, over: sequence) {
          place = target
          continue
        }
      case .nextLoop(let number, let body):
        loops[number].index += 1
        if loops[number].index < loops[number].items.count {
          assign(number)
          place = body
          continue
        }
        loops[number].items = []
      case .descend(let number, let node):
        let value = evaluate(node)
        place = try descend(number, into: value, from: place)
        continue
      case .ascend(let number):
        if loops[number].depth > 0 {
          place = ascend(number)
          continue
        }
      case .beginCapture: captures.append(output.count)
      case .endCapture(let slot):
        let start = captures.removeLast()
        steps &+= (output.count - start) >> 2
        slots[slot] = .markup(Array(output[start...]))
        output.removeSubrange(start...)
      case .beginFragment(let number, let end):
        let key = key(of: program.fragments[number])
        if let key, let known = cache?.bytes(key) {
          output.append(contentsOf: known)
          place = end
          continue
        }
        fragments.append((output.count, key))
      case .endFragment:
        let (start, key) = fragments.removeLast()
        if let key, fault == nil { cache?.keep(Array(output[start...]), for: key) }
      case .nothing: break
      }
      place += 1
    }
    if let fault { throw failure(previous, fault.message, fault.remedy) }
  }

  /// What a fragment is known by; nothing when a parameter belongs to this page.
  private func key(of fragment: Program.Fragment) -> FragmentCache.Key? {
    guard cache != nil, let first = shared(fragment.slots[0]) else { return nil }
    var key = FragmentCache.Key(
      fragment: fragment.number, language: context.language, first: first)
    if fragment.slots.count > 1 {
      guard let second = shared(fragment.slots[1]) else { return nil }
      key.second = second
    }
    return key
  }

  private func shared(_ slot: Int) -> Entity? {
    guard case .entity(let entity) = slots[slot], source.isShared(entity) else { return nil }
    return entity
  }

  func operands(_ operands: Program.Operands) -> [Int] {
    let start = Int(operands.start)
    return Array(program.operands[start..<(start + Int(operands.count))])
  }

  func failure(
    _ place: Int, _ message: Message, _ remedy: Message, isEndless: Bool = false
  ) -> RenderFailure {
    let origin = program.origins[place]
    return RenderFailure(
      isEndless: isEndless || steps > stepLimit,
      diagnostic: Diagnostic(
        category: "template", message: message, remedy: remedy, path: program.paths[origin.path],
        position: origin.position))
  }

  private mutating func setMember(_ slot: Int, _ name: Int, _ value: TemplateValue) {
    guard case .map(var entries) = slots[slot] else { return }
    steps &+= entries.count
    let key = program.names[name]
    if let place = entries.firstIndex(where: { $0.key == key }) {
      entries[place].value = value
    } else {
      entries.append((key, value))
    }
    slots[slot] = .map(entries)
  }

  private mutating func unpack(_ value: TemplateValue, into targets: [Int]) {
    for (place, slot) in targets.enumerated() {
      switch value {
      case .list(let items): slots[slot] = place < items.count ? items[place] : .none
      case .map(let entries): slots[slot] = place < entries.count ? entries[place].value : .none
      default: slots[slot] = .none
      }
    }
  }

  private mutating func assign(_ number: Int) {
    let plan = program.loops[number]
    let item = loops[number].items[loops[number].index]
    if plan.targets.count == 1 {
      slots[plan.targets[0]] = item
    } else {
      unpack(item, into: plan.targets)
    }
  }

  /// Begins a loop; false when there is nothing to run over.
  mutating func begin(_ number: Int, over sequence: TemplateValue, depth: Int = 0) -> Bool {
    let plan = program.loops[number]
    var items = elements(of: sequence)
    if let condition = plan.condition {
      var kept: [TemplateValue] = []
      for item in items where isRunning {
        if plan.targets.count == 1 {
          slots[plan.targets[0]] = item
        } else {
          unpack(item, into: plan.targets)
        }
        if evaluate(condition).isTrue { kept.append(item) }
      }
      items = kept
    }
    guard !items.isEmpty else { return false }
    loops[number] = LoopState(items: items, index: 0, depth: depth)
    if !askedLast.isEmpty { askedLast[number] = nil }
    assign(number)
    return true
  }

  /// What a loop or a filter runs over.
  mutating func elements(of value: TemplateValue) -> [TemplateValue] {
    switch value {
    case .list(let items): return items
    case .map(let entries):
      guard charge(8 * entries.count) else { return [] }
      return entries.map { .text(Text($0.key)) }
    case .text(let text):
      guard charge(8 * text.string.utf8.count) else { return [] }
      return text.string.unicodeScalars.map {
        .text(Text(String(Character($0)), in: text.language))
      }
    default: return []
    }
  }
}

/// A turn of a recursive loop that waits until the levels below it are done.
struct LoopTurn {
  /// Where it goes on.
  var place: Int
  var state: LoopState
  var slots: [TemplateValue]
  var askedLast: [TemplateValue]?
}

/// How far a loop has come.
///
/// Outside of the generic machine, whose types are looked up at run time.
struct LoopState {
  var items: [TemplateValue] = []
  var index = 0
  /// How many turns of the same loop it runs in.
  var depth = 0
}
