import Foundation
import TestSupport

/// The built program, run as a user runs it.
struct Command {
  struct Result: Sendable {
    let exitCode: Int32
    let output: String
    let errors: String
  }

  /// The program that was built with these tests; `GRINDVAKT_BINARY` names another.
  static let program: URL = {
    if let named = ProcessInfo.processInfo.environment["GRINDVAKT_BINARY"] { return URL(filePath: named) }
    return Repository.root.appending(path: ".build/release/grindvakt")
  }()

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil, in folder: URL? = nil
  ) async throws -> Result {
    try await CapturedProcess(prepared(arguments, environment: environment, in: folder), input: input).end()
  }

  /// A process of the program that is not started yet.
  static func prepared(_ arguments: [String], environment: [String: String], in folder: URL? = nil) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder }
    return process
  }
}

/// A folder that goes away with the value that holds it.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "grindvakt-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders that it needs.
  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}
