/// Keys with their names for people, such as choices and terms: what a misspelt one most likely
/// meant, whichever of the two was written.
public struct LabelledNames: Sendable {
  private let index: NameIndex
  private let keys: [String: String]

  /// A name that two keys have is that of the first; a key is no other's name.
  public init(_ named: some Sequence<(key: String, label: LocalizedText)>) {
    var keys: [String: String] = [:]
    for (key, label) in named {
      for text in label.texts where keys[text.string] == nil { keys[text.string] = key }
    }
    for (key, _) in named { keys[key] = key }
    self.keys = keys
    index = NameIndex(keys.keys)
  }

  /// The key that has this name, or nearly; nothing when none is plausible.
  public func key(nearest name: String) -> String? {
    keys[name] ?? index.nearest(to: name).flatMap { keys[$0] }
  }
}
