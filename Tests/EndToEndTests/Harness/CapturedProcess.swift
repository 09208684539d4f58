import Foundation

/// A process whose output is kept in files: a child that says much can never wait for a reader.
struct CapturedProcess {
  private let process: Process
  private let folder: TemporaryFolder

  init(_ process: Process, input: String? = nil) throws {
    self.process = process
    folder = try TemporaryFolder()
    process.standardOutput = try FileHandle(forWritingTo: folder.write("", to: "output"))
    process.standardError = try FileHandle(forWritingTo: folder.write("", to: "errors"))
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: folder.write($0, to: "input")) } ?? FileHandle.nullDevice
  }

  /// Starts the process and waits for its end, without holding a thread.
  func end() async throws -> Command.Result {
    let exitCode: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return Command.Result(exitCode: exitCode, output: try text("output"), errors: try text("errors"))
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: name)), as: UTF8.self)
  }
}
