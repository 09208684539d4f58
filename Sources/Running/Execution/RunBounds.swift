/// How much of a run is kept. A bound that is reached is reported, and what rests on what was left out is inconclusive.
/// Tests make them smaller.
package struct RunBounds: Sendable {
  /// Bytes, as JSON, that the values saved by a step may have together. A longest answer fits, and an entry holds them.
  package var saved = 16 << 20
  /// Rounds of a `repeat`.
  package var rounds: Int64 = 1_000_000
  /// Points that the rounds of a `repeat` observed: enough for a course over time, not for each of thousands of users.
  package var points = 2_000
  /// Events that an `expect` counted, of which the points are kept.
  package var countedEvents = 500
  /// Events of a stream that are attached.
  package var attachedEvents = 20_000
  /// Bytes of an event that is no JSON that are attached.
  package var attachedEventBytes = 10_000

  package init() {}
}
