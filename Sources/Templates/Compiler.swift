import Model

/// What a name stands for while a template is compiled.
enum Binding {
  case value(slot: Int, Shape)
  case macro(MacroClosure)
  /// An imported template: its macros and values.
  case module(Scope)
  case loop(Int)
  /// The body of the `call` that invoked the macro.
  case caller(CallerClosure)
}

struct MacroClosure {
  var macro: Macro
  var scope: Scope
  var file: TemplateFile
}

struct CallerClosure {
  var parameters: [Macro.Parameter]
  var body: [Statement]
  var scope: Scope
  var file: TemplateFile
}

/// Names that are visible together.
final class Scope {
  let parent: Scope?
  var bindings: [String: Binding] = [:]
  /// The slots that `set` gave to names here, the same in each branch of an `if`.
  var slots: [String: Int] = [:]

  init(parent: Scope?) { self.parent = parent }

  func find(_ name: String) -> Binding? {
    var scope: Scope? = self
    while let here = scope {
      if let binding = here.bindings[name] { return binding }
      scope = here.parent
    }
    return nil
  }

  /// Every visible name.
  var names: [String] { Array(bindings.keys) + (parent?.names ?? []) }
}

/// Compiles one template with all that it extends, includes and imports into one flat program.
///
/// Macros and includes are expanded where they are used, so every expression has one known shape
/// and every print one known place. The object lives for one compilation and is not shared.
final class Compiler {
  let library: TemplateLibrary
  var program: Program
  private(set) var diagnostics: [Diagnostic] = []
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  private var told: Set<Diagnostic> = []
  var tracker: HTMLTracker
  let top = Scope(parent: nil)
  /// For each block its bodies, from the most derived template to the base.
  var blocks: [String: [(body: [Statement], file: TemplateFile)]] = [:]
  /// The blocks that are being compiled, for `super()`, with the scope around them.
  var blockStack: [(name: String, level: Int, scope: Scope)] = []
  /// The shape of the elements of each loop.
  var loopElements: [Shape] = []
  /// The recursive loops whose turns are being compiled, by number.
  var recursions: [Int: Recursion] = [:]
  /// What the elements of all levels of a recursive loop are like.
  var levels: [Recursion.Place: Shape] = [:]
  /// Whether something absent is asked for on purpose, by `default` or `is defined`.
  var toleratesAbsence = false
  var expansions = 0
  /// How many statements were compiled, those of macros and includes as often as they are used.
  var work = 0
  /// How many may be; few more once a template was found that reaches itself.
  var allowance = Compiler.workLimit
  var isToldTooLarge = false
  var branchDepth = 0
  var setsInBranches = 0
  var hostFilterPlaces: [String: Int] = [:]
  private var pathPlaces: [String: Int] = [:]

  /// Deeper expansion is taken for a template that includes itself.
  static let expansionLimit = 40
  static let instructionLimit = 200_000
  /// Against includes that print nothing and yet bring in each other without end.
  static let workLimit = 2_000_000
  /// In bytes of literal text, which every use of an include repeats.
  static let textLimit = 32 << 20

  init(library: TemplateLibrary, fileName: String) {
    self.library = library
    tracker = HTMLTracker(fileName: fileName)
    program = Program(print: library.host.print)
  }

  func report(
    _ message: Message, remedy: Message, in file: TemplateFile, at position: SourcePosition,
    length: Int = 1, severity: Diagnostic.Severity = .error
  ) {
    let diagnostic = Diagnostic(
      severity, category: "template", message: message, remedy: remedy, path: file.path,
      position: position, length: length, quotedLine: file.line(at: position))
    // A macro that is used twice is expanded twice; its mistakes are told once.
    if told.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  func emit(_ instruction: Program.Instruction, _ file: TemplateFile, _ position: SourcePosition) {
    guard program.instructions.count < Self.instructionLimit else {
      if !isToldTooLarge {
        isToldTooLarge = true
        report(
          Message("template-too-large"), remedy: Message("template-too-large.remedy"), in: file,
          at: position)
      }
      return
    }
    program.instructions.append(instruction)
    let path =
      pathPlaces[file.path]
      ?? {
        program.paths.append(file.path)
        pathPlaces[file.path] = program.paths.count - 1
        return program.paths.count - 1
      }()
    program.origins.append(Program.Origin(path: path, position: position))
  }

  /// Whether no more is compiled: the program is refused.
  var isTooLarge: Bool {
    program.instructions.count >= Self.instructionLimit || work > allowance
      || program.nodes.count > Self.workLimit
      || program.bytes.count > Self.textLimit
  }

  /// How far the compilation has come, to take back what was compiled behind it.
  struct Mark {
    fileprivate var program: [Int]
    fileprivate var diagnostics: [Diagnostic]
    fileprivate var setsInBranches: Int
  }

  var mark: Mark {
    Mark(
      program: [
        program.instructions.count, program.bytes.count, program.nodes.count,
        program.operands.count, program.constants.count, program.filters.count,
        program.loops.count, program.fragments.count, program.slotCount,
      ], diagnostics: diagnostics, setsInBranches: setsInBranches)
  }

  /// Takes back what was compiled since, with its mistakes; the work remains done.
  func takeBack(to mark: Mark) {
    let counts = mark.program
    program.instructions.removeSubrange(counts[0]...)
    program.origins.removeSubrange(counts[0]...)
    program.bytes.removeSubrange(counts[1]...)
    program.nodes.removeSubrange(counts[2]...)
    program.operands.removeSubrange(counts[3]...)
    program.constants.removeSubrange(counts[4]...)
    program.filters.removeSubrange(counts[5]...)
    program.loops.removeSubrange(counts[6]...)
    loopElements.removeSubrange(counts[6]...)
    program.fragments.removeSubrange(counts[7]...)
    program.slotCount = counts[8]
    told.subtract(diagnostics.dropFirst(mark.diagnostics.count))
    diagnostics = mark.diagnostics
    setsInBranches = mark.setsInBranches
  }

  func newSlot() -> Int {
    program.slotCount += 1
    return program.slotCount - 1
  }

  /// Compiles the whole of a template for pages with these globals.
  func compile(_ file: TemplateFile, globals: [Shape.Field]) {
    for field in globals {
      top.bindings[field.name] = .value(slot: newSlot(), field.shape)
    }
    guard let chain = chain(from: file) else { return }
    for (level, file) in chain.enumerated() {
      collectBlocks(
        file.statements, file, isRoot: level == chain.count - 1, ancestors: chain[(level + 1)...])
    }
    for file in chain.dropLast() {
      // Outside its blocks a child only defines names; its text is not printed.
      warnOfUnused(define(file.statements, top, file), file)
    }
    if let root = chain.last { compile(root.statements, top, root) }
    if isTooLarge, !isToldTooLarge {
      report(
        Message("template-too-large"), remedy: Message("template-too-large.remedy"), in: file,
        at: SourcePosition(line: 1, column: 1))
    }
    if !hasErrors, !library.hasMistakes, !tracker.isInText {
      report(
        Message("template-ends-in-tag"),
        remedy: Message("template-ends-in-tag.remedy"), in: file,
        at: SourcePosition(line: 1, column: 1))
    }
  }

  /// The template and those it extends, the base last.
  private func chain(from file: TemplateFile) -> [TemplateFile]? {
    var chain = [file]
    while let last = chain.last, let (name, position) = last.extended {
      guard let parent = library.file(name, from: last) else {
        unknownTemplate(name, in: last, at: position)
        return nil
      }
      guard !chain.contains(where: { $0.name == parent.name }), chain.count < 20 else {
        report(
          Message("template-extends-itself"), remedy: Message("template-extends-itself.remedy"),
          in: last, at: position)
        return nil
      }
      chain.append(parent)
    }
    return chain
  }

  func unknownTemplate(_ name: String, in file: TemplateFile, at position: SourcePosition) {
    let nearest = NearestName.of(name, among: library.names)
    report(
      Message("template-missing", ["name": .text(name)]),
      remedy: nearest.map(Message.didYouMean) ?? Message("template-missing.remedy"),
      in: file, at: position)
  }

  private func collectBlocks(
    _ statements: [Statement], _ file: TemplateFile, isRoot: Bool,
    ancestors: ArraySlice<TemplateFile>
  ) {
    let known = Set(
      ancestors.flatMap { $0.statements.flatMap(\.blocksInside) }.compactMap(\.blockName))
    let outer = Set(file.statements.compactMap(\.blockName))
    for statement in statements.flatMap(\.blocksInside) {
      guard case .block(let name, let body, _, let position) = statement else { continue }
      blocks[name, default: []].append((body, file))
      guard !isRoot, outer.contains(name) else { continue }
      if !known.contains(name), !library.isIncomplete {
        let nearest = NearestName.of(name, among: known.sorted())
        report(
          Message("template-no-such-block", ["name": .text(name)]),
          remedy: nearest.map(Message.didYouMean) ?? Message("template-no-such-block.remedy"),
          in: file, at: position)
      }
    }
  }
}

extension Statement {
  /// The block itself and all blocks inside it or inside the statement.
  var blocksInside: [Statement] {
    switch self {
    case .block(_, let body, _, _): [self] + body.flatMap(\.blocksInside)
    case .condition(let branches, let otherwise, _):
      branches.flatMap { $0.body.flatMap(\.blocksInside) } + otherwise.flatMap(\.blocksInside)
    case .loop(let loop):
      loop.body.flatMap(\.blocksInside) + loop.otherwise.flatMap(\.blocksInside)
    default: []
    }
  }

  var blockName: String? {
    if case .block(let name, _, _, _) = self { return name }
    return nil
  }
}

extension SourcePosition {
  /// The place behind some bytes that stand here.
  func moved(behind bytes: ArraySlice<UInt8>) -> SourcePosition {
    bytes.reduce(into: self) { place, byte in
      if byte == 10 {
        place = SourcePosition(line: place.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
  }
}

extension TemplateFile {
  /// The template that this one extends.
  var extended: (name: String, position: SourcePosition)? {
    for statement in statements {
      if case .extends(let name, let position) = statement { return (name, position) }
    }
    return nil
  }
}
