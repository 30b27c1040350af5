/// Takes out of what tools say what the environment holds in secret.
struct SecretFilter {
  private let secrets: [String]

  /// What variables whose names speak of secrets hold.
  init(_ environment: [String: String]) {
    secrets = environment.filter { name, value in
      let name = name.uppercased()
      return value.utf8.count >= 4
        && ["PASS", "SECRET", "TOKEN", "KEY", "CREDENTIAL", "AUTH"].contains { name.contains($0) }
    }.map(\.value).sorted { $0.utf8.count > $1.utf8.count }
  }

  /// A text without them, and without names and passwords in addresses.
  func hidden(in text: String) -> String {
    var text = text
    for secret in secrets { text = text.replacing(secret, with: "…") }
    return text.replacing(#/://[^/\s@]+@/#) { _ in "://…@" }
  }
}
