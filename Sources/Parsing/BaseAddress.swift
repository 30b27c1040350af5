import Foundation
import Model

/// The address at which a site stands, in the form that formats and browsers compare.
public enum BaseAddress {
  /// The longest name of a host, and the longest of its parts (RFC 1035, 2.3.4).
  private static let nameLimit = (whole: 253, part: 63)

  /// An address in any script as a URI (RFC 3986): the host in small letters and Punycode (UTS 46,
  /// nontransitional), the path in NFC and percent-encoded, with a slash at its end.
  ///
  /// Nothing when it is no web address, names a user, asks for something, or has a host that no
  /// browser would take.
  public static func uri(_ text: String) -> String? {
    guard ScalarSyntax.isWebAddress(text), let end = text.firstRange(of: "://")?.upperBound,
      !text.contains("?"), !text.contains("#")
    else { return nil }
    let rest = text[end...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    guard let authority = authority(rest[..<slash]), let path = path(rest[slash...]) else {
      return nil
    }
    return text[..<end] + authority + path
  }

  private static func authority(_ text: Substring) -> String? {
    let colon = text.lastIndex(of: ":") ?? text.endIndex
    var port = ""
    if colon < text.endIndex {
      guard let number = UInt16(text[text.index(after: colon)...]), number > 0 else { return nil }
      port = ":\(number)"
    }
    return host(text[..<colon]).map { $0 + port }
  }

  private static func host(_ text: Substring) -> String? {
    guard !text.isEmpty, !text.contains("@"), !text.contains("%"), !text.contains("["),
      // Foundation maps and checks as browsers do, and gives nothing for what they refuse. Its `host`
      // would be the readable one again.
      let whole = URL(string: "http://" + text + "/")?.absoluteString, whole.hasSuffix("/")
    else { return nil }
    let host = whole.dropFirst("http://".count).dropLast().lowercased()
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      (1...nameLimit.part).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          (48...57).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
        }
    }
    return isName && host.utf8.count <= nameLimit.whole ? host : nil
  }

  private static func path(_ text: Substring) -> String? {
    let decoded = Slug.composed(Route.percentDecoded(String(text)))
    var path = "/"
    for part in decoded.split(separator: "/") {
      guard part != ".", part != "..", OldAddress.isPlain(part) else { return nil }
      path += Route.percentEncoded(String(part)) + "/"
    }
    return path
  }
}
