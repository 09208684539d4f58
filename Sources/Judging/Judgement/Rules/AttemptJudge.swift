import Planning

/// One rule of how an attempt is judged that gives the same whenever it is asked.
protocol AttemptRule: Sendable {
  /// Objects to the finding where the rule is not kept.
  ///
  /// - Parameters:
  ///   - attempt: with all its steps.
  ///   - plannedCase: what the attempt was made of.
  ///   - run: that it was made in; nil for an inspection outside every run.
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in run: RecordedRun?)
}

/// Applies those rules to an attempt that are the same whenever it is judged.
///
/// An attempt is held against the case that it was made of, by identifier and fingerprint; of what is neither in the
/// catalogue nor in a plan of the record nothing is found.
struct AttemptJudge: Sendable {
  private struct Name: Hashable {
    let id: String
    let fingerprint: String
  }

  private static let rules: [any AttemptRule] = [
    OutcomeRule(), DemandRule(), ShardRule(), LoadRule(), ObservationRule(), ClockRule(),
  ]

  private var cases: [Name: PlannedCase] = [:]
  /// Identifiers of cases that are the control of another one.
  let controls: Set<String>

  init(_ catalogue: CompiledCatalogue, plans: some Collection<Plan>) {
    controls = Set(catalogue.cases.lazy.compactMap(\.control) + plans.lazy.flatMap(\.cases).compactMap(\.control))
    for planned in catalogue.cases { cases[Name(id: planned.id, fingerprint: planned.fingerprint)] = planned }
    for planned in plans.lazy.flatMap(\.cases) {
      let name = Name(id: planned.id, fingerprint: planned.fingerprint)
      if cases[name] == nil { cases[name] = planned }
    }
  }

  /// Whether anything can be found of an attempt.
  func knows(_ attempt: CaseAttempt) -> Bool {
    cases[Name(id: attempt.caseID, fingerprint: attempt.fingerprint)] != nil
  }

  /// Keeps what is found of an attempt, and lets the steps go of one that has ended.
  ///
  /// - Parameter run: that it was made in.
  func look(at attempt: inout CaseAttempt, in run: RecordedRun?) {
    if attempt.isFolded { return }
    if let planned = cases[Name(id: attempt.caseID, fingerprint: attempt.fingerprint)] {
      attempt.finding = Self.finding(of: attempt, as: planned, in: run)
    }
    if attempt.finish != nil { attempt.fold() }
  }

  private static func finding(
    of attempt: CaseAttempt, as planned: PlannedCase, in run: RecordedRun?
  ) -> AttemptFinding {
    var finding = AttemptFinding()
    for rule in rules { rule.judge(&finding, of: attempt, as: planned, in: run) }
    return finding
  }
}
