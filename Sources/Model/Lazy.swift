public import Synchronization

/// A value that is made when it is first asked for, by whichever thread comes first.
///
/// Inlined, it knows its value's type where it is asked; otherwise each question would look it up.
public final class Lazy<Value: Sendable>: Sendable {
  @usableFromInline let made = Mutex<Value?>(nil)
  @usableFromInline let make: @Sendable () -> Value

  /// A value by how it is made.
  @inlinable
  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value, which the first thread that asks for it makes.
  @inlinable
  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
