import CPlatform

/// What the operating system offers for programs and threads, in the one file that names its module.
enum System {
  /// How many threads the system lets this program have beside those that it has, `most` at most.
  static func spareThreads(most: Int) -> Int { Int(dlala_spare_threads(Int32(clamping: most))) }

  /// Runs work on a thread with a stack of so many bytes and waits for its end; false, and nothing was
  /// run, when there is no such thread.
  static func runApart(stack: Int, _ work: @escaping () -> Void) -> Bool {
    let task = Task(work)
    return withExtendedLifetime(task) {
      let context = unsafe Unmanaged.passUnretained(task).toOpaque()
      return unsafe dlala_run_apart(
        { context in
          if let context = unsafe context {
            unsafe Unmanaged<Task>.fromOpaque(context).takeUnretainedValue().run()
          }
        }, context, UInt(stack)) == 0
    }
  }

  private final class Task {
    let run: () -> Void

    init(_ run: @escaping () -> Void) { self.run = run }
  }

  /// Starts a program; gives its number, or -1.
  static func spawn(
    _ path: String, _ arguments: [UnsafeMutablePointer<CChar>?],
    _ environment: [UnsafeMutablePointer<CChar>?], folder: String?, _ input: Int32,
    _ output: Int32, _ errors: Int32
  ) -> Int32 {
    unsafe dlala_spawn(path, arguments, environment, folder, input, output, errors)
  }

  static func hasEnded(_ child: Int32) -> Bool { dlala_has_ended(child) != 0 }

  static func forget(_ child: Int32) { dlala_forget(child) }

  /// The two ends of a pipe that programs started meanwhile do not inherit.
  static func pipe() -> (reading: Int32, writing: Int32)? {
    var (reading, writing): (Int32, Int32) = (-1, -1)
    return unsafe dlala_pipe(&reading, &writing) == 0 ? (reading, writing) : nil
  }
}
