import CCMarkGFM
import CPlatform
import Model
import Synchronization

/// The library's extensions, found once.
private enum Extensions {
  static let names = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]

  static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The extension that obeys signs, as the number of its address: it is made once and never changed.
  static let signs: UInt = unsafe UInt(bitPattern: dlala_new_sign_extension())

  /// Held while the inlines of a document are parsed.
  ///
  /// The library keeps the characters at which its extensions look in one global table, which it
  /// fills before the inlines of a document are parsed and empties afterwards. Two documents at
  /// once would take each other's extensions away, so that part is done by one at a time.
  static let inlineParsing = Mutex<Void>(())
}

/// A parsed document; owns the library's tree.
@safe struct CMarkDocument: ~Copyable {
  private let root: OpaquePointer
  /// A tree takes some 250 bytes for a byte of the text: that of a long text is given back at once,
  /// since the text is parsed again when its page is rendered, on another thread perhaps.
  private let isLarge: Bool
  private static let largeText = 256 << 10

  /// Parses UTF-8 text, with signs for the parser or without; gives nothing only when there is no
  /// memory.
  ///
  /// Only `~~` strikes: one `~` stands between numbers.
  init?(_ text: [UInt8], hasSigns: Bool = false) {
    let options = Self.options(footnotes: true) | 1 << 14  // CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let root = unsafe Self.parse(text, options, nil, hasSigns: hasSigns) else { return nil }
    unsafe self.root = unsafe root
    isLarge = text.count >= Self.largeText
    if hasSigns { unsafe dlala_clean_tree(root) }
  }

  deinit {
    unsafe cmark_node_free(root)
    if isLarge { dlala_return_memory() }
  }

  private static func options(footnotes: Bool) -> Int32 {
    (footnotes ? 1 << 13 : 0) | 1 << 17  // CMARK_OPT_FOOTNOTES, CMARK_OPT_UNSAFE
  }

  private static func parse(
    _ text: [UInt8], _ options: Int32, _ extensions: [String]?, hasSigns: Bool = false
  ) -> OpaquePointer? {
    guard Extensions.isRegistered, let parser = unsafe cmark_parser_new(options) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in extensions ?? Extensions.names {
      if let known = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, known)
      }
    }
    if hasSigns, let signs = unsafe OpaquePointer(bitPattern: Extensions.signs) {
      unsafe cmark_parser_attach_syntax_extension(parser, signs)
    }
    unsafe text.withUnsafeBytes { bytes in
      unsafe cmark_parser_feed(
        parser, bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count)
    }
    // The tree's address is handed out of the lock as a number: the tree itself is nobody else's.
    let address = Extensions.inlineParsing.withLock { _ in
      unsafe UInt(bitPattern: cmark_parser_finish(parser))
    }
    return unsafe OpaquePointer(bitPattern: address)
  }

  /// cmark-gfm's own HTML of a text, with raw HTML and without any addition.
  static func plainHTML(_ text: [UInt8], footnotes: Bool, extensions: [String]?) -> [UInt8] {
    let options = options(footnotes: footnotes)
    guard Extensions.isRegistered, let root = unsafe parse(text, options, extensions) else {
      return []
    }
    defer { unsafe cmark_node_free(root) }
    var list: UnsafeMutablePointer<cmark_llist>?
    let memory = unsafe cmark_get_default_mem_allocator()
    for name in extensions ?? Extensions.names {
      if let known = unsafe cmark_find_syntax_extension(name) {
        unsafe list = unsafe cmark_llist_append(memory, list, UnsafeMutableRawPointer(known))
      }
    }
    defer { unsafe cmark_llist_free(memory, list) }
    guard let html = unsafe cmark_render_html(root, options, list) else { return [] }
    defer { unsafe dlala_free_text(html) }
    return unsafe Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
  }

  /// The character for which a reference such as `&eacute;` stands; itself when it stands for none.
  static func decoded(_ reference: [UInt8]) -> String {
    guard let document = CMarkDocument(reference) else { return "" }
    var text = ""
    document.walk { node, isEntering in
      if isEntering, node.kind == .text { text += node.literal }
    }
    return text
  }

  /// Visits every node on entering and on leaving, without recursion.
  func walk(_ visit: (CMarkNode, _ isEntering: Bool) -> Void) {
    visitNodes(while: { node, isEntering in
      visit(node, isEntering)
      return true
    })
  }

  /// The same until the visitor says that it has seen enough.
  func visitNodes(while visit: (CMarkNode, _ isEntering: Bool) -> Bool) {
    unsafe CMarkNode(pointer: root).walk(visit)
  }
}

/// A node of a document that is being walked; it is not kept.
@safe struct CMarkNode {
  enum Kind: UInt32 {
    case other, document, blockQuote, list, item, taskItem, codeBlock, htmlBlock, paragraph
    case heading, thematicBreak, footnoteDefinition, text, softBreak, lineBreak, code, htmlInline
    case emphasis, strong, link, image, footnoteReference, table, tableRow, tableCell
    case strikethrough
  }

  private let pointer: OpaquePointer

  fileprivate init(pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = unsafe pointer
  }

  var kind: Kind { Kind(rawValue: UInt32(bitPattern: unsafe dlala_node_kind(pointer))) ?? .other }
  var parent: CMarkNode? { unsafe CMarkNode(cmark_node_parent(pointer)) }
  var firstChild: CMarkNode? { unsafe CMarkNode(cmark_node_first_child(pointer)) }
  var lastChild: CMarkNode? { unsafe CMarkNode(cmark_node_last_child(pointer)) }
  var next: CMarkNode? { unsafe CMarkNode(cmark_node_next(pointer)) }
  var previous: CMarkNode? { unsafe CMarkNode(cmark_node_previous(pointer)) }
  /// Tells the node from all others of its document.
  var id: UInt { unsafe UInt(bitPattern: pointer) }
  /// The line on which the block begins, from 1.
  var line: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  /// The line on which the block ends.
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var isChecked: Bool { unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  var isHeaderRow: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }
  /// `l`, `c`, `r` or 0 for a column of a table.
  func alignment(ofColumn column: Int) -> UInt8 {
    unsafe dlala_column_alignment(pointer, Int32(column))
  }

  var url: String { unsafe Self.string(cmark_node_get_url(pointer)) }
  var title: String { unsafe Self.string(cmark_node_get_title(pointer)) }
  var fenceInfo: String { unsafe Self.string(cmark_node_get_fence_info(pointer)) }
  var literal: String { unsafe Self.string(cmark_node_get_literal(pointer)) }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  /// Appends the node's text to a buffer, its special characters as references.
  func appendEscapedLiteral(to output: inout [UInt8]) {
    guard var text = unsafe cmark_node_get_literal(pointer) else { return }
    // The C library looks at many bytes at once.
    while true {
      let count = unsafe strcspn(text, "&<>\"")
      unsafe output.append(contentsOf: UnsafeRawBufferPointer(start: text, count: count))
      let special = unsafe UInt8(bitPattern: text[count])
      guard special != 0 else { return }
      HTMLEscaping.append(special: special, to: &output)
      unsafe text += count + 1
    }
  }

  /// Cuts the node's own text off behind some bytes.
  func cut(to count: Int) { unsafe dlala_cut(pointer, count) }

  /// Replaces what a function wants replaced of the node's text, address, title and language.
  func replaceTexts(_ replacement: ([UInt8]) -> [UInt8]?) {
    func text(_ text: UnsafePointer<CChar>?) -> String? {
      guard let text = unsafe text else { return nil }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: strlen(text))
      return unsafe replacement(Array(bytes)).map { String(decoding: $0, as: UTF8.self) }
    }
    switch kind {
    case .text:
      if let new = unsafe text(cmark_node_get_literal(pointer)) {
        _ = unsafe cmark_node_set_literal(pointer, new)
      }
    case .link, .image:
      if let new = unsafe text(cmark_node_get_url(pointer)) {
        _ = unsafe cmark_node_set_url(pointer, new)
      }
      if let new = unsafe text(cmark_node_get_title(pointer)) {
        _ = unsafe cmark_node_set_title(pointer, new)
      }
    case .codeBlock:
      if let new = unsafe text(cmark_node_get_fence_info(pointer)) {
        _ = unsafe cmark_node_set_fence_info(pointer, new)
      }
    default: break
    }
  }

  /// Takes the node out of its document; it is not used again.
  func remove() { unsafe dlala_remove(pointer) }

  /// Calls a function with the node's own text.
  func withLiteral<Result>(
    previous: UInt8 = 0, next: UInt8 = 0, _ body: (ByteView) -> Result
  ) -> Result {
    guard let text = unsafe cmark_node_get_literal(pointer) else {
      return body(unsafe ByteView(UnsafeBufferPointer(start: nil, count: 0)))
    }
    let bytes = unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
    return body(unsafe ByteView(bytes, previous: previous, next: next))
  }

  /// Whether the node is an address that became a link by itself: its text is no prose.
  var isAutolink: Bool {
    guard kind == .link, let only = firstChild, only.next == nil, only.kind == .text,
      let text = unsafe cmark_node_get_literal(only.pointer),
      let address = unsafe cmark_node_get_url(pointer)
    else { return false }
    let (shown, whole) = unsafe (strlen(text), strlen(address))
    guard whole >= shown, unsafe strcmp(address + (whole - shown), text) == 0 else { return false }
    let scheme = url.dropLast(shown == 0 ? 0 : only.literal.count)
    return scheme.isEmpty || scheme == "mailto:" || scheme == "http://" || scheme == "xmpp:"
  }

  /// The direction of the first letter of the text below this node; code and addresses do not
  /// count.
  ///
  /// Nodes are followed by their own links: an iterator for each block would cost more than the
  /// search, which nearly always ends at the first text.
  var firstStrong: Direction? {
    var node = self
    while true {
      if node.kind == .text, let text = unsafe cmark_node_get_literal(node.pointer) {
        let bytes = unsafe UnsafeBufferPointer(
          start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
        if let found = unsafe BidiProfile.firstStrong(of: bytes) { return found }
      }
      if let child = node.firstChild, unsafe node.pointer == pointer || !node.isAutolink {
        node = child
        continue
      }
      while node.next == nil {
        guard unsafe node.pointer != pointer, let parent = node.parent,
          unsafe parent.pointer != pointer
        else { return nil }
        node = parent
      }
      guard unsafe node.pointer != pointer, let next = node.next else { return nil }
      node = next
    }
  }

  /// Visits this node and all below it until the visitor says that it has seen enough.
  func walk(_ visit: (CMarkNode, _ isEntering: Bool) -> Bool) {
    guard let iterator = unsafe cmark_iter_new(pointer) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = unsafe cmark_iter_get_node(iterator) else { return }
      let goesOn = unsafe visit(CMarkNode(pointer: node), event == CMARK_EVENT_ENTER)
      if !goesOn { return }
    }
  }
}

/// Escapes text for HTML as cmark does: `& < > "`.
enum HTMLEscaping {
  private static let references: [UInt8: [UInt8]] = [
    UInt8(ascii: "&"): Array("&amp;".utf8), UInt8(ascii: "<"): Array("&lt;".utf8),
    UInt8(ascii: ">"): Array("&gt;".utf8), UInt8(ascii: "\""): Array("&quot;".utf8),
  ]

  static func append(special byte: UInt8, to output: inout [UInt8]) {
    if let reference = references[byte] { output.append(contentsOf: reference) }
  }

  static func append(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    var start = 0
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      guard byte < 0x3F, byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22,
        let reference = references[byte]
      else { continue }
      if index > start { unsafe output.append(contentsOf: bytes[start..<index]) }
      output.append(contentsOf: reference)
      start = index + 1
    }
    if start < bytes.count { unsafe output.append(contentsOf: bytes[start...]) }
  }

  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      unsafe append(UnsafeRawBufferPointer(bytes), to: &output)
    }
  }
}
