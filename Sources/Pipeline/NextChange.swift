import Exporting
import Localization
import Model
import Rendering

/// When a site would next change though nobody changes its sources: a record is published or
/// withdrawn, an offer enters or leaves the shops' feeds, or the theme asks for the day or the week.
struct NextChange {
  let site: Site
  let period: ThemePeriod?

  /// The moment in the format of ISO 8601 with the offset of the site's time zone; nothing when the
  /// site stays as it is.
  var text: String? {
    let clock = ZoneClock(named: site.settings.timeZone) ?? .utc
    var moments = [site.nextPublication].compactMap { $0 }
    moments += [ShoppingExport.nextChange(in: site), nextPeriod].compactMap { $0 }
      .map { clock.start(ofDay: $0) }
    return moments.min().map { clock.text(of: $0) }
  }

  /// The day on which the theme's pages change.
  private var nextPeriod: Int? {
    switch period {
    case .day: site.today + 1
    // Weeks begin on Mondays, and 1970-01-01 was a Thursday.
    case .week: site.today + 7 - (site.today + 3) % 7
    case nil: nil
    }
  }
}
