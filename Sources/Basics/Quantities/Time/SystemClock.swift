import Glibc

/// Where a program takes the time from, so that tests can give it.
package struct SystemClock: Sendable {
  private let read: @Sendable () -> Instant

  package init(_ read: @escaping @Sendable () -> Instant) { self.read = read }

  /// The time now.
  package func now() -> Instant { read() }

  /// The clock of the machine.
  package static let system = SystemClock {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microsecondsSince1970: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }

  /// A clock that stands still.
  package static func fixed(_ instant: Instant) -> SystemClock { SystemClock { instant } }
}
