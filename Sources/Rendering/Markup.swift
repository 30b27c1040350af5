import Model
import Templates

/// The little markup that filters make themselves.
enum Markup {
  static func append(attribute text: String, to html: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): html += Array("&amp;".utf8)
      case UInt8(ascii: "<"): html += Array("&lt;".utf8)
      case UInt8(ascii: ">"): html += Array("&gt;".utf8)
      case UInt8(ascii: "\""): html += Array("&#34;".utf8)
      default: html.append(byte)
      }
    }
  }

  /// A text in an attribute, isolated where its direction asks for it (UAX #9, 2.7).
  static func attribute(_ text: Text, _ context: RenderContext) -> String {
    guard context.isolates else { return text.string }
    let profile = BidiProfile(of: text.string)
    guard profile.needsIsolation(in: context.direction) else { return text.string }
    let initiator = profile.isolateDirection == .rightToLeft ? "\u{2067}" : "\u{2066}"
    return initiator + text.string + "\u{2069}"
  }
}
