/// How an address of the site becomes a file, the path of a URI or a whole URI.
///
/// A route is a path from the root of the site with its leading slash, such as
/// `/ar/products/صابون/`: Unicode in NFC, not percent-encoded, without the base address's path.
public enum Route {
  /// The file that answers a route, relative to the output folder: `ar/x/index.html` for
  /// `/ar/x/`, `404.html` for `/404.html`.
  ///
  /// Empty, `.` and `..` segments are left out, so that a file never leaves the folder.
  public static func outputPath(of route: String) -> String {
    if isPlain(route) {
      let path = String(Substring(route.utf8.dropFirst()))
      return route.utf8.last == slash ? path + "index.html" : path
    }
    let isFolder = route.utf8.last == slash || route.isEmpty
    var path = ""
    for segment in route.utf8.split(separator: slash) {
      let name = Substring(segment)
      if name == "." || name == ".." { continue }
      if !path.isEmpty { path += "/" }
      path += name
    }
    if isFolder || path.isEmpty { path += path.isEmpty ? "index.html" : "/index.html" }
    return path
  }

  /// Whether a route begins with a slash and no segment is empty or begins with a point.
  private static func isPlain(_ route: String) -> Bool {
    guard route.utf8.first == slash else { return false }
    var previous: UInt8 = 0
    for byte in route.utf8 {
      if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return false }
      previous = byte
    }
    return true
  }

  /// The route as the path of a URI.
  ///
  /// Every UTF-8 byte outside `pchar` and `/` of RFC 3986, 3.3 becomes `%XX`; so does a `%`, since
  /// routes hold no encoded text.
  public static func percentEncoded(_ route: String) -> String {
    var route = route
    let count = route.withUTF8 { unsafe encodedCount(of: $0) }
    if count == route.utf8.count { return route }
    return unsafe String(unsafeUninitializedCapacity: count) { buffer in
      route.withUTF8 { unsafe encode($0, into: buffer, from: 0) }
    }
  }

  /// A text with its `%XX` as the bytes that they stand for.
  public static func percentDecoded(_ text: String) -> String {
    guard text.contains(byte: UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The whole address of a route: the site's base address, with or without its last slash, and
  /// the encoded route, with or without its first.
  public static func absoluteURI(base: String, route: String) -> String {
    var (base, route) = (base, route)
    return base.withUTF8 { base in
      let head = unsafe base.last == slash ? base.count - 1 : base.count
      return route.withUTF8 { route in
        let needsSlash = unsafe route.first != slash
        let count = unsafe head + (needsSlash ? 1 : 0) + encodedCount(of: route)
        return unsafe String(unsafeUninitializedCapacity: count) { buffer in
          for index in 0..<head { unsafe buffer[index] = base[index] }
          if needsSlash { unsafe buffer[head] = slash }
          return unsafe encode(route, into: buffer, from: needsSlash ? head + 1 : head)
        }
      }
    }
  }

  /// The path of the site's base address without its last slash: `/dlala` for
  /// `https://example.org/dlala/`, nothing for `https://example.org/`.
  public static func basePath(of base: String) -> String { String(parts(of: base).path) }

  /// The scheme and authority of the site's base address, such as `https://example.org`.
  public static func origin(of base: String) -> String { String(parts(of: base).origin) }

  private static func parts(of base: String) -> (origin: Substring, path: Substring) {
    var bytes = base.utf8[...]
    while bytes.last == slash { bytes.removeLast() }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[colon...].starts(with: "://".utf8)
    else { return ("", Substring(bytes)) }
    let authority = bytes.index(colon, offsetBy: 3)
    let path = bytes[authority...].firstIndex(of: slash) ?? bytes.endIndex
    return (Substring(bytes[..<path]), Substring(bytes[path...]))
  }

  private static var slash: UInt8 { UInt8(ascii: "/") }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  /// `pchar` without its percent-encoded form, and `/`: a bit for each of the bytes below 128, since
  /// every address of the site passes here.
  private static let unencoded: (UInt64, UInt64) = {
    var bits: (UInt64, UInt64) = (0, 0)
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for byte in (letters + "0123456789-._~!$&'()*+,;=:@/").utf8 {
      if byte < 64 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte - 64) }
    }
    return bits
  }()

  private static func encodedCount(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let (low, high) = unencoded
    var encoded = 0
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      encoded += isKept(byte, low, high) ? 0 : 1
    }
    return bytes.count + 2 * encoded
  }

  @inline(__always)
  private static func isKept(_ byte: UInt8, _ low: UInt64, _ high: UInt64) -> Bool {
    byte < 128 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 == 1
  }

  /// Writes the encoded bytes from a place on and gives the place after them.
  private static func encode(
    _ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>,
    from start: Int
  ) -> Int {
    let (low, high) = unencoded
    var place = start
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if isKept(byte, low, high) {
        unsafe buffer[place] = byte
        place += 1
      } else {
        unsafe buffer[place] = UInt8(ascii: "%")
        unsafe buffer[place + 1] = hexadecimal(byte >> 4)
        unsafe buffer[place + 2] = hexadecimal(byte & 15)
        place += 3
      }
    }
    return place
  }
}
