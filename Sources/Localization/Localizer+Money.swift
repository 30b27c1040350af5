public import Model

extension Localizer {
  /// An amount in the locale's own form, with all decimals that ISO 4217 gives its currency.
  ///
  /// CLDR shows some currencies with fewer decimals than they have (IQD, LBP, IRR, …), because their
  /// small coins are gone; an amount in minor units is written whole, so that no part of it is lost.
  public func money(_ money: Money) -> String { self.money(money, currencyDisplay) }

  /// An amount whose currency is named by its symbol or by its code.
  public func money(_ money: Money, _ display: CurrencyDisplay) -> String {
    let skeleton =
      "currency/" + money.currency.code + (display == .code ? " unit-width-iso-code" : "")
    return learnt.form(skeleton) {
      NumberForm(skeleton: skeleton, locale: icuIdentifier, digits: digits)
    }.text(
      DecimalText(
        money.minorUnits.magnitude, isNegative: money.minorUnits < 0,
        exponent: money.currency.exponent))
  }
}
