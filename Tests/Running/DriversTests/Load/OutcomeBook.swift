import Drivers
import Quantities
import Synchronization

/// Keeps everything that a load run tells.
final class OutcomeBook: LoadObserver {
  private struct State {
    var outcomes: [LoadOutcome] = []
    var pulses: [LoadPulse] = []
    var events: [LoadEvent] = []
    var changes: [LoadStreamChange] = []
    var stalls: [LoadReadingStall] = []
    var secrets: [String] = []
  }

  private let state = Mutex(State())

  func take(_ outcome: LoadOutcome) { state.withLock { $0.outcomes.append(outcome) } }
  func take(secret: String) { state.withLock { $0.secrets.append(secret) } }
  func take(_ pulse: LoadPulse) { state.withLock { $0.pulses.append(pulse) } }
  func take(_ event: LoadEvent) { state.withLock { $0.events.append(event) } }
  func take(_ change: LoadStreamChange) { state.withLock { $0.changes.append(change) } }
  func take(_ stall: LoadReadingStall) { state.withLock { $0.stalls.append(stall) } }

  /// By the number of the arrival.
  var outcomes: [LoadOutcome] { state.withLock { $0.outcomes.sorted { $0.arrival.number < $1.arrival.number } } }
  var secrets: [String] { state.withLock { $0.secrets } }
  var pulses: [LoadPulse] { state.withLock { $0.pulses } }
  var events: [LoadEvent] { state.withLock { $0.events } }
  var changes: [LoadStreamChange] { state.withLock { $0.changes } }
  var stalls: [LoadReadingStall] { state.withLock { $0.stalls } }
  var failures: [LoadFailure?] { outcomes.map(\.failure) }
}

extension LoadClock {
  static func startingNow() -> LoadClock { LoadClock(begin: SystemClock.system.now()) }
}
