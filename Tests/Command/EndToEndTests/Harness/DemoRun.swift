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

  /// The demo that has run just now, where `GRINDVAKT_README_LOG` names what it printed under the line of its command,
  /// since it takes a minute and needs a quiet machine. Else runs one, into a folder that the next one takes over.
  private static func find() async throws -> DemoRun {
    if let log = ProcessInfo.processInfo.environment["GRINDVAKT_README_LOG"] {
      let text = try String(contentsOf: URL(filePath: log), encoding: .utf8)
      let blocks = text.components(separatedBy: "=== $ ")
      let plain = "./grindvakt demo"
      let block = try #require(blocks.first { $0.hasPrefix(plain + "\n") || $0.hasPrefix(plain + " --output ") })
      let words = block.prefix { $0 != "\n" }.split(separator: " ")
      let output = words.dropFirst(3).first.map(String.init) ?? "demo-output"
      return DemoRun(output: block, folder: Repository.root.appending(path: output), isSeenFromRoot: true)
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
