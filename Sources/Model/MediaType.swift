/// The media types of sound and film (IANA, RFC 4337, RFC 5334), by the endings of files' names.
public enum MediaType {
  private static let sounds = [
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "m4b": "audio/mp4", "aac": "audio/aac",
    "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav",
    "flac": "audio/flac",
  ]

  private static let films = [
    "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg",
    "mov": "video/quicktime", "mkv": "video/matroska", "avi": "video/vnd.avi",
    "mpg": "video/mpeg", "mpeg": "video/mpeg", "3gp": "video/3gpp",
  ]

  /// The type of a file that browsers may play; nothing for any other.
  public static func playable(_ path: String) -> String? {
    guard let ending = LinkEndings.ending(of: path) else { return nil }
    return sounds[ending] ?? films[ending]
  }

  /// Whether a file is a film.
  public static func isFilm(_ path: String) -> Bool {
    LinkEndings.ending(of: path).map { films[$0] != nil } ?? false
  }
}
