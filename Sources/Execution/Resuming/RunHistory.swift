import Digests
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage

/// Where an interrupted attempt at a case goes on: in a real wait.
struct Continuation: Sendable {
  /// Index of the step that waits.
  let waitingStep: Int
  let waitEnd: Instant
  let saved: [String: Value]
}

/// What a record says about its last run.
struct RunHistory: Sendable {
  struct Attempt: Sendable {
    let number: Int
    let fingerprint: String
    var steps: [StepFinished] = []
    var wait: WaitStarted?
    var finished: CaseOutcome?
  }

  /// Runs in the record.
  private(set) var runs = 0
  /// The last of them.
  private(set) var last: RunStarted?
  private(set) var isFinished = false
  /// The last attempt at each case of the last run.
  private(set) var attempts: [String: Attempt] = [:]

  /// Reads a record that may not exist yet.
  static func read(_ directory: String) throws(RecordError) -> RunHistory {
    var history = RunHistory()
    var reader = try RecordReader(directory: directory)
    while let entry = try reader.next() { history.take(try entry.content()) }
    return history
  }

  private mutating func take(_ content: EntryContent) {
    switch content {
    case .runStarted(let run):
      runs += 1
      last = run
      isFinished = false
      attempts = [:]
    case .runFinished(let body) where body.run == last?.run: isFinished = true
    case .caseStarted(let body) where body.run == last?.run:
      attempts[body.case] = Attempt(number: body.attempt, fingerprint: body.fingerprint)
    case .stepFinished(let body) where body.run == last?.run: attempts[body.case]?.steps.append(body)
    case .waitStarted(let body) where body.run == last?.run: attempts[body.case]?.wait = body
    case .caseFinished(let body) where body.run == last?.run: attempts[body.case]?.finished = body.outcome
    default: break
    }
  }
}

extension RunHistory.Attempt {
  /// Where the attempt can go on. Nil where it must begin again.
  func continuation(of planned: PlannedCase) -> Continuation? {
    guard finished == nil, let wait, let number = Int(wait.step), planned.steps.indices.contains(number - 1),
      case .wait = planned.steps[number - 1], planned.fingerprint == fingerprint
    else { return nil }
    var saved: [String: Value] = [:]
    var done: Set<String> = []
    for step in steps {
      guard step.outcome == .met else { return nil }
      done.insert(step.step)
      for (name, json) in step.saved ?? [:] {
        guard let value = Value(json: json) else { return nil }
        saved[name] = value
      }
    }
    guard !done.contains(wait.step), (1..<number).allSatisfy({ done.contains("\($0)") }) else { return nil }
    return Continuation(waitingStep: number - 1, waitEnd: wait.until, saved: saved)
  }

  /// Why the case has failed already, though it was not finished: a step was seen to be unmet.
  var unmetStep: StepFinished? { steps.first { $0.outcome == .unmet } }
}
