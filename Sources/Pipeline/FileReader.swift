import Reading

/// Reads a single file that a command names.
public enum FileReader {
  /// The whole file.
  ///
  /// - Throws: `EnvironmentFailure` when it is missing, unreadable or larger than the limit.
  public static func bytes(of path: String, limit: Int) throws(EnvironmentFailure) -> [UInt8] {
    do {
      return try Reading.bytes(of: path, limit: limit)
    } catch {
      throw EnvironmentFailure(path: error.path, cause: error.cause)
    }
  }
}
