import Foundation
import TestSupport

/// A script of the tests, with a peer in another language behind it.
enum Script {
  /// Threads of this process block signals, which their children would inherit: daemons of a script could not be ended.
  private static let unblocked =
    "import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execv(sys.argv[1], sys.argv[1:])"

  /// Runs a script of the project to its end.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> Command.Result {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", "-c", unblocked, Repository.root.appending(path: path).path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return try await CapturedProcess(process).end()
  }
}
