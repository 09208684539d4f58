package import Foundation

/// The project's folder, for tests that read its catalogues, suites, documents or schemas.
package enum Repository {
  /// The nearest folder above this file that holds `Package.swift`, with symbolic links resolved.
  package static let root: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// The path of a file or folder, given from the project's folder.
  package static func path(_ name: String) -> String {
    root.appending(path: name).path(percentEncoded: false)
  }
}
