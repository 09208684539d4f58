import Foundation
import Testing
import TestSupport

/// The demo's largest load, which takes the whole machine.
struct WholeCityTests {
  @Test(.enabled(if: Effort.all, "two minutes of real time"))
  func `the whole city in real time passes the healthy vendor`() async throws {
    let folder = try TemporaryFolder()
    let result = try await Command.run(
      ["demo", "--full-load", "--output", folder.url.path], environment: ["GRINDVAKT_HOME": Repository.root.path])
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("B3 ID:1"))
  }
}
