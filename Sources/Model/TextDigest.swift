/// A short name for a text, to tell whether it is still the same; no protection against forgers.
public struct TextDigest: Sendable, Hashable {
  /// FNV-1a, 64 bits.
  public let value: UInt64

  /// The digest of a text's UTF-8 bytes.
  public init(of bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = hash
  }

  /// Eight hexadecimal digits, as they stand in front matter: both halves folded into one.
  public var short: String {
    let digits = String(UInt32(truncatingIfNeeded: value ^ (value >> 32)), radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
