import Model

extension CivilDay {
  /// `2024-11-04` (RFC 3339 `full-date`).
  var isoText: String { digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2) }

  /// `Mon, 04 Nov 2024` (RFC 822, with the year of RFC 1123); English in every language.
  var mailText: String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let weekday = (daysSince1970 % 7 + 7) % 7
    return weekdays[weekday] + ", " + digits(day, 2) + " " + months[month - 1] + " "
      + digits(year, 4)
  }
}

extension EDTF {
  /// The single day that the date means, in the years and months that formats for machines know.
  var publishableDay: CivilDay? {
    guard let day = exactDay, (1...9999).contains(day.year), (1...12).contains(day.month) else {
      return nil
    }
    return day
  }

  /// A year, a month or a day as ISO 8601 writes it, when nothing about it is uncertain,
  /// approximate or unspecified: what consumers that do not know EDTF understand.
  var plainText: String? {
    if let day = publishableDay { return day.isoText }
    guard case .date(let moment) = form, moment.calendar == .gregorian,
      (1...9999).contains(moment.year), moment.unspecifiedYear.isEmpty,
      moment.significantDigits == nil, moment.partialMonth == nil, !moment.hasDay,
      moment.doubt.isEmpty
    else { return nil }
    guard let month = moment.month else { return digits(moment.year, 4) }
    return (1...12).contains(month) ? digits(moment.year, 4) + "-" + digits(month, 2) : nil
  }

  /// The date and time of RFC 822 when the day is known; midnight GMT when no time is.
  var mailText: String? {
    guard case .date(let moment) = form, let day = publishableDay else { return nil }
    guard let second = moment.secondOfDay, (0..<86400).contains(second) else {
      return day.mailText + " 00:00:00 GMT"
    }
    let time = [second / 3600, second / 60 % 60, second % 60].map { digits($0, 2) }
    let offset = moment.offsetMinutes ?? 0
    let zone =
      (offset < 0 ? "-" : "+") + digits(abs(offset) / 60, 2) + digits(abs(offset) % 60, 2)
    return day.mailText + " " + time.joined(separator: ":") + " " + (offset == 0 ? "GMT" : zone)
  }

  /// The first second that the date may mean, in seconds since 1970, to put dates in order.
  var earliestSecond: Int? {
    guard let day = earliestDay else { return latestDay.map { $0 * 86400 } }
    guard case .date(let moment) = form else { return day * 86400 }
    return day * 86400 + (moment.secondOfDay ?? 0) - (moment.offsetMinutes ?? 0) * 60
  }
}

/// A number with zeros before it up to a count of digits.
private func digits(_ number: Int, _ count: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}
