public import Model
import Reading
import Writing

/// How a command on a site's theme ended.
public enum ThemeOutcome: Sendable {
  /// What was done, or found: sentences and differences as `diff -u` has them.
  case done([ThemeFinding])
  /// Why it was not done, with the remedy.
  case refused(message: Message, remedy: Message)
}

/// One thing that a command on a site's theme has to say.
public enum ThemeFinding: Sendable {
  case sentence(Message)
  /// Lines of a difference.
  case difference(String)
}

/// `dlala theme`: a site's own files over those of its theme.
public enum ThemeOverride {
  /// Where a copy is kept of what an override was made from, so that later changes of it can be told.
  private static let kept = "theme/_base/"

  /// Puts a copy of one of the theme's files into the site's folder `theme`, where it takes the place
  /// of the theme's.
  ///
  /// - Parameters:
  ///   - path: Such as `templates/card.html`.
  ///   - options: The source folder and the libraries of components.
  /// - Returns: What was copied, or why nothing was.
  /// - Throws: `EnvironmentFailure` when a folder or a file cannot be read or written.
  public static func eject(
    _ path: String, _ options: BuildOptions
  ) throws(EnvironmentFailure) -> ThemeOutcome {
    let theme = try SourceFolder.read(options.source, libraries: options.themes).theme
    let below = theme.layers.filter { $0.name != nil }
    if let refusal = refusal(path) { return refusal }
    if theme.layers.contains(where: { $0.name == nil && $0.has(path) }) {
      return .refused(
        message: Message("theme-eject-there", ["path": .text(path)]),
        remedy: Message("theme-eject-there.remedy"))
    }
    guard let layer = below.first(where: { $0.has(path) }) else {
      let names = below.flatMap { $0.files.map(\.path) }
      return .refused(
        message: Message("theme-eject-no-file", ["path": .text(path)]),
        remedy: NearestName.of(path, among: names).map(Message.didYouMean)
          ?? Message("theme-eject-no-file.remedy", ["below": .names(below.map(\.shown))]))
    }
    let bytes = try layer.bytes(path)
    do {
      try FileBatch.write(
        [
          FileBatch.Change(path: "theme/" + path, old: nil, new: bytes),
          FileBatch.Change(
            path: kept + path,
            old: try? Reading.bytes(
              of: options.source + "/" + kept + path, limit: ThemeLayer.fileLimit), new: bytes),
        ], below: options.source)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
    return .done(
      [
        .sentence(
          Message(
            "theme-ejected",
            ["copy": .text("theme/\(path)"), "original": .text("\(layer.shown)/\(path)")])),
        .sentence(Message("theme-ejected-kept", ["path": .text(kept + path)])),
      ])
  }

  /// What has changed below the site's own files since they were made, as differences that can be
  /// applied to them; for those of which no copy was kept, from them to what lies below.
  ///
  /// - Parameter options: The source folder and the libraries of components.
  /// - Returns: The differences, and how many of the site's files have some.
  /// - Throws: `EnvironmentFailure` when a folder or a file cannot be read.
  public static func differences(
    _ options: BuildOptions
  ) throws(EnvironmentFailure) -> ThemeOutcome {
    let theme = try SourceFolder.read(options.source, libraries: options.themes).theme
    guard let own = theme.layers.first(where: { $0.name == nil }) else {
      return .done([.sentence(Message("theme-nothing-over"))])
    }
    var findings: [ThemeFinding] = []
    var counts = (same: 0, changed: 0)
    for file in own.files where isOverride(file.path) {
      let name = "theme/" + file.path
      guard let below = theme.layers.first(where: { $0.name != nil && $0.has(file.path) }) else {
        continue
      }
      let now = try below.bytes(file.path)
      let base =
        own.has("_base/" + file.path) ? try own.bytes("_base/" + file.path) : nil
      let mine = try own.bytes(file.path)
      let difference = UnifiedDiff.text(path: name, old: base ?? mine, new: now)
      if difference.isEmpty {
        counts.same += 1
        continue
      }
      counts.changed += 1
      findings.append(
        .sentence(
          base == nil
            ? Message("theme-differs-from", ["name": .text(name), "below": .text(below.shown)])
            : Message(
              "theme-changed-below",
              ["name": .text(name), "original": .text("\(below.shown)/\(file.path)")])))
      findings.append(.difference(difference))
    }
    findings.append(
      .sentence(
        Message(
          "theme-counts", ["same": .number(counts.same), "changed": .number(counts.changed)])))
    return .done(findings)
  }

  /// Of what several layers have together nothing is copied: a part in `theme` is enough.
  private static func refusal(_ path: String) -> ThemeOutcome? {
    if path.hasPrefix("strings/") {
      return .refused(
        message: Message("theme-eject-strings"),
        remedy: Message("theme-eject-strings.remedy", ["path": .text(path)]))
    }
    if path.hasPrefix("types/") {
      return .refused(
        message: Message("theme-eject-types"),
        remedy: Message("theme-eject-types.remedy", ["path": .text(path)]))
    }
    if path.hasPrefix("assets/"), path.hasSuffix(".css") {
      return .refused(
        message: Message("theme-eject-styles"),
        remedy: Message("theme-eject-styles.remedy", ["path": .text(path)]))
    }
    return nil
  }

  private static func isOverride(_ path: String) -> Bool {
    (path.hasPrefix("templates/") || path.hasPrefix("blocks/") || path.hasPrefix("assets/"))
      && !path.hasSuffix(".css")
  }
}

extension ThemeLayer {
  fileprivate func has(_ path: String) -> Bool { files.contains { $0.path == path } }
}
