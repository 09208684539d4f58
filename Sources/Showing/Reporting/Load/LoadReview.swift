import Evidence
import JSONValues
package import Judgement
import Load
import Planning
package import Quantities
import SuiteLanguage
package import Texts

/// What a record says of loads that were put on the system: what was sent, the result of every alarm, how long it took.
package struct LoadReview: Sendable {
  /// A load as it was done.
  struct Tested: Sendable {
    let assessed: AssessedCase
    /// The requirements that the case verifies, in the order of the catalogue.
    let requirements: [AssessedRequirement]
    let step: RecordedStep
    /// As the plan has it; nil where only the run knew its values.
    let planned: PlannedStep.Load?
    let run: RecordedRun?
    let result: LoadResult
    let evidence: AttachmentReference
    /// Held against what is demanded.
    let judgement: LoadJudgement
    /// What an earlier run of the same case gave, where one was named to compare with.
    var earlier: Earlier?

    /// The case's own verdict: more than the load may weigh in it.
    var verdict: Verdict { assessed.verdict }
    /// Calls that raise alarms, with their place in the mix.
    var alarmCalls: [CallResult] { result.calls.filter(\.isAlarm) }
    /// How late the generator may be.
    var lagAllowed: TimeSpan? { planned?.lag }
  }

  /// The same load in another run.
  struct Earlier: Sendable {
    let result: LoadResult
    let judgement: LoadJudgement
    let run: RecordedRun?
    let takenAt: Instant
  }

  let assessment: Assessment
  /// By case, in the order of the catalogue.
  let loads: [Tested]

  /// Bytes of a result that are read; a million alarms with all that is listed need less than a tenth.
  private static let longestResult = 256_000_000

  /// Nil where no load was done, or none can be read.
  ///
  /// - Parameters:
  ///   - earlier: another record's assessment to compare with, and its attachments.
  package init?(
    _ assessment: Assessment, attachments: AttachmentAccess,
    earlier: (assessment: Assessment, attachments: AttachmentAccess)? = nil
  ) {
    var loads: [Tested] = []
    for (assessed, requirements) in Self.cases(of: assessment) {
      for step in assessed.attempt?.steps ?? [] {
        guard let (result, evidence) = Self.result(of: step, attachments) else { continue }
        loads.append(
          Tested(
            assessed: assessed, requirements: requirements, step: step,
            planned: RecordedLoad.step(of: step.result, in: assessed.planned),
            run: Self.run(of: assessed, in: assessment), result: result, evidence: evidence,
            judgement: result.judged(against: Self.demands(step, assessed)),
            earlier: earlier.flatMap { Self.earlier(assessed, step, in: $0.assessment, $0.attachments) }))
      }
    }
    guard !loads.isEmpty else { return nil }
    self.assessment = assessment
    self.loads = loads
  }

  /// How many loads stand beside an earlier run of theirs.
  package var compared: Int { loads.count { $0.earlier != nil } }

  /// When the last of the loads in an assessment was begun; nil where there is none.
  package static func lastBegin(in assessment: Assessment) -> Instant? {
    cases(of: assessment).compactMap { assessed, _ in
      assessed.attempt.flatMap { attempt in
        attempt.steps.contains { $0.result.action == .load } ? attempt.startedAt : nil
      }
    }.max()
  }

  /// Each case once, with the requirements that it verifies.
  private static func cases(of assessment: Assessment) -> [(AssessedCase, [AssessedRequirement])] {
    var order: [AssessedCase] = []
    var verified: [String: [AssessedRequirement]] = [:]
    for requirement in assessment.requirements {
      for assessed in requirement.cases {
        if verified[assessed.id] == nil { order.append(assessed) }
        verified[assessed.id, default: []].append(requirement)
      }
    }
    return order.map { ($0, verified[$0.id] ?? []) }
  }

  private static func run(of assessed: AssessedCase, in assessment: Assessment) -> RecordedRun? {
    assessed.attempt?.run.flatMap { id in assessment.runs.first { $0.id == id } }
  }

  private static func demands(_ step: RecordedStep, _ assessed: AssessedCase) -> LoadDemands {
    RecordedLoad.demands(of: step.result, in: assessed.planned) ?? LoadDemands(that: [:])
  }

  /// Nil where the other record has no such load, or the very same one.
  private static func earlier(
    _ assessed: AssessedCase, _ step: RecordedStep, in other: Assessment, _ attachments: AttachmentAccess
  ) -> Earlier? {
    for (before, _) in cases(of: other) where before.id == assessed.id {
      guard let attempt = before.attempt,
        let match = attempt.steps.first(where: { $0.path == step.path && $0.entry.hash != step.entry.hash }),
        let (result, _) = result(of: match, attachments)
      else { continue }
      return Earlier(
        result: result, judgement: result.judged(against: demands(match, before)), run: run(of: before, in: other),
        takenAt: attempt.takenAt)
    }
    return nil
  }

  private static func result(
    of step: RecordedStep, _ attachments: AttachmentAccess
  ) -> (LoadResult, AttachmentReference)? {
    guard step.result.action == .load,
      let reference = step.attachments.first(where: { $0.name == "load-result" }),
      let bytes = attachments.bytes(reference, atMost: longestResult),
      let result = try? JSONValue.parse(bytes).decode(LoadResult.self), result.format == LoadResult.format
    else { return nil }
    return (result, reference)
  }

  /// The name of the page, beside that of the report on requirements.
  package static func pageName(_ language: InterfaceLanguage) -> String {
    switch language {
    case .swedish: "belastning.html"
    case .english: "load.html"
    case .finnish: "kuormitus.html"
    }
  }
}
