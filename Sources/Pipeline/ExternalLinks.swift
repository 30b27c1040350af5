import Fetching
import Foundation
import Markdown
import Model
import Reading

/// The links of a site that lead to other sites, and whether they lead anywhere.
///
/// They are looked for in the sources of what is published: in texts, in fields, in menus.
struct ExternalLinks {
  /// An address and where it is written.
  struct Place: Sendable, Hashable {
    var address: String
    /// Relative to the source folder.
    var path: String
    var position: SourcePosition?
  }

  let site: Site
  let texts: TextReader
  let options: BuildOptions

  /// Every address of another site, in the order of the records.
  func all() async -> [Place] {
    let variants = site.records.flatMap { $0.variants.compactMap { $0 } }
    let own = site.settings.baseURL
    let found = await variants.parallelMap(jobs: options.jobs) { variant -> [Place] in
      var addresses: [String] = []
      for value in variant.fields { Self.collect(value, &addresses) }
      if let body = try? texts.text(of: variant) {
        addresses += MarkdownDestinations.links(in: body)
      }
      let outside = Set(addresses).filter { Self.isOutside($0, of: own) }
      guard !outside.isEmpty else { return [] }
      let bytes =
        (try? options.contents(of: variant.path, in: texts.contentFolder, limit: 16 << 20)) ?? []
      return Self.placed(outside, in: bytes, path: "content/" + variant.path)
    }
    let menus = site.settings.menus.flatMap(\.entries).filter { Self.isOutside($0.target, of: own) }
      .map { Place(address: $0.target, path: "dlala.yaml", position: $0.position) }
    // What all languages share stands in one file, and each of them has it.
    var seen: Set<Place> = []
    return (found.flatMap { $0 } + menus).filter { seen.insert($0).inserted }
  }

  private static func isOutside(_ address: String, of base: String) -> Bool {
    let small = address.prefix(8).lowercased()
    return (small.hasPrefix("http://") || small.hasPrefix("https://")) && !address.hasPrefix(base)
  }

  private static func collect(_ value: Value, _ addresses: inout [String]) {
    switch value {
    case .url(let address): addresses.append(address)
    case .markdown(let text): addresses += MarkdownDestinations.links(in: Array(text.string.utf8))
    case .list(let values): for value in values { collect(value, &addresses) }
    case .map(let entries): for entry in entries { collect(entry.value, &addresses) }
    case .group(let group): for value in group.fields { collect(value, &addresses) }
    default: break
    }
  }

  /// The addresses with the first place where each is written; without one, where they are not written
  /// in this file.
  private static func placed(
    _ addresses: Set<String>, in bytes: [UInt8], path: String
  ) -> [Place] {
    let offsets = addresses.map { ($0, offset(of: Array($0.utf8), in: bytes)) }
      .sorted { ($0.1 ?? .max, $0.0) < ($1.1 ?? .max, $1.0) }
    var (line, start) = (1, 0)
    return offsets.map { address, offset in
      guard let offset else { return Place(address: address, path: path) }
      while let end = bytes.place(of: 10, from: start, to: offset) {
        line += 1
        start = end + 1
      }
      let before = String(decoding: bytes[start..<offset], as: UTF8.self)
      return Place(
        address: address, path: path,
        position: SourcePosition(line: line, column: before.unicodeScalars.count + 1))
    }
  }

  /// Where an address stands that is not the beginning of a longer one.
  private static func offset(of address: [UInt8], in bytes: [UInt8]) -> Int? {
    var start = 0
    while let offset = bytes.place(of: address, from: start, to: bytes.count) {
      let end = offset + address.count
      guard end < bytes.count, goesOn(bytes[end]) else { return offset }
      start = offset + 1
    }
    return nil
  }

  private static func goesOn(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
      || "/_~%?=&#+-".utf8.contains(byte)
  }
}

extension ExternalLinks {
  /// What is said of a verdict; nothing where all is well.
  static func diagnostic(_ verdict: LinkProbe.Verdict, at place: Place) -> Diagnostic? {
    func tell(
      _ severity: Diagnostic.Severity, _ code: String, _ remedy: String?,
      _ arguments: KeyValuePairs<String, Message.Value> = [:]
    ) -> Diagnostic {
      Diagnostic(
        severity, category: "external", message: Message("external-" + code, arguments),
        remedy: remedy.map { Message("external-\($0).remedy", arguments) }, path: place.path,
        position: place.position, length: place.address.unicodeScalars.count)
    }
    switch verdict {
    case .found, .notAsked: return nil
    case .moved(let address):
      return tell(.suggestion, "moved", "moved", ["address": .text(address)])
    case .status(let status):
      // Nothing is there; all else may be meant for programs alone.
      let isGone = status == 404 || status == 410
      return tell(
        isGone ? .warning : .suggestion, "status", isGone ? "status" : "doubtful",
        ["status": .number(status)])
    case .privateAddress: return tell(.warning, "private", "private")
    case .unknownHost:
      let host = URL(string: place.address)?.host ?? place.address
      return tell(.warning, "unknown-host", "status", ["host": .text(host)])
    case .silent(let reason):
      let known = [
        "unreachable", "too-slow", "too-much", "not-trusted", "nothing-of-http", "loop",
      ]
      return known.contains(reason)
        ? tell(.suggestion, reason, "doubtful")
        : tell(.suggestion, "other", "doubtful", ["reason": .text(reason)])
    }
  }
}
