import Digests
import Evidence
import Foundation

/// Where a merged record is written. Half a record would look like a whole one that was interrupted, so it is written
/// beside its place and put there when it is whole: whoever is stopped in between leaves nothing there.
struct MergedPlace {
  private let directory: String
  /// Where it is written meanwhile.
  let unfinished: String

  /// - Throws: `folder-not-empty` where there is something in the folder already.
  init(_ directory: String) throws {
    self.directory = RecordLayout(directory: directory).directory
    let names = (try? FileManager.default.contentsOfDirectory(atPath: self.directory)) ?? []
    guard names.isEmpty else {
      throw RecordError(
        code: "folder-not-empty", problem: "there is something in '\(directory)' already",
        hint: "name a new folder for the merged record")
    }
    let url = URL(filePath: self.directory).standardizedFileURL
    unfinished = url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).\(try RandomBytes.make(8).hex)").path(percentEncoded: false)
  }

  /// Puts the record in its place.
  func finish() throws {
    guard rename(unfinished, directory) == 0 else {
      let problem = String(cString: strerror(errno))
      discard()
      throw RecordError(
        code: RecordError.inputOutput, problem: "the merged record cannot be put at '\(directory)': \(problem)",
        hint: "check that you may write there")
    }
  }

  func discard() { try? FileManager.default.removeItem(atPath: unfinished) }
}
