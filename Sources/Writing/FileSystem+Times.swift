#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// When what stands at a path was last written, in nanoseconds since 1970; links not followed.
  ///
  /// Nothing for what is not there, and for times after 2262.
  static func modified(_ path: String) -> Int? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return modified(status)
  }

  static func modified(_ status: stat) -> Int? {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    // A time that no number of nanoseconds reaches says nothing.
    let (seconds, overflows) = time.tv_sec.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflowsToo) = seconds.addingReportingOverflow(time.tv_nsec)
    return overflows || overflowsToo ? nil : sum
  }

  /// Whether two paths are names of one file; links not followed.
  static func isSame(_ left: String, _ right: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard unsafe lstat(left, &one) == 0, unsafe lstat(right, &other) == 0 else { return false }
    return one.st_ino == other.st_ino && one.st_dev == other.st_dev
  }
}
