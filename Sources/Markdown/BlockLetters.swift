import Model

/// What the letters of a block say of its direction.
struct BlockLetters: Equatable {
  /// The direction of the first letter that is not in marked words.
  private var unmarked: Direction?
  /// The direction of the first letter.
  private var first: Direction?
  /// The direction of the last letter.
  private(set) var last: Direction?
  /// How many more words there are of left-to-right letters than of right-to-left ones.
  private(set) var words = 0

  /// The direction of the first letter; marked words decide only when there is nothing else.
  var deciding: Direction? { unmarked ?? first }

  /// A block without letters.
  init() {}

  /// The letters below a node; code and addresses do not count.
  init(of node: CMarkNode, _ spans: LanguageSpans?) {
    unmarked = spans?.firstStrong(outside: node)
    first = node.firstStrong
    var words = 0
    var last: Direction?
    node.walk { inner, isEntering in
      if isEntering, inner.kind == .text, inner.parent?.isAutolink != true {
        words += BidiProfile.balanceOfWords(in: inner.literal)
        last = BidiProfile.lastStrong(of: inner.literal) ?? last
      }
      return true
    }
    (self.words, self.last) = (words, last)
  }

  /// Adds the letters of what follows.
  mutating func append(_ other: BlockLetters) {
    unmarked = unmarked ?? other.unmarked
    first = first ?? other.first
    last = other.last ?? last
    words += other.words
  }

  /// The letters of each list, item and quotation that stands in one, with its own, by the nodes: read
  /// once for all levels.
  static func all(below top: CMarkNode, _ spans: LanguageSpans?) -> [UInt: BlockLetters] {
    var found: [UInt: BlockLetters] = [:]
    var open: [BlockLetters] = []
    top.walk { node, isEntering in
      switch node.kind {
      case .blockQuote, .list, .item, .taskItem, .footnoteDefinition:
        if isEntering {
          open.append(BlockLetters())
        } else if let own = open.popLast() {
          found[node.id] = own
          if !open.isEmpty { open[open.count - 1].append(own) }
        }
      case .paragraph, .heading, .tableCell:
        guard isEntering, !open.isEmpty else { break }
        open[open.count - 1].append(BlockLetters(of: node, spans))
      default: break
      }
      return true
    }
    return found
  }
}

extension MarkdownRenderer {
  /// In lists and quotations that stand no deeper, each looks for its letters by itself, which most
  /// find at once.
  static let shallowDepth = 4

  /// Reads the letters of all that stands in a deep list or quotation, where each level by itself
  /// would read all that is below it again.
  mutating func readLetters(below top: CMarkNode) {
    guard letters[top.id] == nil else { return }
    // Nobody asks for those of an earlier one any more.
    letters = BlockLetters.all(below: top, spans)
  }
}
