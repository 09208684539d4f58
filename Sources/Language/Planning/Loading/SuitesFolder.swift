import Diagnostics
import Foundation
import Texts

/// The folder `Suites` that goes with a catalogue.
struct SuitesFolder {
  /// As named by the caller; the nearest one unless given.
  let named: String?
  let catalogue: String
  /// Whether a requirement is verified by a test. Where none is, there need be no suites.
  let isNeeded: Bool

  init(named: String?, catalogue: String, isNeeded: Bool) {
    self.named = named
    self.catalogue = catalogue
    self.isNeeded = isNeeded
  }

  /// The files in it; nil where it is needed and not there, which is reported.
  func tree(into sink: DiagnosticSink) -> SourceTree? {
    let problems = DiagnosticSink()
    let path = named ?? Self.nearest(to: catalogue, into: isNeeded ? sink : problems)
    guard let path else { return isNeeded ? nil : SourceTree.empty }
    guard let tree = SourceTree(path, into: sink) else { return nil }
    if tree.files.isEmpty {
      sink.warning(
        "empty-folder", Text("the folder '\(tree.shownPath)' has no YAML file in it, so there is no suite"),
        at: SourceSpan(startOf: SourceFile(unavailable: tree.shownPath)),
        hints: [
          named == nil ? Text("it is the nearest one; name another with --suites") : Text("check the folder's name")
        ])
    }
    return tree
  }

  /// The nearest folder `Suites`, beside the catalogue or beside a folder around it. It is shown relative to the
  /// working directory where it lies inside.
  static func nearest(to catalogueDirectory: String, into sink: DiagnosticSink) -> String? {
    let manager = FileManager.default
    for folder in FoldersAbove(from: catalogueDirectory) {
      let candidate = folder.appending(path: "Suites", directoryHint: .isDirectory)
      let path = candidate.path(percentEncoded: false)
      var isDirectory: ObjCBool = false
      if manager.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
        return shown(path, beside: catalogueDirectory)
      }
    }
    sink.error(
      "no-suites-folder", Text("there is no folder 'Suites' beside the catalogue or above it"),
      at: SourceSpan(startOf: SourceFile(unavailable: catalogueDirectory)), hints: [Text("name it with --suites")])
    return nil
  }

  private static func shown(_ path: String, beside catalogueDirectory: String) -> String {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    let working = FileManager.default.currentDirectoryPath
    guard !catalogueDirectory.hasPrefix("/"), path.hasPrefix(working + "/") else { return path }
    return String(path.dropFirst(working.count + 1))
  }
}
