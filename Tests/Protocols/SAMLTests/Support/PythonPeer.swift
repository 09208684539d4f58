import Foundation
import JSONValues
import TestSupport

/// Programs of these tests, run by the Python that `./grindvakt test` prepares and names in `GRINDVAKT_PYTHON`.
enum PythonPeer {
  static let interpreter = ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"]

  /// The answer of a program to a question, both as JSON.
  ///
  /// - Parameter program: its path below the folder of these tests.
  static func ask(_ program: String, _ question: JSONValue) throws -> JSONValue {
    let input = FileManager.default.temporaryDirectory.appending(path: "grindvakt-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: input) }
    try Data(question.canonicalBytes).write(to: input)
    let folder = Repository.sourceFolder().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: interpreter ?? "")
    process.arguments = [folder.appending(path: program).path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONValue.parse(Array(written))
  }
}
