import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SiteWriter {
  /// Publishes what was put: `outcomes` names every file and what became of it, `kept` those among
  /// them that were not put, since `isPublished` said so; `retention` says which files of earlier
  /// sites stay for a time.
  ///
  /// Files in the output folder that the program did not write stay as they are.
  /// - Throws: `WritingFailure`; then the previous site stands as it was.
  public func publish(
    _ outcomes: [String: Outcome], keeping kept: [String] = [], retention: Retention = Retention()
  ) throws(WritingFailure) -> Summary {
    defer { hold.release() }
    do throws(WritingFailure) {
      var next = OutputManifest(paths: Array(outcomes.keys), lasting: retention.owners)
      var written = outcomes.filter { $0.value == .written }.map(\.key)
      var summary = Summary(
        written: written.count, unchanged: outcomes.count - written.count, removed: 0)
      guard let current else {
        return try publishFirst(next, summary)
      }
      try arrivals(in: current)?.clear()
      let survey = try OutputSurvey(
        of: current.value, output: output, outcomes: outcomes, previous: previous, next: next,
        adopts: adopts, takesOver: takesOver)
      next.kept = retention.kept(of: survey.gone, in: previous, beside: next)
      var removed = survey.gone.filter { next.kept[$0] == nil }
      (summary.removed, summary.kept) = (removed.count, next.kept.count)
      if written.isEmpty, removed.isEmpty, !takesOver {
        if next != previous { try replaceManifest(with: next) }
        try work.clear()
        return summary
      }
      if !survey.replaced.isEmpty {
        summary.notes.append(try moveAway(survey.replaced, from: current))
      }
      var reason = reason ?? survey.reason
      if reason == nil {
        if !(try keep(kept + next.kept.keys)) || !carry(survey, from: current) {
          reason = Message("output-no-second-name")
        }
      }
      try work.replace(WorkFolder.manifest, with: next.bytes)
      if reason == nil {
        if let notes = try exchange(with: current, survey, &summary) {
          summary.notes += notes
          return summary
        }
        reason = Message("output-not-exchanged")
      }
      if takesOver { removed.append(OutputManifest.formerName) }
      written.sort { $0.precedesByBytes($1) }
      let journal = PublishingJournal(putting: written, removing: removed, to: next)
      try publishFileByFile(journal, into: current, &summary)
      summary.notes.insert(
        Message(
          "output-file-by-file",
          [
            "output": .text(output),
            "reason": .message(reason ?? Message("output-not-exchanged")),
          ]), at: 0)
      return summary
    } catch {
      // A journal stays for the next build: with it, some files are in their places already.
      if FileSystem.status(WorkFolder.journal, in: work.descriptor) == nil { try? work.clear() }
      throw error
    }
  }

  /// Waits until all that was written to the file system of a folder is on the disk.
  private func flush(
    _ folder: Int32, _ path: String, _ summary: inout Summary
  ) throws(WritingFailure) {
    let clock = ContinuousClock()
    let start = clock.now
    try FileSystem.flush(folder, path: path)
    summary.flushing += Self.seconds(clock.now - start)
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// Where there is no folder yet, the staged one becomes it.
  private func publishFirst(
    _ next: OutputManifest, _ summary: Summary
  ) throws(WritingFailure) -> Summary {
    var summary = summary
    try work.replace(WorkFolder.manifest, with: next.bytes)
    try noteWhole(&summary)
    let code = calls.rename(work.descriptor, WorkFolder.tree, AT_FDCWD, output)
    if code == 0 {
      summary.notes += finishManifest()
      return summary
    }
    try FileSystem.remove(WorkFolder.journal, in: work.descriptor, path: place.workPath)
    guard code == EXDEV else { throw FileSystem.failure(output, code) }
    // What is put together lies on another file system: the folder is made, then filled.
    try FileSystem.makeFolder(output)
    guard let made = FileSystem.openFolder(output, in: AT_FDCWD).map(OpenDescriptor.init) else {
      throw FileSystem.failure(output)
    }
    let journal = PublishingJournal(putting: next.paths, removing: [], to: next)
    try publishFileByFile(journal, into: made, &summary)
    return summary
  }

  /// Notes what is about to happen, and waits until this and all that was staged is on the disk.
  private func noteWhole(_ summary: inout Summary) throws(WritingFailure) {
    guard let status = FileSystem.status(of: staging.value) else {
      throw FileSystem.failure(place.workPath)
    }
    let journal = PublishingJournal(
      way: .whole(
        device: UInt64(truncatingIfNeeded: status.st_dev),
        number: UInt64(truncatingIfNeeded: status.st_ino)))
    try work.replace(WorkFolder.journal, with: journal.bytes)
    do throws(WritingFailure) {
      try flush(staging.value, place.workPath, &summary)
    } catch {
      try FileSystem.remove(WorkFolder.journal, in: work.descriptor, path: place.workPath)
      throw error
    }
  }

  /// Exchanges the two folders and clears the old one; nothing when they cannot be exchanged.
  private func exchange(
    with current: OpenDescriptor, _ survey: OutputSurvey, _ summary: inout Summary
  ) throws(WritingFailure) -> [Message]? {
    guard Self.copyRights(from: current.value, to: staging.value, isWritable: false) else {
      return nil
    }
    try noteWhole(&summary)
    guard calls.exchange(work.descriptor, WorkFolder.tree, AT_FDCWD, output) == 0 else {
      try FileSystem.remove(WorkFolder.journal, in: work.descriptor, path: place.workPath)
      return nil
    }
    // From here on the new site is in its place, and nothing is a failure any more.
    let old = OldFolder(descriptor: current.value, next: staging.value)
    guard old.clear(isOurs: survey.isOurs) else { return [leftover] }
    return finishManifest()
  }

  private var leftover: Message {
    Message("output-work-not-cleared", ["folder": .text(place.workPath)])
  }

  /// Puts the new list into its place and clears the work; gives what could not be done.
  private func finishManifest() -> [Message] {
    guard
      calls.rename(work.descriptor, WorkFolder.manifest, hold.folder, place.manifestName) == 0,
      (try? work.clear()) != nil
    else { return [leftover] }
    return []
  }

  private func replaceManifest(with next: OutputManifest) throws(WritingFailure) {
    try work.replace(WorkFolder.manifest, with: next.bytes)
    let code = calls.rename(
      work.descriptor, WorkFolder.manifest, hold.folder, place.manifestName)
    guard code == 0 else { throw FileSystem.failure(place.manifestPath, code) }
  }

  // MARK: File by file

  private func publishFileByFile(
    _ journal: PublishingJournal, into folder: OpenDescriptor, _ summary: inout Summary
  ) throws(WritingFailure) {
    guard case .steps(let steps) = journal.way else { return }
    let path = FileSystem.path(FileByFile.arrivalsName, below: output)
    let rights = FileByFile(output: folder.value, path: output, arrivals: work, calls: calls)
    try rights.requireRights(for: steps)
    let arrivals = try WorkFolder.make(FileByFile.arrivalsName, in: folder.value, path: path)
    let way = FileByFile(output: folder.value, path: output, arrivals: arrivals, calls: calls)
    do throws(WritingFailure) {
      try bring(steps, to: arrivals)
      // First what the journal speaks of, then the journal, then the site.
      try flush(folder.value, output, &summary)
      try work.replace(WorkFolder.journal, with: journal.bytes)
      try flush(work.descriptor, place.workPath, &summary)
    } catch {
      try? FileSystem.remove(WorkFolder.journal, in: work.descriptor, path: place.workPath)
      try? arrivals.clear()
      throw error
    }
    do throws(FileByFile.Failure) {
      try way.take(steps)
    } catch {
      switch error {
      case .undone(let failure):
        try? FileSystem.remove(WorkFolder.journal, in: work.descriptor, path: place.workPath)
        try? arrivals.clear()
        throw failure
      case .interrupted(let failure):
        throw WritingFailure(
          path: failure.path,
          cause: Message("output-new-in-part", ["cause": .message(failure.cause)]))
      }
    }
    // While there is a journal, all that it speaks of is there: first it goes, then the rest.
    let code = calls.rename(
      work.descriptor, WorkFolder.manifest, hold.folder, place.manifestName)
    guard code == 0,
      (try? FileSystem.remove(WorkFolder.journal, in: work.descriptor, path: "")) != nil,
      (try? arrivals.clear()) != nil, (try? work.clear()) != nil
    else {
      summary.notes.append(leftover)
      return
    }
  }

  private func arrivals(in folder: OpenDescriptor) throws(WritingFailure) -> WorkFolder? {
    try WorkFolder.existing(
      FileByFile.arrivalsName, in: folder.value,
      path: FileSystem.path(FileByFile.arrivalsName, below: output))
  }

  /// Has the new files stand ready where each can take its place in one step.
  private func bring(
    _ steps: [PublishingJournal.Step], to arrivals: WorkFolder
  ) throws(WritingFailure) {
    let code = calls.rename(
      work.descriptor, WorkFolder.tree, arrivals.descriptor, WorkFolder.tree)
    if code == 0 { return }
    let tree = try arrivals.makeTree()
    for case .put(let file) in steps {
      guard let bytes = FileSystem.bytes(of: file, in: staging.value) else {
        throw FileSystem.failure(FileSystem.path(file, below: place.workPath))
      }
      if let folder = FileSystem.parent(of: file) {
        try FileSystem.makeFolder(folder, in: tree.value)
      }
      do throws(WritingFailure) {
        try FileSystem.store(bytes, at: file, in: tree.value)
      } catch {
        throw WritingFailure(path: arrivals.path + "/" + error.path, cause: error.cause)
      }
    }
  }
}
