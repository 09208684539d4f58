import Synchronization

/// Waits for several entries that are written together.
final class EntryBatch: Sendable {
  private struct State {
    var references: [EntryReference?]
    var missing: Int
    var failure: RecordError?
  }

  private let state: Mutex<State>

  init(count: Int) {
    state = Mutex(State(references: Array(repeating: nil, count: count), missing: count))
  }

  /// One completion for each entry; `done` is called once, after the last of them.
  func completions(
    _ done: @escaping @Sendable (Result<[EntryReference], RecordError>) -> Void
  ) -> [PendingEntry.Completion] {
    let count = state.withLock { $0.references.count }
    return (0..<count).map { index in
      { result in
        let outcome = self.state.withLock { state -> Result<[EntryReference], RecordError>? in
          switch result {
          case .success(let reference): state.references[index] = reference
          case .failure(let error): state.failure = state.failure ?? error
          }
          state.missing -= 1
          guard state.missing == 0 else { return nil }
          return state.failure.map { .failure($0) } ?? .success(state.references.compactMap { $0 })
        }
        if let outcome { done(outcome) }
      }
    }
  }
}
