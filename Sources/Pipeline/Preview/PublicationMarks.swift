import Localization
import Model

/// What of a site a build of this moment would not publish, and why.
struct PublicationMarks: Sendable {
  /// Why a text is not published at the moment.
  enum Mark: Sendable, Hashable {
    case draft
    /// The day and the time from which it is, as ISO 8601 has them.
    case scheduled(String)
    case expired(String)
  }

  private struct Key: Hashable {
    var record: String
    var language: LanguageIndex
  }

  /// Nearly all texts are published.
  private var marks: [Key: Mark] = [:]

  init(_ workspace: Workspace) {
    let clock = ZoneClock(named: workspace.settings.timeZone) ?? .utc
    let now = clock.moment(of: workspace.options.now)
    let documents = workspace.parsed.documents
    for place in documents.indices {
      let common = documents[place].common
      guard common.isDraft || common.publish != nil || common.expire != nil else { continue }
      let key = Key(record: documents[place].recordID, language: documents[place].language)
      if common.isDraft {
        marks[key] = .draft
      } else if let publish = common.publish.map({ clock.moment(of: $0) }), publish > now {
        marks[key] = .scheduled(clock.text(of: publish))
      } else if let expire = common.expire.map({ clock.moment(of: $0) }), expire <= now {
        marks[key] = .expired(clock.text(of: expire))
      }
    }
  }

  /// Why a record's text in a language is not published; what one of its texts says of its days is
  /// said of all.
  func mark(of record: Record, in language: LanguageIndex) -> Mark? {
    guard !marks.isEmpty else { return nil }
    if let own = marks[Key(record: record.id, language: language)] { return own }
    return record.variants.indices.lazy.compactMap { place -> Mark? in
      let other = marks[Key(record: record.id, language: LanguageIndex(place))]
      return other == .draft ? nil : other
    }.first
  }
}
