import NIOCore
package import Quantities

/// Zero of a load run, by the machine's monotonic clock: setting the time of day during a run moves nothing.
///
/// All times of a run are microseconds since ``begin``; what lies before it is negative.
package struct LoadClock: Sendable {
  package let begin: Instant
  /// What the monotonic clock shows at ``begin``, in nanoseconds.
  private let origin: Int64

  /// - Parameters:
  ///   - begin: perhaps a second or two from now, so that connections can be opened before.
  ///   - systemClock: which `begin` belongs to.
  package init(begin: Instant, systemClock: SystemClock = .system) {
    self.begin = begin
    origin = LoadClock.monotonic() + (begin - systemClock.now()).microseconds * 1000
  }

  /// Microseconds since ``begin``.
  package func now() -> Int64 {
    let elapsed = LoadClock.monotonic() - origin
    // Rounded downwards, also before the begin.
    return elapsed >= 0 ? elapsed / 1000 : (elapsed - 999) / 1000
  }

  /// The time of day at so many microseconds since ``begin``.
  package func instant(_ microseconds: Int64) -> Instant { begin + TimeSpan(microseconds: microseconds) }

  /// As `NIODeadline` counts.
  func nanosecondsOfUptime(_ microseconds: Int64) -> UInt64 {
    let (product, overflow) = microseconds.multipliedReportingOverflow(by: 1000)
    let (sum, overflows) = origin.addingReportingOverflow(overflow ? .max : product)
    return UInt64(max(0, overflows ? .max : sum))
  }

  private static func monotonic() -> Int64 { Int64(clamping: NIODeadline.now().uptimeNanoseconds) }
}
