import Catalogue
import Judgement
import Quantities
import TestSupport
import Texts

/// What happens under a random contract: all that its clauses look at, in the order in which it was recorded.
struct RandomHistory {
  var random: SeededRandom
  let base: CalendarDate
  var world: PenaltyWorld
  /// All times of day are a multiple of so many minutes, since the oracle counts them one by one.
  let grid: Int

  /// A world of a shape, the same for the same seed.
  static func world(seed: UInt64, shape: WorldShape = .everything) -> PenaltyWorld {
    var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ 17)
    // From 2015 to 2027: years with 53 weeks, leap years, both changes of the clock.
    let base = CalendarDate(clampingDaysSince1970: random.int(16_436...20_800))
    var contracts = RandomContract(random: random, shape: shape, base: base)
    let contract = contracts.contract()
    let asOf = Stockholm.start(of: base.adding(days: random.int(-5...220)))
    let grid = contracts.random.pick([60, 60, 60, 30, 15, 5])
    let instant = asOf + .minutes(Int32(contracts.random.int(0...(1_380 / grid)) * grid)) - TimeSpan(microseconds: 1)
    var history = RandomHistory(
      random: contracts.random, base: base, world: PenaltyWorld(contract: contract, asOf: instant), grid: grid)
    history.tell(shape)
    return history.world
  }

  private mutating func tell(_ shape: WorldShape) {
    for milestone in world.contract.milestones { tell(of: milestone) }
    for kind in ReliefKind.allCases { relief(kind) }
    for service in world.contract.services { outages(of: service) }
    incidents()
    deviations()
    measurements()
    reports()
    standings()
    money(shape)
    if shape.hasTermination, random.chance(8) { world.add("terminated", ["on": "\(day(0...200))"]) }
  }

  private mutating func day(_ range: ClosedRange<Int>) -> CalendarDate { base.adding(days: random.int(range)) }

  private mutating func instant(_ range: ClosedRange<Int>) -> Instant {
    Stockholm.start(of: day(range)) + .minutes(Int32(random.int(0...(1_380 / grid)) * grid))
  }

  private mutating func tell(of milestone: Milestone) {
    let id = milestone.id
    let clauses = world.contract.clauses.filter { $0.trigger == .milestoneLate(id) }
    for order in 0..<(random.chance(90) ? 1 : 2) {
      world.add(
        "order-placed",
        [
          "milestone": id, "on": "\(base.adding(days: -60 + order))",
          "value": "\(Money(wholeKronor: Int32(random.int(1_000...400_000))))", "units": "\(random.int(0...40))",
        ])
    }
    for kind in ["ready-for-test", "milestone-reached", "approved", "taken-into-use"] where random.chance(45) {
      for _ in 0..<(random.chance(80) ? 1 : 2) {
        let on = day(-10...190)
        var values = ["milestone": id, "on": "\(on)"]
        if kind == "approved", random.chance(40) { values["effect-from"] = "\(on.adding(days: -random.int(0...60)))" }
        if kind == "taken-into-use", random.chance(70) {
          values["share"] = random.pick(["10 %", "33.3 %", "50 %", "75 %", "100 %"])
        }
        world.add(kind, values)
      }
    }
    for clause in clauses where clause.clock.starts == .notice && random.chance(80) {
      var values = ["on": "\(day(-10...120))"]
      if random.chance(50) { values["clause"] = clause.id }
      if values["clause"] == nil || random.chance(50) { values["milestone"] = id }
      world.add("notice-given", values)
    }
  }

  private mutating func relief(_ kind: ReliefKind) {
    let names =
      world.contract.milestones.map(\.id) + world.contract.clauses.map(\.id) + ["alarm", "portal", "log", "d1"]
    for _ in 0..<random.pick([0, 0, 1, 1, 2, 3]) {
      var values = ["ground": "avtalat"]
      if random.chance(65) {
        let first = day(-20...160)
        values["from"] = "\(first)"
        values["to"] = "\(first.adding(days: random.int(0...25)))"
      } else {
        let first = instant(-20...160)
        values["from"] = "\(first)"
        values["to"] = "\(first + .minutes(Int32(random.int(1...(6_000 / grid)) * grid)))"
      }
      if random.chance(6) { values["to"] = nil }
      if random.chance(40) {
        values["affects"] = (0..<random.int(1...2)).map { _ in random.pick(names) }.joined(separator: ",")
      }
      world.add(kind.rawValue, values)
    }
  }

  private mutating func outages(of service: ContractService) {
    var from = instant(-40...20)
    for _ in 0..<random.int(0...6) {
      let to = from + .minutes(Int32(random.int(1...(random.chance(90) ? 900 / grid : 5_000 / grid)) * grid))
      var values = ["service": service.id, "from": "\(from)"]
      if random.chance(40) { values["units"] = "\(random.int(1...service.units))" }
      let isOpen = random.chance(5)
      if !isOpen, random.chance(70) { values["to"] = "\(to)" }
      world.add("outage", values)
      if isOpen { return }
      if values["to"] == nil {
        world.add("outage-ended", ["service": service.id, "from": "\(from)", "at": "\(to)"])
      }
      from = to + .minutes(Int32(random.int(1...(60_000 / grid)) * grid))
    }
  }

  private mutating func incidents() {
    for number in 0..<random.pick([0, 1, 4, 9]) {
      var values = ["id": "i\(number)", "kind": random.pick(["lost", "lost", "late"]), "at": "\(instant(-10...200))"]
      if random.chance(70) { values["root-cause"] = random.pick(["radio", "battery", "SIM"]) }
      if random.chance(70) { values["unit"] = random.pick(["u1", "u2", "u3"]) }
      world.add("incident", values)
    }
  }

  private mutating func deviations() {
    for number in 1..<random.pick([1, 3, 6]) {
      let at = instant(-20...150)
      let fixed = at + .minutes(Int32(random.int(1...(20_000 / grid)) * grid))
      let id = "d\(number)"
      world.add(
        "deviation-reported",
        [
          "id": id, "at": random.chance(20) ? "\(Stockholm.date(at: at))" : "\(at)", "what": "fel",
          "fault-class": random.pick(["A", "B", "C"]),
        ])
      if random.chance(75) {
        let later = Stockholm.date(at: fixed).adding(days: 1)
        world.add("deviation-fixed", ["id": id, "at": random.chance(20) ? "\(later)" : "\(fixed)"])
      }
      if random.chance(30) { world.add("notice-given", ["on": "\(day(0...150))", "deviation": id]) }
    }
  }

  private mutating func measurements() {
    var month = base.adding(days: 1 - base.day).adding(months: -1)
    for _ in 0..<9 {
      if random.chance(70) {
        world.add(
          "measured",
          [
            "measure": "answer", "month": String(month.description.prefix(7)), "percentile": "95 %",
            "value": random.pick(["20 s", "30 s", "31 s", "2 min"]), "samples": random.pick(["0", "250"]),
            "on": "\(month.adding(months: 1).adding(days: random.int(0...9)))",
          ])
      }
      month = month.adding(months: 1)
    }
  }

  private mutating func reports() {
    guard let report = world.contract.reports.first else { return }
    var day = world.contract.begins.adding(days: -100)
    while day < base.adding(days: 240) {
      let (_, month, number) = day.parts
      let text = day.description
      let period: String? =
        switch report.every {
        case .week: day.weekday == 1 ? ISOWeek(of: day).description : nil
        case .month: number == 1 ? String(text.prefix(7)) : nil
        case .quarter: number == 1 && month % 3 == 1 ? "\(text.prefix(4))-Q\(month / 3 + 1)" : nil
        }
      if let period, random.chance(85) {
        let length = report.every == .week ? 7 : report.every == .month ? 31 : 92
        world.add(
          "report-delivered",
          ["report": report.id, "period": period, "on": "\(day.adding(days: length + random.int(0...30)))"])
      }
      day = day.adding(days: 1)
    }
  }

  private mutating func standings() {
    for (number, faultClass) in [FaultClass.a, .a, .b].enumerated() {
      var at = instant(-20...60)
      var changes: [StandingChange] = []
      for _ in 0..<random.int(0...5) {
        let verdict = random.pick([Verdict.passed, .failed, .failed, .inconclusive])
        let standing = random.chance(10) ? Standing.waived : Standing(verdict)
        if changes.last?.standing != standing || changes.last?.verdict != verdict {
          changes.append(StandingChange(at: at, standing: standing, verdict: verdict))
        }
        at = at + .minutes(Int32(random.int(1...(50_000 / grid)) * grid))
      }
      let requirement = Requirement(
        id: "B1 ID:\(number + 1)", obligation: random.chance(85) ? .mandatory : .weighted, area: "system",
        text: LocalizedText(swedish: "Kravet"), faultClass: faultClass)
      let known = changes.filter { $0.at <= world.asOf }
      world.requirements.append(
        AssessedRequirement(
          requirement: requirement, verdict: known.last?.verdict ?? .notTested, cases: [], history: known))
    }
  }

  private mutating func money(_ shape: WorldShape) {
    for clause in world.contract.clauses {
      let clauseID = ["clause": clause.id]
      if clause.clock.starts == .decision, random.chance(80) {
        world.add("decided-to-claim", clauseID.merging(["on": "\(day(-10...120))"]) { $1 })
      }
      if clause.clock.starts == .notice, random.chance(40) {
        world.add("notice-given", clauseID.merging(["on": "\(day(-10...120))"]) { $1 })
      }
      if clause.claim != nil {
        for _ in 0..<random.int(0...3) {
          let on = day(0...220)
          var values = clauseID.merging(["on": "\(on)"]) { $1 }
          if random.chance(40) { values["through"] = "\(on.adding(days: -random.int(0...40)))" }
          world.add("claim-made", values)
        }
      }
      if shape.hasAdjustments, random.chance(12) {
        world.add(
          "adjustment-decided",
          [
            "clause": clause.id, "on": "\(day(10...200))",
            "amount": "\(Money(wholeKronor: Int32(random.int(1...60_000))))",
            "basis": "avräkning", "by": "nämnden",
          ])
      }
    }
  }
}
