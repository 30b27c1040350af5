#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StringProtocol where SubSequence == Substring {
  /// The parts between single ASCII characters, found on bytes.
  ///
  /// `split(separator:)` compares what readers see as characters: it is many times slower, and a
  /// slash with a combining mark behind it is no slash to it, but one to every file system.
  public func split(ascii separator: Unicode.Scalar, omittingEmpty: Bool = true) -> [Substring] {
    let byte = UInt8(truncatingIfNeeded: separator.value)
    var parts: [Substring] = []
    var start = startIndex
    let bytes = utf8
    var index = start
    while index != endIndex {
      if bytes[index] == byte {
        if !omittingEmpty || start != index { parts.append(self[start..<index]) }
        start = bytes.index(after: index)
        index = start
      } else {
        bytes.formIndex(after: &index)
      }
    }
    if !omittingEmpty || start != endIndex { parts.append(self[start..<endIndex]) }
    return parts
  }
}

extension String {
  /// Whether a byte stands in the text.
  public func contains(byte: UInt8) -> Bool {
    let known = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      guard let base = bytes.baseAddress else { return false }
      return unsafe memchr(base, Int32(byte), bytes.count) != nil
    }
    return known ?? utf8.contains(byte)
  }

  /// Whether the text comes before another in the order of its bytes, which is that of its code
  /// points: the same on every machine and in every language.
  public func precedesByBytes(_ other: String) -> Bool {
    let known = unsafe utf8.withContiguousStorageIfAvailable { left in
      unsafe other.utf8.withContiguousStorageIfAvailable { right in
        let count = min(left.count, right.count)
        var place = 0
        while place < count {
          let (first, second) = unsafe (left[place], right[place])
          if first != second { return first < second }
          place += 1
        }
        return left.count < right.count
      }
    }
    return (known ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension [UInt8] {
  /// The place of a byte from an offset on, found by the C library, which looks at many at once.
  ///
  /// Who asks line by line says where to stop: the rest of the text is not looked through each time.
  public func place(of byte: UInt8, from start: Int = 0, to end: Int = .max) -> Int? {
    let end = Swift.min(end, count)
    guard start < end else { return nil }
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The first place of some bytes that lie whole between two offsets.
  public func place(of wanted: [UInt8], from start: Int, to end: Int) -> Int? {
    let end = Swift.min(end, count)
    guard start >= 0, !wanted.isEmpty, start + wanted.count <= end else { return nil }
    return unsafe withUnsafeBytes { bytes in
      unsafe wanted.withUnsafeBytes { wanted in
        guard let base = bytes.baseAddress, let first = wanted.baseAddress else { return nil }
        // Behind this place they would not lie whole before the end.
        let last = end - wanted.count
        var place = start
        while place <= last {
          guard let sign = unsafe memchr(base + place, Int32(wanted[0]), last - place + 1) else {
            return nil
          }
          place = unsafe UnsafeRawPointer(sign) - base
          if unsafe memcmp(base + place, first, wanted.count) == 0 { return place }
          place += 1
        }
        return nil
      }
    }
  }

  /// In how many places a byte stands that is rare.
  public func count(of byte: UInt8) -> Int {
    var count = 0
    var start = 0
    while let place = place(of: byte, from: start) {
      count += 1
      start = place + 1
    }
    return count
  }
}
