import ArgumentParser
import Foundation

/// Where the demo finds the catalogues that ship with the program, and where it leaves what it makes.
struct DemoHome {
  /// What the demo's vendor demands of its clients; a secret like any other, so that the demo shows redaction too.
  static let token = "demo-\(UUID().uuidString)"

  let catalogue: String
  /// The catalogue of the load in real time.
  let fullLoad: String
  let binding: String
  let output: String

  /// The folder in `GRINDVAKT_HOME`, which the front-door script sets, else the present one.
  static func find(output: String?) throws -> DemoHome {
    let present = FileManager.default.currentDirectoryPath
    let root = URL(filePath: ProcessInfo.processInfo.environment["GRINDVAKT_HOME"] ?? present)
    let binding = root.appending(path: "Suites/bindings/reference-vendor.yaml").path
    guard FileManager.default.fileExists(atPath: binding) else {
      throw ValidationError(
        "found no Suites/bindings/reference-vendor.yaml in \(root.path): run the demo in the project's folder")
    }
    return DemoHome(
      catalogue: shortened(root.appending(path: "Requirements/boras-trygghetssystem").path, from: present),
      fullLoad: shortened(root.appending(path: "Requirements/boras-full-load").path, from: present),
      binding: shortened(binding, from: present),
      output: output ?? shortened(root.appending(path: "demo-output").path, from: present))
  }

  /// The path as seen from a folder that it lies in: what people read then does not depend on the machine.
  private static func shortened(_ path: String, from folder: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
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
