/// Which program this is.
///
/// The number stands here and nowhere else: the Makefile reads it for packages, and reports of mistakes,
/// JSON and `dlala --version` print it. `CHANGELOG.md` says what each version brought, and
/// `docs/stability.md` what may change from one to the next.
public enum ProgramVersion {
  /// `MAJOR.MINOR.PATCH`.
  public static let number = "0.2.0"
}
