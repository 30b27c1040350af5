#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Message {
  /// Why the system refused something, by its number.
  public static func system(_ number: Int32) -> Message {
    switch number {
    case EACCES: Message("system-permission")
    case EPERM: Message("system-not-permitted")
    case ENOENT: Message("system-not-there")
    case ENOSPC: Message("system-full")
    case EDQUOT: Message("system-quota")
    case EROFS: Message("system-read-only")
    case EISDIR: Message("system-is-folder")
    case ENOTDIR: Message("system-no-folder")
    case EEXIST: Message("system-there")
    case EMFILE, ENFILE: Message("system-too-many-open")
    case EIO: Message("system-input-output")
    case ENAMETOOLONG: Message("system-name-too-long")
    case ELOOP: Message("system-links")
    case ENOTEMPTY: Message("system-not-empty")
    default: unsafe .system(String(cString: strerror(number)))
    }
  }

  /// What another program or a library said, as it said it.
  public static func system(_ words: String) -> Message {
    Message("system-other", ["cause": .text(words)])
  }
}
