import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two streams of a terminal program.
enum StandardError {
  static func write(_ text: String) { Stream.write(Array(text.utf8), to: STDERR_FILENO) }

  /// Says in one line what a person waits for; what a line of progress says is overwritten.
  static func tell(_ sentence: Message) {
    write((isTerminal ? "\r\u{1B}[K" : "") + "dlala: \(phrase(sentence))\n")
  }

  /// Whether a person is watching.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

enum StandardOutput {
  static func write(_ text: String) { Stream.write(Array(text.utf8), to: STDOUT_FILENO) }

  static func write(_ bytes: [UInt8]) { Stream.write(bytes, to: STDOUT_FILENO) }
}

enum StandardInput {
  /// Whether a person may be asked.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && StandardError.isTerminal }

  /// Everything up to the end, or nothing past the limit or when reading fails.
  static func readAll(limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var chunk = [UInt8](repeating: 0, count: 65536)
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
    return nil
  }
}

private enum Stream {
  /// Writes all bytes; a reader that went away ends it quietly.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe send(
          descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      offset += count
    }
  }

  private static func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
