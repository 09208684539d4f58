package import Quantities

/// An action did not end in time.
package struct TimeLimitReached: Error, Sendable, Hashable {
  package let limit: TimeSpan
}

extension TimeSpan {
  /// For the clocks of the standard library; nothing less than zero.
  package var duration: Duration { .microseconds(max(0, microseconds)) }
}

/// Runs an action and cancels it when its time is up.
package func withTimeLimit<Result: Sendable>(
  _ limit: TimeSpan, _ action: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result?.self) { group in
    group.addTask { try await action() }
    group.addTask {
      try await Task.sleep(for: limit.duration)
      return nil
    }
    defer { group.cancelAll() }
    guard let first = try await group.next(), let result = first else { throw TimeLimitReached(limit: limit) }
    return result
  }
}
