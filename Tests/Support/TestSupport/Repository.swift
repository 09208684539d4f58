package import Foundation

/// The project's folder, for tests that read its catalogues, suites, documents or schemas.
package enum Repository {
  private static let ownFile = "Tests/Support/TestSupport/Repository.swift"

  /// The folder that the tests were compiled in, with a slash at its end.
  private static let compiled = String(#filePath.dropLast(ownFile.count))

  /// The project's folder, with symbolic links resolved: what `GRINDVAKT_ROOT` says, else the folder that the tests were
  /// compiled in. `./grindvakt test` compiles them in a folder that all clones of a machine share.
  package static let root: URL = {
    let named = ProcessInfo.processInfo.environment["GRINDVAKT_ROOT"]
    return URL(filePath: named ?? compiled, directoryHint: .isDirectory).resolvingSymlinksInPath()
  }()

  /// The path of a file or folder, given from the project's folder.
  package static func path(_ name: String) -> String {
    root.appending(path: name).path(percentEncoded: false)
  }

  /// The source file that calls this, or that a caller was in, where it lies in the project's folder.
  package static func sourceFile(_ file: String = #filePath) -> URL {
    file.hasPrefix(compiled) ? root.appending(path: String(file.dropFirst(compiled.count))) : URL(filePath: file)
  }

  /// The folder of the source file that calls this.
  package static func sourceFolder(_ file: String = #filePath) -> URL { sourceFile(file).deletingLastPathComponent() }
}
