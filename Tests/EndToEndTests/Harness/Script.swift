import Foundation

/// A script of the tests, with a peer in another language behind it.
enum Script {
  /// Runs a script of the project to its end.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> Command.Result {
    let process = Process()
    process.executableURL = Command.repository.appending(path: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return try await CapturedProcess(process).end()
  }
}
