import Foundation
import Testing
import TestSupport

/// scipy as a peer: `peer.py` beside this file, run by the Python of the tests, which `./grindvakt test` prepares and
/// names in `GRINDVAKT_PYTHON`.
enum ScipyPeer {
  struct Failed: Error { let said: String }

  static var isThere: Bool { ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"] != nil }

  /// One answer for each question.
  static func answers(_ questions: [String]) throws -> [Double] {
    let folder = Repository.sourceFolder()
    let input = FileManager.default.temporaryDirectory.appending(path: "grindvakt-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: input) }
    try Data(questions.map { $0 + "\n" }.joined().utf8).write(to: input)
    let process = Process()
    process.executableURL = URL(filePath: ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"] ?? "")
    process.arguments = [folder.appending(path: "peer.py").path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: said, as: UTF8.self)
    let answers = text.split(separator: "\n").compactMap { Double($0) }
    guard process.terminationStatus == 0, answers.count == questions.count else { throw Failed(said: text) }
    return answers
  }
}
