package import Catalogue
package import Evidence
package import Planning
package import Quantities
package import Texts

/// What a project can be learnt from, from its record alone: what gates said at each decision beside what was decided, what
/// held and what did not. Nothing in it is written for one project.
package struct Lessons: Sendable {
  /// How a decision went beside what the gate said.
  package enum Course: String, Hashable, Sendable, CaseIterable {
    /// As the gate said, or more careful.
    case followed
    /// On, although the gate said no.
    case against
    /// Nobody decided, although the gate said no.
    case undecided

    init(_ row: Replay.Row) {
      switch (row.evaluation.recommendation, row.outcome) {
      case (.noGo, nil): self = .undecided
      case (.noGo, .go?), (.noGo, .conditions?), (.conditions, .go?): self = .against
      default: self = .followed
      }
    }
  }

  /// A criterion as it stood when its gate was last asked.
  package struct Criterion: Hashable, Sendable {
    package let gate: Text
    package let title: Text
    package let standing: CriterionStanding
    package let reason: Text?
    package let asked: CalendarDate
  }

  package let catalogue: Catalogue
  package let asOf: Instant
  package let decisions: [(row: Replay.Row, course: Course)]
  /// In the order in which their gates were last asked.
  package let criteria: [Criterion]
  package let requirements: LearntRequirements
  /// In the order in which they were given.
  package let promises: [FieldPromise]
  /// Requirement -> waivers, the newest last.
  package let waivers: [(requirement: String, waiver: Waiver)]
  package let oralWaivers: [Event<OralWaiver>]
  package let reductions: [ScopeReduction]
  package let deviations: LearntDeviations
  package let statutory: StatutoryHistory
  /// The days that somebody above was told how things stood.
  package let informed: [(on: CalendarDate, who: DecisionLevel)]

  package var today: CalendarDate { Stockholm.date(at: asOf) }

  /// - Throws: where an entry lacks something.
  package init(
    _ record: ReplayRecord, catalogue: CompiledCatalogue, asOf instant: Instant? = nil
  ) throws(RecordError) {
    let end: Instant =
      if let instant { instant } else { try Self.end(of: record) }
    let asked = ReplayRecord(
      entries: record.entries, decisions: record.decisions.filter { $0.at <= end }, assumed: record.assumed,
      tellsWhenWritten: record.tellsWhenWritten, plans: record.plans)
    let replay = try Replay(asked, catalogue: catalogue)
    let bench = try GateBench(
      catalogue: catalogue, record: RecordView(record.entries, asOf: end, writtenBy: nil, plans: record.plans))
    self.catalogue = catalogue.catalogue
    asOf = end
    decisions = replay.rows.map { ($0, Course($0)) }
    criteria = Self.criteria(replay)
    requirements = LearntRequirements(bench)
    promises = bench.field.promises
    waivers = bench.testimony.waivers.sorted { $0.key < $1.key }.flatMap { id, all in all.map { (id, $0) } }
    oralWaivers = Array(bench.events.events(OralWaiver.self))
    reductions = bench.scopeReductions
    deviations = LearntDeviations(bench.field.deviations, at: end)
    statutory = bench.statutory
    informed = bench.events.events(Evidence.Informed.self).compactMap { event in
      guard let on = event.on?.beginning, let who = event.who else { return nil }
      return (Stockholm.date(at: on), who)
    }
  }

  /// When the newest was known of all that is recorded or decided.
  private static func end(of record: ReplayRecord) throws(RecordError) -> Instant {
    var end = record.decisions.map(\.at).max()
    for entry in record.entries {
      let known = entry.kind == EventRecorded.kind ? try entry.body(as: EventRecorded.self).known : entry.at
      end = max(end ?? known, known)
    }
    return end ?? .latest
  }

  /// Each criterion of a gate once, as it stood last.
  private static func criteria(_ replay: Replay) -> [Criterion] {
    var seen: Set<[String]> = []
    var newest: [Criterion] = []
    for row in replay.rows.reversed() {
      let gate = row.evaluation.gate
      for result in row.evaluation.criteria where result.origin == .gate {
        guard seen.insert([gate.id, result.id]).inserted else { continue }
        newest.append(
          Criterion(
            gate: gate.title.text, title: result.title, standing: result.standing, reason: result.reasons.first,
            asked: Stockholm.date(at: row.decision.at)))
      }
    }
    return newest.sorted { $0.asked < $1.asked }
  }
}

/// How the mandatory requirements stand at the end.
package struct LearntRequirements: Hashable, Sendable {
  /// Shown to be met on a real system.
  package let shown: [String]
  /// Failed, or seen not to be met in use.
  package let unmet: [String]
  /// Left out of what is introduced, and neither shown nor failed.
  package let leftOut: [String]
  /// None of these: nobody knows.
  package let unknown: [String]

  init(_ bench: GateBench) {
    var (shown, unmet, leftOut, unknown): ([String], [String], [String], [String]) = ([], [], [], [])
    let out = bench.leftOut
    for assessed in bench.assessment.requirements where assessed.requirement.obligation == .mandatory {
      if Requirements.isUnmet(assessed, in: bench) {
        unmet.append(assessed.id)
      } else if Requirements.isShown(assessed, in: bench) {
        shown.append(assessed.id)
      } else if out.contains(assessed.id) {
        leftOut.append(assessed.id)
      } else {
        unknown.append(assessed.id)
      }
    }
    (self.shown, self.unmet, self.leftOut, self.unknown) = (shown, unmet, leftOut, unknown)
  }
}

/// Deviations by what was seen.
package struct LearntDeviations: Hashable, Sendable {
  package struct Kind: Hashable, Sendable {
    package let faultClass: FaultClass
    package let what: String
    package let count: Int
    package let open: Int
    package let first: CalendarDate
  }

  /// The graver first, then those that were seen first.
  package let kinds: [Kind]

  init(_ history: DeviationHistory, at instant: Instant) {
    kinds = Dictionary(grouping: history.all) { [$0.faultClass.rawValue, $0.what] }.values.compactMap { alike in
      guard let first = alike.first else { return nil }
      return Kind(
        faultClass: first.faultClass, what: first.what, count: alike.count,
        open: alike.count { $0.isOpen(at: instant) }, first: first.reportedOn)
    }.sorted { ($0.faultClass, $0.first, $0.what) < ($1.faultClass, $1.first, $1.what) }
  }
}
