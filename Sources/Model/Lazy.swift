public import Synchronization

/// A value that is made when it is first asked for, by whichever thread comes first.
///
/// Once it is made, threads read it without waiting for each other.
public final class Lazy<Value: Sendable>: Sendable {
  @usableFromInline
  final class Made: Sendable {
    @usableFromInline let value: Value

    init(_ value: Value) { self.value = value }
  }

  @usableFromInline let made = AtomicLazyReference<Made>()
  /// So that it is made once; making may take long.
  private let making = Mutex(())
  private let make: @Sendable () -> Value

  /// A value by how it is made.
  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value, which the first thread that asks for it makes.
  @inlinable
  public var value: Value { made.load()?.value ?? makeOnce() }

  @usableFromInline
  func makeOnce() -> Value {
    making.withLock { _ in
      if let made = made.load() { return made.value }
      return made.storeIfNil(Made(make())).value
    }
  }
}
