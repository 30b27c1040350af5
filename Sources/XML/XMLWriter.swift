import CLibXML2

/// Writes one XML document, or one HTML page in XML's syntax, into memory.
///
/// Names are written by the program, so they are static; whatever comes from content is escaped.
/// There is no way to write markup as it is. Characters that XML 1.0 forbids become U+FFFD.
/// After a mistake in the calls, or when memory runs out, `finish()` gives the failure.
@safe
public struct XMLWriter: ~Copyable {
  /// What begins the document and how empty elements end.
  public enum Syntax: Sendable {
    /// The declaration `<?xml version="1.0" encoding="UTF-8"?>`; empty elements end in `/>`.
    case xml
    /// `<!DOCTYPE html>`; only void elements lack an end tag (HTML Living Standard, 13.1.2).
    case html
  }

  private let buffer: xmlBufferPtr?
  private let writer: xmlTextWriterPtr?
  private let syntax: Syntax
  private var isBroken = false

  /// Begins a document.
  ///
  /// With `isIndented` each level stands two spaces further in.
  public init(_ syntax: Syntax = .xml, isIndented: Bool = false, capacity: Int = 16384) {
    LibXML2.start()
    self.syntax = syntax
    unsafe buffer = xmlBufferCreateSize(max(64, capacity))
    if let buffer = unsafe buffer {
      unsafe xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
      unsafe writer = xmlNewTextWriterMemory(buffer, 0)
    } else {
      unsafe writer = nil
    }
    guard unsafe writer != nil else {
      isBroken = true
      return
    }
    if isIndented {
      unsafe check(xmlTextWriterSetIndent(writer, 1))
      unsafe check(xmlTextWriterSetIndentString(writer, "  "))
    }
    switch syntax {
    case .xml: unsafe check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil))
    case .html:
      unsafe check(xmlTextWriterWriteDTD(writer, "html", nil, nil, nil))
      unsafe check(xmlTextWriterWriteString(writer, "\n"))
    }
  }

  deinit {
    unsafe xmlFreeTextWriter(writer)
    unsafe xmlBufferFree(buffer)
  }

  /// Writes an element around what the body writes, attributes first, then content.
  ///
  /// The name may have a prefix that an `xmlns:` attribute declares.
  public mutating func element(_ name: StaticString, _ body: (inout XMLWriter) -> Void) {
    unsafe check(xmlTextWriterStartElement(writer, name.utf8Start))
    body(&self)
    switch syntax {
    case .xml: unsafe check(xmlTextWriterEndElement(writer))
    case .html: unsafe check(xmlTextWriterFullEndElement(writer))
    }
  }

  /// Writes an element that holds only text.
  public mutating func element(_ name: StaticString, text: String) {
    element(name) { $0.text(text) }
  }

  /// Writes an element without content, such as HTML's `meta`: `<meta …/>` in both syntaxes.
  public mutating func emptyElement(
    _ name: StaticString, _ attributes: (inout XMLWriter) -> Void = { _ in }
  ) {
    unsafe check(xmlTextWriterStartElement(writer, name.utf8Start))
    attributes(&self)
    unsafe check(xmlTextWriterEndElement(writer))
  }

  /// Adds an attribute to the element that was just opened.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    let value = XMLCharacters.permitted(value)
    unsafe value.withCString { value in
      unsafe value.withMemoryRebound(to: UInt8.self, capacity: 1) { value in
        unsafe check(xmlTextWriterWriteAttribute(writer, name.utf8Start, value))
      }
    }
  }

  /// Writes text, escaped.
  public mutating func text(_ text: String) {
    let text = XMLCharacters.permitted(text)
    unsafe text.withCString { text in
      unsafe text.withMemoryRebound(to: UInt8.self, capacity: 1) { text in
        unsafe check(xmlTextWriterWriteString(writer, text))
      }
    }
  }

  /// Writes text as CDATA sections; where it holds `]]>`, one section ends and the next begins.
  public mutating func cdata(_ text: String) {
    var rest = XMLCharacters.permitted(text).utf8[...]
    while let end = Self.endOfSection(in: rest) {
      section(Substring(rest[..<end]))
      rest = rest[end...]
    }
    section(Substring(rest))
  }

  /// The place between `]]` and `>` of the first `]]>`.
  private static func endOfSection(in text: Substring.UTF8View) -> Substring.Index? {
    let offset = unsafe text.withContiguousStorageIfAvailable { bytes -> Int? in
      var brackets = 0
      for place in 0..<bytes.count {
        switch unsafe bytes[place] {
        case UInt8(ascii: "]"): brackets += 1
        case UInt8(ascii: ">") where brackets >= 2: return place
        default: brackets = 0
        }
      }
      return nil
    }
    return (offset ?? nil).map { text.index(text.startIndex, offsetBy: $0) }
  }

  private mutating func section(_ text: Substring) {
    unsafe String(text).withCString { text in
      unsafe text.withMemoryRebound(to: UInt8.self, capacity: 1) { text in
        unsafe check(xmlTextWriterWriteCDATA(writer, text))
      }
    }
  }

  /// The bytes written so far.
  public mutating func count() -> Int {
    unsafe check(xmlTextWriterFlush(writer))
    guard let buffer = unsafe buffer else { return 0 }
    return unsafe Int(xmlBufferLength(buffer))
  }

  /// Gives the finished document, in UTF-8.
  public consuming func finish() throws(XMLFailure) -> [UInt8] {
    unsafe check(xmlTextWriterEndDocument(writer))
    unsafe check(xmlTextWriterFlush(writer))
    guard !isBroken, let content = unsafe xmlBufferContent(buffer) else { throw .incomplete }
    return unsafe Array(
      UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }

  private mutating func check(_ result: CInt) {
    if result < 0 { isBroken = true }
  }
}
