import Foundation
import Testing

/// A file under `Golden` that says what a test prints. With `UPDATE_GOLDEN=1` in the environment the files are written
/// instead of compared; read the difference before committing it.
enum GoldenFile {
  static func expect(_ name: String, is text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden").appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      #expect(throws: Never.self, sourceLocation: sourceLocation) {
        try Data(text.utf8).write(to: url)
      }
      return
    }
    let kept = try? String(contentsOf: url, encoding: .utf8)
    #expect(kept == text, "Golden/\(name)", sourceLocation: sourceLocation)
  }
}
