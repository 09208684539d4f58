import Foundation

/// `grindvakt vendor` as a process of its own, on a free port.
final class RunningVendor: Sendable {
  static let token = "token-of-the-tests"

  private let process: ListeningProcess

  var url: String { process.url }

  /// What `run` needs in its environment to reach this vendor.
  var environment: [String: String] { ["VENDOR_URL": url, "VENDOR_TOKEN": Self.token] }

  init(preset: String = "healthy", faults: [String] = []) async throws {
    let arguments = ["vendor", "--port", "0", "--preset", preset] + faults.flatMap { ["--fault", $0] }
    process = try await ListeningProcess(Command.prepared(arguments, environment: ["VENDOR_TOKEN": Self.token]))
  }

  /// Ends it as a power cut does.
  func kill() { process.kill() }
}
