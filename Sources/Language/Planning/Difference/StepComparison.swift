import Quantities
import SuiteLanguage

/// Compares the steps of two cases.
struct StepComparison {
  struct Difference {
    let path: String
    let change: PlanChange.StepChange
    let effect: Effect
  }

  private var differences: [Difference] = []

  static func differences(from old: [PlannedStep], to new: [PlannedStep]) -> [Difference] {
    var comparison = StepComparison()
    comparison.compare(old, new, within: "")
    return comparison.differences
  }

  private mutating func add(_ path: String, _ change: PlanChange.StepChange, _ effect: Effect) {
    differences.append(Difference(path: path, change: change, effect: effect))
  }

  /// Steps that do the same thing are compared; between them some were added or removed.
  private mutating func compare(_ old: [PlannedStep], _ new: [PlannedStep], within outer: String) {
    if old == new { return }
    for match in aligned(old.map(\.signature), new.map(\.signature)) {
      switch match {
      case (let before?, let after?): compare(old[before], new[after], at: outer + String(after + 1))
      case (nil, let after?): add(outer + String(after + 1), .added(new[after].signature), .changed)
      case (let before?, nil): add(outer + String(before + 1), .removed(old[before].signature), .changed)
      case (nil, nil): break
      }
    }
  }

  /// The longest common subsequence, with what lies between.
  private func aligned(_ old: [String], _ new: [String]) -> [(Int?, Int?)] {
    // Beyond this the table would grow large; such cases are compared step by step.
    guard old.count * new.count <= 1_000_000 else {
      return (0..<max(old.count, new.count)).map { ($0 < old.count ? $0 : nil, $0 < new.count ? $0 : nil) }
    }
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] =
          old[i] == new[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var result: [(Int?, Int?)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        result.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if j == new.count || (i < old.count && lengths[i + 1][j] >= lengths[i][j + 1]) {
        result.append((i, nil))
        i += 1
      } else {
        result.append((nil, j))
        j += 1
      }
    }
    return result
  }

  private mutating func compare(_ old: PlannedStep, _ new: PlannedStep, at path: String) {
    if old == new { return }
    let count = differences.count
    switch (old, new) {
    case (.call(let old), .call(let new)):
      values(old.with, new.with, at: path)
      demands(old.that, new.that, at: path)
      if old.refused != new.refused { add(path, .other, .changed) }
    case (.watch(let old), .watch(let new)):
      values(old.with, new.with, at: path)
      // Which events are looked at is no demand on them.
      for (key, before, after) in pairs(old.where, new.where) {
        add(path, .demand(key: key, old: before, new: after), .changed)
      }
    case (.expect(let old), .expect(let new)): compare(old, new, at: path)
    case (.wait(let old), .wait(let new)): value("wait", old, new, at: path)
    case (.repeat(let old), .repeat(let new)):
      if old.times != new.times {
        add(
          path, .value(key: "repeat", old: old.times, new: new.times), direction(old.times, new.times, up: .tightened))
      }
      if old.each != new.each { value("each", old.each, new.each, at: path) }
      compare(old.steps, new.steps, within: path + ".")
    case (.inParallel(let old), .inParallel(let new)) where old.count == new.count:
      for index in old.indices { compare(old[index], new[index], within: "\(path).\(index + 1).") }
    case (.load(let old), .load(let new)): compare(old, new, at: path)
    case (.observe(let old), .observe(let new)):
      if old.that != new.that {
        add(path, .demand(key: "that", old: old.that, new: new.that), Effect.of(old: old.that, new: new.that))
      }
    case (.check(let old), .check(let new)):
      if old.that != new.that {
        add(path, .demand(key: "that", old: old.that, new: new.that), Effect.of(old: old.that, new: new.that))
      }
    case (.saml(let old), .saml(let new)):
      values(old.values, new.values, at: path)
      values(old.attributes, new.attributes, at: path)
      demands(old.that, new.that, at: path)
    default: break
    }
    if differences.count == count { add(path, .other, .changed) }
  }

  private mutating func compare(_ old: PlannedStep.Expect, _ new: PlannedStep.Expect, at path: String) {
    if old.within != new.within {
      // How long nothing may come is no limit on the vendor: the case only watches for longer.
      let isNegative = old.times.allowsZero || new.times.allowsZero
      add(
        path, .value(key: "within", old: old.within, new: new.within),
        isNegative ? .changed : direction(old.within, new.within, up: .loosened))
    }
    demands(old.that, new.that, at: path)
    if old.times != new.times {
      add(path, .demand(key: "times", old: old.times, new: new.times), Effect.of(old: old.times, new: new.times))
    }
  }

  private mutating func compare(_ old: PlannedStep.Load, _ new: PlannedStep.Load, at path: String) {
    for change in LoadComparison.changes(from: old, to: new) {
      switch change {
      case .demand(let key, let old, let new):
        add(path, .demand(key: key, old: old, new: new), Effect.of(old: old, new: new))
      case .value(let key, let old, let new):
        let isLimit = key == "within" || key == "recovered-within"
        add(path, .value(key: key, old: old, new: new), isLimit ? direction(old, new, up: .loosened) : .changed)
      }
    }
  }

  private mutating func demands(_ old: [String: Matcher], _ new: [String: Matcher], at path: String) {
    for (key, before, after) in pairs(old, new) {
      add(path, .demand(key: key, old: before, new: after), Effect.of(old: before, new: after))
    }
  }

  private mutating func values(_ old: [String: Expression], _ new: [String: Expression], at path: String) {
    for (key, before, after) in pairs(old, new) { value(key, before, after, at: path) }
  }

  private mutating func value(_ key: String, _ old: Expression?, _ new: Expression?, at path: String) {
    if old != new { add(path, .value(key: key, old: old, new: new), .changed) }
  }

  /// The entries that differ, by key.
  private func pairs<Item: Equatable>(
    _ old: [String: Item], _ new: [String: Item]
  ) -> [(key: String, old: Item?, new: Item?)] {
    Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { ($0, old[$0], new[$0]) }
  }

  private func direction(_ old: Expression?, _ new: Expression?, up: Effect) -> Effect {
    guard case .value(let before)? = old, case .value(let after)? = new else { return .changed }
    switch before.ordered(before: after) {
    case .before: return up
    case .after: return up == .loosened ? .tightened : .loosened
    case .same, nil: return .changed
    }
  }
}

extension PlannedStep {
  /// What the step does, without its values: `call phone.register`.
  var signature: String {
    switch self {
    case .call(let call): "call \(call.operation)"
    case .watch(let watch): "watch \(watch.name)"
    case .expect(let expect): "expect \(expect.watch)"
    case .wait: "wait"
    case .repeat: "repeat"
    case .inParallel: "in-parallel"
    case .load(let load): "load \(load.mix.map(\.operation).joined(separator: " "))"
    case .instruct: "instruct"
    case .observe: "observe"
    case .saml(let saml): saml.signature
    case .check(let check): "check \(check.value.names.sorted().joined(separator: " "))"
    }
  }
}
