/// Something that the program says, before it is said in a language: a code, and what stands in its
/// places.
///
/// Its texts stand in the tables beside this file, in English, French and Arabic; which one is taken is
/// decided where it is shown. To make one costs no look into them, so that a million mistakes that
/// nobody reads cost little.
public struct Message: Sendable, Hashable {
  /// What stands in a place of a text.
  public enum Value: Sendable, Hashable {
    /// A name, a path, a piece of what somebody wrote.
    case text(String)
    /// A number; the one called `count` chooses the plural form.
    case number(Int)
    /// Names of which all are meant.
    case names([String])
    /// The first of more names than are said.
    case some([String])
    /// Names of which one is meant.
    case either([String])
    /// What another message says.
    case message(Message)
    /// What one of several messages says.
    case eitherOf([Message])
    /// What several messages say, with commas between.
    case messages([Message])
  }

  /// A place and what stands in it.
  public struct Argument: Sendable, Hashable {
    /// The name between braces.
    public let name: String
    /// What is put there.
    public let value: Value
  }

  /// Its name in the tables, such as `menu-unknown`; that of a remedy is the one of its message, a full
  /// stop and a word: `menu-unknown.remedy`.
  public let code: String
  /// What stands in the places.
  public let arguments: [Argument]

  /// The message of a code.
  public init(_ code: String, _ arguments: KeyValuePairs<String, Value> = [:]) {
    self.code = code
    self.arguments = arguments.map { Argument(name: $0.key, value: $0.value) }
  }

  /// The message of a code with arguments that are found out.
  public init(_ code: String, arguments: [(name: String, value: Value)]) {
    self.code = code
    self.arguments = arguments.map { Argument(name: $0.name, value: $0.value) }
  }

  /// Words that have no code yet.
  public init(uncoded text: String) {
    code = ""
    arguments = [Argument(name: "text", value: .text(text))]
  }

  /// `did you mean "…"?`, which is the remedy of many mistakes.
  public static func didYouMean(_ name: String) -> Message {
    Message("did-you-mean", ["name": .text(name)])
  }

  /// The first names of a list, and a sign that there are more.
  public static func first(_ limit: Int, of names: [String]) -> Value {
    names.count > limit ? .some(Array(names.prefix(limit))) : .names(names)
  }

  /// What stands in a place.
  public func value(_ name: String) -> Value? { arguments.first { $0.name == name }?.value }

  /// What is wrong, where this only says of what it is said: the message in the place `{fault}`.
  public var innermost: Message {
    if case .message(let fault)? = value("fault") { fault.innermost } else { self }
  }

  /// The number by which a plural form is chosen.
  public var count: Int? {
    if case .number(let count)? = value("count") { count } else { nil }
  }

  /// The message in English, with names as they are.
  public var english: String { MessageTable.all.text(of: self, .english) }
}

extension Message: CustomStringConvertible {
  /// The message in English.
  public var description: String { english }
}
