import Catalogue
import Evidence
import JSONValues
import Judgement
import Planning
import Quantities
import TestSupport
import Testing

/// What must hold whatever the record says, tried on seeded random records.
@Suite("Properties of judgement")
struct JudgementProperties {
  static let seeds = Array(UInt64(1)...60)

  /// One thing that happens in a run, in the order of its case.
  private enum Event {
    case started(String, attempt: Int)
    case step(String, String, StepOutcome, attempt: Int)
    case finished(String, CaseOutcome, attempt: Int)
  }

  /// For each case the events of one attempt, some of them cut off or without steps.
  private func caseEvents(_ random: inout SeededRandom) -> [[Event]] {
    TownCatalogue.caseIDs.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.map { id in
      let outcome = CaseOutcome.allCases.randomElement(using: &random) ?? .passed
      let last: StepOutcome = outcome == .passed ? .met : outcome == .failed ? .unmet : .unobserved
      let whole: [Event] = [
        .started(id, attempt: 1), .step(id, "1", .met, attempt: 1), .step(id, "2", last, attempt: 1),
        .finished(id, outcome, attempt: 1),
      ]
      return Int.random(in: 0..<5, using: &random) == 0
        ? Array(whole.prefix(Int.random(in: 1...4, using: &random))) : whole
    }
  }

  /// The events in an order that keeps the order within each case.
  private func interleaved(_ events: [[Event]], _ random: inout SeededRandom) -> [Event] {
    var rest = events.filter { !$0.isEmpty }
    var result: [Event] = []
    while !rest.isEmpty {
      let index = Int.random(in: 0..<rest.count, using: &random)
      result.append(rest[index].removeFirst())
      if rest[index].isEmpty { rest.remove(at: index) }
    }
    return result
  }

  private func write(_ events: [Event], run: String, into record: inout RecordBuilder) throws {
    for event in events {
      switch event {
      case .started(let id, let attempt):
        try record.append(CaseStarted(run: run, case: id, fingerprint: "f-\(id)", attempt: attempt))
      case .step(let id, let path, let outcome, let attempt):
        try record.step(path, of: id, in: run, outcome, attempt: attempt)
      case .finished(let id, let outcome, let attempt):
        try record.append(
          CaseFinished(run: run, case: id, attempt: attempt, fingerprint: "f-\(id)", outcome: outcome))
      }
    }
  }

  /// One to four runs, now and then with a waiver between them.
  private func randomRecord(_ random: inout SeededRandom) throws -> RecordBuilder {
    var record = try RecordBuilder.make()
    for number in 1...Int.random(in: 1...4, using: &random) {
      let run = "r\(number)"
      try record.startRun(run, version: "1.\(number)")
      try write(interleaved(caseEvents(&random), &random), run: run, into: &record)
      if Bool.random(using: &random) { try record.append(RunFinished(run: run)) }
      record.now = record.now.advanced(by: .days(Int16.random(in: 1...40, using: &random)))
      if Int.random(in: 0..<3, using: &random) == 0,
        let id = TownCatalogue.caseIDs.prefix(4).randomElement(using: &random)
      {
        let day = Stockholm.date(at: record.now).adding(days: Int.random(in: 0...60, using: &random))
        try record.waive(id, until: day)
      }
    }
    return record
  }

  @Test(arguments: seeds)
  func `adding a failed case never improves a verdict`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let before = try randomRecord(&random)
    let id = try #require(TownCatalogue.caseIDs.randomElement(using: &random))
    var after = before
    let run = Bool.random(using: &random) ? "r1" : "added"
    if run == "added" { try after.startRun(run, version: "1.9") }
    try after.runCase(id, in: run, .failed, attempt: 9)
    let (old, new) = (try before.judged(asOf: after.now), try after.judged(asOf: after.now))
    for (was, isNow) in zip(old.requirements, new.requirements) {
      #expect(isNow.verdict >= was.verdict, "\(was.id)")
      #expect(isNow.standing <= was.standing || isNow.standing == .waived, "\(was.id)")
    }
    #expect(new.conclusion == .failed || old.conclusion != .failed)
  }

  @Test(arguments: seeds)
  func `the order of entries of different cases does not matter`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let events = caseEvents(&random)
    func judged(_ order: [Event]) throws -> [String] {
      var record = try RecordBuilder.make()
      try record.startRun("r1")
      try write(order, run: "r1", into: &record)
      return try record.judged().requirements.map {
        "\($0.id) \($0.verdict) \($0.cases.flatMap(\.reasons).map(\.code))"
      }
    }
    let first = try judged(interleaved(events, &random))
    let second = try judged(interleaved(events, &random))
    #expect(first == second)
    #expect(try judged(events.flatMap { $0 }) == first)
  }

  @Test(arguments: seeds)
  func `before any entry everything is not tested`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let assessment = try randomRecord(&random).judged(asOf: instant("2026-03-01T11:59:59.999999Z"))
    #expect(assessment.requirements.allSatisfy { $0.standing == .notTested && $0.history.isEmpty })
    #expect(assessment.conclusion == .inconclusive)
  }

  @Test(arguments: seeds)
  func `a waiver never turns into a pass`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let before = try randomRecord(&random)
    var after = before
    let id = try #require(TownCatalogue.compiled.requirements.randomElement(using: &random)?.requirement.id)
    try after.waive(id, until: Stockholm.date(at: after.now).adding(days: Int.random(in: -3...3, using: &random)))
    let (old, new) = (try before.judged(asOf: after.now), try after.judged(asOf: after.now))
    for (was, isNow) in zip(old.requirements, new.requirements) {
      #expect(isNow.verdict == was.verdict)
      #expect(isNow.standing != .passed || was.verdict == .passed)
      if was.id != id { #expect(isNow.standing == was.standing) }
    }
  }

  @Test(arguments: seeds)
  func `without its control's pass a negative case is never passed`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var record = try randomRecord(&random)
    try record.startRun("last", version: "2.0")
    try record.runCase("positive", in: "last", .passed)
    try record.runCase("negative", in: "last", .passed)
    #expect(try record.judged().verdict("negative") == .passed)
    let withoutControl = try record.entries.filter { entry in
      let body = try entry.json()
      return body["run"]?.stringValue != "last" || body["case"]?.stringValue != "positive"
    }
    let assessment = try Assessor.assess(
      catalogue: TownCatalogue.compiled, record: withoutControl, asOf: record.now)
    #expect(assessment.verdict("negative") == .inconclusive)
  }

  @Test(arguments: seeds)
  func `what came later does not change what could be known`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let record = try randomRecord(&random)
    let cut = try #require(record.entries.randomElement(using: &random))
    let known = record.entries.filter { $0.at <= cut.at }
    let whole = try record.judged(asOf: cut.at)
    #expect(try Assessor.assess(catalogue: TownCatalogue.compiled, record: known, asOf: cut.at) == whole)
  }

  @Test(arguments: seeds)
  func `history ends with the present and agrees with judging then`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let record = try randomRecord(&random)
    for requirement in try record.judged().requirements {
      guard let last = requirement.history.last else {
        #expect(requirement.standing == .notTested)
        continue
      }
      #expect(last.standing == requirement.standing)
      #expect(last.verdict == requirement.verdict)
      for change in requirement.history {
        let then = try record.judged(asOf: change.at)
        #expect(then.standing(requirement.id) == change.standing, "\(requirement.id) at \(change.at)")
      }
    }
  }
}
