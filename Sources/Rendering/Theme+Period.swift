import Templates

/// How often a theme's pages change though nothing that they show does.
public enum ThemePeriod: Sendable, Hashable {
  /// It tells how far days are from the day of the build.
  case day
  /// It asks for the week of the build.
  case week
}

extension PageRenderer {
  /// How often the theme's pages change by themselves; nothing when no template asks for the day.
  ///
  /// What a template says in a branch that is not taken counts too.
  public var period: ThemePeriod? {
    let programs = theme.programs
    if programs.contains(where: { $0.calls("relative") }) { return .day }
    return programs.contains { $0.fields.contains("site.week") } ? .week : nil
  }
}
