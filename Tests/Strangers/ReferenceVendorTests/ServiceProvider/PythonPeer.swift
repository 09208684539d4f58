import Foundation
import TestSupport

/// Programs beside this file, run by the Python of the tests, which `./grindvakt test` prepares and names in
/// `GRINDVAKT_PYTHON`.
enum PythonPeer {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  static let interpreter = ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"]

  /// What the program writes when it reads `input`.
  static func run(_ program: String, _ arguments: [String], input: String = "") async throws -> String {
    let folder = Repository.sourceFolder()
    let interpreter = interpreter ?? ""
    return try await withCheckedThrowingContinuation { continuation in
      // On a thread of its own: the vendor that it talks to runs on those of the tests.
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try wait(interpreter, [folder.appending(path: program).path] + arguments, input) })
      }
    }
  }

  private static func wait(_ interpreter: String, _ arguments: [String], _ input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: interpreter)
    process.arguments = ["-B"] + arguments
    let (source, output, errors) = (Pipe(), Pipe(), FileManager.default.temporaryDirectory)
    let log = errors.appending(path: "grindvakt-\(UUID().uuidString)")
    FileManager.default.createFile(atPath: log.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: log) }
    process.standardInput = source
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    try source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try source.fileHandleForWriting.close()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(description: String(decoding: try Data(contentsOf: log), as: UTF8.self))
    }
    return String(decoding: written, as: UTF8.self)
  }
}
