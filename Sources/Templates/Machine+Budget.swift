import Model

/// What one step may do without being counted is bounded: lists, texts and comparisons are counted
/// by their size, so that a page that does not come to an end is found wherever it loops, and what
/// it keeps in memory is bounded as well.
extension Machine {
  /// Whether the page is within its steps and nothing went wrong.
  var isRunning: Bool { steps <= stepLimit && fault == nil }

  /// Counts steps before they are done; false when there are too many.
  mutating func charge(_ count: Int) -> Bool {
    let (sum, overflow) = steps.addingReportingOverflow(count)
    steps = overflow ? .max : sum
    guard steps > stepLimit else { return true }
    fault = FilterMistake(Message("template-endless"), remedy: Message("template-endless.remedy"))
    return false
  }

  /// A value that was put together from others, counted by all that it holds: each element takes
  /// memory of its own, and a list that holds another twice is as large as both.
  mutating func made(_ value: TemplateValue) -> TemplateValue {
    var weight = 0
    Self.weigh(value, into: &weight, limit: (stepLimit - min(steps, stepLimit)) / 8)
    return charge(8 * weight) ? value : .none
  }

  /// What a value weighs, up to a limit.
  static func weigh(_ value: TemplateValue, into weight: inout Int, limit: Int) {
    weight += 1
    guard weight <= limit else { return }
    switch value {
    case .text(let text): weight += text.string.utf8.count >> 6
    case .markup(let bytes): weight += bytes.count >> 6
    case .list(let items):
      for item in items where weight <= limit { weigh(item, into: &weight, limit: limit) }
    case .map(let entries):
      for entry in entries where weight <= limit { weigh(entry.value, into: &weight, limit: limit) }
    case .none, .boolean, .integer, .number, .data, .entity: break
    }
  }

  /// Counts the walk through a value that compares or prints it; false when it is too long.
  mutating func chargeWalk(through value: TemplateValue, times: Int = 1) -> Bool {
    switch value {
    case .none, .boolean, .integer, .number, .data, .entity: return true
    case .text, .markup, .list, .map: break
    }
    var weight = 0
    Self.weigh(value, into: &weight, limit: (stepLimit - min(steps, stepLimit)) / times)
    return weight < 2 || charge(weight * times)
  }

  /// A text that was put together, when it is not too long; each byte takes memory of its own.
  mutating func limited(_ value: TemplateValue) -> TemplateValue {
    let count: Int
    switch value {
    case .text(let text): count = text.string.utf8.count
    case .markup(let bytes): count = bytes.count
    default: return value
    }
    guard hasRoom(count) else { return .none }
    return charge(count >> 2) ? value : .none
  }

  /// Whether a text of so many bytes may be put together.
  mutating func hasRoom(_ count: Int) -> Bool {
    guard count > Self.textLimit else { return true }
    fault = FilterMistake(
      Message("template-text-too-long"), remedy: Message("template-text-too-long.remedy"))
    return false
  }

  /// The bytes of a text or of markup, else 0.
  func size(_ value: TemplateValue) -> Int {
    switch value {
    case .text(let text): text.string.utf8.count
    case .markup(let bytes): bytes.count
    default: 32
    }
  }
}
