package import Evidence
package import Quantities

/// What a record says up to an instant, arranged by run and case. Nothing is judged here.
package struct Testimony: Hashable, Sendable {
  /// The catalogue that the record is about.
  package private(set) var catalogue: String?
  /// The newest entry that was taken into account.
  package private(set) var head: EntryReference?
  package private(set) var entryCount = 0
  /// In the order in which they began.
  package private(set) var runs: [RecordedRun] = []
  /// By identifier of the case, in the order in which they began.
  package private(set) var attempts: [String: [CaseAttempt]] = [:]
  /// By identifier of the requirement, in the order in which they were granted.
  package private(set) var waivers: [String: [Waiver]] = [:]
  /// The newest version of each system that an entry tells of.
  package private(set) var versions: [SystemName: String] = [:]

  private var runIndices: [String: Int] = [:]

  /// A system whatever its version.
  package struct SystemName: Hashable, Sendable {
    package let vendor: String
    package let product: String

    package init(_ system: SystemUnderTest) {
      vendor = system.vendor
      product = system.product
    }
  }

  /// Arranges the entries that were written at or before the instant. Throws where an entry of a known kind lacks
  /// something; entries of kinds that this version does not know are passed over.
  package init(_ entries: [RecordEntry], asOf instant: Instant) throws(RecordError) {
    for index in entries.indices where entries[index].at <= instant {
      // By far the most are events, which tell nothing of runs.
      if entries[index].isEvent {
        entryCount += 1
        head = entries[index].reference
      } else {
        try take(entries[index])
      }
    }
  }

  package func run(_ id: String) -> RecordedRun? { runIndices[id].map { runs[$0] } }

  /// Marks the runs that events take back. They stay among the runs, and count no longer.
  package mutating func takeBackRuns(by events: EventLog) {
    for withdrawal in events.events(CorrectionEvents.runWithdrawn).compactMap(RunWithdrawal.init) {
      guard let index = runIndices[withdrawal.run] else { continue }
      runs[index].withdrawal = withdrawal
    }
  }

  private mutating func take(_ entry: RecordEntry) throws(RecordError) {
    entryCount += 1
    head = entry.reference
    switch try entry.content() {
    case .recordCreated(let body): catalogue = body.catalogue
    case .runStarted(let body): begin(body, entry)
    case .runResumed(let body):
      note(body.run, entry) { run in
        run.ending = .open
        run.resumptions += 1
      }
    case .runInterrupted(let body): note(body.run, entry) { $0.ending = .interrupted(body.reason) }
    case .runFinished(let body): note(body.run, entry) { $0.ending = .finished }
    case .caseStarted(let body): begin(body, entry)
    case .stepFinished(let body): add(body, entry)
    case .caseFinished(let body): finish(body, entry)
    case .inspectionAnswered(let body): answer(body, entry)
    case .waitStarted(let body): note(body.run, entry)
    case .loadBegun(let body): note(body.run, entry)
    case .loadProgressed(let body): note(body.run, entry)
    case .clockChecked(let body):
      note(body.run, entry) { run in
        let known = run.clockCheck?.offsetMilliseconds.magnitude ?? 0
        if run.clockCheck == nil || body.offsetMilliseconds.magnitude > known { run.clockCheck = body }
      }
    case .connectionChecked(let body): note(body.run, entry)
    case .systemChanged(let body): versions[SystemName(body.system)] = body.system.version
    case .waiverGranted(let body): grant(body, entry)
    case .waiverRevoked(let body): revoke(body, entry)
    case .eventRecorded, .tornLineSetAside, .unknown: break
    }
  }

  private mutating func begin(_ body: RunStarted, _ entry: RecordEntry) {
    runIndices[body.run] = runs.count
    runs.append(RecordedRun(start: body, startedAt: entry.at, lastEntryAt: entry.at))
    // A system that did not answer, or was not asked, has become no other version.
    let name = SystemName(body.system)
    if body.system.isVersionKnown || versions[name] == nil { versions[name] = body.system.version }
  }

  private mutating func note(_ run: String, _ entry: RecordEntry, _ change: (inout RecordedRun) -> Void = { _ in }) {
    guard let index = runIndices[run] else { return }
    runs[index].lastEntryAt = entry.at
    change(&runs[index])
  }

  private mutating func begin(_ body: CaseStarted, _ entry: RecordEntry) {
    note(body.run, entry)
    attempts[body.case, default: []].append(
      CaseAttempt(
        run: body.run, caseID: body.case, fingerprint: body.fingerprint, number: body.attempt, startedAt: entry.at))
  }

  private func index(of run: String?, _ caseID: String, _ number: Int?) -> Int? {
    attempts[caseID]?.lastIndex { $0.run == run && (number == nil || $0.number == number) }
  }

  private mutating func add(_ body: StepFinished, _ entry: RecordEntry) {
    note(body.run, entry)
    guard let index = index(of: body.run, body.case, body.attempt) else { return }
    let step = RecordedStep(result: body, entry: entry.reference, attachments: entry.attachments)
    let earlier = attempts[body.case]?[index].steps.firstIndex { $0.path == step.path }
    // A step that was seen to be unmet stays so, whatever a repetition shows.
    if let earlier, let old = attempts[body.case]?[index].steps[earlier] {
      if old.result.outcome != .unmet { attempts[body.case]?[index].steps[earlier] = step }
    } else {
      attempts[body.case]?[index].steps.append(step)
    }
  }

  private mutating func finish(_ body: CaseFinished, _ entry: RecordEntry) {
    note(body.run, entry)
    let finish = CaseAttempt.Finish(outcome: body.outcome, reason: body.reason, at: entry.at, takenAt: body.takenAt)
    if let index = index(of: body.run, body.case, body.attempt) {
      attempts[body.case]?[index].finish = finish
    } else {
      attempts[body.case, default: []].append(
        CaseAttempt(
          run: body.run, caseID: body.case, fingerprint: body.fingerprint, number: body.attempt, startedAt: entry.at,
          finish: finish))
    }
  }

  private mutating func answer(_ body: InspectionAnswered, _ entry: RecordEntry) {
    if let run = body.run { note(run, entry) }
    let answer = CaseAttempt.Answer(content: body, entry: entry.reference, attachments: entry.attachments)
    // One answer may serve several requirements, each of which has its entry.
    let isKnown = attempts[body.case]?.contains { attempt in
      attempt.run == body.run && attempt.fingerprint == body.fingerprint && attempt.answer?.content.by == body.by
        && attempt.answer?.content.answeredAt == body.answeredAt && attempt.answer?.content.outcome == body.outcome
    }
    if isKnown == true { return }
    if body.run != nil, let index = index(of: body.run, body.case, nil),
      attempts[body.case]?[index].fingerprint == body.fingerprint, attempts[body.case]?[index].answer == nil
    {
      attempts[body.case]?[index].answer = answer
    } else {
      attempts[body.case, default: []].append(
        CaseAttempt(
          run: body.run, caseID: body.case, fingerprint: body.fingerprint, number: 1, startedAt: entry.at,
          answer: answer))
    }
  }

  private mutating func grant(_ body: WaiverGranted, _ entry: RecordEntry) {
    endWaiver(of: body.requirement, at: entry.at, revocation: nil)
    waivers[body.requirement, default: []].append(Waiver(content: body, grantedAt: entry.at))
  }

  private mutating func revoke(_ body: WaiverRevoked, _ entry: RecordEntry) {
    endWaiver(of: body.requirement, at: entry.at, revocation: body)
  }

  private mutating func endWaiver(of requirement: String, at instant: Instant, revocation: WaiverRevoked?) {
    guard let last = waivers[requirement]?.indices.last, waivers[requirement]?[last].endedAt == nil else { return }
    waivers[requirement]?[last].endedAt = instant
    waivers[requirement]?[last].revocation = revocation
  }
}
