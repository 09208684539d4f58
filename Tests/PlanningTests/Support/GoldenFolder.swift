import Foundation
import Testing

/// Files under `Golden`: what a test reads, and what it must print. With `GRINDVAKT_WRITE_GOLDEN=1` in the environment
/// the latter are written instead of compared; the difference is the review.
enum GoldenFolder {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden").path(percentEncoded: false)

  static func expect(_ name: String, is text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: "\(path)/\(name)")
    if ProcessInfo.processInfo.environment["GRINDVAKT_WRITE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    #expect(kept == text, "Golden/\(name)", sourceLocation: sourceLocation)
  }
}
