import CLibXML2

/// What the wrappers of libxml2 share: starting the library, and catching its mistakes.
enum LibXML2 {
  private static let started: Void = dlala_xml_start()

  /// Prepares the library; from here on it prints nothing on this thread.
  static func start() {
    started
    dlala_xml_send_errors(nil)
  }

  /// Runs the body and gives what libxml2 found wrong meanwhile on this thread.
  static func collecting(_ body: () -> Void) -> [XMLMessage] {
    start()
    let collector = Collector()
    withExtendedLifetime(collector) {
      var sink = unsafe dlala_xml_sink(
        report: { context, line, message in
          guard let context = unsafe context, let message = unsafe message else { return }
          let collector = unsafe Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
          unsafe collector.add(line: Int(line), String(cString: message))
        },
        context: Unmanaged.passUnretained(collector).toOpaque())
      unsafe withUnsafeMutablePointer(to: &sink) { sink in
        unsafe dlala_xml_send_errors(sink)
        body()
        dlala_xml_send_errors(nil)
      }
    }
    return collector.messages
  }

  private final class Collector {
    var messages: [XMLMessage] = []

    func add(line: Int, _ text: String) {
      // A file that is wrong throughout must not fill the memory.
      guard messages.count < 100 else { return }
      var text = text[...]
      while text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
      messages.append(XMLMessage(line: line, text: String(text)))
    }
  }
}
