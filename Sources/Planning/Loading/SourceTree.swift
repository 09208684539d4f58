import Diagnostics
import Foundation

/// The YAML files of a folder and the folders in it.
struct SourceTree: Sendable {
  /// Where a file lies, and how it is shown to people.
  struct Entry: Sendable {
    let diskPath: String
    let shownPath: String
  }

  /// The folder as shown to people, without a slash at the end.
  let shownPath: String
  /// Sorted by shown path, so that nothing depends on the order in which the disk lists them.
  let files: [Entry]

  /// Far more files than people write, and few enough to be read.
  private static let limit = 20_000

  /// What lies in a folder `replay` is a record to be played again and nothing that anybody demands.
  private static func isReplay(_ name: String) -> Bool {
    name.split(separator: "/").dropLast().contains("replay")
  }

  /// - Returns: nil where there is no such folder (`directory-not-found`).
  init?(_ directory: String, into sink: DiagnosticSink) {
    let shown = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    let place = SourceSpan(startOf: SourceFile(unavailable: shown))
    var isDirectory: ObjCBool = false
    let manager = FileManager.default
    guard manager.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue else {
      sink.error("directory-not-found", "there is no folder '\(shown)'", at: place)
      return nil
    }
    guard let names = try? manager.subpathsOfDirectory(atPath: directory) else {
      sink.error(
        "directory-not-readable", "the folder '\(shown)' cannot be read", at: place, hints: ["check its permissions"])
      return nil
    }
    let wanted = names.filter { name in
      (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".") && !name.contains("/.")
        && !SourceTree.isReplay(name)
    }
    guard wanted.count <= SourceTree.limit else {
      sink.error(
        "too-many-files", "the folder '\(shown)' has \(wanted.count) YAML files, and the limit is \(SourceTree.limit)",
        at: place)
      return nil
    }
    shownPath = shown
    files = wanted.map { Entry(diskPath: "\(directory)/\($0)", shownPath: "\(shown)/\($0)") }
      .sorted { $0.shownPath.utf8.lexicographicallyPrecedes($1.shownPath.utf8) }
  }
}
