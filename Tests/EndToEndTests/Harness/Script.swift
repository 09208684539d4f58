import Foundation

/// A script of the tests, with a peer in another language behind it.
enum Script {
  /// Runs a script to its end.
  ///
  /// - Returns: its exit code, and all that it printed.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> (exitCode: Int32, output: String) {
    try await Task.detached {
      let folder = try TemporaryFolder()
      let file = folder.url.appending(path: "output")
      try Data().write(to: file)
      let process = Process()
      process.executableURL = Command.repository.appending(path: path)
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      let output = try FileHandle(forWritingTo: file)
      process.standardOutput = output
      process.standardError = output
      process.standardInput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }.value
  }
}
