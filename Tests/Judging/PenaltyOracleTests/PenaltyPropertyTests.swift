import Evidence
import Catalogue
import Judgement
import Quantities
import TestSupport
import Testing

/// What must hold of penalties whatever the contract says and whatever happens.
@Suite struct PenaltyPropertyTests {
  /// 1 000 worlds each. A tenth is tried with each change, other worlds for each property.
  static let batches = 0..<11

  /// Tries what is to hold on the worlds of a batch, until one of them fails.
  private func each(
    _ batch: Int, _ shape: WorldShape = .everything,
    _ check: (inout SeededRandom, PenaltyWorld) throws -> String?
  ) throws {
    for seed in UInt64(1_000_000 + batch * 1_000)..<UInt64(1_000_000 + batch * 1_000 + 1_000) {
      var random = SeededRandom(seed: seed)
      let world = RandomHistory.world(seed: seed, shape: shape)
      if let wrong = try check(&random, world) {
        Issue.record("world \(seed): \(wrong); \(Effort.repetition)")
        return
      }
    }
  }

  @Test(arguments: Effort.tenth(of: batches, for: "sums"))
  func `lines add up, nothing is negative, and no cap is ever exceeded`(batch: Int) throws {
    try each(batch) { _, world in
      let ledger = try world.assessed()
      return try sums(ledger) ?? caps(world, ledger)
    }
  }

  /// What does not add up.
  private func sums(_ ledger: Ledger) -> String? {
    for clause in ledger.clauses {
      let id = clause.clause.id
      for line in clause.lines {
        let cut = line.relieved + line.stacked + line.capped + line.lost + line.adjusted
        if line.net != line.gross - cut { return "a line of \(id) does not add up: \(line)" }
        if [line.gross, line.relieved, line.stacked, line.capped, line.lost, line.adjusted].contains(where: { $0 < 0 }
        ) {
          return "a part of a line of \(id) is negative: \(line)"
        }
        if line.adjusted == 0, line.net < 0 { return "a line of \(id) is negative: \(line)" }
        if line.to.beginning < line.from.beginning { return "a line of \(id) ends before it begins: \(line)" }
      }
      if clause.lines.map(\.arose) != clause.lines.map(\.arose).sorted() { return "lines of \(id) are out of order" }
      if clause.net != clause.lines.reduce(0, { $0 + $1.net }) { return "\(id) is not the sum of its lines" }
      if clause.gross != clause.lines.reduce(0, { $0 + $1.gross }) { return "\(id) is not the gross of its lines" }
      if clause.net < 0 || clause.net > clause.gross { return "\(id) owes \(clause.net) of \(clause.gross)" }
    }
    if ledger.totalNet != ledger.clauses.reduce(0, { $0 + $1.net }) { return "the total is not the sum of clauses" }
    if ledger.totalGross != ledger.clauses.reduce(0, { $0 + $1.gross }) { return "the gross total is not the sum" }
    if ledger.totalNet != ledger.months.reduce(0, { $0 + $1.net }) { return "the total is not the sum of months" }
    if ledger.totalGross != ledger.months.reduce(0, { $0 + $1.gross }) { return "the gross is not the sum of months" }
    return nil
  }

  /// Which cap is exceeded.
  private func caps(_ world: PenaltyWorld, _ ledger: Ledger) throws -> String? {
    let oracle = world.oracle
    for (clause, judged) in zip(world.contract.clauses, ledger.clauses) {
      if let wrong = try exceeded(clause.caps, [judged], oracle, oracle.basis(of: clause)) {
        return "\(clause.id): \(wrong)"
      }
    }
    for group in world.contract.groups {
      let members = ledger.clauses.filter { $0.clause.group == group.id }
      if let wrong = try exceeded(group.caps, members, oracle, OracleBasis()) { return "\(group.id): \(wrong)" }
    }
    return try exceeded(world.contract.caps, ledger.clauses, oracle, OracleBasis())
  }

  private func exceeded(
    _ caps: [PenaltyCap], _ clauses: [ClauseLedger], _ oracle: Oracle, _ basis: OracleBasis
  ) throws -> String? {
    for cap in caps {
      guard let limit = try oracle.limit(cap, basis) else { continue }
      var sums: [Substring: Ore] = [:]
      for line in clauses.flatMap(\.lines) where line.adjusted == 0 {
        let length = cap.per == .total ? 0 : cap.per == .month ? 7 : 4
        sums[line.arose.description.prefix(length), default: 0] += line.net
      }
      if let over = sums.first(where: { $0.value > limit }) { return "\(over) is more than \(limit)" }
    }
    return nil
  }

  /// Without what lets an amount fall by right: claims that lapse, windows that charges are moved into, credit.
  private static let nested = WorldShape(
    hasWindows: false, hasDeadlines: false, hasMonthlyStacking: false, hasCredit: false, hasFollowingMilestones: false,
    hasAdjustments: false)

  @Test(arguments: Effort.tenth(of: batches, for: "delay"))
  func `more delay never costs less`(batch: Int) throws {
    try each(batch, Self.nested) { random, world in
      let ledger = try world.assessed()
      var later = world
      let stops = ["ready-for-test", "milestone-reached", "approved", "deviation-fixed", "report-delivered"]
      let candidates = later.events.indices.filter { stops.contains(later.events[$0].kind) }
      guard let index = candidates.randomElement(using: &random) else { return nil }
      let event = later.events[index]
      var values = event.values
      let days = random.int(1...40)
      for field in ["on", "at", "effect-from"] {
        if let day = event.day(field) { values[field] = "\(day.adding(days: days))" }
        if let text = values[field], let instant = Instant(parsing: text) {
          values[field] = "\(instant + .days(Int16(days)))"
        }
      }
      later.events[index] = RecordedEvent(kind: event.kind, values: values, known: event.known + .days(Int16(days)))
      let after = try later.assessed()
      return after.totalNet < ledger.totalNet
        ? "\(event.kind) \(days) days later costs \(after.totalNet) instead of \(ledger.totalNet)" : nil
    }
  }

  @Test(arguments: Effort.tenth(of: batches, for: "relief"))
  func `more relief never costs more`(batch: Int) throws {
    try each(batch, Self.nested) { random, world in
      let ledger = try world.assessed()
      var eased = world
      let kind = random.pick(ReliefKind.allCases)
      let first = Stockholm.date(at: world.asOf).adding(days: -random.int(0...200))
      eased.add(
        kind.rawValue,
        ["from": "\(first)", "to": "\(first.adding(days: random.int(0...40)))", "ground": "avtalat"],
        known: .earliest)
      let after = try eased.assessed()
      return after.totalNet > ledger.totalNet
        ? "\(kind) from \(first) costs \(after.totalNet) instead of \(ledger.totalNet)" : nil
    }
  }

  @Test(arguments: Effort.tenth(of: batches, for: "pieces"))
  func `an interval of relief in two pieces is the same interval`(batch: Int) throws {
    try each(batch) { random, world in
      let ledger = try world.assessed()
      var split = world
      for (index, event) in world.events.enumerated().reversed() where ReliefKind(rawValue: event.kind) != nil {
        guard let from = event.values["from"], let to = event.values["to"] else { continue }
        var (first, second) = (event.values, event.values)
        if let start = CalendarDate(parsing: from), let end = CalendarDate(parsing: to), start < end {
          let middle = start.adding(days: random.int(0...(end.days(since: start) - 1)))
          first["to"] = "\(middle)"
          second["from"] = "\(middle.adding(days: 1))"
        } else if let start = Instant(parsing: from), let end = Instant(parsing: to), start < end {
          let middle = start + TimeSpan(microseconds: (end - start).microseconds / 60_000_000 / 2 * 60_000_000)
          first["to"] = "\(middle)"
          second["from"] = "\(middle)"
        } else {
          continue
        }
        split.events[index] = RecordedEvent(kind: event.kind, values: second, known: event.known)
        split.events.insert(RecordedEvent(kind: event.kind, values: first, known: event.known), at: index)
      }
      return difference(ledger, try split.assessed())
    }
  }

  @Test(arguments: Effort.tenth(of: batches, for: "order"))
  func `the order of entries does not matter`(batch: Int) throws {
    try each(batch) { random, world in
      let ledger = try world.assessed()
      var shuffled = world
      shuffled.events.shuffle(using: &random)
      shuffled.requirements.shuffle(using: &random)
      return difference(ledger, try shuffled.assessed())
    }
  }

  private func difference(_ one: Ledger, _ other: Ledger) -> String? {
    for (first, second) in zip(one.clauses, other.clauses) where first.net != second.net || first.gross != second.gross
    {
      return "\(first.clause.id) is \(first.gross) \(first.net), and then \(second.gross) \(second.net)"
    }
    if one.months != other.months { return "months differ: \(one.months), and then \(other.months)" }
    let (reached, then) = (one.clauses.map(\.capReached), other.clauses.map(\.capReached))
    return reached == then ? nil : "caps are reached \(reached), and then \(then)"
  }

  @Test(arguments: Effort.tenth(of: batches, for: "time"))
  func `as time goes on a running clock never costs less`(batch: Int) throws {
    var shape = Self.nested
    shape.hasWindows = true
    shape.hasTermination = false
    try each(batch, shape) { random, world in
      var world = world
      // What comes to be known later may change everything; here all is known from the beginning.
      world.events = world.events.filter { $0.kind != "adjustment-decided" }
        .map { RecordedEvent(kind: $0.kind, values: $0.values, known: .earliest) }
      let before = try world.assessed().totalNet
      world.asOf = world.asOf + .days(Int16(random.int(1...60))) + .hours(Int16(random.int(0...23)))
      let after = try world.assessed().totalNet
      return after < before ? "\(after) as of \(world.asOf), and \(before) earlier" : nil
    }
  }
}
