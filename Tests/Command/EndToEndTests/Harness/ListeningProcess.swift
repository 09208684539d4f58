import Foundation

/// A process that says "listening on ADDRESS" in its first line, until the value that holds it goes away.
final class ListeningProcess: Sendable {
  struct DidNotStart: Error {}

  let url: String
  private let process: Process

  /// Starts the process, and waits for its line.
  init(_ process: Process) async throws {
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    self.process = process
    let output = pipe.fileHandleForReading
    let line = try await Task.detached {
      var text = ""
      while !text.hasSuffix("\n"), let byte = try output.read(upToCount: 1), !byte.isEmpty {
        text += String(decoding: byte, as: UTF8.self)
      }
      return text
    }.value
    guard let found = line.firstRange(of: "listening on ") else { throw DidNotStart() }
    url = line[found.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Ends it as a power cut does.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }
}
