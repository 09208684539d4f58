import Glibc

/// Counts what a worker does between two pulses.
struct PulseMeter {
  private let thread: Int
  private var began: Int64 = 0
  private var beganCPU: Duration = .zero
  private var lag: Int64 = 0
  private var arrivals = 0
  var finished = 0

  /// Microseconds between pulses.
  private static let interval: Int64 = 1_000_000

  init(thread: Int) { self.thread = thread }

  mutating func begin(at now: Int64, cpu: Duration) {
    began = now
    beganCPU = cpu
    lag = 0
    arrivals = 0
    finished = 0
  }

  mutating func began(lag: Int64) {
    arrivals += 1
    self.lag = max(self.lag, lag)
  }

  func isDue(at now: Int64) -> Bool { now - began >= PulseMeter.interval }

  mutating func pulse(at now: Int64, cpu: Duration, underWay: Int, waiting: Int, connections: Int) -> LoadPulse {
    let used = (cpu - beganCPU) / Duration.microseconds(max(1, now - began))
    let pulse = LoadPulse(
      thread: thread, at: now, cpu: used, lag: lag, arrivals: arrivals, finished: finished, underWay: underWay,
      waiting: waiting, connections: connections)
    begin(at: now, cpu: cpu)
    return pulse
  }
}

/// The computing time of the thread that asks.
enum ThreadTime {
  static func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
