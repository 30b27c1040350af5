import Synchronization

/// A value that is made when it is first asked for, by whichever thread comes first.
public final class Lazy<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// A value by how it is made.
  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value, which the first thread that asks for it makes.
  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
