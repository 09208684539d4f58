import Foundation
import Synchronization

/// A folder for readers that take paths: in `GRINDVAKT_FUZZ_SCRATCH`, which should lie in memory, or else among the
/// temporary files. One for the process, removed when it ends well.
final class ScratchFolder: Sendable {
  static let shared = ScratchFolder()

  let path: String
  /// What was written last, so that unchanged files are not written again.
  private let written = Mutex<[String: [UInt8]]>([:])

  private init() {
    let parent = ProcessInfo.processInfo.environment["GRINDVAKT_FUZZ_SCRATCH"] ?? NSTemporaryDirectory()
    path = "\(parent)/grindvakt-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    atexit { ScratchFolder.shared.remove() }
  }

  /// Makes the file have this content; nil removes it.
  func write(_ bytes: [UInt8]?, to name: String) {
    let url = URL(filePath: path).appending(path: name)
    let isNew = written.withLock { written in
      defer { written[name] = bytes }
      return written[name] != bytes || bytes == nil
    }
    guard isNew else { return }
    guard let bytes else {
      try? FileManager.default.removeItem(at: url)
      return
    }
    let data = Data(bytes)
    if (try? data.write(to: url)) == nil {
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let isWritten = (try? data.write(to: url)) != nil
      promise(isWritten, "the scratch folder can be written")
    }
  }

  private func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
