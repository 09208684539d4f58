import Planning
import Evidence
import Load
import Quantities
import Synchronization

/// Writes what a load brings into the record, a slice at a time, so that a load that is cut off keeps what it had seen;
/// and keeps the whole of it.
final class LoadLog: Sendable {
  /// A load as it stands in the record.
  struct Place: Sendable {
    let context: CaseContext
    /// The path of the step.
    let path: String
  }

  private struct State {
    var journal: LoadJournal
    var number: Int
    /// Cut off, and not in the record yet: what could not be written must not be missing in what is written later.
    var unwritten: LoadRecording.Slice?
  }

  private let place: Place
  private let recorder: LoadRecorder
  private let state: Mutex<State>

  /// - Parameters:
  ///   - journal: what was written before an interruption.
  ///   - slices: how many were written before.
  init(_ place: Place, _ recorder: LoadRecorder, after journal: LoadJournal, slices: Int) {
    self.place = place
    self.recorder = recorder
    state = Mutex(State(journal: journal, number: slices))
  }

  /// All that is in the record.
  var journal: LoadJournal { state.withLock { $0.journal } }

  /// Writes what has come since the last time; durable on return. One call at a time.
  ///
  /// - Parameter instant: now, in microseconds since the begin of the load.
  func write(until instant: Int64) async throws {
    let shared = place.context.shared
    // Here and not where they come up, on the threads that carry the load.
    try shared.redactor.learn(recorder.takeSecrets())
    let slice = state.withLock { state in
      let slice = recorder.cut().after(state.unwritten)
      state.unwritten = slice
      return slice
    }
    guard !slice.journal.isEmpty else { return }
    let reference = try await shared.writer.attach(
      slice.journal.encoded(), named: "slice", type: "application/octet-stream")
    let number = state.withLock { $0.number + 1 }
    try await shared.writer.append(
      LoadProgressed(
        run: shared.run, case: place.context.planned.id, attempt: place.context.attempt, step: place.path,
        number: number, until: instant, ended: slice.ended, seen: slice.seen),
      attachments: [reference])
    state.withLock { state in
      state.number = number
      state.unwritten = nil
      state.journal.merge(slice.journal)
    }
  }

  /// Writes a slice a second, until it is cancelled.
  func keepWriting(_ now: @escaping @Sendable () -> Int64) async throws {
    while true {
      try await Task.sleep(for: .seconds(1))
      let instant = now()
      try await write(until: instant)
      let totals = recorder.totals
      place.context.shared.progress(
        .load(
          caseID: place.context.planned.id, ended: totals.ended, seen: totals.seen,
          at: TimeSpan(microseconds: max(0, instant))))
    }
  }
}
