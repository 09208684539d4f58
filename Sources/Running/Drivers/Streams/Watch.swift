package import JSONValues
package import Quantities
import Synchronization
package import Texts

/// The events of a stream since a watch began, in bounded memory.
package final class Watch: Sendable {
  /// Bounds on what is kept.
  package struct Limits: Sendable {
    package var events: Int
    package var bytes: Int
    /// Items of a polled list that are remembered.
    package var keys: Int

    package init(events: Int = 250_000, bytes: Int = 48_000_000, keys: Int = PollingListener.usualMostKeys) {
      self.events = events
      self.bytes = bytes
      self.keys = keys
    }
  }

  /// What is known at one moment.
  package struct Snapshot: Sendable {
    /// The events that no `expect` has taken, in the order in which they came.
    package var events: [StreamEvent]
    /// How many events were not wanted.
    package var ignored: Int
    /// Why the stream cannot be relied on at this moment.
    package var failure: Shortfall?
    /// Why events may be missing.
    package var loss: Text?
    /// Changes when anything does.
    package var version: Int
  }

  private struct State {
    var events: [StreamEvent] = []
    var taken: Set<Int> = []
    var count = 0
    var bytes = 0
    var ignored = 0
    var failure: Shortfall?
    var loss: Text?
    var mark: JSONValue?
    var version = 0
    var changedAt = ContinuousClock.now
    var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    var nextWaiter = 0
  }

  private let reader: EventReader
  private let limits: Limits
  private let state = Mutex(State())

  package init(reader: EventReader, limits: Limits = Limits()) {
    self.reader = reader
    self.limits = limits
  }

  // MARK: What listeners tell

  /// Takes an event that has come.
  package func take(_ data: [UInt8], at instant: Instant) { take(AnswerBody(data), at: instant) }

  /// Takes an event that has come, with the charset that it was sent in.
  package func take(_ body: AnswerBody, at instant: Instant) {
    let reading = reader.read(body)
    let data = body.bytes
    change { state in
      guard let reading else {
        state.ignored += 1
        return
      }
      guard state.events.count < limits.events, state.bytes + data.count <= limits.bytes else {
        state.loss = Watch.overflow
        return
      }
      state.count += 1
      state.bytes += data.count
      state.events.append(
        StreamEvent(
          number: state.count, arrivedAt: instant, fields: reading.fields, problem: reading.problem, data: data))
    }
  }

  /// Something came that is no event at all.
  package func takeUnreadable(_ problem: Shortfall, _ data: [UInt8], at instant: Instant) {
    change { state in
      guard state.events.count < limits.events, state.bytes + data.count <= limits.bytes else {
        state.loss = Watch.overflow
        return
      }
      state.count += 1
      state.bytes += data.count
      state.events.append(
        StreamEvent(number: state.count, arrivedAt: instant, fields: [:], problem: problem, data: data))
    }
  }

  /// The stream says how far the clock of the target has come.
  package func take(mark: JSONValue) { change { $0.mark = mark } }

  /// The stream cannot be relied on any longer, or can be again (nil).
  package func fail(_ failure: Shortfall?) { change { $0.failure = failure } }

  /// Events may have been lost.
  package func lose(_ reason: Text) { change { $0.loss = $0.loss ?? reason } }

  // MARK: What expectations ask

  package var snapshot: Snapshot {
    state.withLock { state in
      Snapshot(
        events: state.taken.isEmpty ? state.events : state.events.filter { !state.taken.contains($0.number) },
        ignored: state.ignored, failure: state.failure, loss: state.loss, version: state.version)
    }
  }

  /// Events that an expectation has counted are not looked at again.
  package func take(numbers: some Sequence<Int>) { state.withLock { $0.taken.formUnion(numbers) } }

  package var failure: Shortfall? { state.withLock { $0.failure } }

  /// Waits until the stream has come to a mark of the target's clock; false where it cannot be relied on any longer.
  package func reaches(_ mark: JSONValue) async throws -> Bool {
    while true {
      let (found, failed, version) = state.withLock { state in
        (state.mark.map { TargetMark(mark).isReached(by: $0) } ?? false, state.failure != nil, state.version)
      }
      if found { return true }
      if failed { return false }
      try await changes(since: version)
    }
  }

  /// Waits until nothing has come for so long.
  package func settles(for span: TimeSpan) async throws {
    while true {
      let quietSince = state.withLock { $0.changedAt }
      let end = quietSince + span.duration
      if ContinuousClock.now >= end { return }
      try await Task.sleep(until: end, clock: .continuous)
    }
  }

  /// Returns when something has changed since a version.
  package func changes(since version: Int) async throws {
    let id = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isLate = state.withLock { state in
          if state.version != version || Task.isCancelled { return true }
          state.waiters[id] = continuation
          return false
        }
        if isLate { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: id) }?.resume()
    }
    try Task.checkCancellation()
  }

  private func change(_ body: (inout State) -> Void) {
    let waiters = state.withLock { state in
      body(&state)
      state.version += 1
      state.changedAt = .now
      let waiters = Array(state.waiters.values)
      state.waiters.removeAll()
      return waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  private static let overflow = Text("The stream brought more events than can be kept.")
}
