extension BidiProfile {
  /// Finds the directions in a text.
  public init(of text: String) {
    var text = text
    self = text.withUTF8 { bytes in unsafe Self.scan(bytes) }
  }

  /// Finds the directions in UTF-8 bytes; what is not UTF-8 counts as neutral.
  public init(of bytes: [UInt8]) {
    self = unsafe bytes.withUnsafeBufferPointer { bytes in unsafe Self.scan(bytes) }
  }

  /// Finds the directions in UTF-8 bytes that lie elsewhere.
  @unsafe public init(of bytes: UnsafeBufferPointer<UInt8>) { self = unsafe Self.scan(bytes) }

  /// The direction of the first strong character outside isolates (UAX #9, P2 and P3), without
  /// reading on behind it.
  @unsafe public static func firstStrong(of bytes: UnsafeBufferPointer<UInt8>) -> Direction? {
    var index = 0
    var depth = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte < 0x80 {
        index += 1
        if depth == 0, (byte | 0x20) &- 97 < 26 { return .leftToRight }
        continue
      }
      let (value, length) = unsafe decode(bytes, at: index)
      index += length
      switch BidiClass(of: Unicode.Scalar(value) ?? "\u{FFFD}") {
      case .leftToRight where depth == 0: return .leftToRight
      case .rightToLeft where depth == 0, .arabicLetter where depth == 0: return .rightToLeft
      case .isolate: depth += 1
      case .popIsolate: if depth > 0 { depth -= 1 }
      default: continue
      }
    }
    return nil
  }

  /// Plain ASCII never needs the table: letters, digits and the rest are told by their bytes.
  ///
  /// Rule P2 passes over what stands in an isolate, and over all the rest when it is not closed.
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> BidiProfile {
    var profile = BidiProfile()
    var index = 0
    var depth = 0
    // What was last seen is white space after digits.
    var isAfterSpacedDigits = false
    var isAfterDigits = false
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte < 0x80 {
        index += 1
        if (byte | 0x20) &- 97 < 26 {
          profile.hasLeftToRight = true
          if depth == 0, profile.firstStrong == nil { profile.firstStrong = .leftToRight }
          // The rest of the word tells nothing new.
          while index < bytes.count, unsafe (bytes[index] | 0x20) &- 97 < 26 { index += 1 }
        } else if byte &- 48 < 10 {
          if !isAfterDigits || isAfterSpacedDigits {
            profile.hasSeveralNumbers = profile.hasDigits
          }
          profile.hasDigits = true
          if isAfterSpacedDigits { profile.hasSpacedDigits = true }
          isAfterDigits = true
          continue
        } else if byte > 0x20 {
          profile.hasNeutrals = true
        } else {
          isAfterSpacedDigits = isAfterDigits
          continue
        }
        isAfterDigits = false
        isAfterSpacedDigits = false
        continue
      }
      if unsafe isArabicLetter(bytes, at: index) {
        profile.hasRightToLeft = true
        if depth == 0, profile.firstStrong == nil { profile.startRightToLeft() }
        isAfterDigits = false
        isAfterSpacedDigits = false
        // The rest of the word tells nothing new.
        repeat { index += 2 } while unsafe isArabicLetter(bytes, at: index)
        continue
      }
      let (value, length) = unsafe decode(bytes, at: index)
      index += length
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      let bidiClass = BidiClass(of: scalar)
      switch bidiClass {
      case .leftToRight:
        profile.hasLeftToRight = true
        if depth == 0, profile.firstStrong == nil { profile.firstStrong = .leftToRight }
      case .rightToLeft, .arabicLetter:
        profile.hasRightToLeft = true
        if depth == 0, profile.firstStrong == nil { profile.startRightToLeft() }
      case .europeanNumber, .arabicNumber:
        if !isAfterDigits || isAfterSpacedDigits {
          profile.hasSeveralNumbers = profile.hasDigits
        }
        profile.hasDigits = true
        if bidiClass == .arabicNumber { profile.hasArabicDigits = true }
        if isAfterSpacedDigits { profile.hasSpacedDigits = true }
        isAfterDigits = true
        continue
      case .separator, .terminator, .neutral: profile.hasNeutrals = true
      case .control: profile.hasControls = true
      case .isolate:
        profile.hasControls = true
        depth += 1
      case .popIsolate:
        profile.hasControls = true
        if depth > 0 { depth -= 1 }
      case .whiteSpace:
        isAfterSpacedDigits = isAfterDigits
        continue
      case .mark:
        // A mark is what it stands on; on no letter and no digit it is neutral (W1).
        if profile.firstStrong == nil, !isAfterDigits || isAfterSpacedDigits {
          profile.hasNeutrals = true
        }
        continue
      case .boundaryNeutral: continue
      }
      isAfterDigits = false
      isAfterSpacedDigits = false
    }
    return profile
  }

  /// Whether one of the Arabic letters from U+0620 to U+064A stands here, the commonest of all, told
  /// by their bytes.
  @inline(__always)
  private static func isArabicLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.count, unsafe bytes[index] & 0xFE == 0xD8 else { return false }
    let next = unsafe bytes[index + 1]
    return unsafe bytes[index] == 0xD8 ? next &- 0xA0 < 0x20 : next &- 0x80 < 0x0B
  }

  /// The first letter has come, and it is right-to-left.
  private mutating func startRightToLeft() {
    firstStrong = .rightToLeft
    hasLeadingAmount = hasDigits && hasNeutrals
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, length: Int) {
    let lead = unsafe bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let next = unsafe bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    // No letter may come in by a longer form than its own, nor from above U+10FFFF.
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    return value >= least && value <= 0x10FFFF ? (value, length) : (0xFFFD, length)
  }

  /// Whether a text must be isolated to stand rightly among text of a direction.
  ///
  /// It must when it has letters of the other direction (they would draw neighbouring digits and
  /// brackets to their side, UAX #9, N1 and W2), when it carries controls of its own, or when it
  /// has no letters at all but digits and signs: in right-to-left text the parts of `+970 2 628`,
  /// `25 ₪` or `12/5` would change places, and so would the groups of `02 628`, for numbers draw
  /// the space between them to the right-to-left side (N1). A number with its sign before the
  /// first letter is no better off: after an Arabic letter `25%` is shown with its sign on the left,
  /// and on the right elsewhere (W2). In left-to-right text Arabic digits count as letters of the
  /// other direction, since they draw neutrals as these do (N1) and W7 spares them.
  ///
  /// Letters of the same direction are safe, and so are a bare number and signs alone: they belong
  /// to the sentence, and what a template writes against them (`{{ number }}%`) joins them. The
  /// tests prove this by the whole algorithm for texts among text of their page's direction.
  public func needsIsolation(in surroundings: Direction) -> Bool {
    if hasControls { return true }
    switch surroundings {
    case .leftToRight: return hasRightToLeft || hasArabicDigits
    case .rightToLeft:
      return hasLeftToRight || hasLeadingAmount
        || (!hasRightToLeft && (hasDigits && hasNeutrals || hasSpacedDigits))
    }
  }

  /// The direction for the isolate: that of the first letter.
  ///
  /// Without letters it is left to right, the order of telephone numbers, dates and amounts, but for
  /// one number in Arabic digits with its sign: `٢٥٪` and `٢٥ ₪` are read as Arabic words are, and
  /// have the sign on the left.
  public var isolateDirection: Direction {
    firstStrong ?? (hasArabicDigits && !hasSeveralNumbers ? .rightToLeft : .leftToRight)
  }
}

/// Invisible characters that turn text around.
public enum BidiControls {
  /// A text without embeddings, overrides and isolates that are not closed; nothing when it has
  /// none of these.
  public static func neutralised(_ text: String) -> String? {
    guard mayHold(text), firstOffence(in: text) != nil else { return nil }
    var depth = 0
    var result = String.UnicodeScalarView()
    let closable = closedIsolates(in: text)
    for (place, scalar) in text.unicodeScalars.enumerated() {
      switch scalar.value {
      case 0x202A...0x202E: continue
      case 0x2066...0x2068 where closable.contains(place):
        depth += 1
        result.append(scalar)
      case 0x2066...0x2068: continue
      case 0x2069:
        guard depth > 0 else { continue }
        depth -= 1
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether U+202A…202E or U+2066…2069 stands in a text: most have none, though many have other
  /// characters of that block, such as `’`.
  private static func mayHold(_ text: String) -> Bool {
    guard text.contains(byte: 0xE2) else { return false }
    var text = text
    return text.withUTF8 { bytes in
      for place in 0..<max(bytes.count - 2, 0) where unsafe bytes[place] == 0xE2 {
        let (second, third) = unsafe (bytes[place + 1], bytes[place + 2])
        if second == 0x80, (0xAA...0xAE).contains(third) { return true }
        if second == 0x81, (0xA6...0xA9).contains(third) { return true }
      }
      return false
    }
  }

  /// The place, counted in scalars, of the first such character.
  public static func firstOffence(in text: String) -> Int? {
    let closable = closedIsolates(in: text)
    var depth = 0
    for (place, scalar) in text.unicodeScalars.enumerated() {
      switch scalar.value {
      case 0x202A...0x202E: return place
      case 0x2066...0x2068:
        guard closable.contains(place) else { return place }
        depth += 1
      case 0x2069:
        guard depth > 0 else { return place }
        depth -= 1
      default: continue
      }
    }
    return nil
  }

  /// The places of the isolate initiators that have their end.
  private static func closedIsolates(in text: String) -> Set<Int> {
    var open: [Int] = []
    var closed: Set<Int> = []
    for (place, scalar) in text.unicodeScalars.enumerated() {
      switch scalar.value {
      case 0x2066...0x2068: open.append(place)
      case 0x2069: if let first = open.popLast() { closed.insert(first) }
      default: continue
      }
    }
    return closed
  }
}
