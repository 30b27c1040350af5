/// From where a calendar takes when and where the records of a type are.
public struct CalendarRule: Sendable, Hashable {
  /// The date of the beginning, or an interval from beginning to end.
  public var start: MappedValue
  /// The date of the end: of whole days the last one.
  public var end: MappedValue?
  /// Where it is: a text, a choice or a reference.
  public var place: MappedValue?
  /// The coordinates of the place.
  public var coordinates: MappedValue?

  /// A rule by its parts.
  public init(
    start: MappedValue, end: MappedValue? = nil, place: MappedValue? = nil,
    coordinates: MappedValue? = nil
  ) {
    self.start = start
    self.end = end
    self.place = place
    self.coordinates = coordinates
  }
}
