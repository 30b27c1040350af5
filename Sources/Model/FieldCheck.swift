/// A rule between fields of a type, which no field can tell alone.
public enum FieldCheck: Sendable, Hashable {
  /// No two values of these fields are the same, in one record or in two.
  case unique([FieldPath])
  /// The amounts of one field add up to another.
  case sum(of: FieldPath, equals: FieldPath)
  /// All amounts of a record are in one currency.
  case sameCurrency([FieldPath])
  /// A field must be written when a choice is one of these.
  case required(FieldPath, when: FieldPath, choices: [String])
  /// In each group the first value comes before the second: `09:00` before `17:00`.
  case ascending(FieldPath, FieldPath)
}

extension FieldPath {
  /// The way to the group that the field stands in; nothing for a field of the type itself.
  public var group: FieldPath? {
    guard !inner.isEmpty, let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return FieldPath(name: String(name[..<point]), slot: slot, inner: inner.dropLast())
  }

  /// The field's own name, without those of its groups.
  public var lastName: String {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
    return String(name[name.utf8.index(after: point)...])
  }
}
