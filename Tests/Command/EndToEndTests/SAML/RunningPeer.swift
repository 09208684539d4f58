import Foundation
import TestSupport

/// The service provider on pysaml2 as a process of its own. Its keys are made when it starts and go when it ends.
final class RunningPeer: Sendable {
  static let token = "token-of-the-tests"
  static let folder = Repository.root.appending(path: "Tests/Command/EndToEndTests/Fixtures/saml-peer")
  static let binding = folder.appending(path: "binding.yaml")

  /// The Python of the tests, which `./grindvakt test` prepares; nil where there is none.
  static let python = ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"]

  private let process: ListeningProcess
  /// What came from the identity provider, as it came.
  let kept: TemporaryFolder

  var url: String { process.url }

  /// What `run` needs in its environment to reach this peer.
  var environment: [String: String] { ["PEER_URL": url, "PEER_TOKEN": Self.token] }

  /// - Parameters:
  ///   - lax: the settings that take a demand away; `all` is all of them.
  ///   - habits: the settings that the profiles allow.
  init(lax: [String] = [], habits: [String] = []) async throws {
    kept = try TemporaryFolder()
    let process = Self.script(
      "service_provider.py",
      lax.flatMap { ["--lax", $0] } + habits.flatMap { ["--habit", $0] } + ["--keep", kept.url.path])
    process.environment?["CONTROL_TOKEN"] = Self.token
    // Why it refuses, of which there is much, and which nobody reads but those who look for a fault of the fixture.
    process.standardError = try FileHandle(forWritingTo: kept.write("", to: "log"))
    self.process = try await ListeningProcess(process)
  }

  /// A service provider of another fixture.
  init(at folder: URL) async throws {
    kept = try TemporaryFolder()
    let process = Self.script("service_provider.py", in: folder)
    process.environment?["CONTROL_TOKEN"] = Self.token
    process.standardError = try FileHandle(forWritingTo: kept.write("", to: "log"))
    self.process = try await ListeningProcess(process)
  }

  /// A program of a fixture that is not started yet.
  static func script(_ name: String, _ arguments: [String] = [], in folder: URL = folder) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: python ?? "/usr/bin/python3")
    process.arguments = [folder.appending(path: name).path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PYTHONDONTWRITEBYTECODE": "1", "PYTHONWARNINGS": "ignore",
    ]) { $1 }
    return process
  }
}
