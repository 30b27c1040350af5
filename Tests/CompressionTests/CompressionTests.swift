import Model
import Testing

@testable import Compression

@Suite struct CompressionTests {
  private static let text = Array(String(repeating: "صابون نابلسي، Savon. ", count: 400).utf8)

  /// Bytes without a pattern, the same in each run.
  private static func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 24)
    }
  }

  @Test(arguments: ContentCoding.allCases)
  func aCopyStandsForItsOriginalAlone(coding: ContentCoding) throws {
    let copy = try #require(Compression.copy(of: Self.text, in: coding))
    #expect(copy.count < Self.text.count / 10)
    #expect(Compression.isCopy(copy, of: Self.text, in: coding))
    #expect(Compression.copy(of: Self.text, in: coding) == copy)
    var other = Self.text
    other[7] ^= 1
    #expect(!Compression.isCopy(copy, of: other, in: coding))
    #expect(!Compression.isCopy(copy, of: Self.text.dropLast() + [], in: coding))
    #expect(!Compression.isCopy(copy, of: Self.text + [0], in: coding))
    // libbrotli passes over what stands behind the end.
    #expect(coding == .br || !Compression.isCopy(copy + [0], of: Self.text, in: coding))
    #expect(!Compression.isCopy(Array(copy.dropLast()), of: Self.text, in: coding))
    #expect(!Compression.isCopy([], of: Self.text, in: coding))
  }

  @Test(arguments: ContentCoding.allCases)
  func whatWouldNotBeSmallerIsNotMade(coding: ContentCoding) {
    for bytes in [[], [65], Array("ab".utf8), Self.noise(5000)] {
      #expect(Compression.copy(of: bytes, in: coding) == nil)
    }
  }

  /// RFC 1952, 2.3: two bytes by which gzip is known, deflate, no flags (so no name), no time.
  @Test func theHeadOfGzipHoldsNoNameAndNoTime() throws {
    let copy = try #require(Compression.copy(of: Self.text, in: .gzip))
    #expect(copy.prefix(8).elementsEqual([0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))
  }
}
