import Model

/// Reads where the site is published.
///
/// ```yaml
/// deploy:
///   web: {folder: /srv/www/shop}
///   host: {host: editor@www.example.org, path: /srv/www/shop, releases: 5}
///   bucket: {remote: "shop-bucket:shop"}
/// ```
enum DeployReader {
  /// How many releases may stay.
  static let releaseCounts = 2...100

  static func targets(
    _ reader: inout EntryReader, _ context: inout FileContext
  ) -> [DeployTarget] {
    (reader.mapping("deploy", &context) ?? []).compactMap { target($0, &context) }
  }

  private static func target(
    _ entry: YAMLNode.Entry, _ context: inout FileContext
  ) -> DeployTarget? {
    guard case .mapping(let entries, _) = entry.value else {
      context.report(
        "settings", Message("deploy-target-no-mapping"), Message("deploy-target-no-mapping.remedy"),
        at: entry.value.position, length: entry.value.length)
      return nil
    }
    var reader = EntryReader(entries, what: .message(Message("thing-deploy")))
    defer { reader.finish(&context) }
    let place = place(&reader, entry, &context)
    var releases: Int?
    if let node = reader.take("releases") {
      releases = Int(node.text ?? "").flatMap { releaseCounts.contains($0) ? $0 : nil }
      if releases == nil {
        context.report(
          "settings", Message("deploy-releases"), Message("deploy-releases.remedy"),
          at: node.position, length: node.length)
      } else if case .remote? = place {
        context.report(
          "settings", Message("deploy-releases-of-remote"),
          Message("deploy-releases-of-remote.remedy"), at: node.position,
          length: node.length)
        releases = nil
      }
    }
    return place.map { DeployTarget(name: entry.key, place: $0, releases: releases) }
  }

  private static func place(
    _ reader: inout EntryReader, _ entry: YAMLNode.Entry, _ context: inout FileContext
  ) -> DeployTarget.Place? {
    let folder = reader.take("folder")
    let host = reader.take("host")
    let path = reader.take("path")
    let remote = reader.take("remote")
    guard [folder, host, remote].count(where: { $0 != nil }) == 1, (host == nil) == (path == nil)
    else {
      context.report(
        "settings", Message("deploy-target-place", ["name": .text(entry.key)]),
        Message("deploy-target-place.remedy"), at: entry.keyPosition,
        length: entry.key.unicodeScalars.count)
      return nil
    }
    func checked(_ node: YAMLNode, _ isRight: (String) -> Bool, _ example: String) -> String? {
      if let text = node.text, isRight(text) { return text }
      context.report(
        "settings",
        Message("deploy-no-place", ["value": .text(String((node.text ?? "").prefix(60)))]),
        Message("deploy-no-place.remedy", ["example": .text(example)]), at: node.position,
        length: node.length)
      return nil
    }
    if let folder {
      return checked(folder, isPath, "/srv/www/shop").map { .folder($0) }
    }
    if let host, let path {
      let name = checked(host, isHost, "editor@www.example.org")
      let place = checked(path, isPath, "/srv/www/shop")
      return if let name, let place { .host(name, path: place) } else { nil }
    }
    return remote.flatMap { checked($0, isRemote, "shop-bucket:shop").map { .remote($0) } }
  }

  private static func isPath(_ text: String) -> Bool {
    !text.isEmpty && text != "/" && !text.hasPrefix("-")
      && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// `name` or `user@name`, as SSH knows it: nothing that it would take for an option.
  private static func isHost(_ text: String) -> Bool {
    let parts = text.split(ascii: "@", omittingEmpty: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && !part.hasPrefix("-") && part.utf8.allSatisfy(isName)
      }
  }

  /// `name:path`, where the name is of the user's own rclone: no backend with options of its own.
  private static func isRemote(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let name = text[..<colon]
    let path = text[text.utf8.index(after: colon)...]
    return !name.isEmpty && !name.hasPrefix("-") && name.utf8.allSatisfy(isName)
      && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }
}
