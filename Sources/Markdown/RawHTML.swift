import Model

/// What raw HTML and addresses may not bring in.
enum RawHTML {
  private static let disallowed = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// Trusted HTML with the tags that GFM disallows made harmless (GFM, 6.11).
  static func filtered(_ html: String) -> [UInt8] {
    let bytes = Array(html.utf8)
    var result: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<"), isDisallowed(bytes[(place + 1)...]) {
        result += Array("&lt;".utf8)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func isDisallowed(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    return disallowed.contains { tag in
      let candidate = name.prefix(tag.utf8.count)
      guard candidate.count == tag.utf8.count,
        zip(candidate, tag.utf8).allSatisfy({ $0 | 32 == $1 })
      else { return false }
      guard let after = name.dropFirst(tag.utf8.count).first else { return true }
      return after <= 32 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
    }
  }

  /// Whether an address could run something or carries its content itself.
  static func isActive(_ address: String) -> Bool {
    guard address.contains(byte: UInt8(ascii: ":")) else { return false }
    var scheme: [UInt8] = []
    for byte in address.utf8 {
      // Browsers pass over controls and spaces before the colon.
      if byte <= 0x20 || byte == 0x7F { continue }
      if byte == UInt8(ascii: ":") { break }
      if scheme.count > 12 { return false }
      scheme.append(byte | 32)
    }
    return ["javascript", "data", "vbscript", "file", "blob"].contains {
      $0.utf8.elementsEqual(scheme)
    }
  }
}
