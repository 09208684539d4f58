import Foundation

/// `grindvakt vendor` as a process of its own, on a free port.
final class RunningVendor: Sendable {
  struct DidNotStart: Error {}

  static let token = "token-of-the-tests"

  let url: String
  private let process: Process

  /// What `run` needs in its environment to reach this vendor.
  var environment: [String: String] { ["VENDOR_URL": url, "VENDOR_TOKEN": Self.token] }

  init(preset: String = "healthy", faults: [String] = []) async throws {
    let arguments = ["vendor", "--port", "0", "--preset", preset] + faults.flatMap { ["--fault", $0] }
    let process = Command.prepared(arguments, environment: ["VENDOR_TOKEN": Self.token])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    self.process = process
    let output = pipe.fileHandleForReading
    let line = try await Task.detached {
      var text = ""
      while !text.hasSuffix("\n"), let byte = try output.read(upToCount: 1), !byte.isEmpty {
        text += String(decoding: byte, as: UTF8.self)
      }
      return text
    }.value
    guard let found = line.firstRange(of: "listening on ") else { throw DidNotStart() }
    url = line[found.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }
}
