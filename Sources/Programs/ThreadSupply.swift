/// The threads that the system lets this program have.
public enum ThreadSupply {
  /// Whether so many more can be made now.
  ///
  /// The concurrency runtime waits for a thread that it cannot get, for ever and without a word: this
  /// is asked before it needs one.
  public static func has(_ count: Int) -> Bool {
    System.spareThreads(most: count) == count
  }
}
