import Foundation

/// What lies at a target by the word of whoever sent it: a file beside the site.
///
/// What it does not name is foreign and stays. It is written before anything is sent, with all that is
/// going to be, so that whatever a transfer that broke off has left is known for its own.
struct DeployManifest: Sendable, Equatable {
  /// Its name at the target.
  static let name = ".dlala-deployed.json"

  struct Entry: Sendable, Equatable, Codable {
    /// The content; nothing while it may be half sent.
    var digest: String?
    /// Since when, in seconds since 1970, no page of the site names it.
    var unused: Int?
  }

  /// The files by their paths.
  var files: [String: Entry] = [:]

  private struct Document: Codable {
    var format = 1
    var files: [String: Entry]
  }

  init() {}

  /// Reads one; nothing where it is none.
  init?(_ bytes: [UInt8]) {
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)),
      document.format == 1
    else { return nil }
    // Others may have written to the target: nothing leads out of it.
    files = document.files.filter { path, _ in
      path != Self.name
        && path.split(separator: "/", omittingEmptySubsequences: false)
          .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
  }

  /// Its bytes, the same for the same files.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(Document(files: files))).map { Array($0) } ?? []) + [10]
  }
}
