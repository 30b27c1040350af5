/// A number in decimal notation, digit by digit: nothing is lost to binary fractions.
package struct DecimalText: Sendable, Hashable {
  /// Whether a minus stands before it; also before a zero.
  var isNegative: Bool
  /// The digits before the point, 0…9 each, without leading zeros; at least one.
  var whole: [UInt8]
  /// The digits after the point, as many as are written.
  var fraction: [UInt8]

  /// The longest number that is read or made, in digits; the largest `Double` has 309.
  private static let limit = 400

  /// Reads ASCII digits with a point, a sign and an exponent: `-12.50`, `1e-06`.
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    var exponent = 0
    if let place = bytes.firstIndex(where: { $0 | 32 == UInt8(ascii: "e") }) {
      guard let power = Int(String(decoding: bytes[(place + 1)...], as: UTF8.self)),
        (-Self.limit...Self.limit).contains(power)
      else { return nil }
      exponent = power
      bytes = bytes[..<place]
    }
    let halves = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), bytes.count < Self.limit,
      halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    whole = halves[0].map { $0 - 48 }
    fraction = halves.count == 2 ? halves[1].map { $0 - 48 } : []
    shift(by: exponent)
  }

  /// The shortest number that reads back as the same `Double`; nothing for infinities and NaN.
  package init?(_ number: Double) {
    guard number.isFinite else { return nil }
    self.init(number.description)
    self = withoutTrailingZeros
  }

  /// A whole number and how many of its last digits stand after the point.
  init(_ magnitude: UInt64, isNegative: Bool, exponent: Int = 0) {
    self.isNegative = isNegative
    fraction = []
    var digits: [UInt8] = []
    var rest = magnitude
    repeat {
      digits.append(UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    while digits.count <= exponent { digits.append(0) }
    fraction = digits[..<exponent].reversed()
    whole = digits[exponent...].reversed()
  }

  var isZero: Bool { whole == [0] && fraction.allSatisfy { $0 == 0 } }

  /// Moves the point to the right by so many digits, or to the left.
  private mutating func shift(by places: Int) {
    if places > 0 {
      let missing = max(0, places - fraction.count)
      let digits = fraction + Array(repeating: 0, count: missing)
      whole += digits[..<places]
      fraction = Array(digits[places...])
    } else if places < 0 {
      let missing = max(0, -places + 1 - whole.count)
      let digits = Array(repeating: 0, count: missing) + whole
      whole = Array(digits[..<(digits.count + places)])
      fraction = digits[(digits.count + places)...] + fraction
    }
    if let first = whole.firstIndex(where: { $0 != 0 }) {
      whole.removeFirst(first)
    } else {
      whole = [0]
    }
  }

  /// The number a hundred times as large.
  var asPercent: DecimalText {
    var result = self
    result.shift(by: 2)
    return result
  }

  /// The number without zeros at the end of its fraction.
  var withoutTrailingZeros: DecimalText {
    guard fraction.last == 0 else { return self }
    var result = self
    while result.fraction.last == 0 { result.fraction.removeLast() }
    return result
  }

  /// The number with at most so many decimals; halves go to the even neighbour, as ICU has it.
  func rounded(to places: Int) -> DecimalText {
    guard fraction.count > places else { return self }
    var result = self
    let cut = fraction[places...]
    result.fraction = Array(fraction[..<places])
    let isHalf = cut.first == 5 && cut.dropFirst().allSatisfy { $0 == 0 }
    let last = result.fraction.last ?? whole.last ?? 0
    let isUp = isHalf ? last % 2 == 1 : (cut.first ?? 0) >= 5
    if isUp {
      var digits = result.whole + result.fraction
      var place = digits.count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 { digits[place] += 1 } else { digits.insert(1, at: 0) }
      let count = digits.count - places
      result.whole = Array(digits[..<count])
      result.fraction = Array(digits[count...])
    }
    return result
  }

  /// The number with at least so many decimals.
  func padded(to places: Int) -> DecimalText {
    guard fraction.count < places else { return self }
    var result = self
    result.fraction += Array(repeating: 0, count: places - fraction.count)
    return result
  }

  /// Whether a word that stands for its category without a number says just this: one, two, none.
  func saysItself(in category: PluralCategory) -> Bool {
    let value: UInt8? =
      switch category {
      case .zero: 0
      case .one: 1
      case .two: 2
      default: nil
      }
    return !isNegative && fraction.isEmpty && value.map { whole == [$0] } ?? false
  }

  /// Whether the absolute value is at least another whole number.
  func isAtLeast(_ number: UInt64) -> Bool {
    let other = DecimalText(number, isNegative: false).whole
    return whole.count != other.count
      ? whole.count > other.count : !whole.lexicographicallyPrecedes(other)
  }
}
