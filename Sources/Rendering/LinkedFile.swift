/// Which file of the content folder an address in a text means.
public enum LinkedFile {
  /// The file that a link means, relative to the content folder; nothing for another site, a place
  /// on the page, an address from the root of the site, or a path that leaves the folder.
  ///
  /// `path` is the text's own file, relative to the content folder.
  public static func path(ofLink destination: String, in path: String) -> String? {
    guard !destination.isEmpty, !destination.hasPrefix("#"), !destination.hasPrefix("/"),
      !LinkResolver.hasScheme(destination)
    else { return nil }
    return LinkResolver.joined(
      LinkResolver.folder(of: path), LinkResolver.split(destination).file)
  }

  /// The file that a picture means, relative to the content folder; nothing for another site, or a
  /// path that leaves the folder.
  ///
  /// An address that begins with a slash begins at the content folder.
  public static func path(ofPicture source: String, in path: String) -> String? {
    guard !LinkResolver.hasScheme(source), !source.hasPrefix("//") else { return nil }
    let file = LinkResolver.split(source).file
    return file.hasPrefix("/")
      ? LinkResolver.joined("", String(file.dropFirst()))
      : LinkResolver.joined(LinkResolver.folder(of: path), file)
  }

  /// The id of the record that a path to a text means, whether or not it names a language:
  /// `products/olive-soap` for `products/olive-soap.ar.md`.
  public static func record(of path: String) -> String { LinkResolver.identifier(of: path) }
}
