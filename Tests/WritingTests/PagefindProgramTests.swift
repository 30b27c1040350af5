import Foundation
import Model
import Programs
import Testing

@testable import Writing

/// Writes a program by another process: a file that this one has written may still be open in a
/// child that another test is just starting, and then nobody can run it.
private func writeProgram(_ text: String, at path: String) throws {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", "printf %s \"$1\" > \"$0\" && chmod 755 \"$0\"", path, text]
  try process.run()
  process.waitUntilExit()
}

extension Patience {
  fileprivate static func seconds(_ seconds: Double) -> Patience {
    Patience(seconds: seconds) { _ in }
  }
}

struct PagefindProgramTests {
  private func script(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "dlala-pagefind-\(UUID().uuidString)"
    try writeProgram("#!/bin/sh\n\(text)\n", at: path)
    return path
  }

  @Test func aProgramThatDoesNotEndIsEnded() throws {
    let path = try script("exec sleep 600")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let failure = #expect(throws: WritingFailure.self) {
      try PagefindProgram(path: path, patience: .seconds(0.2)).version()
    }
    #expect(failure?.cause.english.hasPrefix("Pagefind did not end within") == true)
  }

  @Test func aProgramThatSaysTooMuchIsEnded() throws {
    let path = try script("exec yes")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let failure = #expect(throws: WritingFailure.self) {
      try PagefindProgram(path: path, patience: .seconds(600)).version()
    }
    #expect(failure?.cause.english == "Pagefind said more than it ever should")
  }

  @Test func theUsersEnvironmentStaysOutside() throws {
    let path = try script("echo \"pagefind $HOME:$USER:$DLALA_PAGEFIND:\"")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let said = try PagefindProgram(path: path, patience: .seconds(60)).version()
    #expect(said == "pagefind \(FileManager.default.temporaryDirectory.path):::")
  }
}
