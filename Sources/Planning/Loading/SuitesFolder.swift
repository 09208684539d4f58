import Diagnostics
import Foundation

/// Finds the folder `Suites` that goes with a catalogue.
enum SuitesFolder {
  /// The nearest folder `Suites`, beside the catalogue or beside a folder around it. It is shown relative to the
  /// working directory where it lies inside.
  static func nearest(to catalogueDirectory: String, into sink: DiagnosticSink) -> String? {
    let manager = FileManager.default
    let start = URL(filePath: catalogueDirectory).standardizedFileURL
    var folder = start
    // A path has no more parts than this, whatever its links do.
    for _ in 0..<256 {
      let candidate = folder.appending(path: "Suites", directoryHint: .isDirectory)
      let path = candidate.path(percentEncoded: false)
      var isDirectory: ObjCBool = false
      if manager.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
        return shown(path, beside: catalogueDirectory)
      }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard parent.path(percentEncoded: false) != folder.path(percentEncoded: false) else { break }
      folder = parent
    }
    sink.error(
      "no-suites-folder", "there is no folder 'Suites' beside the catalogue or above it",
      at: SourceSpan(startOf: SourceFile(unavailable: catalogueDirectory)), hints: ["name it with --suites"])
    return nil
  }

  private static func shown(_ path: String, beside catalogueDirectory: String) -> String {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    let working = FileManager.default.currentDirectoryPath
    guard !catalogueDirectory.hasPrefix("/"), path.hasPrefix(working + "/") else { return path }
    return String(path.dropFirst(working.count + 1))
  }
}
