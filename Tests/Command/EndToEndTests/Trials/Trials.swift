import Foundation

/// How much is tried: `./grindvakt test --all` sets `GRINDVAKT_TEST_ALL` and tries everything.
enum Trials {
  static let all = ProcessInfo.processInfo.environment["GRINDVAKT_TEST_ALL"] != nil

  /// So many with `--all`, and fewer without.
  static func count(_ all: Int, otherwise few: Int) -> Int { Self.all ? all : few }
}
