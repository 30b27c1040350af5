extension EDTF {
  /// The time from this date to another; an interval lends its start or its end.
  ///
  /// Two dates of one day, whatever their times, are that day. Nothing for sets, and where the other
  /// ends before this one begins.
  public func interval(until last: EDTF) -> EDTF? {
    if self == last { return self }
    if let day = exactDay, day == last.exactDay { return self }
    guard let start = ends?.start, let end = last.ends?.end else { return nil }
    switch (start, end) {
    case (.date(let first), .date(let last)):
      guard first.earliestDay <= last.latestDay else { return nil }
    case (.date, _), (_, .date): break
    default: return nil
    }
    return EDTF(text: text + "/" + last.text, form: .interval(start: start, end: end))
  }

  private var ends: (start: End, end: End)? {
    switch form {
    case .date(let moment): (.date(moment), .date(moment))
    case .interval(let start, let end): (start, end)
    case .set: nil
    }
  }
}
