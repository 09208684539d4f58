import Foundation

/// A process whose output is kept in files: a child that says much can never wait for a reader.
struct CapturedProcess {
  private let process: Process
  private let folder: TemporaryFolder
  /// Closed at the end: a process that has ended keeps its own open for as long as the tests last.
  private let handles: [FileHandle]

  init(_ process: Process, input: String? = nil) throws {
    self.process = process
    folder = try TemporaryFolder()
    let output = try FileHandle(forWritingTo: folder.write("", to: "output"))
    let errors = try FileHandle(forWritingTo: folder.write("", to: "errors"))
    var given: FileHandle?
    if let input { given = try FileHandle(forReadingFrom: folder.write(input, to: "input")) }
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = given ?? FileHandle.nullDevice
    handles = [output, errors, given].compactMap { $0 }
  }

  /// Starts the process and waits for its end, without holding a thread.
  func end() async throws -> Command.Result {
    let exitCode: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    for handle in handles { try? handle.close() }
    return Command.Result(exitCode: exitCode, output: try text("output"), errors: try text("errors"))
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: name)), as: UTF8.self)
  }
}
