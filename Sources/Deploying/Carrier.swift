public import Model

/// Brings files to a target; what it names lies below the target's place.
protocol Carrier {
  /// The bytes of a small file; nothing where it is not there.
  func read(_ path: String) throws(DeployFailure) -> [UInt8]?

  /// The paths of all files that are there.
  func list() throws(DeployFailure) -> Set<String>

  /// Brings files of a local folder there. What a broken transfer has sent already is not sent again as
  /// far as the tool can tell.
  func send(_ paths: [String], from folder: String) throws(DeployFailure)

  /// Removes these files, and those of these folders that are empty then.
  func remove(_ paths: [String], emptying folders: [String]) throws(DeployFailure)
}

/// Why a site could not be published.
public struct DeployFailure: Error, Sendable, Hashable {
  /// The cause in words, without anything secret.
  public var cause: Message
}
