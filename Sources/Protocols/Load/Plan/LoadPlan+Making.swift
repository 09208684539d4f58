import Digests
import JSONValues
package import Planning
import Quantities
package import SuiteLanguage

extension LoadPlan {
  /// Puts the values in.
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

  /// The values of the names that the step uses, and no others: what is saved beside them makes no other plan.
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
  /// The names that must have been saved before; columns of the step's own tables are none of them.
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
