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

  /// Looks in the folder that `GRINDVAKT_HOME` names, which the front-door script sets, or else in the present one and in
  /// the one that is installed beside the program (`bin/grindvakt`, `share/grindvakt`).
  static func find(output: String?) throws -> DemoHome {
    let present = FileManager.default.currentDirectoryPath
    let installed = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../share/grindvakt").standardizedFileURL.path
    let candidates = ProcessInfo.processInfo.environment["GRINDVAKT_HOME"].map { [$0] } ?? [present, installed]
    let bindings = "Suites/bindings/reference-vendor.yaml"
    guard
      let root = candidates.map({ URL(filePath: $0) }).first(where: {
        FileManager.default.fileExists(atPath: $0.appending(path: bindings).path)
      })
    else {
      throw ValidationError(
        "found no \(bindings) in \(candidates.joined(separator: " or ")): run the demo in the project's folder")
    }
    return DemoHome(
      catalogue: shortened(root.appending(path: "Requirements/boras-trygghetssystem").path, from: present),
      fullLoad: shortened(root.appending(path: "Requirements/boras-full-load").path, from: present),
      binding: shortened(root.appending(path: bindings).path, from: present),
      // Where programs are installed, users may not write.
      output: output
        ?? shortened(
          (root.path == installed ? URL(filePath: present) : root).appending(path: "demo-output").path, from: present))
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
