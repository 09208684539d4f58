import JSONValues
import TestSupport

/// The schemas of OASIS as a peer: `oasis.py` beside this file, run by the Python of the tests, which
/// `./grindvakt test` prepares and names in `GRINDVAKT_PYTHON`.
enum OASISSchemas {
  static var isThere: Bool { PythonPeer.interpreter != nil }

  /// What is wrong with each document; nil where nothing is.
  static func judge(_ documents: [String]) throws -> [String?] {
    let answers = try PythonPeer.ask("Schema/oasis.py", .array(documents.map { .string($0) })).arrayValue ?? []
    guard answers.count == documents.count else { throw NotThere(description: "\(answers.count) answers") }
    return answers.map(\.stringValue)
  }
}
