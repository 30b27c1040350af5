import Foundation
import Testing

/// What a build starts ends with it, and nothing is waited for without a word.
@Suite struct ProgramEndTests {
  /// A site that is searched, and in its folder a stand-in for Pagefind that never ends; it leaves
  /// its number in the file `number`.
  private func site(_ settings: String = "") throws -> TestSite {
    let site = try TestSite()
    try site.put(try #require(TestSite.files["dlala.yaml"]) + settings, at: "dlala.yaml")
    try site.put(TestSite.page, at: "themes/plain/templates/search.html")
    try site.put(
      "<html lang=\"{{ page.lang }}\"><p>{{ record.title }}</p></html>",
      at: "themes/plain/templates/search-record.html")
    let script = """
      #!/bin/sh
      if [ "$1" = --version ]; then echo pagefind 9.9; exit; fi
      sleep 300 &
      echo $$ $! > \(site.path)/number.new
      mv \(site.path)/number.new \(site.path)/number
      wait
      """
    // Another process writes it: this one's file may still be open in a child of another test.
    try run(
      "/bin/sh", ["-c", "printf %s \"$1\" > \"$0\"; chmod 755 \"$0\"", program(site), script])
    return site
  }

  private func program(_ site: TestSite) -> String { site.path + "/pagefind" }

  @discardableResult
  private func run(_ path: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Whether the system still runs a program with this number, one that only waits to be taken note
  /// of left out.
  private func runs(_ number: Substring) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/ps")
    process.arguments = ["-o", "stat=", "-p", String(number)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return !said.isEmpty && !said.hasPrefix("Z")
  }

  private func waits(seconds: Double, until isSo: () throws -> Bool) throws -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while try !isSo() {
      guard Date() < end else { return false }
      usleep(20_000)
    }
    return true
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func aSignalEndsWhatWasStartedToo(signal: Int32) throws {
    let site = try site()
    defer { site.remove() }
    let process = Process()
    process.executableURL = Command.binary
    process.arguments = [
      "build", "--source", site.path, "--date", "2026-11-01", "--pagefind", program(site),
    ]
    // A runtime that is linked dynamically takes SIGQUIT for a crash and looks for its causes, for
    // minutes on some machines.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    #expect(try waits(seconds: 60) { site.text("number") != nil })
    let numbers = try #require(site.text("number")).split { $0 == " " || $0 == "\n" }
    #expect(numbers.count == 2)
    #expect(try numbers.allSatisfy { try runs($0) })
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    // The build may see its child die before it dies itself: then it says so, and ends with 3.
    if process.terminationReason == .uncaughtSignal {
      #expect(process.terminationStatus == signal)
    } else {
      #expect(process.terminationStatus == 3)
    }
    #expect(try waits(seconds: 10) { try !numbers.contains { try runs($0) } })
    #expect(!FileManager.default.fileExists(atPath: site.output))
  }

  @Test func whoNeverEndsIsEndedAfterTheTimeOfTheSettings() throws {
    let site = try site("tool-timeout: 2 seconds\n")
    defer { site.remove() }
    let start = Date()
    let result = try site.build("--pagefind", program(site))
    #expect(result.status == 3)
    #expect(
      result.errors.contains(
        "Pagefind did not end within 2 seconds, which tool-timeout in dlala.yaml allows"),
      "\(result.errors)")
    #expect(Date().timeIntervalSince(start) < 60)
    let numbers = try #require(site.text("number")).split { $0 == " " || $0 == "\n" }
    #expect(try waits(seconds: 10) { try !numbers.contains { try runs($0) } })
  }

  @Test func whoTakesLongIsToldAfterTwentySeconds() throws {
    let site = try site("tool-timeout: 21 seconds\n")
    defer { site.remove() }
    let result = try site.build("--quiet", "--pagefind", program(site))
    #expect(result.status == 3)
    #expect(
      result.errors.hasPrefix(
        "dlala: Pagefind is still at work after 20 s; after 21 s it is ended (tool-timeout in "
          + "dlala.yaml)\n"), "\(result.errors)")
  }

  /// Some sandboxes take a limit of processes and hold nobody to it.
  private func isHeldToNumbers(_ user: String) throws -> Bool {
    let script = "ulimit -u 1; /bin/true & wait $!"
    return try run(
      "/usr/bin/setpriv", ["--reuid", user, "--clear-groups", "/bin/bash", "-c", script]) != 0
  }

  private static let maySetUser =
    geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  /// Only an ordinary user is held to a number of processes.
  @Test(.enabled(if: Self.maySetUser))
  func withoutThreadsItSaysSo() throws {
    let site = try site()
    defer { site.remove() }
    let user = "987654"
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: site.path)
    let errors = site.path + "/errors"
    let command =
      "ulimit -u \"$1\"; exec timeout -k 1 60 \"$0\" build --source \"$2\" "
      + "--no-search 2> \"$3\""
    for (limit, status) in [("2", Int32(3)), ("400", 0)] {
      let found = try run(
        "/usr/bin/setpriv",
        [
          "--reuid", user, "--clear-groups", "/bin/bash", "-c", command, Command.binary.path, limit,
          site.path, errors,
        ])
      let said = site.text("errors") ?? ""
      // A user who may not run the program at all has nothing to say of threads.
      guard found != 126, found != 127 else { return }
      if status == 3, try !isHeldToNumbers(user) { continue }
      #expect(found == status, "\(limit): \(said)")
      if status == 3 {
        #expect(said.hasPrefix("dlala: the system lets this user have no "), "\(said)")
      }
    }
  }
}
