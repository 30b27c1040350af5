import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Machine {
  mutating func evaluate(_ node: Int) -> TemplateValue {
    steps &+= 1
    switch program.nodes[node] {
    case .constant(let place): return program.constants[place]
    case .slot(let slot): return slots[slot]
    case .field(let base, let slot):
      guard case .entity(let entity) = evaluate(base) else { return .none }
      return source.value(of: entity, slot: slot)
    case .member(let base, let name, let isStrict):
      let value = evaluate(base)
      let key = program.names[name]
      if case .map(let entries) = value { steps &+= entries.count >> 3 }
      if case .map(let entries) = value, let entry = entries.first(where: { $0.key == key }) {
        return entry.value
      }
      if isStrict, !value.isNone {
        fault = FilterMistake(
          Message("template-value-without-field", ["key": .text(key)]),
          remedy: Message("template-value-without-field.remedy"))
      }
      return .none
    case .index(let base, let key):
      let base = evaluate(base)
      let key = evaluate(key)
      return element(of: base, at: key)
    case .slice(let base, let from, let to):
      let base = evaluate(base)
      let start = from.map { evaluate($0) }
      let end = to.map { evaluate($0) }
      return part(of: base, from: start, to: end)
    case .filter(let place): return filtered(place)
    case .test(let test, let value, let arguments):
      let value = evaluate(value)
      let others = evaluated(arguments)
      if test != .defined, test != .undefined, test != .none {
        guard chargeWalk(through: value), others.allSatisfy({ chargeWalk(through: $0) }) else {
          return .none
        }
      }
      return .boolean(passes(test, value, others))
    case .not(let value): return .boolean(!evaluate(value).isTrue)
    case .negate(let value):
      switch evaluate(value) {
      case .integer(let value): return .integer(0 &- value)
      case .number(let value): return .number(-value)
      default: return .none
      }
    case .binary(let operation, let left, let right): return binary(operation, left, right)
    case .compare(let comparison, let left, let right):
      let left = evaluate(left)
      let right = evaluate(right)
      guard chargeWalk(through: left), chargeWalk(through: right) else { return .none }
      return .boolean(compare(comparison, left, right))
    case .conditional(let test, let then, let otherwise):
      return evaluate(test).isTrue ? evaluate(then) : evaluate(otherwise)
    case .list(let items): return made(.list(evaluated(items)))
    case .dictionary(let entries):
      guard charge(Int(entries.count) * Int(entries.count) / 16) else { return .none }
      return made(dictionary(evaluated(entries)))
    case .range(let bounds):
      let numbers = evaluated(bounds)
      return range(numbers)
    case .loop(let number, let field): return loopField(number, field)
    case .cycle(let number, let items):
      let places = operands(items)
      return places.isEmpty ? .none : evaluate(places[loops[number].index % places.count])
    case .changed(let number, let values):
      let now = evaluated(values)
      guard now.allSatisfy({ chargeWalk(through: $0) }) else { return .none }
      let isSame = askedLast[number].map { TemplateValue.equal(.list($0), .list(now)) } ?? false
      if !isSame { askedLast[number] = now }
      return .boolean(!isSame)
    }
  }

  private mutating func evaluated(_ run: Program.Operands) -> [TemplateValue] {
    guard run.count > 0 else { return [] }
    return operands(run).map { evaluate($0) }
  }

  private func dictionary(_ entries: [TemplateValue]) -> TemplateValue {
    var map: [(key: String, value: TemplateValue)] = []
    for place in stride(from: 0, to: entries.count - 1, by: 2) {
      let key = entries[place].asText?.string ?? ""
      if let known = map.firstIndex(where: { $0.key == key }) {
        map[known].value = entries[place + 1]
      } else {
        map.append((key, entries[place + 1]))
      }
    }
    return .map(map)
  }

  private func loopField(_ number: Int, _ field: Program.LoopField) -> TemplateValue {
    let state = loops[number]
    switch field {
    case .index: return .integer(state.index + 1)
    case .index0: return .integer(state.index)
    case .revindex: return .integer(state.items.count - state.index)
    case .revindex0: return .integer(state.items.count - state.index - 1)
    case .depth: return .integer(state.depth + 1)
    case .depth0: return .integer(state.depth)
    case .first: return .boolean(state.index == 0)
    case .last: return .boolean(state.index == state.items.count - 1)
    case .length: return .integer(state.items.count)
    case .previtem: return state.index > 0 ? state.items[state.index - 1] : .none
    case .nextitem:
      return state.index + 1 < state.items.count ? state.items[state.index + 1] : .none
    }
  }

  private mutating func range(_ bounds: [TemplateValue]) -> TemplateValue {
    let numbers = bounds.compactMap { value -> Int? in
      if case .integer(let number) = value { number } else { nil }
    }
    guard numbers.count == bounds.count, !numbers.isEmpty else { return .list([]) }
    let start = numbers.count > 1 ? numbers[0] : 0
    let end = numbers.count > 1 ? numbers[1] : numbers[0]
    let step = numbers.count > 2 ? numbers[2] : 1
    let (length, overflow) = end.subtractingReportingOverflow(start)
    guard step != 0, !overflow, length.magnitude / step.magnitude <= 100_000 else {
      fault = FilterMistake(
        Message("template-range-too-large"), remedy: Message("template-range-too-large.remedy"))
      return .list([])
    }
    guard charge(8 * Int(length.magnitude / step.magnitude)) else { return .list([]) }
    return .list(stride(from: start, to: end, by: step).map { .integer($0) })
  }

  private mutating func element(of value: TemplateValue, at key: TemplateValue) -> TemplateValue {
    switch (value, key) {
    case (.list(let items), .integer(let index)):
      let place = index < 0 ? items.count + index : index
      return items.indices.contains(place) ? items[place] : .none
    case (.map(let entries), .text(let text)):
      return entries.first { $0.key == text.string }?.value ?? .none
    case (.map(let entries), .integer(let index)):
      return entries.indices.contains(index) ? entries[index].value : .none
    case (.text, .integer):
      return element(of: .list(elements(of: value)), at: key)
    default: return .none
    }
  }

  private func part(
    of value: TemplateValue, from: TemplateValue?, to: TemplateValue?
  ) -> TemplateValue {
    func bounds(_ count: Int) -> Range<Int> {
      func place(_ value: TemplateValue?, _ standard: Int) -> Int {
        guard case .integer(let index)? = value else { return standard }
        return min(max(index < 0 ? count + index : index, 0), count)
      }
      let start = place(from, 0)
      return start..<max(start, place(to, count))
    }
    switch value {
    case .list(let items): return .list(Array(items[bounds(items.count)]))
    case .text(let text):
      let scalars = Array(text.string.unicodeScalars)
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[bounds(scalars.count)])
      return .text(Text(String(part), in: text.language))
    default: return .none
    }
  }

  private mutating func binary(
    _ operation: Expression.Operator, _ left: Int, _ right: Int
  ) -> TemplateValue {
    switch operation {
    case .and:
      let value = evaluate(left)
      return value.isTrue ? evaluate(right) : value
    case .or:
      let value = evaluate(left)
      return value.isTrue ? value : evaluate(right)
    case .concatenate:
      let left = evaluate(left)
      let right = evaluate(right)
      guard hasRoom(size(left) + size(right)) else { return .none }
      return limited(concatenated(left, right))
    default:
      let left = evaluate(left)
      let right = evaluate(right)
      return calculated(operation, left, right)
    }
  }

  /// `~`: texts stay texts; when one is markup, the other is escaped.
  private func concatenated(_ left: TemplateValue, _ right: TemplateValue) -> TemplateValue {
    if case .markup = left { return .markup(markup(left) + markup(right)) }
    if case .markup = right { return .markup(markup(left) + markup(right)) }
    guard let left = left.asText, let right = right.asText else { return .none }
    return .text(
      Text(
        left.string + right.string,
        in: left.language == right.language || right.language == .undetermined
          ? left.language : left.language == .undetermined ? right.language : .undetermined))
  }

  func markup(_ value: TemplateValue) -> [UInt8] {
    if case .markup(let bytes) = value { return bytes }
    var bytes: [UInt8] = []
    Escaping.appendText(value.asText?.string ?? "", to: &bytes)
    return bytes
  }

  private mutating func calculated(
    _ operation: Expression.Operator, _ left: TemplateValue, _ right: TemplateValue
  ) -> TemplateValue {
    switch (left.counted, right.counted) {
    case (.integer(let left), .integer(let right)):
      return integers(operation, left, right)
    case (.text(let left), .text(let right)) where operation == .add:
      return limited(.text(Text(left.string + right.string, in: left.language)))
    case (.list(let left), .list(let right)) where operation == .add:
      return made(.list(left + right))
    case (.text(let text), .integer(let count)) where operation == .multiply:
      guard count > 0 else { return .text(Text("")) }
      let (length, overflow) = text.string.utf8.count.multipliedReportingOverflow(by: count)
      guard !overflow, length < 1 << 20 else {
        fault = FilterMistake(
          Message("template-text-too-long"), remedy: Message("template-text-too-long.remedy-repeat")
        )
        return .none
      }
      return limited(.text(Text(String(repeating: text.string, count: count), in: text.language)))
    default:
      guard let left = left.asDouble, let right = right.asDouble else { return .none }
      return numbers(operation, left, right)
    }
  }

  private mutating func integers(
    _ operation: Expression.Operator, _ left: Int, _ right: Int
  ) -> TemplateValue {
    switch operation {
    case .add: return checked(left.addingReportingOverflow(right))
    case .subtract: return checked(left.subtractingReportingOverflow(right))
    case .multiply: return checked(left.multipliedReportingOverflow(by: right))
    case .floorDivide, .modulo:
      guard right != 0 else { return divisionByZero() }
      // Python rounds down, so the remainder has the sign of the divisor.
      let (quotient, overflow) = left.dividedReportingOverflow(by: right)
      let remainder = left.remainderReportingOverflow(dividingBy: right).partialValue
      let isShifted = remainder != 0 && (remainder < 0) != (right < 0)
      if operation == .modulo { return .integer(isShifted ? remainder + right : remainder) }
      return checked((isShifted ? quotient - 1 : quotient, overflow))
    case .power where right >= 0:
      var result = (partialValue: 1, overflow: false)
      // The powers of -1, 0 and 1 repeat; all others leave the 64 bits before the 64th.
      for _ in 0..<(left.magnitude <= 1 ? (right == 0 ? 0 : 2 - right % 2) : min(right, 64))
      where !result.overflow {
        result = result.partialValue.multipliedReportingOverflow(by: left)
      }
      return checked(result)
    default: return numbers(operation, Double(left), Double(right))
    }
  }

  mutating func checked(_ result: (partialValue: Int, overflow: Bool)) -> TemplateValue {
    guard result.overflow else { return .integer(result.partialValue) }
    fault = FilterMistake(
      Message("template-number-overflow"), remedy: Message("template-number-overflow.remedy"))
    return .none
  }

  private mutating func divisionByZero() -> TemplateValue {
    fault = FilterMistake(
      Message("template-divides-by-zero"), remedy: Message("template-divides-by-zero.remedy"))
    return .none
  }

  private mutating func numbers(
    _ operation: Expression.Operator, _ left: Double, _ right: Double
  ) -> TemplateValue {
    switch operation {
    case .add: return .number(left + right)
    case .subtract: return .number(left - right)
    case .multiply: return .number(left * right)
    case .divide: return right == 0 ? divisionByZero() : .number(left / right)
    case .floorDivide, .modulo:
      guard right != 0 else { return divisionByZero() }
      var remainder = left.truncatingRemainder(dividingBy: right)
      if remainder != 0, (remainder < 0) != (right < 0) { remainder += right }
      if operation == .modulo { return .number(remainder) }
      return .number(((left - remainder) / right).rounded())
    case .power: return .number(pow(left, right))
    case .concatenate, .and, .or: return .none
    }
  }

  func compare(
    _ comparison: Expression.Comparison, _ left: TemplateValue, _ right: TemplateValue
  ) -> Bool {
    switch comparison {
    case .equal: return TemplateValue.equal(left, right)
    case .unequal: return !TemplateValue.equal(left, right)
    case .less: return TemplateValue.isLess(left, right) ?? false
    case .greater: return TemplateValue.isLess(right, left) ?? false
    case .lessOrEqual:
      return TemplateValue.isLess(right, left).map { !$0 } ?? false
    case .greaterOrEqual:
      return TemplateValue.isLess(left, right).map { !$0 } ?? false
    case .isIn: return contains(right, left)
    case .isNotIn: return !contains(right, left)
    }
  }

  private func contains(_ container: TemplateValue, _ value: TemplateValue) -> Bool {
    switch container {
    case .list(let items): return items.contains { TemplateValue.equal($0, value) }
    case .map(let entries):
      guard let key = value.asText?.string else { return false }
      return entries.contains { $0.key == key }
    case .text(let text):
      guard let part = value.asText?.string else { return false }
      return Bytes.firstRange(of: Array(part.utf8), in: Array(text.string.utf8), from: 0) != nil
    default: return false
    }
  }

  func passes(_ test: ValueTest, _ value: TemplateValue, _ arguments: [TemplateValue]) -> Bool {
    switch test {
    case .defined: return !value.isNone
    case .undefined, .none: return value.isNone
    case .string:
      switch value {
      case .text, .markup: return true
      default: return false
      }
    case .number:
      switch value {
      case .integer, .number, .boolean: return true
      default: return false
      }
    case .integer:
      guard case .integer = value else { return false }
      return true
    case .float:
      guard case .number = value else { return false }
      return true
    case .boolean:
      guard case .boolean = value else { return false }
      return true
    case .mapping:
      guard case .map = value else { return false }
      return true
    case .iterable, .sequence:
      switch value {
      case .list, .map, .text, .markup: return true
      default: return false
      }
    case .odd, .even:
      guard case .integer(let number) = value else { return false }
      return (number % 2 != 0) == (test == .odd)
    case .divisibleby:
      guard case .integer(let number) = value, case .integer(let divisor)? = arguments.first,
        divisor != 0
      else { return false }
      return number.remainderReportingOverflow(dividingBy: divisor).partialValue == 0
    case .eq: return compare(.equal, value, arguments.first ?? .none)
    case .ne: return compare(.unequal, value, arguments.first ?? .none)
    case .lt: return compare(.less, value, arguments.first ?? .none)
    case .gt: return compare(.greater, value, arguments.first ?? .none)
    case .le: return compare(.lessOrEqual, value, arguments.first ?? .none)
    case .ge: return compare(.greaterOrEqual, value, arguments.first ?? .none)
    case .isIn: return compare(.isIn, value, arguments.first ?? .none)
    case .isTrue:
      guard case .boolean(true) = value else { return false }
      return true
    case .isFalse:
      guard case .boolean(false) = value else { return false }
      return true
    case .lower, .upper:
      guard let text = value.asText?.string else { return false }
      let changed = test == .lower ? text.lowercased() : text.uppercased()
      let other = test == .lower ? text.uppercased() : text.lowercased()
      return changed == text && other != text
    }
  }
}
