// The keys inside a `load` step. Reader and JSON Schema are both written over these.

enum LoadItemKey: String, CaseIterable {
  case call, with, that
  case every, rate, ramp, poisson, burst, peak, replay
  case at, over, retry, alarm

  /// Those that say when; an item has one of them.
  static let paces: [LoadItemKey] = [.every, .rate, .ramp, .poisson, .burst, .peak, .replay]
}

enum LoadRateKey: String, CaseIterable {
  case count, per
}

enum LoadRampKey: String, CaseIterable {
  case from, to, per
}

enum LoadNumberKey: String, CaseIterable {
  case count
}

enum LoadReplayKey: String, CaseIterable {
  case file, times
}

enum LoadStaffKey: String, CaseIterable {
  case watch, with, of
}

enum LoadAlarmKey: String, CaseIterable {
  case by, to, any, id, shows
}

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
