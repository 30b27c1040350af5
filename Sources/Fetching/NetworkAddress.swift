/// An address of the Internet Protocol, as its bytes.
public struct NetworkAddress: Sendable, Hashable {
  /// 4 bytes, or 16.
  public let bytes: [UInt8]

  /// An address by its 4 or 16 bytes, the first first.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether it is one of the public internet's: neither of this machine, nor of its network, nor kept for
  /// other uses (the registries of IANA for special purposes, RFC 6890).
  public var isPublic: Bool {
    switch bytes.count {
    case 4: Self.isPublic(v4: bytes)
    case 16: isPublicV6
    default: false
    }
  }

  /// Networks of IPv4 that are not public, with the lengths of their prefixes.
  private static let special: [([UInt8], Int)] = [
    ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16), ([172, 16, 0, 0], 12), ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24), ([192, 168, 0, 0], 16), ([198, 18, 0, 0], 15), ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24), ([224, 0, 0, 0], 4), ([240, 0, 0, 0], 4),
  ]

  private static func isPublic(v4 address: [UInt8]) -> Bool {
    !special.contains { starts(address, with: $0.0, bits: $0.1) }
  }

  private static func starts(_ address: [UInt8], with prefix: [UInt8], bits: Int) -> Bool {
    for place in 0..<((bits + 7) / 8) {
      let mask: UInt8 = bits - place * 8 >= 8 ? 0xFF : ~(0xFF >> UInt8(bits - place * 8))
      if address[place] & mask != prefix[place] & mask { return false }
    }
    return true
  }

  private var isPublicV6: Bool {
    func hasPrefix(_ prefix: [UInt8], _ bits: Int) -> Bool {
      Self.starts(bytes, with: prefix, bits: bits)
    }
    // An address of IPv4 in another's clothes is what it is: mapped, translated (NAT64), 6to4.
    if hasPrefix([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96)
      || hasPrefix([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96)
    {
      return Self.isPublic(v4: Array(bytes[12...]))
    }
    if hasPrefix([0x20, 0x02], 16) { return Self.isPublic(v4: Array(bytes[2..<6])) }
    // All that is given out is in 2000::/3; in it, what is kept for protocols and documents.
    return hasPrefix([0x20], 3) && !hasPrefix([0x20, 0x01, 0x00], 23)
      && !hasPrefix([0x20, 0x01, 0x0D, 0xB8], 32) && !hasPrefix([0x3F, 0xFF, 0x00], 20)
  }
}
