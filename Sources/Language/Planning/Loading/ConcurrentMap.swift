import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Maps the elements on all cores; the results stand in the order of the elements.
  ///
  /// - Parameter isWorthIt: false for little work, which is done before another core has taken any of it.
  package func concurrentMap<Result: Sendable>(
    if isWorthIt: Bool = true, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard isWorthIt else { return map(transform) }
    // Pieces of several elements, so that many small ones do not wait for each other at the lock.
    let size = Swift.max(1, count / 64)
    let pieces = stride(from: 0, to: count, by: size).map { $0..<Swift.min($0 + size, count) }
    guard pieces.count > 1 else { return map(transform) }
    let results = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
      let done = self[pieces[index]].map(transform)
      results.withLock { $0[index] = done }
    }
    return results.withLock { results in pieces.indices.flatMap { results[$0] ?? [] } }
  }
}
