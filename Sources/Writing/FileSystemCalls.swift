#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls that bring a site into its place; a test gives others, which fail as some hosts do.
///
/// Each takes an open folder and a name in it, twice, and gives 0 or the error's number.
struct FileSystemCalls: Sendable {
  /// Exchanges two folders in one step.
  var exchange: @Sendable (Int32, String, Int32, String) -> Int32 = FileSystem.exchange
  /// Gives an entry another place; what is there goes.
  var rename: @Sendable (Int32, String, Int32, String) -> Int32 = { from, name, to, next in
    unsafe renameat(from, name, to, next) == 0 ? 0 : errno
  }
  /// Gives a file, or a link itself, a second name; names are any bytes, ended by NUL.
  var link: @Sendable (Int32, [CChar], Int32, [CChar]) -> Int32 = { from, name, to, next in
    unsafe linkat(from, name, to, next, 0) == 0 ? 0 : errno
  }
}
