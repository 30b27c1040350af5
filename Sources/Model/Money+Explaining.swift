extension Money.Mistake {
  /// What is wrong, to be read behind the name of the amount, and what to write instead.
  public var explanation: (message: Message, remedy: Message) {
    switch self {
    case .notAnAmount:
      (
        Message("money-unreadable"), Message("money-unreadable.remedy")
      )
    case .unknownCurrency(let code):
      (
        Message("money-unknown-currency", ["code": .text(code)]),
        Currency.nearest(to: code).map(Message.didYouMean)
          ?? Message("money-unknown-currency.remedy")
      )
    case .tooManyDecimals(let allowed):
      (
        Message("money-too-many-decimals"),
        allowed == 0
          ? Message("money-too-many-decimals.remedy-none")
          : Message("money-too-many-decimals.remedy", ["allowed": .number(allowed)])
      )
    case .tooLarge: (Message("money-too-large"), Message("money-too-large.remedy"))
    }
  }
}
