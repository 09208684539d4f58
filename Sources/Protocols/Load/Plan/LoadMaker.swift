import Digests
import JSONValues
package import Planning
import Quantities
package import SuiteLanguage

extension LoadPlan {
  /// Makes the plan of a step, with the values of its names.
  ///
  /// - Parameters:
  ///   - scope: what earlier steps saved.
  ///   - salt: letters, digits and hyphens that no other run has; the same on all shards.
  package init(_ step: PlannedStep.Load, in scope: Scope, salt: String) throws(LoadPlanProblem) {
    let outer = try LoadPlan.needed(by: step, of: scope)
    let maker = LoadMaker(scope: outer, speed: Int64(step.speed))
    let end = try maker.span(step.duration, "for", least: 1)
    let begin = try step.warmUp.map { expression throws(LoadPlanProblem) in
      -(try maker.span(expression, "warm-up", least: 0))
    }
    let devices = try LoadTable(step.devices, in: outer)
    let staff: LoadTable
    if let of = step.staff?.of { staff = try LoadTable(of, in: outer) } else { staff = .empty }
    let calls = try maker.calls(step.mix, begin: begin ?? 0, end: end, devices: devices)
    self.calls = calls
    self.begin = begin ?? 0
    self.end = end
    speed = step.speed
    self.devices = devices
    self.staff = staff
    watch = step.staff?.stream
    within = try step.within.map { expression throws(LoadPlanProblem) in
      try maker.span(expression, "within", least: 1)
    }
    recoveredWithin = try step.recoveredWithin.map { expression throws(LoadPlanProblem) in
      try maker.span(expression, "recovered-within", least: 1)
    }
    inOrderAfter = step.inOrderAfter.microseconds / Int64(step.speed)
    lag = step.lag.microseconds
    self.salt = salt
    self.outer = outer
    staffInputs = step.staff?.with ?? [:]
    orders = calls.indices.map { DeviceOrder(devices: devices.rowCount, seed: LoadMaker.seed(call: $0, purpose: 1)) }
    demands = try LoadDemands(step, in: outer)
    alarms = try AlarmTable(step.mix, devices: devices, staff: staff, outer: outer, salt: salt)
    do throws(DigestError) {
      digest = try SHA256Digest.hash(LoadPlan.document(step, devices, staff, outer, salt).canonicalBytes)
    } catch {
      throw .digest("\(error)")
    }
  }

  /// The values of the names that the step uses, and no others: other saved values do not change the plan.
  private static func needed(by step: PlannedStep.Load, of scope: Scope) throws(LoadPlanProblem) -> Scope {
    var outer = Scope()
    for name in step.names.sorted() {
      guard let value = scope[name] else { throw .unknownName(name) }
      outer[name] = value
    }
    return outer
  }

  private static func document(
    _ step: PlannedStep.Load, _ devices: LoadTable, _ staff: LoadTable, _ outer: Scope, _ salt: String
  ) -> JSONValue {
    [
      "format": "grindvakt-load-plan/1", "step": step.json, "salt": .string(salt),
      "values": .object(outer.values.mapValues(\.json)), "devices": devices.json, "staff": staff.json,
    ]
  }
}

extension LoadTable {
  fileprivate var json: JSONValue { .object(columns.mapValues { .array($0.map(\.json)) }) }
}

extension PlannedStep.Load {
  /// The names that earlier steps must have saved; columns of the step's own tables are not among them.
  package var names: Set<String> {
    var names = duration.names
    for expression in [warmUp, within, recoveredWithin] { names.formUnion(expression?.names ?? []) }
    for (_, expression) in devices { names.formUnion(expression.names) }
    for (_, matcher) in that { names.formUnion(matcher.names) }
    if let staff {
      for (_, expression) in staff.of { names.formUnion(expression.names) }
      for (_, expression) in staff.with { names.formUnion(expression.names.subtracting(staff.of.keys)) }
    }
    for item in mix { names.formUnion(item.names.subtracting(devices.keys)) }
    names.remove(BuiltInName.unique.rawValue)
    names.remove(BuiltInName.now.rawValue)
    return names
  }
}

extension PlannedStep.Load.Item {
  fileprivate var names: Set<String> {
    var names: Set<String> = []
    for (_, expression) in with { names.formUnion(expression.names) }
    for (_, matcher) in that { names.formUnion(matcher.names) }
    for expression in [at, over, retry] { names.formUnion(expression?.names ?? []) }
    switch pace {
    case .every(let period): names.formUnion(period.names)
    case .rate(let count, let per), .poisson(let count, let per):
      names.formUnion(count.names)
      names.formUnion(per.names)
    case .ramp(let from, let to, let per):
      for expression in [from, to, per] { names.formUnion(expression.names) }
    case .burst(let count), .peak(let count): names.formUnion(count.names)
    case .replay: break
    }
    guard let alarm else { return names }
    for (_, expression) in alarm.by { names.formUnion(expression.names) }
    for (_, expression) in alarm.to { names.formUnion(expression.names) }
    for (_, matcher) in alarm.shows { names.formUnion(matcher.names) }
    return names
  }
}

/// Makes the parts of a plan from the parts of a step.
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
    // A call without a window of its own lasts the whole load, warming up included.
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

  /// The seed of a call and purpose; the same in every run, so that two runs can be compared.
  static func seed(call: Int, purpose: UInt64) -> UInt64 { 0x4752_494E_4456_414B ^ UInt64(call) << 8 ^ purpose }
}

extension Schedule.Times {
  fileprivate var peek: Int64? {
    var copy = self
    return copy.next()
  }
}

extension Schedule.Pace {
  /// The most arrivals in a number of microseconds, where a bound is known.
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
