import Fetching
import Foundation
import Model

/// What `dlala check --external` asks, and how it goes on.
public struct ExternalOptions: Sendable {
  /// Whether addresses of this machine and its network are asked, too.
  public var allowsPrivate = false
  /// Seconds between two questions to one host.
  public var pause = 1.0
  /// So many addresses are asked.
  public var count = 2_000
  /// After so many seconds no more are asked.
  public var seconds = 600.0
  /// Seconds since 1970.
  public var now: Int
  /// Is given how many are done and how many there are.
  public var told: @Sendable (Int, Int) -> Void = { _, _ in }

  /// The usual pace.
  public init(now: Int) { self.now = now }
}

/// Asks the links of a site that lead to other sites.
enum ExternalChecker {
  /// How long an answer is believed: a good one for a week, another for an hour.
  private static func lifetime(of verdict: LinkProbe.Verdict) -> Int {
    switch verdict {
    case .found, .moved: 7 * 86_400
    case .notAsked: 0
    default: 3_600
    }
  }

  /// What was learnt of an address, and when.
  private struct Memory: Codable {
    var verdict: LinkProbe.Verdict
    var time: Int
  }

  /// The mistakes of all links that lead outside.
  ///
  /// - Throws: `EnvironmentFailure` when there is no library that asks.
  static func mistakes(
    of workspace: Workspace, _ external: ExternalOptions
  ) async throws(EnvironmentFailure) -> [Diagnostic] {
    let places = await ExternalLinks(
      site: workspace.site, texts: workspace.texts, options: workspace.options
    ).all()
    let options = workspace.options
    let cache = options.cache ?? options.source + "/.dlala-cache"
    let file = URL(filePath: cache).appending(path: "external-links.json")
    var memory =
      (try? JSONDecoder().decode([String: Memory].self, from: Data(contentsOf: file))) ?? [:]
    memory = memory.filter { _, known in
      (0..<lifetime(of: known.verdict)).contains(external.now - known.time)
    }
    // What is learnt of this machine's network is nobody else's truth.
    if external.allowsPrivate { memory = memory.filter { $0.value.verdict != .privateAddress } }
    let unknown = places.map(\.address).filter { memory[$0] == nil }
    if !unknown.isEmpty {
      var bounds = Fetcher.Bounds()
      bounds.allowsPrivate = external.allowsPrivate
      bounds.bodyLimit = 64 << 10
      var pace = LinkProbe.Pace()
      (pace.pause, pace.count, pace.seconds) = (external.pause, external.count, external.seconds)
      let agent = "dlala/\(ProgramVersion.number) (link check)"
      guard
        let verdicts = LinkProbe(Fetcher(bounds, agent: agent), pace)
          .verdicts(on: unknown, told: external.told)
      else {
        throw EnvironmentFailure(
          path: "check --external",
          cause: Message("external-no-libcurl"))
      }
      for (address, verdict) in verdicts where verdict != .notAsked {
        memory[address] = Memory(verdict: verdict, time: external.now)
      }
      save(memory, to: file)
    }
    let unasked = Set(unknown).count { memory[$0] == nil }
    var mistakes = places.compactMap { place in
      memory[place.address].flatMap { ExternalLinks.diagnostic($0.verdict, at: place) }
    }
    if unasked > 0 {
      mistakes.append(
        Diagnostic(
          .suggestion, category: "external",
          message: Message("external-unasked", ["count": .number(unasked)]),
          remedy: Message("external-unasked.remedy"), path: "dlala.yaml"))
    }
    return mistakes
  }

  /// Keeps what was learnt; where that fails, all is asked again next time.
  private static func save(_ memory: [String: Memory], to file: URL) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(memory) else { return }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: file, options: .atomic)
  }
}
