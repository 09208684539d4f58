import Drivers
import Evidence
import Load
import Quantities
import Synchronization

/// Takes down what generator and readers tell of a load, on their threads, until it is cut off as a slice.
final class LoadRecorder: LoadObserver {
  private let recording: Mutex<LoadRecording>

  init(plan: LoadPlan, shard: LoadShard, staff: [Int], redactor: Redactor) {
    recording = Mutex(LoadRecording(plan: plan, shard: shard, staff: staff, redactor: redactor))
  }

  /// From now on times are known.
  ///
  /// - Parameter offset: what the clock of the readers shows more than that of the load, in microseconds.
  func begin(offset: Int64) { recording.withLock { $0.begin(offset: offset) } }

  /// What comes from now on is shown so much later on the target's clock than it would be by real time.
  func moveOn(by microseconds: Int64) { recording.withLock { $0.moveOn(by: microseconds) } }

  /// The streams of these members of staff have delivered everything up to an instant.
  func isComplete(_ rows: [Int], at instant: Int64) { recording.withLock { $0.isComplete(rows, at: instant) } }

  /// Nobody of ours has read the streams since then: this process was not there.
  func wasAway(since instant: Int64) { recording.withLock { $0.wasAway(since: instant) } }

  /// This process goes on with a load of which it knows what was written down.
  func wasInterrupted(after known: LoadJournal, at instant: Int64) {
    recording.withLock { $0.wasInterrupted(after: known, at: instant) }
  }

  /// Nothing more will come.
  func end(at instant: Int64) { recording.withLock { $0.end(at: instant) } }

  /// How much has ended and been seen so far.
  var totals: (ended: Int, seen: Int) { recording.withLock { ($0.ended, $0.seen) } }

  /// Takes out what has come since the last cut.
  func cut() -> LoadRecording.Slice { recording.withLock { $0.cut() } }

  /// Takes out the secrets that have come up since the last time, for the redactor to learn.
  func takeSecrets() -> [String] { recording.withLock { $0.takeSecrets() } }

  func take(secret: String) { recording.withLock { $0.take(secret: secret) } }

  func take(_ outcome: LoadOutcome) { recording.withLock { $0.take(outcome) } }

  func take(_ pulse: LoadPulse) { recording.withLock { $0.take(pulse) } }

  func take(_ event: LoadEvent) { recording.withLock { $0.take(event) } }

  func take(_ change: LoadStreamChange) { recording.withLock { $0.take(change) } }

  func take(_ stall: LoadReadingStall) { recording.withLock { $0.take(stall) } }
}

/// Moves the clock of a target along with real time while a load runs: `speed` times as fast.
///
/// A tick that fails (the system may be away, which can be what is tried) is made up for by the next one.
final class LoadTicker: Sendable {
  private let clock: TargetClock
  private let speed: Int
  private let now: @Sendable () -> Int64
  /// Microseconds of real time up to which the clock has been moved, and why it could not be moved last.
  private let state: Mutex<(until: Int64, failure: Shortfall?)>

  /// - Parameters:
  ///   - begin: from when on the clock runs, in microseconds since the begin of the load.
  ///   - now: microseconds since the begin of the load.
  init(_ clock: TargetClock, speed: Int, from begin: Int64, now: @escaping @Sendable () -> Int64) {
    self.clock = clock
    self.speed = speed
    self.now = now
    state = Mutex((begin, nil))
  }

  /// How often the clock is moved: so that what the system does in time is never seen to be late by more than a
  /// fiftieth of the time that it has, and at most twenty times a second.
  static func pause(within: Int64?) -> Duration {
    .microseconds(max(50_000, min(200_000, (within ?? 10_000_000) / 50)))
  }

  /// Ticks until it is cancelled.
  func run(within: Int64?) async {
    let pause = Self.pause(within: within)
    while !Task.isCancelled {
      try? await Task.sleep(for: pause)
      if Task.isCancelled { return }
      await tick()
    }
  }

  /// Moves the clock to where it should be by now.
  func tick() async {
    let instant = now()
    let left = instant - state.withLock { $0.until }
    guard left > 0 else { return }
    do {
      _ = try await clock.turn.withLock {
        try await self.clock.advance(by: TimeSpan(microseconds: left * Int64(self.speed)))
      }
      state.withLock { $0 = (instant, nil) }
    } catch let shortfall as Shortfall {
      state.withLock { $0.failure = shortfall }
    } catch {}
  }
}
