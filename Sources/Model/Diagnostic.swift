/// A place in a source file.
///
/// Lines and columns count from 1; columns count Unicode scalars.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// A place by its line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// By line, then by column.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A mistake in content or in a theme, with its place and its remedy.
///
/// Mistakes are collected, never thrown: an editor sees all of them after one run.
public struct Diagnostic: Sendable, Hashable {
  /// Whether the mistake stops the build: an error does, a warning does not; a suggestion is only
  /// told by `dlala check`.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case error
    case warning
    case suggestion

    /// Errors are the gravest, suggestions the least grave.
    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

    private var weight: Int {
      switch self {
      case .error: 2
      case .warning: 1
      case .suggestion: 0
      }
    }
  }

  /// So many mistakes are told of one file or text: a sheet of a million bad rows must not fill the
  /// memory.
  public static let fileLimit = 50_000

  /// How grave the mistake is.
  public var severity: Severity
  /// The kind of mistake in a word, such as `money` or `reference`, shown in brackets.
  public var category: String
  /// What is wrong, as a headline without a full stop.
  public var fault: Message
  /// What to write instead; printed under the quoted line.
  public var advice: Message?
  /// The name of the cell in a sheet, such as `C7`: a place, so that what differs by it alone is one
  /// mistake in several places.
  public var cell: String?
  /// The file, relative to the site's source folder.
  public var path: String
  /// Nothing when the whole file is meant.
  public var position: SourcePosition?
  /// How many scalars are underlined, from the position on.
  public var length: Int
  /// The line of the file, quoted; the printer cuts long ones and neutralises controls.
  public var quotedLine: String?

  /// The name of what is wrong, such as `menu-unknown`, which `dlala explain` takes; nothing where it
  /// has none.
  public var code: String? { fault.innermost.code.isEmpty ? nil : fault.innermost.code }

  /// What is wrong, in English.
  public var message: String { fault.english }

  /// What to write instead, in English; empty where nobody can tell.
  public var remedy: String { advice?.english ?? "" }

  /// What is wrong, with the cell that is meant.
  public var told: Message {
    cell.map { Message("in-cell", ["fault": .message(fault), "cell": .text($0)]) } ?? fault
  }

  /// The same in English.
  public var headline: String { told.english }

  /// A mistake in a file; an error of length 1 unless stated otherwise.
  public init(
    _ severity: Severity = .error, category: String, message: Message, remedy: Message? = nil,
    path: String, position: SourcePosition? = nil, length: Int = 1, quotedLine: String? = nil
  ) {
    self.severity = severity
    self.category = category
    fault = message
    advice = remedy
    self.path = path
    self.position = position
    self.length = length
    self.quotedLine = quotedLine
  }

  /// The same with words that have no code yet.
  public init(
    _ severity: Severity = .error, category: String, message: String, remedy: String = "",
    path: String, position: SourcePosition? = nil, length: Int = 1, quotedLine: String? = nil
  ) {
    self.init(
      severity, category: category, message: Message(uncoded: message),
      remedy: remedy.isEmpty ? nil : Message(uncoded: remedy), path: path, position: position,
      length: length, quotedLine: quotedLine)
  }
}

extension Diagnostic: Comparable {
  /// By file, then by place, then by message: the order in which they are printed.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.path != right.path { return left.path < right.path }
    let (leftPosition, rightPosition) = (
      left.position ?? SourcePosition(line: 0, column: 0),
      right.position ?? SourcePosition(line: 0, column: 0)
    )
    if leftPosition != rightPosition { return leftPosition < rightPosition }
    return left.message < right.message
  }
}
