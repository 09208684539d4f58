import ArgumentParser
import Foundation

/// Where the demo finds the catalogue that ships with the program, and where it leaves what it makes.
struct DemoHome {
  /// What the demo's vendor demands of its clients; a secret like any other, so that the demo shows redaction too.
  static let token = "demo-\(UUID().uuidString)"

  let catalogue: URL
  let binding: URL
  let output: URL

  /// The folder in `GRINDVAKT_HOME`, which the front-door script sets, else the present one.
  static func find(output: String?) throws -> DemoHome {
    let present = FileManager.default.currentDirectoryPath
    let root = URL(filePath: ProcessInfo.processInfo.environment["GRINDVAKT_HOME"] ?? present)
    let home = DemoHome(
      catalogue: root.appending(path: "Requirements/boras-trygghetssystem"),
      binding: root.appending(path: "Suites/bindings/reference-vendor.yaml"),
      output: output.map { URL(filePath: $0) } ?? root.appending(path: "demo-output"))
    guard FileManager.default.fileExists(atPath: home.binding.path) else {
      throw ValidationError(
        "found no Suites/bindings/reference-vendor.yaml in \(root.path): run the demo in the project's folder")
    }
    return home
  }

  /// Makes the folder, and removes what an earlier demo left in it and nothing else.
  static func empty(_ folder: URL) throws {
    let files = FileManager.default
    for name in ["record", "report"] {
      let earlier = folder.appending(path: name)
      if files.fileExists(atPath: earlier.path) { try files.removeItem(at: earlier) }
    }
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
  }
}
