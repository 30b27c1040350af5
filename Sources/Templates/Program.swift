public import Model

/// A compiled template: a flat list of instructions over slots.
public struct Program: Sendable {
  var instructions: [Instruction] = []
  /// The file and place of each instruction, for failures while it runs.
  var origins: [Origin] = []
  var paths: [String] = []
  /// All literal text, one piece after the other.
  var bytes: [UInt8] = []
  var nodes: [Node] = []
  var operands: [Int] = []
  var constants: [TemplateValue] = []
  var names: [String] = []
  var filters: [FilterUse] = []
  var loops: [LoopPlan] = []
  var fragments: [Fragment] = []
  var hostFilters: [HostFilter] = []
  /// The fields of entities that it may read, such as `site.week`.
  public internal(set) var fields: Set<String> = []
  var slotCount = 0
  var print: @Sendable (Value, RenderContext) -> Text

  struct Origin: Sendable {
    var path: Int
    var position: SourcePosition
  }

  enum Instruction: Sendable {
    case text(start: Int, end: Int)
    case print(node: Int, PrintPlace)
    case jump(Int)
    case jumpUnless(node: Int, Int)
    case set(slot: Int, node: Int)
    case setMember(slot: Int, name: Int, node: Int)
    /// Gives each slot the element at its place.
    case unpack(node: Int, slots: Operands)
    case clear(first: Int, end: Int)
    /// Begins a loop, or jumps when it has nothing to run over.
    case beginLoop(Int, whenEmpty: Int)
    /// Takes the next element and jumps to the body, or goes on.
    case nextLoop(Int, body: Int)
    /// Runs a recursive loop over a list inside one of its own turns.
    case descend(Int, node: Int)
    /// Goes back to the turn that a level of a recursive loop began in.
    case ascend(Int)
    case beginCapture
    case endCapture(slot: Int)
    /// Prints what is known of a macro's output and jumps behind it, or remembers where it begins.
    case beginFragment(Int, end: Int)
    case endFragment(Int)
    case nothing
  }

  /// A run of places in `operands`: instructions and nodes own no memory, so that reading one is
  /// copying a few words.
  struct Operands: Sendable {
    var start: Int32
    var count: Int32
  }

  /// A macro's output that hangs on nothing but its parameters.
  struct Fragment: Sendable {
    /// Equal for equal expansions of one macro, in whichever program.
    var identity: String
    /// The identity's number in the cache.
    var number: Int
    /// The slots of the parameters that are entities: one or two.
    var slots: [Int]
  }

  /// Whether it may call one of the host's filters.
  public func calls(_ filter: String) -> Bool { hostFilters.contains { $0.name == filter } }

  /// The program over another state of the host's data: filters with the names of those that it was
  /// compiled with take their places.
  public func rebound(to host: Host) -> Program {
    var program = self
    program.print = host.print
    program.hostFilters = hostFilters.map { filter in
      host.filters[filter.name] ?? filter
    }
    return program
  }

  /// Gives fragments with one identity one number, so that programs find what others have kept.
  ///
  /// Programs that share a `FragmentCache` must have been numbered together.
  public static func numberFragments(of programs: inout [Program]) {
    var numbers: [String: Int] = [:]
    for place in programs.indices {
      for fragment in programs[place].fragments.indices {
        let identity = programs[place].fragments[fragment].identity
        let number = numbers[identity] ?? numbers.count
        numbers[identity] = number
        programs[place].fragments[fragment].number = number
      }
    }
  }

  struct LoopPlan: Sendable {
    var sequence: Int
    /// Which elements are left out is known before the loop begins, so that it can count.
    var condition: Int?
    var targets: [Int]
    /// Where a recursive loop begins once more.
    var level = Level()
  }

  /// Where a level of a recursive loop begins and where one with nothing to run over goes on, and the
  /// slots that each level has for itself.
  struct Level: Sendable {
    var body = 0
    var whenEmpty = 0
    var slots = 0..<0
  }

  /// One step of an expression; its operands are places in `nodes`.
  enum Node: Sendable {
    case constant(Int)
    case slot(Int)
    /// A field of an entity.
    case field(Int, slot: Int)
    case member(Int, name: Int, isStrict: Bool)
    case index(Int, Int)
    case slice(Int, from: Int?, to: Int?)
    case filter(Int)
    case test(ValueTest, Int, Operands)
    case not(Int)
    case negate(Int)
    case binary(Expression.Operator, Int, Int)
    case compare(Expression.Comparison, Int, Int)
    case conditional(Int, Int, Int)
    case list(Operands)
    /// Keys and values in turn.
    case dictionary(Operands)
    case range(Operands)
    case loop(Int, LoopField)
    case cycle(Int, Operands)
    /// Whether values are others than when the loop asked last.
    case changed(Int, Operands)
  }

  enum LoopField: String, Sendable, CaseIterable {
    case index, index0, revindex, revindex0, first, last, length, previtem, nextitem
    case depth, depth0
  }

  struct FilterUse: Sendable {
    enum Function: Sendable {
      case builtIn(BuiltInFilter)
      case host(Int)
    }

    var function: Function
    var input: Int
    var arguments: [Int]
    var named: [String: Int]
    /// What is done with each element: the slot it is put into, and the node that gives the result.
    var each: (slot: Int, node: Int)?
  }
}

/// A template that failed while it ran: a fault of the theme that no check could foresee.
public struct RenderFailure: Error, Sendable {
  /// Whether it was stopped since it did not come to an end: other pages would take as long.
  public var isEndless = false
  /// The failure with its place in the theme.
  public var diagnostic: Diagnostic
}

/// The tests after `is`.
enum ValueTest: String, Sendable, CaseIterable {
  case defined, undefined, none, string, number, mapping, iterable, sequence, odd, even
  case divisibleby, eq, ne, lt, gt, le, ge, boolean, integer, float, lower, upper
  case isIn = "in"
  case isTrue = "true"
  case isFalse = "false"

  init?(name: String) {
    switch name {
    case "equalto", "==": self = .eq
    case "lessthan", "<": self = .lt
    case "greaterthan", ">": self = .gt
    case "!=": self = .ne
    case "<=": self = .le
    case ">=": self = .ge
    case "sameas": self = .eq
    default:
      guard let test = ValueTest(rawValue: name) else { return nil }
      self = test
    }
  }

  /// How many arguments it takes.
  var arity: Int {
    switch self {
    case .divisibleby, .eq, .ne, .lt, .gt, .le, .ge, .isIn: 1
    default: 0
    }
  }
}

/// Jinja's filters, and `isolate` and `trust` of this language.
enum BuiltInFilter: String, Sendable, CaseIterable {
  case `default`, join, length, first, last, sort, unique, reverse, map, select, reject
  case selectattr, rejectattr, groupby, batch, slice, sum, min, max, upper, lower, capitalize
  case title, trim, truncate, replace, round, abs, int, float, string, list, tojson, urlencode
  case escape, striptags, wordcount, dictsort, items, indent, center, safe, trust, isolate

  init?(name: String) {
    switch name {
    case "d": self = .default
    case "count": self = .length
    case "e": self = .escape
    default:
      guard let filter = BuiltInFilter(rawValue: name) else { return nil }
      self = filter
    }
  }

  /// Whether markup remains markup: what the filter adds is escaped.
  var keepsMarkup: Bool {
    switch self {
    case .upper, .lower, .capitalize, .trim, .truncate, .replace, .string, .center, .indent,
      .isolate:
      true
    default: false
    }
  }
}
