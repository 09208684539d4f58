package import Evidence
import Quantities

/// What a record says up to an instant, arranged by run and case.
///
/// Of an attempt that has ended it keeps what is found of it whenever it is judged, and not its steps: records tell of
/// hundreds of thousands. ``whole(_:)`` reads the steps again of those that are shown.
package struct Testimony: Sendable {
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
  /// The newest version of each system that an entry names.
  package private(set) var versions: [SystemName: String] = [:]

  private var runIndices: [String: Int] = [:]
  private let entries: [RecordEntry]
  private let asOf: Instant
  private let judge: AttemptJudge
  /// Runs whose clock was compared once more after attempts of theirs had been looked at.
  private var runsWithLateChecks: Set<String> = []
  /// Names and digests that come again and again, each of them once.
  private var texts: [String: String] = [:]
  /// Identifier of a control -> run -> the places of its attempts.
  private var controls: [String: [String: [Int]]] = [:]

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
  init(_ entries: [RecordEntry], asOf instant: Instant, judge: AttemptJudge) throws(RecordError) {
    self.entries = entries
    asOf = instant
    self.judge = judge
    for index in entries.indices where entries[index].at <= instant {
      entryCount += 1
      head = entries[index].reference
    }
    // By far the most are events, which tell nothing of runs.
    try entries.readContents(where: { $0.at <= instant && !$0.isEvent }) { place, entry, content throws(RecordError) in
      try take(content, entry, at: place)
    }
    try lookAgain()
  }

  package func run(_ id: String) -> RecordedRun? { runIndices[id].map { runs[$0] } }

  /// Marks the runs that events take back. They stay among the runs, and count no longer.
  package mutating func takeBackRuns(by events: EventLog) {
    for withdrawal in events.events(RunWithdrawn.self).compactMap(RunWithdrawal.init) {
      guard let index = runIndices[withdrawal.run] else { continue }
      runs[index].withdrawal = withdrawal
    }
  }

  private mutating func take(_ content: EntryContent, _ entry: RecordEntry, at place: Int) throws(RecordError) {
    switch content {
    case .recordCreated(let body): catalogue = body.catalogue
    case .runStarted(let body): begin(body, entry)
    case .runResumed(let body):
      note(body.run, entry) { run in
        run.ending = .open
        run.resumptions += 1
      }
    case .runInterrupted(let body): note(body.run, entry) { $0.ending = .interrupted(body.reason) }
    case .runFinished(let body): note(body.run, entry) { $0.ending = .finished }
    case .caseStarted(let body): begin(body, entry, place)
    case .stepFinished(let body): add(body, entry, try entry.attachments(), place)
    case .caseFinished(let body): finish(body, entry, place)
    case .inspectionAnswered(let body): answer(body, entry, try entry.attachments(), place)
    case .waitStarted(let body): note(body.run, entry)
    case .loadBegun(let body): note(body.run, entry)
    case .loadProgressed(let body): note(body.run, entry)
    case .clockChecked(let body):
      note(body.run, entry) { run in
        let known = run.clockCheck?.offsetMilliseconds.magnitude ?? 0
        if run.clockCheck == nil || body.offsetMilliseconds.magnitude > known { run.clockCheck = body }
      }
      if run(body.run)?.hasAttempts == true { runsWithLateChecks.insert(body.run) }
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
    // Nearly always the run that began last.
    guard let index = runs.last?.id == run ? runs.count - 1 : runIndices[run] else { return }
    runs[index].lastEntryAt = entry.at
    change(&runs[index])
  }

  private mutating func shared(_ text: String) -> String {
    if let known = texts[text] { return known }
    texts[text] = text
    return text
  }

  private mutating func begin(
    _ run: String?, _ caseID: String, _ fingerprint: String, _ number: Int, _ entry: RecordEntry, _ place: Int
  ) -> CaseAttempt {
    var attempt = CaseAttempt(
      run: run.map { shared($0) }, caseID: shared(caseID), fingerprint: shared(fingerprint), number: number,
      startedAt: entry.at)
    attempt.note(place)
    return attempt
  }

  private mutating func begin(_ body: CaseStarted, _ entry: RecordEntry, _ place: Int) {
    note(body.run, entry) { $0.hasAttempts = true }
    append(begin(body.run, body.case, body.fingerprint, body.attempt, entry, place))
  }

  private mutating func append(_ attempt: CaseAttempt) {
    if judge.controls.contains(attempt.caseID), let run = attempt.run {
      controls[attempt.caseID, default: [:]][run, default: []].append(attempts[attempt.caseID]?.count ?? 0)
    }
    attempts[attempt.caseID, default: []].append(attempt)
  }

  /// The attempts at a control in a run, in the order in which they began.
  func attempts(at control: String, inRun run: String?) -> [CaseAttempt] {
    guard let run else { return attempts[control]?.filter { $0.run == nil } ?? [] }
    guard let all = attempts[control] else { return [] }
    return controls[control]?[run]?.map { all[$0] } ?? []
  }

  /// Changes an attempt by what an entry says of it.
  private mutating func change(_ at: AttemptPlace, _ place: Int, _ change: (inout CaseAttempt) -> Void) {
    attempts.values[at.slot][at.index].note(place)
    change(&attempts.values[at.slot][at.index])
  }

  private struct AttemptPlace {
    let slot: Dictionary<String, [CaseAttempt]>.Index
    let index: Int
  }

  private func place(of run: String?, _ caseID: String, _ number: Int?) -> AttemptPlace? {
    guard let slot = attempts.index(forKey: caseID) else { return nil }
    let index = attempts.values[slot].lastIndex { $0.run == run && (number == nil || $0.number == number) }
    return index.map { AttemptPlace(slot: slot, index: $0) }
  }

  private mutating func add(
    _ body: StepFinished, _ entry: RecordEntry, _ attachments: [AttachmentReference], _ place: Int
  ) {
    note(body.run, entry)
    guard let at = self.place(of: body.run, body.case, body.attempt) else { return }
    let step = RecordedStep(result: body, entry: entry.reference, attachments: attachments)
    change(at, place) { $0.add(step) }
  }

  private mutating func finish(_ body: CaseFinished, _ entry: RecordEntry, _ place: Int) {
    note(body.run, entry) { $0.hasAttempts = true }
    let finish = CaseAttempt.Finish(outcome: body.outcome, reason: body.reason, at: entry.at, takenAt: body.takenAt)
    if let at = self.place(of: body.run, body.case, body.attempt) {
      let (judge, run) = (judge, run(body.run))
      change(at, place) { attempt in
        attempt.finish = finish
        judge.look(at: &attempt, in: run)
      }
    } else {
      var attempt = begin(body.run, body.case, body.fingerprint, body.attempt, entry, place)
      attempt.finish = finish
      judge.look(at: &attempt, in: run(body.run))
      append(attempt)
    }
  }

  private mutating func answer(
    _ body: InspectionAnswered, _ entry: RecordEntry, _ attachments: [AttachmentReference], _ place: Int
  ) {
    if let run = body.run { note(run, entry) }
    let answer = CaseAttempt.Answer(content: body, entry: entry.reference, attachments: attachments)
    // One answer may serve several requirements, each of which has its entry.
    let isKnown = attempts[body.case]?.contains { attempt in
      attempt.run == body.run && attempt.fingerprint == body.fingerprint && attempt.answer?.content.by == body.by
        && attempt.answer?.content.answeredAt == body.answeredAt && attempt.answer?.content.outcome == body.outcome
    }
    if isKnown == true { return }
    if body.run != nil, let at = self.place(of: body.run, body.case, nil),
      attempts.values[at.slot][at.index].fingerprint == body.fingerprint,
      attempts.values[at.slot][at.index].answer == nil
    {
      change(at, place) { $0.answer = answer }
    } else {
      var attempt = begin(body.run, body.case, body.fingerprint, 1, entry, place)
      attempt.answer = answer
      append(attempt)
    }
  }

  // MARK: Attempts that were let go

  /// An attempt with all its steps.
  ///
  /// - Throws: where the record cannot be read again.
  package func whole(_ attempt: CaseAttempt) throws(RecordError) -> CaseAttempt {
    guard attempt.isFolded, let places = attempt.places else { return attempt }
    var steps: [RecordedStep] = []
    for entry in entries[places] where entry.kind == StepFinished.kind && entry.at <= asOf {
      let entry = try entry.inMemory()
      let body = try entry.body(as: StepFinished.self)
      if body.run == attempt.run, body.case == attempt.caseID, body.attempt == attempt.number {
        steps.append(RecordedStep(result: body, entry: entry.reference, attachments: try entry.attachments()))
      }
    }
    return attempt.unfolded(steps)
  }

  /// Looks once more at the attempts which have entries after their end, and at those that never ended.
  private mutating func lookAgain() throws(RecordError) {
    for (caseID, all) in attempts {
      for index in all.indices {
        let isOutdated = all[index].run.map(runsWithLateChecks.contains) ?? false
        guard all[index].finding == nil || isOutdated, judge.knows(all[index]) else { continue }
        var attempt = try whole(all[index])
        judge.look(at: &attempt, in: attempt.run.flatMap { run($0) })
        attempts[caseID]?[index] = attempt
      }
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
