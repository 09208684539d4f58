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
