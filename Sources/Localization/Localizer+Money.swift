public import Model

extension Localizer {
  /// An amount in the locale's own form, with all decimals that ISO 4217 gives its currency.
  ///
  /// CLDR shows some currencies with fewer decimals than they have (IQD, LBP, IRR, …), because their
  /// small coins are gone; an amount in minor units is written whole, so that no part of it is lost.
  public func money(_ money: Money) -> String { self.money(money, currencyDisplay) }

  /// An amount whose currency is named by its symbol or by its code.
  public func money(_ money: Money, _ display: CurrencyDisplay) -> String {
    form(of: money.currency, display).text(
      DecimalText(
        money.minorUnits.magnitude, isNegative: money.minorUnits < 0,
        exponent: money.currency.exponent))
  }

  /// How amounts of a currency are written.
  private func form(of currency: Currency, _ display: CurrencyDisplay) -> NumberForm {
    let skeleton = "currency/" + currency.code + (display == .code ? " unit-width-iso-code" : "")
    return learnt.form(skeleton) {
      let form = NumberForm(skeleton: skeleton, locale: icuIdentifier, digits: digits)
      return locale.direction == .rightToLeft ? form.holdingSigns : form
    }
  }
}

extension Localizer {
  /// An amount that is only about right: « ≈ 6 € », without decimals that say nothing.
  public func indicativeMoney(_ money: Money) -> String {
    let form = form(of: money.currency, currencyDisplay)
    let short = DecimalText(
      money.minorUnits.magnitude, isNegative: money.minorUnits < 0,
      exponent: money.currency.exponent
    ).withoutTrailingZeros
    // Half a unit is written as prices are: 4.50.
    let amount = short.fraction.isEmpty ? short : short.padded(to: min(2, money.currency.exponent))
    return "≈\u{A0}" + form.text(amount)
  }
}
