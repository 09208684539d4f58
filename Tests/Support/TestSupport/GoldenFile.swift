import Foundation
package import Testing

/// A file that holds what a test is to produce, in the folder `Golden` beside the test.
package struct GoldenFile {
  private let url: URL

  package init(_ name: String, besideTest test: String = #filePath) {
    url = Repository.sourceFolder(test).appending(path: "Golden").appending(path: name)
  }

  /// Compares; with `GRINDVAKT_WRITE_GOLDEN=1` in the environment the file is written instead, to be read before it is
  /// committed.
  package func expect(_ produced: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["GRINDVAKT_WRITE_GOLDEN"] == "1" {
      try Data(produced.utf8).write(to: url)
      return
    }
    let wanted = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    guard produced != wanted else { return }
    let lines = zip(
      produced.split(separator: "\n", omittingEmptySubsequences: false),
      wanted.split(separator: "\n", omittingEmptySubsequences: false))
    let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
    let place = first.map { "line \($0.offset + 1):\n  is     \($0.element.0)\n  wanted \($0.element.1)" }
    Issue.record(
      "\(url.lastPathComponent) differs, \(place ?? "in length")", sourceLocation: sourceLocation)
  }
}
