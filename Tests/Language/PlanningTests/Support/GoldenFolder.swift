import Foundation

/// The folder `Golden`, for tests that read what lies in it; what they print is compared by `GoldenFile`.
enum GoldenFolder {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden").path(percentEncoded: false)
}
