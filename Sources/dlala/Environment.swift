import Foundation
import Localization
import Model
import Programs

/// What the program learns from the machine it runs on; nothing below this floor asks for it.
enum Environment {
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// In which language the program speaks, and names as a terminal can show them.
  static let wording = Wording(
    language(arguments: CommandLine.arguments, variable: variable),
    name: { DiagnosticPrinter.visible($0) })

  /// The language that `--lang` names, else the environment's, else English.
  ///
  /// It is looked for before arguments are understood, since what is wrong with them is said in it, too.
  static func language(
    arguments: [String], variable: (String) -> String?
  ) -> MessageTable.Language {
    var named: String?
    for (place, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", place + 1 < arguments.count { named = arguments[place + 1] }
      if argument.hasPrefix("--lang=") { named = String(argument.dropFirst(7)) }
    }
    if let named, let language = MessageTable.Language(rawValue: named) { return language }
    // POSIX: the first of these that is set and not empty decides.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    let code = (locale ?? "").prefix { $0.isASCII && $0.isLetter }
    return MessageTable.Language(rawValue: code.lowercased()) ?? .english
  }

  /// The file of a program in the folders of `PATH`.
  static func program(_ name: String) -> String? {
    (variable("PATH") ?? "").split(separator: ":").lazy.map { $0 + "/" + name }
      .first { unsafe access($0, X_OK) == 0 }
  }

  /// The file of this program itself.
  static var ownProgram: String? { Bundle.main.executablePath }

  /// The folders of theme components besides a site's own, the first choice first: those of
  /// `DLALA_THEMES`, one after the other with colons between; what was installed with this program;
  /// and where it was built in a checkout, that of its source.
  static var themeLibraries: [String] {
    let named = (variable("DLALA_THEMES") ?? "").split(separator: ":").map(String.init)
    guard let program = ownProgram.map({ URL(filePath: $0).resolvingSymlinksInPath() }) else {
      return named
    }
    let folder = program.deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appending(path: "share/dlala/themes")
    var libraries = named + [installed.path]
    // `.build/<triple>/<configuration>/dlala`, and no deeper.
    var above = folder
    for _ in 0..<4 {
      above = above.deletingLastPathComponent()
      let isCheckout = ["Package.swift", "themes", "Sources/dlala"].allSatisfy {
        unsafe access(above.appending(path: $0).path, F_OK) == 0
      }
      if isCheckout {
        libraries.append(above.appending(path: "themes").path)
        break
      }
    }
    return libraries.filter { unsafe access($0, R_OK) == 0 }
  }

  /// Seconds of a clock that never goes back.
  static func monotonicSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds since 1970-01-01 in UTC.
  static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec)
  }

  /// Now in UTC as ISO 8601 has it, without a zone: `2026-12-01T09:30:00`.
  static func clockText() -> String {
    Date(timeIntervalSince1970: Double(now())).formatted(
      .iso8601.year().month().day().time(includingFractionalSeconds: false))
  }

  /// The moment for which a site is built, in seconds since 1970: that of `SOURCE_DATE_EPOCH` where
  /// it is a number of seconds (https://reproducible-builds.org), else now.
  static func buildTime() -> Int {
    variable("SOURCE_DATE_EPOCH").flatMap(Int.init).map { min(max($0, -limit), limit) } ?? now()
  }

  /// The last second of the year 9999, beyond which dates have no four digits.
  private static let limit = 253_402_300_799

  static func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Ends with what is lacking where the system denies the threads that work on all cores takes: the
  /// concurrency runtime would wait for them for ever.
  static func requireThreads() throws {
    // One for each core, one for the main thread's work, and one for each that reads YAML.
    let count = 2 * processorCount() + 1
    guard !ThreadSupply.has(count) else { return }
    StandardError.tell(Message("system-no-threads", ["count": .number(count)]))
    throw Status.environment
  }

  /// The most memory the process has held, in bytes.
  static func peakMemory() -> Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, which C libraries declare in different types.
    unsafe getrusage(0, &usage)
    #if os(macOS)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }

  /// Whether `NO_COLOR` (https://no-color.org) forbids colours on this terminal.
  static var forbidsColour: Bool {
    variable("NO_COLOR").map { !$0.isEmpty } ?? false || variable("TERM") == "dumb"
  }
}
