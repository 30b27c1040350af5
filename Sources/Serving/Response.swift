/// What is answered to a request.
public struct Response: Sendable {
  /// Such as 200.
  public var status: Int
  /// Without the length, which the server knows.
  public var headers: [(name: String, value: String)]
  /// What follows the head.
  public var body: Body

  /// What follows the head of a response.
  public enum Body: Sendable {
    case bytes([UInt8])
    /// A file of the disk, of which a browser may ask for a part.
    case file(path: String, size: Int)
    /// Messages, one after the other as they come, for as long as the browser listens.
    case events(AsyncStream<[UInt8]>)
  }

  /// An answer.
  public init(_ status: Int, headers: [(name: String, value: String)] = [], body: Body) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  /// A plain text.
  public init(_ status: Int, text: String) {
    self.init(
      status, headers: [("Content-Type", "text/plain; charset=utf-8")],
      body: .bytes(Array((text + "\n").utf8)))
  }

  /// The first line and the headers.
  func head(length: Int?, keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.reasons[status] ?? "Answer")\r\n"
    for header in headers { head += "\(header.name): \(header.value)\r\n" }
    if let length { head += "Content-Length: \(length)\r\n" }
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Array(head.utf8)
  }

  private static let reasons = [
    200: "OK", 206: "Partial Content", 301: "Moved Permanently", 302: "Found", 400: "Bad Request",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    416: "Range Not Satisfiable", 421: "Misdirected Request",
    431: "Request Header Fields Too Large", 500: "Internal Server Error",
    503: "Service Unavailable",
  ]
}
