import Foundation
import TestSupport
import Testing

/// A demo that has ended, and what it printed.
struct DemoRun: Sendable {
  let output: String
  private let folder: URL
  /// Paths are printed as seen from the folder that the demo was run in.
  private let isSeenFromRoot: Bool

  private static let once = Task { try await find() }

  /// The demo that all tests judge.
  static func shared() async throws -> DemoRun { try await once.value }

  /// The demo that the README's commands have run just now, where `GRINDVAKT_README_LOG` names what they printed, since it
  /// takes a minute. Else runs one, into a folder that the next one takes over.
  private static func find() async throws -> DemoRun {
    if let log = ProcessInfo.processInfo.environment["GRINDVAKT_README_LOG"] {
      let text = try String(contentsOf: URL(filePath: log), encoding: .utf8)
      let block = try #require(text.components(separatedBy: "=== $ ").first { $0.hasPrefix("./grindvakt demo\n") })
      return DemoRun(output: block, folder: Repository.root.appending(path: "demo-output"), isSeenFromRoot: true)
    }
    let folder = Repository.root.appending(path: ".build/demo-of-the-tests")
    let result = try await Command.run(
      ["demo", "--output", folder.path], environment: ["GRINDVAKT_HOME": Repository.root.path])
    try #require(result.exitCode == 0, "\(result.output)\(result.errors)")
    return DemoRun(output: result.output, folder: folder, isSeenFromRoot: false)
  }

  /// The path of a file that the demo left.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// A path as the demo prints it.
  func printed(_ path: String) -> String {
    isSeenFromRoot ? String(path.dropFirst(Repository.root.path.count + 1)) : path
  }
}
