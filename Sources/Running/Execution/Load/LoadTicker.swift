import Drivers
import Load
import Quantities
import Synchronization

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
