/// Text in places where no markup can hold its direction: attributes, titles, feeds, calendars.
///
/// A text among other text is isolated by U+2066 or U+2067 and U+2069 (UAX #9, 2.4.2), in the
/// direction that the engine gives `<bdi>`. A text that is a whole value gets no isolate: whoever
/// shows it takes its direction from the first strong character (UAX #9, P2), so only where that
/// one misleads does an invisible mark of the right direction stand before it.
///
/// The W3C's note "Strings on the Web: Language and Direction Metadata" prefers metadata to marks,
/// since a mark changes what a string is equal to. Use `line` only where a format has no such
/// metadata and the text identifies nothing: RSS titles (the guid does) and iCalendar (the UID).
public enum BidiText {
  /// Whether a text must be isolated to stand rightly among text of a direction.
  ///
  /// Isolates that are closed already keep their content from the surroundings: only what is
  /// outside of them counts. A text with other controls is always isolated.
  public static func needsIsolation(_ text: String, in surroundings: Direction) -> Bool {
    needsIsolation(text, BidiProfile(of: text), in: surroundings)
  }

  /// The same for a text whose profile is known.
  public static func needsIsolation(
    _ text: String, _ profile: BidiProfile, in surroundings: Direction
  ) -> Bool {
    guard profile.hasControls else { return profile.needsIsolation(in: surroundings) }
    guard let outside = outsideOfIsolates(text) else { return true }
    return BidiProfile(of: outside).needsIsolation(in: surroundings)
  }

  /// A text that stands among text of a direction: isolated where it must be, and without
  /// controls that would turn its surroundings around.
  public static func isolated(_ text: String, in surroundings: Direction) -> String {
    let text = BidiControls.neutralised(text) ?? text
    let profile = BidiProfile(of: text)
    guard needsIsolation(text, profile, in: surroundings) else { return text }
    return (profile.isolateDirection == .rightToLeft ? "\u{2067}" : "\u{2066}") + text + "\u{2069}"
  }

  /// A text that is a whole value in a language of a direction.
  ///
  /// When its first strong character is of the other direction although letters of its own follow,
  /// U+200F or U+200E comes first. A text with letters of the other direction only stays as it is:
  /// its first letter tells its direction rightly.
  public static func line(_ text: String, _ direction: Direction) -> String {
    let text = BidiControls.neutralised(text) ?? text
    let profile = BidiProfile(of: text)
    guard let first = profile.firstStrong, first != direction else { return text }
    switch direction {
    case .rightToLeft: return profile.hasRightToLeft ? "\u{200F}" + text : text
    case .leftToRight: return profile.hasLeftToRight ? "\u{200E}" + text : text
    }
  }

  /// Several texts in one line of a language, such as a section's title and the site's.
  public static func line(
    joining parts: [String], by separator: String, _ direction: Direction
  ) -> String {
    line(parts.map { isolated($0, in: direction) }.joined(separator: separator), direction)
  }

  /// The text with U+FFFC, a neutral, for each closed isolate; nothing when it has other controls.
  static func outsideOfIsolates(_ text: String) -> String? {
    var outside = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E: return nil
      case 0x2066...0x2068:
        if depth == 0 { outside.append("\u{FFFC}") }
        depth += 1
      case 0x2069:
        guard depth > 0 else { return nil }
        depth -= 1
      default: if depth == 0 { outside.append(scalar) }
      }
    }
    return depth == 0 ? String(outside) : nil
  }
}
