import Drivers
import Evidence
import Texts

/// What has been taken over of the cases while shards are merged.
struct MergedCases {
  let loads: LoadsOfRun
  private(set) var summary = RunSummary()
  /// Loads that have been merged.
  var merged: Set<LoadPlace> = []
  private var attempts: [String: Int] = [:]
  private var steps: [String: [StepFinished]] = [:]
  private var openCases: Set<String> = []

  init(_ loads: LoadsOfRun) { self.loads = loads }

  /// Cases that hold a load and have no outcome.
  var open: [String] { openCases.filter(holdsLoad).sorted() }

  func holdsLoad(_ id: String) -> Bool { loads.cases.contains(id) }

  func attempt(of id: String) -> Int { attempts[id] ?? 1 }

  mutating func begin(_ body: CaseStarted) {
    attempts[body.case] = body.attempt
    steps[body.case] = []
    openCases.insert(body.case)
  }

  mutating func take(_ step: StepFinished) { steps[step.case, default: []].append(step) }

  mutating func finish(_ body: CaseFinished) { close(body.case, body.outcome) }

  mutating func close(_ id: String, _ outcome: CaseOutcome) {
    openCases.remove(id)
    summary.count(outcome)
  }

  /// The worst of a case's steps, with the reason of the first that came to that.
  ///
  /// - Parameter isWhole: whether the lead came to the end of the case.
  func outcome(of id: String, isWhole: Bool) -> (CaseOutcome, LocalizedText?) {
    let steps = steps[id] ?? []
    if let unmet = steps.first(where: { $0.outcome == .unmet }) { return (.failed, unmet.reason) }
    if let unobserved = steps.first(where: { $0.outcome == .unobserved }) { return (.inconclusive, unobserved.reason) }
    guard isWhole, !steps.isEmpty else { return (.inconclusive, LocalizedText(Reasons.leadEndedEarly)) }
    return (.passed, nil)
  }
}
