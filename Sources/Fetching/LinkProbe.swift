import Foundation
import Synchronization

/// Asks many addresses whether they lead anywhere, slowly enough for whoever is asked.
///
/// A host is asked by one at a time, with a pause between two questions; several hosts are asked at once.
public final class LinkProbe: Sendable {
  /// How fast, and how many.
  public struct Pace: Sendable {
    /// How many hosts are asked at once.
    public var hosts = 8
    /// Seconds between two questions to one host.
    public var pause = 1.0
    /// So many addresses are asked.
    public var count = 2_000
    /// After so many seconds no more are asked.
    public var seconds = 600.0

    /// The usual pace.
    public init() {}
  }

  /// What became of an address.
  public enum Verdict: Sendable, Hashable, Codable {
    /// It leads to something.
    case found
    /// It leads there, by a way that is meant to last.
    case moved(String)
    /// It answers that nothing is there, or not there for programs.
    case status(Int)
    /// The name leads to this machine or its network.
    case privateAddress
    /// No such name.
    case unknownHost
    /// No answer that can be used; a word that tells why.
    case silent(String)
    /// It was not asked, since there were too many or no time was left.
    case notAsked
  }

  private let fetcher: Fetcher
  private let pace: Pace
  private let work = Mutex(Work())

  /// What the threads share.
  private struct Work {
    /// The addresses of each host that are still to be asked.
    var queues: [[String]] = []
    var verdicts: [String: Verdict] = [:]
    var isWithoutLibrary = false
  }

  /// A probe that asks by a fetcher.
  public init(_ fetcher: Fetcher, _ pace: Pace) {
    self.fetcher = fetcher
    self.pace = pace
  }

  /// Asks all addresses, each once.
  ///
  /// - Parameters:
  ///   - addresses: The addresses; of each as it is written.
  ///   - told: Is given how many are done and how many there are.
  /// - Returns: What became of each; nothing where libcurl is not installed.
  public func verdicts(
    on addresses: [String], told: @escaping @Sendable (Int, Int) -> Void
  ) -> [String: Verdict]? {
    var byHost: [String: [String]] = [:]
    var seen: Set<String> = []
    var total = 0
    for address in addresses where seen.insert(address).inserted {
      guard total < pace.count else {
        work.withLock { $0.verdicts[address] = .notAsked }
        continue
      }
      total += 1
      byHost[URL(string: address)?.host?.lowercased() ?? "", default: []].append(address)
    }
    // The longest is begun first.
    let queues = byHost.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }.map(\.value)
    work.withLock { $0.queues = queues }
    let (end, asked) = (Date(timeIntervalSinceNow: pace.seconds), total)
    let group = DispatchGroup()
    for _ in 0..<min(pace.hosts, queues.count) {
      group.enter()
      let thread = Thread { [self] in
        while let queue = work.withLock({ $0.queues.popLast() }) {
          ask(queue, until: end, of: asked, told)
        }
        group.leave()
      }
      thread.start()
    }
    group.wait()
    return work.withLock { $0.isWithoutLibrary ? nil : $0.verdicts }
  }

  private func ask(
    _ queue: [String], until end: Date, of total: Int, _ told: (Int, Int) -> Void
  ) {
    for (number, address) in queue.enumerated() {
      if number > 0 { Thread.sleep(forTimeInterval: pace.pause) }
      let verdict = Date() < end ? verdict(on: address) : .notAsked
      let done = work.withLock {
        $0.verdicts[address] = verdict
        return $0.verdicts.count
      }
      told(done, total)
    }
  }

  /// Asks for the header; a server that does not know such questions is asked for the whole.
  private func verdict(on address: String) -> Verdict {
    let first = answer(address, .head)
    switch first {
    case .status(let status) where status != 404 && status != 410: break
    case .silent("nothing-of-http"): break
    default: return first
    }
    Thread.sleep(forTimeInterval: min(pace.pause, 1))
    return answer(address, .get)
  }

  private func answer(_ address: String, _ method: Fetcher.Method) -> Verdict {
    do {
      let answer = try fetcher.fetch(address, by: method)
      guard answer.status < 400 else { return .status(answer.status) }
      // Only a way that is meant to last, from its first step to its end, is a new address.
      let isMoved = !answer.steps.isEmpty && answer.steps.allSatisfy { $0 == 301 || $0 == 308 }
      return isMoved ? .moved(answer.address) : .found
    } catch {
      switch error {
      case .privateAddress: return .privateAddress
      case .unknownHost: return .unknownHost
      case .unreachable: return .silent("unreachable")
      case .timedOut: return .silent("too-slow")
      // What is there need not be read to its end.
      case .tooLarge(let status) where status >= 200 && status < 300: return .found
      case .tooLarge: return .silent("too-much")
      case .notTrusted: return .silent("not-trusted")
      case .notHTTP: return .silent("nothing-of-http")
      case .loop: return .silent("loop")
      case .noLibrary:
        work.withLock { $0.isWithoutLibrary = true }
        return .notAsked
      case .other(let words): return .silent(words)
      }
    }
  }
}
