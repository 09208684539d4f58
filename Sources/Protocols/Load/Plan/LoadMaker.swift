import Planning
import Quantities
import SuiteLanguage

/// Makes the parts of a plan of the parts of a step.
struct LoadMaker {
  let scope: Scope
  let speed: Int64

  /// A duration on the target's clock, in microseconds of real time.
  func span(_ expression: Expression, _ key: String, least: Int64) throws(LoadPlanProblem) -> Int64 {
    let value = try expression.valueOfLoad(in: scope)
    guard case .duration(let span) = value, span.microseconds >= least, span <= .days(366) else {
      throw .badValue(key: key, value: value.plainText)
    }
    let real = span.microseconds / speed
    guard real >= least else { throw .badValue(key: key, value: value.plainText) }
    return real
  }

  private func count(_ expression: Expression, _ key: String, least: Int64 = 1) throws(LoadPlanProblem) -> Int64 {
    let value = try expression.valueOfLoad(in: scope)
    guard case .integer(let count) = value, (least...1_000_000_000).contains(count) else {
      throw .badValue(key: key, value: value.plainText)
    }
    return count
  }

  func calls(
    _ mix: [PlannedStep.Load.Item], begin: Int64, end: Int64, devices: LoadTable
  ) throws(LoadPlanProblem) -> [LoadPlan.Call] {
    var calls: [LoadPlan.Call] = []
    for (index, item) in mix.enumerated() {
      let unique = BuiltInName.unique.rawValue
      let schedule = try schedule(item, index, begin: begin, end: end, devices: devices.rowCount)
      guard schedule.times().peek != nil else { throw .noArrivals(operation: item.operation) }
      var retry: Int64?
      if let expression = item.retry {
        let value = try expression.valueOfLoad(in: scope)
        guard case .duration(let span) = value, span.microseconds > 0 else {
          throw .badValue(key: "retry", value: value.plainText)
        }
        retry = span.microseconds
      }
      calls.append(
        LoadPlan.Call(
          operation: item.operation, that: item.that, outputs: item.that.keys.sorted(), schedule: schedule,
          retry: retry, isAlarm: item.alarm != nil,
          isPerArrival: item.with.values.contains { $0.names.contains(unique) }, with: item.with))
    }
    return calls
  }

  private func schedule(
    _ item: PlannedStep.Load.Item, _ index: Int, begin: Int64, end: Int64, devices: Int
  ) throws(LoadPlanProblem) -> Schedule {
    // What has no window of its own goes on all the while, warming up included.
    let from: Int64
    if let at = item.at { from = try span(at, "at", least: 0) } else { from = begin }
    var until = end
    if let over = item.over {
      let start: Int64 = item.at == nil ? 0 : from
      until = min(end, start + (try span(over, "over", least: 1)))
    }
    guard from < until else { throw .noArrivals(operation: item.operation) }
    let pace = try pace(item, devices: devices)
    if let most = pace.most(in: until - from), most >= ArrivalNumber.limit {
      throw .tooManyArrivals(operation: item.operation)
    }
    return Schedule(from: from, until: until, pace: pace, seed: LoadMaker.seed(call: index, purpose: 2))
  }

  private func pace(_ item: PlannedStep.Load.Item, devices: Int) throws(LoadPlanProblem) -> Schedule.Pace {
    switch item.pace {
    case .every(let period): return .even(count: Int64(devices), per: try span(period, "every", least: 1))
    case .rate(let count, let per):
      return .even(count: try self.count(count, "count"), per: try span(per, "per", least: 1))
    case .poisson(let count, let per):
      return .poisson(count: try self.count(count, "count"), per: try span(per, "per", least: 1))
    case .ramp(let from, let to, let per):
      let first = try count(from, "from", least: 0)
      let last = try count(to, "to", least: 0)
      guard first + last > 0 else { throw .noArrivals(operation: item.operation) }
      return .ramp(from: first, to: last, per: try span(per, "per", least: 1))
    case .burst(let count): return .burst(count: try self.count(count, "count"))
    case .peak(let count): return .peak(count: try self.count(count, "count"))
    case .replay(let replay):
      let divisor = Int64(replay.times) * speed
      guard let first = replay.offsets.first, divisor > 0 else { throw .noArrivals(operation: item.operation) }
      return .listed(replay.offsets.map { ($0 - first) / divisor })
    }
  }

  /// A seed of its own for each call and purpose; the same in every run, so that two runs can be compared.
  static func seed(call: Int, purpose: UInt64) -> UInt64 { 0x4752_494E_4456_414B ^ UInt64(call) << 8 ^ purpose }
}

extension Schedule.Times {
  fileprivate var peek: Int64? {
    var copy = self
    return copy.next()
  }
}

extension Schedule.Pace {
  /// The most arrivals that may come in so many microseconds, where a bound is known.
  fileprivate func most(in length: Int64) -> Int? {
    switch self {
    case .even(let count, let per), .poisson(let count, let per):
      Int(clamping: Int128(length) * Int128(count) / Int128(per) + 1)
    case .ramp(let from, let to, let per):
      Int(clamping: Int128(length) * Int128(Swift.max(from, to)) / Int128(per) + 1)
    case .burst(let count), .peak(let count): Int(count)
    case .listed(let offsets): offsets.count
    }
  }
}
