import Dispatch

/// Runs work that waits for the disk away from the threads that tasks share.
enum BlockingWork {
  private static let queue = DispatchQueue(label: "grindvakt.record.files", attributes: .concurrent)

  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws(RecordError) -> Value
  ) async throws(RecordError) -> Value {
    let outcome = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<Value, RecordError>, Never>) in
      queue.async { continuation.resume(returning: Result(catching: work)) }
    }
    return try outcome.get()
  }
}
