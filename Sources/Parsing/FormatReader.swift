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
        "these sources are of format \(written), and this program (\(ProgramVersion.number)) reads "
          + "those up to \(latest)",
        "take a newer program: its CHANGELOG.md says which version brought the format",
        at: node.position, length: node.length)
      return nil
    }
    context.report(
      "settings", "format is not one that this program reads",
      "write format: \(latest); sources of format 1 are moved to it by: dlala upgrade",
      at: node.position, length: node.length)
    return latest
  }
}
