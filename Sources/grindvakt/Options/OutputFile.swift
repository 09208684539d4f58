import Foundation

/// Where a command writes what may be long: standard output, or a file that is there as a whole or not at all.
struct OutputFile {
  private let handle: FileHandle
  private let isStandard: Bool

  /// Nobody reads on (`| head`): no error, for nobody is left to be told.
  private struct ReaderGone: Error {}

  /// Writes to a file, or to standard output where no path is given.
  ///
  /// - Throws: `CocoaError` where the file cannot be written; it is then as it was before.
  static func write(to path: String?, _ work: (OutputFile) throws -> Void) throws {
    guard let path else {
      do {
        return try work(OutputFile(handle: .standardOutput, isStandard: true))
      } catch is ReaderGone {
        return
      }
    }
    let file = URL(filePath: path)
    let unfinished = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).\(UUID().uuidString)")
    try Data().write(to: unfinished)
    do {
      let handle = try FileHandle(forWritingTo: unfinished)
      try work(OutputFile(handle: handle, isStandard: false))
      try handle.close()
      guard rename(unfinished.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(at: unfinished)
      throw error
    }
  }

  func write(_ bytes: [UInt8]) throws {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      if isStandard { throw ReaderGone() }
      throw error
    }
  }
}
