import Pipeline

/// One line on a terminal that says how far the build is, and disappears at the end.
struct ProgressLine: Sendable {
  var isShown: Bool

  func show(_ progress: BuildProgress) {
    guard isShown else { return }
    let count = progress.total > 0 ? " \(progress.done)/\(progress.total)" : ""
    StandardError.write("\r\u{1B}[K\(progress.stage)\(count)")
  }

  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
