import Model

/// Decides whether one text is older than the text that it translates.
struct AgeJudge {
  let history: FileHistory?
  /// The snapshots of old contents, by `TranslationAudit.contentKey`.
  let old: [String: TranslationSnapshot]

  /// One text in a file of today.
  struct Place {
    var path: String
    var key: TranslationSnapshot.Key
    var digest: TextDigest
  }

  struct Verdict {
    var state: TranslationReport.State
    /// The commit that changed the original first; nothing when it is not committed.
    var commit: FileHistory.Commit?
  }

  /// Compares by the mark that an editor set, else by the history.
  func verdict(
    on field: String, original: Place, translation: Place, mark: String?
  ) -> Verdict {
    let told = history.map { verdict(in: $0, field, original, translation) }
    guard let mark else { return told ?? Verdict(state: .unknown) }
    if mark == original.digest.short { return Verdict(state: .current) }
    return Verdict(state: .outdated, commit: told?.state == .outdated ? told?.commit : nil)
  }

  /// The original as it was when the translation got its present text, against the original now.
  ///
  /// So an original that was changed and changed back makes nothing outdated, and a translation
  /// that is revised together with its original, or later, is current.
  private func verdict(
    in history: FileHistory, _ field: String, _ original: Place, _ translation: Place
  ) -> Verdict {
    let originals = history.versions[original.path] ?? []
    let translations = history.versions[translation.path] ?? []
    if originals.isEmpty { return Verdict(state: .unknown) }
    guard let newest = translations.first, let oldest = translations.last else {
      // Not committed yet: written after everything that is.
      return Verdict(state: .current)
    }
    guard let firstOriginal = originals.first else { return Verdict(state: .unknown) }
    let isOriginalChanged = history.uncommitted.contains(original.path)
    let isTranslationChanged = history.uncommitted.contains(translation.path)
    let isUntouched =
      original.path == translation.path
      ? originals.count == 1 : firstOriginal.commit >= oldest.commit
    if isUntouched, !isOriginalChanged, !isTranslationChanged {
      // The original did not change since the translation exists: nothing need be compared.
      return settled(.current, at: oldest, history)
    }
    func digest(_ version: FileHistory.Version, _ place: Place) -> TextDigest? {
      old[TranslationAudit.contentKey(version.blob, place.path)]?.texts[place.key]?[field]
    }
    if isTranslationChanged, digest(newest, translation) != translation.digest {
      return Verdict(state: .current)
    }
    // The oldest of the newest versions that have the present text.
    var since = newest
    for version in translations {
      guard digest(version, translation) == translation.digest else { break }
      since = version
    }
    // Where the original is younger than its translation, its first text counts.
    let before = originals.firstIndex {
      $0.commit >= since.commit && digest($0, original) != nil
    }
    guard let base = before ?? originals.lastIndex(where: { digest($0, original) != nil }) else {
      return Verdict(state: .unknown)
    }
    let text = digest(originals[base], original)
    guard text != original.digest else { return settled(.current, at: since, history) }
    let change = originals[..<base].last { digest($0, original) != text }
    return Verdict(state: .outdated, commit: change.map { history.commits[$0.commit] })
  }

  /// What was before the cut of a shallow clone nobody knows.
  private func settled(
    _ state: TranslationReport.State, at version: FileHistory.Version, _ history: FileHistory
  ) -> Verdict {
    let isCut = history.isShallow && history.commits[version.commit].isOldest
    return Verdict(state: isCut ? .unknown : state)
  }
}
