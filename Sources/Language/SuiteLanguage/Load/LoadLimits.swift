/// What a `load` step may ask for at most.
package enum LoadLimits {
  /// How many times as fast as real time the target's clock may run.
  package static let speeds = 1...3_600
  /// How many calls a mix may have.
  package static let calls = 1...32
  /// How many of them may be alarms, and how many fields each may look at: both have a place in a 64-bit word.
  package static let alarms = 4
  package static let fields = 16
  /// How many times a replayed file may have.
  package static let replayed = 1_000_000
  /// How many times as fast a recorded day may be played.
  package static let replaySpeeds = 1...100_000
}
