@preconcurrency import Dispatch
import Foundation

/// This same program, started as a process of its own.
final class ChildCommand: Sendable {
  /// A child that ended before it said what it should.
  struct Silent: Error, CustomStringConvertible {
    let command: String
    var description: String { "'grindvakt \(command)' ended before it was listening" }
  }

  private let process: Process
  private let output: FileHandle
  private let name: String

  private init(process: Process, output: FileHandle, name: String) {
    self.process = process
    self.output = output
    self.name = name
  }

  /// Starts a command whose standard output is read here.
  static func start(_ arguments: [String], environment: [String: String]) throws -> ChildCommand {
    let pipe = Pipe()
    let process = makeProcess(arguments, environment: environment)
    process.standardOutput = pipe
    try process.run()
    return ChildCommand(process: process, output: pipe.fileHandleForReading, name: arguments[0])
  }

  /// Runs a command to its end. What it prints goes to the log, its errors too.
  ///
  /// - Returns: its exit code.
  static func perform(_ arguments: [String], environment: [String: String], _ log: DemoLog) async throws -> Int32 {
    let process = makeProcess(arguments, environment: environment)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try log.begin("grindvakt " + arguments.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " "))
    // Children have a process group of their own, so the terminal's interrupt reaches this program only.
    let interrupts = DispatchSource.makeSignalSource(signal: SIGINT)
    interrupts.setEventHandler { process.interrupt() }
    signal(SIGINT, SIG_IGN)
    interrupts.resume()
    defer { interrupts.cancel() }
    try process.run()
    let output = pipe.fileHandleForReading
    return try await Task.detached {
      while true {
        let bytes = output.availableData
        if bytes.isEmpty { break }
        try log.take(bytes)
      }
      process.waitUntilExit()
      return process.terminationStatus
    }.value
  }

  /// The address in the line `listening on http://..`.
  func listeningAddress() async throws -> String {
    let output = self.output
    let name = self.name
    return try await Task.detached {
      var text = ""
      while let chunk = try output.read(upToCount: 1), !chunk.isEmpty {
        text += String(decoding: chunk, as: UTF8.self)
        guard text.hasSuffix("\n") else { continue }
        if let found = text.firstRange(of: "listening on ") {
          return text[found.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines)
        }
        text = ""
      }
      throw Silent(command: name)
    }.value
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  private static func makeProcess(_ arguments: [String], environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    // The demo asks nobody: what only a person can answer stays not tested.
    process.standardInput = FileHandle.nullDevice
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }
}
