/// How the anchors of headings are made of their words.
public enum HeadingIDs: String, Sendable, CaseIterable {
  /// Letters and digits, joined by single hyphens; a second of one name gets `-2`.
  case words
  /// As GitHub makes them: signs are left out, each space is a hyphen; a second of one name gets `-1`.
  case github
}
