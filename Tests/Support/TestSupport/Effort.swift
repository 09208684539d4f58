import Foundation

/// How much the tests try.
package enum Effort {
  /// Whether everything is tried: `./grindvakt test --all` sets `GRINDVAKT_TEST_ALL`.
  package static let all = ProcessInfo.processInfo.environment["GRINDVAKT_TEST_ALL"] != nil

  /// What random samples are drawn by. `./grindvakt test` takes it from the commit and prints it, so that each commit
  /// tries something else; `GRINDVAKT_TEST_SEED=N` repeats a run.
  package static let seed = UInt64(ProcessInfo.processInfo.environment["GRINDVAKT_TEST_SEED"] ?? "") ?? 1

  /// How to repeat what has failed.
  package static var repetition: String {
    all ? "repeat with GRINDVAKT_TEST_ALL=1" : "repeat with GRINDVAKT_TEST_SEED=\(seed)"
  }

  /// A tenth of the batches, at least one; all of them where everything is tried.
  ///
  /// - Parameter subject: tests with different subjects draw different batches.
  package static func tenth(of batches: Range<Int>, for subject: String) -> [Int] {
    guard !all else { return Array(batches) }
    var random = SeededRandom(seed: subject.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
    return batches.shuffled(using: &random).prefix(max(1, batches.count / 10)).sorted()
  }

  /// One of these, another one with other commits; all of them where everything is tried.
  ///
  /// - Parameter subject: tests with different subjects draw differently.
  package static func one<Element>(of elements: [Element], for subject: String) -> [Element] {
    guard !all else { return elements }
    var random = SeededRandom(seed: subject.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
    return elements.randomElement(using: &random).map { [$0] } ?? []
  }
}
