import Model

/// Reads `format` of `dlala.yaml`: which way of writing the sources follow.
enum FormatReader {
  /// Gives the format, or nothing when it is a newer one: what the file says besides cannot be judged
  /// then, and mistakes found in it would lead astray.
  static func read(_ reader: inout EntryReader, _ context: inout FileContext) -> Int? {
    guard let node = reader.take("format") else { return 1 }
    let latest = SiteSettings.latestFormat
    let written = Int(node.text ?? "")
    if let written, (1...latest).contains(written) { return written }
    if let written, written > latest {
      context.report(
        "settings",
        Message(
          "settings-format-newer",
          [
            "format": .number(written), "version": .text(ProgramVersion.number),
            "latest": .number(latest),
          ]), Message("settings-format-newer.remedy"),
        at: node.position, length: node.length)
      return nil
    }
    context.report(
      "settings", Message("settings-format-unknown"),
      Message("settings-format-unknown.remedy", ["latest": .number(latest)]),
      at: node.position, length: node.length)
    return latest
  }
}
