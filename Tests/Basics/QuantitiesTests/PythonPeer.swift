import Foundation
import Testing

/// The Python of the tests, which `./grindvakt test` prepares and names in `GRINDVAKT_PYTHON`.
enum PythonPeer {
  struct Failed: Error { let said: String }

  static var isThere: Bool { ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"] != nil }

  /// Runs a program and gives the fields of the lines that it prints, which tabs separate.
  static func rows(_ program: String) throws -> [[String]] {
    let process = Process()
    process.executableURL = URL(filePath: ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"] ?? "")
    process.arguments = ["-c", program]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(said: String(decoding: complained, as: UTF8.self)) }
    return String(decoding: said, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
