import Foundation

/// `grindvakt vendor` as a process of its own, on a free port.
final class RunningVendor: Sendable {
  static let token = "token-of-the-tests"

  private let process: ListeningProcess

  var url: String { process.url }
  var port: Int { URL(string: process.url)?.port ?? 0 }

  /// What `run` needs in its environment to reach this vendor.
  var environment: [String: String] { ["VENDOR_URL": url, "VENDOR_TOKEN": Self.token] }

  /// - Parameters:
  ///   - port: any free one unless given.
  ///   - keep: the file in which it keeps what must outlive it.
  init(preset: String = "healthy", faults: [String] = [], port: Int = 0, keep: URL? = nil) async throws {
    let arguments =
      ["vendor", "--port", "\(port)", "--preset", preset] + faults.flatMap { ["--fault", $0] }
      + (keep.map { ["--keep", $0.path] } ?? [])
    process = try await ListeningProcess(Command.prepared(arguments, environment: ["VENDOR_TOKEN": Self.token]))
  }

  /// Ends it as a power cut does.
  func kill() { process.kill() }
}
