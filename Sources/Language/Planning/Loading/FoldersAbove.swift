import Foundation

/// A folder and those around it, from the innermost out to the root of the file system.
struct FoldersAbove: Sequence, IteratorProtocol {
  /// A path has no more parts than this, whatever its links do.
  private static let most = 256

  private var upcoming: URL?
  private var left = Self.most

  /// - Parameter start: the path of the innermost folder; relative paths begin at the working directory.
  init(from start: String) { upcoming = URL(filePath: start).standardizedFileURL }

  mutating func next() -> URL? {
    guard let folder = upcoming, left > 0 else { return nil }
    left -= 1
    let parent = folder.deletingLastPathComponent().standardizedFileURL
    upcoming = parent.path(percentEncoded: false) == folder.path(percentEncoded: false) ? nil : parent
    return folder
  }
}
