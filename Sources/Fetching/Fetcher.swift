import CCurl

/// Asks web servers: the one place of the program that does, and within bounds.
///
/// Whom a name leads to is judged after it was resolved, at each step of a way on: an address of this
/// machine or of its network is never asked unless that is allowed. Neither proxies nor passwords of the
/// environment are used, and no cookie is kept.
public struct Fetcher: Sendable {
  /// How much of everything.
  public struct Bounds: Sendable {
    /// Of each step, in seconds.
    public var seconds = 20.0
    /// Until a server takes the connection, in seconds.
    public var connectSeconds = 10.0
    /// Bytes of an answer.
    public var bodyLimit = 16 << 20
    /// Bytes of its headers.
    public var headerLimit = 64 << 10
    /// How often an answer may lead on.
    public var steps = 8
    /// Whether addresses of this machine and its network may be asked.
    public var allowsPrivate = false

    /// The usual bounds.
    public init() {}
  }

  /// Whether the whole is asked for, or its header.
  public enum Method: Sendable, Hashable {
    /// The header alone.
    case head
    /// The whole.
    case get
  }

  /// What a server said.
  public struct Answer: Sendable {
    /// The status of HTTP at the end of the way.
    public var status: Int
    /// Where the way ended.
    public var address: String
    /// The statuses of the steps that led there.
    public var steps: [Int]
    /// The type of the content, as the server names it.
    public var type: String?
    /// The content.
    public var body: [UInt8]
  }

  /// Why there is no answer.
  public enum Failure: Error, Sendable, Hashable {
    /// The name leads to this machine or its network.
    case privateAddress
    /// No such name.
    case unknownHost
    /// Nobody takes the connection, or it broke.
    case unreachable
    /// It took too long.
    case timedOut
    /// More was sent than is taken; the status, where there was one.
    case tooLarge(status: Int)
    /// The certificate is not to be trusted.
    case notTrusted
    /// It is no web address, or what came is no answer of HTTP.
    case notHTTP
    /// The way comes back to where it was, or has too many steps.
    case loop
    /// libcurl is not installed.
    case noLibrary
    /// Something else, in the library's words.
    case other(String)
  }

  private let bounds: Bounds
  private let agent: String

  /// A fetcher that gives itself a name.
  public init(_ bounds: Bounds, agent: String) {
    self.bounds = bounds
    self.agent = agent
  }

  /// Asks for an address, and for those that it leads on to.
  public func fetch(_ address: String, by method: Method = .get) throws(Failure) -> Answer {
    var address = address
    var steps: [Int] = []
    var seen: Set<String> = []
    while true {
      guard Self.isWeb(address) else { throw .notHTTP }
      guard seen.insert(address).inserted, steps.count <= bounds.steps else { throw .loop }
      let (answer, next) = try ask(address, method)
      guard let next, (300..<400).contains(answer.status) else {
        var answer = answer
        answer.steps = steps
        return answer
      }
      steps.append(answer.status)
      address = next
    }
  }

  /// `http:` and `https:` alone: a server cannot lead to a file.
  private static func isWeb(_ address: String) -> Bool {
    let small = address.prefix(8).lowercased()
    return small.hasPrefix("http://") || small.hasPrefix("https://")
  }

  /// One step.
  private func ask(
    _ address: String, _ method: Method
  ) throws(Failure) -> (answer: Answer, next: String?) {
    var allowsPrivate = bounds.allowsPrivate
    var raw = unsafe DlalaAnswer()
    let end = unsafe address.withCString { url in
      unsafe agent.withCString { agent in
        unsafe withUnsafeMutablePointer(to: &allowsPrivate) { allows in
          var question = unsafe DlalaQuestion()
          unsafe question.url = url
          unsafe question.agent = agent
          unsafe question.isHead = method == .head ? 1 : 0
          unsafe question.milliseconds = Int(bounds.seconds * 1000)
          unsafe question.connectMilliseconds = Int(bounds.connectSeconds * 1000)
          unsafe question.limit = bounds.bodyLimit
          unsafe question.headerLimit = bounds.headerLimit
          unsafe question.context = UnsafeMutableRawPointer(allows)
          unsafe question.judge = { context, bytes, length, _ in
            guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
            if unsafe context.load(as: Bool.self) { return 1 }
            let address = unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
            return NetworkAddress(bytes: address).isPublic ? 1 : 0
          }
          return unsafe dlala_ask(&question, &raw)
        }
      }
    }
    defer { unsafe dlala_answer_free(&raw) }
    let status = unsafe Int(raw.status)
    if let failure = unsafe Self.failure(end, status, raw) { throw failure }
    let body: [UInt8] =
      if let bytes = unsafe raw.body {
        unsafe Array(
          UnsafeRawBufferPointer(start: bytes, count: raw.length))
      } else { [] }
    let answer = Answer(
      status: status, address: address, steps: [],
      type: unsafe raw.type.map { unsafe String(cString: $0) }, body: body)
    return (answer, unsafe raw.location.map { unsafe String(cString: $0) })
  }

  private static func failure(_ end: DlalaEnd, _ status: Int, _ raw: DlalaAnswer) -> Failure? {
    switch end {
    case DLALA_ANSWERED: return status == 0 ? .notHTTP : nil
    case DLALA_REFUSED: return .privateAddress
    case DLALA_UNKNOWN_HOST: return .unknownHost
    case DLALA_UNREACHABLE: return .unreachable
    case DLALA_TIMED_OUT: return .timedOut
    case DLALA_TOO_LARGE: return .tooLarge(status: status)
    case DLALA_NOT_TRUSTED: return .notTrusted
    case DLALA_NO_HTTP: return .notHTTP
    case DLALA_NO_LIBRARY: return .noLibrary
    default:
      let words = unsafe withUnsafeBytes(of: raw.words) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      return .other(words)
    }
  }
}
