import Model
import Synchronization
import Testing

@testable import Programs

@Suite struct ProgramRunTests {
  private func shell(
    _ script: String, input: [UInt8] = [], seconds: Double = 60, limit: Int = 1 << 24,
    merges: Bool = false
  ) -> ProgramRun {
    ProgramRun(
      .text("sh"), path: "/bin/sh", arguments: ["-c", script], environment: ["GIVEN": "أ"],
      folder: "/",
      input: input, patience: Patience(seconds: seconds) { _ in }, outputLimit: limit,
      mergesErrors: merges)
  }

  @Test func aLongInputComesBackWhole() throws {
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let end = try shell("cat", input: input).run()
    #expect(end.status == 0)
    #expect(end.output == input)
  }

  @Test func whoReadsNothingHarmsNobody() throws {
    #expect(
      try shell("exit 3", input: [UInt8](repeating: 65, count: 1 << 20)).run().status == 3)
  }

  @Test func itKnowsOnlyWhatItIsGiven() throws {
    let end = try shell("echo $GIVEN; pwd; /usr/bin/env | grep -c HOME").run()
    #expect(String(decoding: end.output, as: UTF8.self) == "أ\n/\n0\n")
  }

  @Test func errorsStandApartOrAmongTheOutput() throws {
    let script = "echo one; echo two >&2; echo three"
    let apart = try shell(script).run()
    #expect(apart.output == Array("one\nthree\n".utf8))
    #expect(apart.errors == Array("two\n".utf8))
    let merged = try shell(script, merges: true).run()
    #expect(merged.output == Array("one\ntwo\nthree\n".utf8))
    #expect(merged.errors.isEmpty)
  }

  @Test func manyErrorsDoNotBlockTheOutput() throws {
    let end = try shell("head -c 1000000 /dev/zero >&2; echo done").run()
    #expect(end.output == Array("done\n".utf8))
    #expect(end.errors.count == 1 << 16)
  }

  @Test func whoSaysTooMuchIsEnded() {
    #expect(throws: ProgramRun.Failure.saysTooMuch) { try shell("yes", limit: 100_000).run() }
  }

  @Test func whoTakesTooLongIsEnded() {
    // The shell's own child keeps the pipes open.
    #expect(throws: ProgramRun.Failure.tooLong) {
      try shell("sleep 30; echo late", seconds: 0.1).run()
    }
    #expect(throws: ProgramRun.Failure.tooLong) {
      try shell("exec >&- 2>&-; sleep 30", seconds: 0.1).run()
    }
  }

  @Test func whatIsLeftBehindIsNotWaitedFor() throws {
    let end = try shell("sleep 30 & echo done", seconds: 20).run()
    #expect(end.status == 0)
    #expect(end.output == Array("done\n".utf8))
  }

  @Test func aSignalIsNoExitCode() throws {
    #expect(try shell("kill -9 $$").run().status == nil)
  }

  @Test func whatIsNotThereCannotBeStarted() {
    #expect(throws: ProgramRun.Failure.cannotStart) {
      try ProgramRun(
        .text("nothing"), path: "/nowhere/program", arguments: [], environment: [:],
        patience: Patience(seconds: 1) { _ in }, outputLimit: 1
      ).run()
    }
  }

  @Test(arguments: ["sleep 30", "exec >&- 2>&-; sleep 30", "while :; do echo x; sleep 0.05; done"])
  func whoTakesLongIsToldOnceAndEnded(script: String) {
    let told = Mutex<[String]>([])
    var run = shell(script)
    run.patience = Patience(seconds: 1.5) { sentence in
      told.withLock { $0.append(sentence.english) }
    }
    run.patience.silentSeconds = 0.5
    #expect(throws: ProgramRun.Failure.tooLong) { try run.run() }
    #expect(
      told.withLock { $0 } == [
        "sh is still at work after 0.5 s; after 1.5 s it is ended (tool-timeout in dlala.yaml)"
      ])
  }

  @Test func whoIsQuickIsNotTold() throws {
    var run = shell("echo x")
    run.patience = Patience(seconds: 60) { _ in Issue.record("told") }
    #expect(try run.run().status == 0)
  }

  @Test func thereAreSomeThreadsAndNotAnyNumber() {
    #expect(ThreadSupply.has(0) && ThreadSupply.has(2))
    #expect(!ThreadSupply.has(1 << 20))
  }
}
