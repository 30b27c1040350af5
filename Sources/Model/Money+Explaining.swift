extension Money.Mistake {
  /// What is wrong, to be read behind the name of the amount, and what to write instead.
  public var explanation: (message: String, remedy: String) {
    switch self {
    case .notAnAmount:
      (
        "is not an amount of money", "expected an amount and a currency, such as \"25 ILS\""
      )
    case .unknownCurrency(let code):
      (
        "has a currency \"\(code)\" that does not exist",
        Currency.nearest(to: code).map { "did you mean \"\($0)\"?" }
          ?? "write a code such as ILS"
      )
    case .tooManyDecimals(let allowed):
      (
        "has more decimals than its currency",
        "write \(allowed == 0 ? "none" : "at most \(allowed)")"
      )
    case .tooLarge: ("is too large", "write a smaller amount")
    }
  }
}
