import Foundation

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
    return repository.appending(path: ".build/release/grindvakt")
  }()

  /// The project's folder.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil, in folder: URL? = nil
  ) async throws -> Result {
    try await Task.detached {
      let process = prepared(arguments, environment: environment, in: folder)
      // Files rather than pipes: a child that says much can never wait for a reader.
      let folder = try TemporaryFolder()
      let output = folder.url.appending(path: "output")
      let errors = folder.url.appending(path: "errors")
      try Data().write(to: output)
      try Data().write(to: errors)
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      if let input {
        let file = folder.url.appending(path: "input")
        try Data(input.utf8).write(to: file)
        process.standardInput = try FileHandle(forReadingFrom: file)
      } else {
        process.standardInput = FileHandle.nullDevice
      }
      try process.run()
      process.waitUntilExit()
      return Result(
        exitCode: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }.value
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
