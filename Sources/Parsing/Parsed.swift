public import Model

/// A value and the mistakes found while it was read.
public struct Parsed<Value: Sendable>: Sendable {
  /// What could be read.
  public var value: Value
  /// Every mistake, located.
  public var diagnostics: [Diagnostic]

  /// A value with its mistakes.
  public init(value: Value, diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
