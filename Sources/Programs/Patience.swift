public import Model

/// How long a program is waited for, and who is told when it takes long.
public struct Patience: Sendable {
  /// After so many seconds it is ended.
  public var seconds: Double
  /// After so many seconds somebody is told.
  public var silentSeconds = 20.0
  /// Is given one sentence.
  public var tell: @Sendable (Message) -> Void

  /// A time after which a program is ended, and who is told before.
  public init(seconds: Double, tell: @escaping @Sendable (Message) -> Void) {
    self.seconds = seconds
    self.tell = tell
  }

  /// What is told of a program with this name.
  func sentence(of name: Message.Value) -> Message {
    Message(
      "program-slow",
      [
        "name": name, "silent": .text(Self.number(silentSeconds)),
        "seconds": .text(Self.number(seconds)),
      ])
  }

  private static func number(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
  }
}
