import Foundation
import JSONValues
import TestSupport

/// The schemas of OASIS as a peer: `oasis.py` beside this file, run by the Python of the tests, which
/// `./grindvakt test` prepares and names in `GRINDVAKT_PYTHON`.
enum OASISSchemas {
  static var isThere: Bool { ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"] != nil }

  /// What is wrong with each document; nil where nothing is.
  static func judge(_ documents: [String]) throws -> [String?] {
    let folder = Repository.sourceFolder()
    let input = FileManager.default.temporaryDirectory.appending(path: "grindvakt-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: input) }
    try Data(JSONValue.array(documents.map { .string($0) }).canonicalBytes).write(to: input)
    let process = Process()
    process.executableURL = URL(filePath: ProcessInfo.processInfo.environment["GRINDVAKT_PYTHON"] ?? "")
    process.arguments = [folder.appending(path: "oasis.py").path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let answers = try JSONValue.parse(Array(said)).arrayValue ?? []
    guard answers.count == documents.count else { throw NotThere(description: "\(answers.count) answers") }
    return answers.map(\.stringValue)
  }
}
