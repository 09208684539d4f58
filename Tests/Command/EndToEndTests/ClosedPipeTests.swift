import Foundation
import Testing
import TestSupport

/// Output that nobody reads to its end.
struct ClosedPipeTests {
  @Test(arguments: ["check Requirements/boras-trygghetssystem", "schema suite", "--help", "check no-such-folder"])
  func `a reader that goes away does not crash the command`(command: String) async throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    let program = Command.program.path
    process.arguments = ["-c", "{ '\(program)' \(command) 2>&1; echo \"ended with $?\" >&2; } | true"]
    process.currentDirectoryURL = Repository.root
    let result = try await CapturedProcess(process).end()
    #expect(["ended with 0\n", "ended with 2\n"].contains(result.errors), "\(result.errors)")
  }
}
