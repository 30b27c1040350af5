/// A place where a site is published, as `deploy` of `dlala.yaml` names it.
///
/// It is data alone: whoever writes in the repository can say where the site goes, but neither with which
/// program nor with which of its options.
public struct DeployTarget: Sendable, Hashable {
  /// What kind of place it is.
  public enum Place: Sendable, Hashable {
    /// A folder of this machine; relative to the source folder.
    case folder(String)
    /// A folder of another machine, reached by SSH.
    case host(String, path: String)
    /// A remote of rclone's, such as `bucket:shop`.
    case remote(String)
  }

  /// How people call it.
  public var name: String
  /// Where it is.
  public var place: Place
  /// So many releases stay in `releases/`, with `current` leading to the newest; nothing where the
  /// site lies in the place itself.
  public var releases: Int?

  /// A target by its name and place.
  public init(name: String, place: Place, releases: Int?) {
    self.name = name
    self.place = place
    self.releases = releases
  }
}
