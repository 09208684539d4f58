package import Diagnostics
package import Digests
package import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

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

/// The runs of a record, of which several may have been at work at once.
struct RecordedRuns: Sendable {
  /// In the order in which they began.
  private(set) var all: [RunHistory] = []
  private var places: [String: Int] = [:]

  static func read(_ directory: String) throws(RecordError) -> RecordedRuns {
    var runs = RecordedRuns()
    var reader = try RecordReader(directory: directory)
    while let entry = try reader.next() {
      if entry.event == nil { try runs.take(entry, try entry.content()) }
    }
    return runs
  }

  /// The last run that no other process is at work on.
  func last(for writer: RecordWriter) throws(RecordError) -> RunHistory? {
    for run in all.reversed() where try !writer.isAtWork(runBegunAt: run.reference.seq) { return run }
    return nil
  }

  private mutating func take(_ entry: RecordEntry, _ content: EntryContent) throws(RecordError) {
    if case .runStarted(let started) = content {
      // Nobody goes on with what was followed by another run.
      for index in all.indices where all[index].isFinished { all[index].forgetAttempts() }
      places[started.run] = all.count
      all.append(RunHistory(started: started, reference: entry.reference))
    } else if let place = content.run.flatMap({ places[$0] }) {
      all[place].take(content, try entry.attachment(named: "slice"))
    }
  }
}

extension EntryContent {
  /// The run that it is about; nil where it is about none, or begins one.
  fileprivate var run: String? {
    switch self {
    case .runFinished(let body): body.run
    case .caseStarted(let body): body.run
    case .stepFinished(let body): body.run
    case .waitStarted(let body): body.run
    case .loadBegun(let body): body.run
    case .loadProgressed(let body): body.run
    case .caseFinished(let body): body.run
    default: nil
    }
  }
}

/// Whether what is to go on is the run that was interrupted: the same plan against the same version of the same system.
package struct ResumeCheck {
  let interrupted: RunStarted

  package init(interrupted: RunStarted) { self.interrupted = interrupted }

  /// - Returns: whether it may go on; otherwise it says why not.
  package func check(plan: SHA256Digest, into sink: DiagnosticSink) -> Bool {
    guard interrupted.plan != plan else { return true }
    sink.error(
      "other-plan", Text("the interrupted run was of another plan (\(interrupted.plan)), not of this one (\(plan))"),
      at: nil,
      hints: [Text("give the plan that was interrupted, or begin another run with --new-run")])
    return false
  }

  /// - Parameters:
  ///   - version: what the system says now; nil where it does not answer.
  ///   - addresses: without secrets, as in the record.
  /// - Returns: whether it may go on; otherwise it says why not.
  package func check(version: String?, addresses: [String: String], into sink: DiagnosticSink) -> Bool {
    let before = sink.errorCount
    if let version, version != interrupted.system.version, interrupted.system.isVersionKnown {
      sink.error(
        "other-version",
        Text(
          "the interrupted run was of version \(interrupted.system.version) of the system, and now version \(version) answers"
        ),
        at: nil, hints: [Text("what one version did says nothing about another: begin another run with --new-run")])
    }
    for (connection, address) in addresses.sorted(by: { $0.key < $1.key }) {
      guard let earlier = interrupted.addresses?[connection], earlier != address else { continue }
      sink.error(
        "other-address",
        Text(
          "the interrupted run reached the connection '\(connection)' at \(earlier), and now it leads to \(address)"),
        at: nil, hints: [Text("give the address that the run began with, or begin another run with --new-run")])
    }
    return sink.errorCount == before
  }
}
