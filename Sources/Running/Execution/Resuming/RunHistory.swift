import Digests
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage

/// Where an interrupted attempt at a case goes on: in a real wait, or in a load.
struct Continuation: Sendable {
  enum Point: Sendable {
    case wait(until: Instant)
    case load(RunHistory.Load)
  }

  /// Index of the step that was interrupted.
  let step: Int
  let point: Point
  let saved: [String: Value]
}

/// What a record says about one run.
struct RunHistory: Sendable {
  struct Attempt: Sendable {
    let number: Int
    let fingerprint: String
    var steps: [StepFinished] = []
    var wait: WaitStarted?
    /// By the path of the step.
    var loads: [String: Load] = [:]
    var finished: CaseOutcome?
  }

  /// What is known of a load.
  struct Load: Sendable {
    /// How it first began.
    let begun: LoadBegun
    var slices: [AttachmentReference] = []
    /// The end of the last slice, in microseconds since the begin.
    var until: Int64
  }

  let started: RunStarted
  /// The entry that began it.
  let reference: EntryReference
  private(set) var isFinished = false
  /// The last attempt at each case.
  private(set) var attempts: [String: Attempt] = [:]

  init(started: RunStarted, reference: EntryReference) {
    self.started = started
    self.reference = reference
  }

  /// Takes an entry that is about this run.
  mutating func take(_ content: EntryContent, _ slice: AttachmentReference?) {
    switch content {
    case .runFinished: isFinished = true
    case .caseStarted(let body): attempts[body.case] = Attempt(number: body.attempt, fingerprint: body.fingerprint)
    case .stepFinished(let body): attempts[body.case]?.steps.append(body)
    case .waitStarted(let body): attempts[body.case]?.wait = body
    case .loadBegun(let body) where body.isContinued != true:
      attempts[body.case]?.loads[body.step] = Load(begun: body, until: .min)
    case .loadProgressed(let body):
      attempts[body.case]?.loads[body.step]?.until = body.until
      if let slice { attempts[body.case]?.loads[body.step]?.slices.append(slice) }
    case .caseFinished(let body): attempts[body.case]?.finished = body.outcome
    default: break
    }
  }

  /// Lets go of what only a run that goes on needs.
  mutating func forgetAttempts() { attempts = [:] }
}

extension RunHistory.Attempt {
  /// Where the attempt can go on. Nil where it must begin again.
  ///
  /// - Parameter needsAllSteps: whether the steps before it must be in this record; a shard has them from the lead.
  func continuation(of planned: PlannedCase, needsAllSteps: Bool = true) -> Continuation? {
    guard finished == nil, planned.fingerprint == fingerprint, let (number, point) = interrupted(in: planned) else {
      return nil
    }
    var saved: [String: Value] = [:]
    var done: Set<String> = []
    for step in steps {
      guard step.outcome == .met || step.outcome == .advised else { return nil }
      done.insert(step.step)
      for (name, json) in step.saved ?? [:] {
        // What was redacted is not what it was: the steps that need it are done again.
        guard !Redactor.isRedacted(json), let value = Value(json: json) else { return nil }
        saved[name] = value
      }
    }
    guard !done.contains("\(number)"), !needsAllSteps || (1..<number).allSatisfy({ done.contains("\($0)") }) else {
      return nil
    }
    return Continuation(step: number - 1, point: point, saved: saved)
  }

  /// The step, counted from 1, that had begun and did not end.
  private func interrupted(in planned: PlannedCase) -> (Int, Continuation.Point)? {
    let open = loads.filter { path, _ in !steps.contains { $0.step == path } }
    if let (path, load) = open.first, let number = Int(path), planned.steps.indices.contains(number - 1),
      planned.steps[number - 1].isLoad
    {
      return (number, .load(load))
    }
    guard let wait, let number = Int(wait.step), planned.steps.indices.contains(number - 1),
      case .wait = planned.steps[number - 1]
    else { return nil }
    return (number, .wait(until: wait.until))
  }

  /// Why the case has failed already, though it was not finished: a step was seen to be unmet.
  var unmetStep: StepFinished? { steps.first { $0.outcome == .unmet } }
}
