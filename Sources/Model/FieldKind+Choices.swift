extension FieldKind {
  /// The values that a `choice` field may have, in their order.
  ///
  /// What is needed to tell of a wrong one is made once for all records, when the first is met.
  public struct Choices: Sendable, Hashable, RandomAccessCollection {
    private let choices: [Choice]
    private let keys: Lazy<Set<String>>
    private let names: Lazy<LabelledNames>
    private let list: Lazy<String>

    /// So few keys are compared one by one.
    private static let few = 8

    /// Choices in the order in which they are declared.
    public init(_ choices: [Choice]) {
      self.choices = choices
      keys = Lazy { Set(choices.map(\.key)) }
      names = Lazy { LabelledNames(choices.map { ($0.key, $0.label) }) }
      list = Lazy { choices.map(\.key).joined(separator: ", ") }
    }

    /// Whether there is a choice of this key.
    public func has(_ key: String) -> Bool {
      choices.count > Self.few
        ? keys.value.contains(key) : choices.contains { $0.key == key }
    }

    /// The key that a wrong one most likely meant, by itself or by its label.
    public func key(nearest text: String) -> String? { names.value.key(nearest: text) }

    /// All keys, as they are told to who wrote another.
    public var listed: String { list.value }

    /// The first place.
    public var startIndex: Int { choices.startIndex }
    /// The place behind the last.
    public var endIndex: Int { choices.endIndex }
    /// The choice at a place.
    public subscript(position: Int) -> Choice { choices[position] }

    /// The same choices in the same order.
    public static func == (left: Choices, right: Choices) -> Bool { left.choices == right.choices }

    /// By the choices alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(choices) }
  }
}
