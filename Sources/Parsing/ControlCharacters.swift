/// Characters that YAML does not take and that no text needs.
enum ControlCharacters {
  /// Where the first stands: C0 and C1 controls except tab, line breaks and NEL, DEL, a byte order
  /// mark, U+FFFE and U+FFFF (YAML 1.1, 5.1).
  static func first<Bytes: Collection<UInt8>>(in bytes: Bytes) -> Bytes.Index? {
    var lead: UInt8 = 0
    var beforeLead: UInt8 = 0
    var start = bytes.startIndex
    var place = bytes.startIndex
    while place != bytes.endIndex {
      let byte = bytes[place]
      switch byte {
      case 9, 10, 13: break
      case 0..<32, 127: return place
      case 0x80...0x9F where lead == 0xC2 && byte != 0x85: return start
      case 0xBF where beforeLead == 0xEF && lead == 0xBB: return start
      case 0xBE...0xBF where beforeLead == 0xEF && lead == 0xBF: return start
      default: break
      }
      if byte & 0xC0 != 0x80 { start = place }
      beforeLead = lead
      lead = byte
      bytes.formIndex(after: &place)
    }
    return nil
  }

  /// Whether bytes hold such a character, or one that YAML takes for the end of a line although
  /// editors do not: a lone CR, NEL, U+2028 and U+2029.
  static func changeReading(of bytes: ArraySlice<UInt8>) -> Bool {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      let next = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      switch byte {
      case 9, 10: break
      case 13: if next != 10 { return true }
      case 0..<32, 127: return true
      case 0xC2: if next < 0xA0 { return true }
      case 0xE2:
        if next == 0x80, place + 2 < bytes.endIndex, (0xA8...0xA9).contains(bytes[place + 2]) {
          return true
        }
      case 0xEF: if next == 0xBB || next == 0xBF { return true }
      default: break
      }
      place += 1
    }
    return false
  }
}
