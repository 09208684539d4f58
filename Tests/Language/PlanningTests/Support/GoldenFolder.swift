import Foundation
import TestSupport

/// The folder `Golden`, for tests that read what lies in it; what they print is compared by `GoldenFile`.
enum GoldenFolder {
  static let path = Repository.sourceFolder().deletingLastPathComponent()
    .appending(path: "Golden").path(percentEncoded: false)
}
