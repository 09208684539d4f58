import Evidence
import Foundation
import Texts

/// Where a merged record is written. Half a record would look like a whole one that was interrupted, so it is written
/// beside its place and put there when it is whole: whoever is stopped in between leaves nothing there.
struct MergedPlace {
  private let folder: UnfinishedFolder

  /// Where it is written meanwhile.
  var unfinished: String { folder.path }

  /// - Throws: ``RecordError`` `folder-not-empty` where there is something in the folder already, `not-a-folder`,
  ///   `record-input-output`.
  init(_ directory: String) throws {
    var place = RecordLayout(directory: directory).directory
    var status = stat()
    if lstat(place, &status) == 0 {
      // A link to an empty folder stays a link.
      guard let resolved = realpath(place, nil) else { throw Self.noFolder(directory) }
      place = String(cString: resolved)
      free(resolved)
      guard stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw Self.noFolder(directory) }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: place)
      } catch {
        throw RecordError(
          code: RecordError.inputOutput, problem: Text("cannot read '\(directory)': \(error.localizedDescription)"),
          hint: Text("check the permissions"))
      }
      guard names.isEmpty else {
        throw RecordError(
          code: "folder-not-empty", problem: Text("there is something in '\(directory)' already"),
          hint: Text("name a new folder for the merged record"))
      }
    }
    folder = try UnfinishedFolder(for: place)
  }

  private static func noFolder(_ directory: String) -> RecordError {
    RecordError(
      code: "not-a-folder", problem: Text("'\(directory)' is there, and no folder"),
      hint: Text("name a new folder for the merged record"))
  }

  /// Puts the record in its place.
  func finish() throws { try folder.finish() }

  func discard() { folder.discard() }
}
