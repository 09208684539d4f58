import Drivers
import Evidence
import JSONValues
import Load
import Planning
import Quantities
import SuiteLanguage

/// Runs one load, or one shard of it: staff begin to read, everything is sent at its time, and then it is looked until
/// nothing can come in time any longer.
///
/// The order matters: nobody sends before all staff of all shards read, and nobody stops reading before the clock has
/// gone on after the last arrival of all shards.
struct LoadRun: Sendable {
  let plan: LoadPlan
  let place: LoadLog.Place
  /// Who runs it together with this process.
  let party: LoadParty
  /// What an interrupted attempt left.
  let earlier: EarlierLoad?
  /// What makes generated texts differ from those of other runs.
  let salt: String
  /// The values that the plan was made with.
  let scope: Scope

  /// What the load brought.
  struct Outcome: Sendable {
    let journal: LoadJournal
    /// How far the clock may be off against that of the first shard, in microseconds.
    let clockError: Int64
    /// What stood in the way, where something did; then nothing may count as never shown.
    let hindrance: Shortfall?
    let begin: Instant
  }

  private var context: CaseContext { place.context }
  private var target: Target { context.target }

  func run() async throws -> Outcome {
    let rows = plan.watch == nil ? [] : plan.staff(of: party.shard)
    let recorder = LoadRecorder(plan: plan, shard: party.shard, staff: rows, redactor: context.shared.redactor)
    let readersClock = LoadClock(begin: context.now())
    let readers = try makeReaders(rows, readersClock, recorder)
    do {
      _ = await readers?.open()
      let outcome = try await run(rows, readers, readersClock, recorder)
      await readers?.close()
      return outcome
    } catch {
      await readers?.close()
      throw error
    }
  }

  private func makeReaders(
    _ rows: [Int], _ clock: LoadClock, _ recorder: LoadRecorder
  ) throws -> LoadStreamReaders? {
    guard let watch = plan.watch, !rows.isEmpty else { return nil }
    let scopes = try rows.map { row in builtIns.merging(Scope(try plan.scope(ofStaff: row))) }
    return try LoadStreamReaders(
      target: target, stream: watch, readers: scopes, fields: plan.fields, clock: clock, observer: recorder)
  }

  private var builtIns: Scope {
    Scope([
      BuiltInName.unique.rawValue: .text(salt), BuiltInName.now.rawValue: .instant(target.clock?.now ?? context.now()),
    ])
  }

  private func run(
    _ rows: [Int], _ readers: LoadStreamReaders?, _ readersClock: LoadClock, _ recorder: LoadRecorder
  ) async throws -> Outcome {
    let start = try await party.begin(plan, context.shared.clock, earlier?.begun)
    let clock = LoadClock(begin: start.begin)
    recorder.begin(offset: readersClock.now() - clock.now())
    let goesOnAt = clock.now()
    if let earlier {
      recorder.wasAway(since: earlier.until)
      recorder.wasInterrupted(after: earlier.journal, at: goesOnAt)
    }
    let shared = context.shared
    let values = try await shared.writer.attach(
      shared.redactor.redact(scope.json).canonicalBytes, named: "scope", type: "application/json")
    try await shared.writer.append(
      LoadBegun(
        run: shared.run, case: context.planned.id, attempt: context.attempt, step: place.path, load: plan.digest,
        begin: start.begin, clockErrorMicroseconds: start.clockError, devices: plan.deviceCount,
        staff: plan.staffCount, salt: salt, isContinued: earlier == nil ? nil : true),
      attachments: [values])
    let log = LoadLog(
      place, recorder, after: earlier?.journal ?? LoadJournal(), slices: earlier?.slices ?? 0)
    var hindrance: Shortfall?
    do {
      hindrance = try await withThrowingTaskGroup(of: Shortfall?.self) { group in
        group.addTask {
          try await log.keepWriting { clock.now() }
          return nil
        }
        group.addTask { try await self.drive(rows, readers, clock, recorder, from: goesOnAt) }
        defer { group.cancelAll() }
        // The first one to end is the load itself, or a record that cannot be written.
        return try await group.next() ?? nil
      }
    } catch {
      // What was seen until the interruption stays.
      recorder.end(at: clock.now())
      try? await log.write(until: clock.now())
      throw error
    }
    recorder.end(at: clock.now())
    try await log.write(until: clock.now())
    return Outcome(
      journal: log.journal, clockError: start.clockError, hindrance: hindrance, begin: start.begin)
  }

  /// Sends, and looks.
  ///
  /// - Parameter instant: when a load that goes on does so; what was due before is not sent.
  private func drive(
    _ rows: [Int], _ readers: LoadStreamReaders?, _ clock: LoadClock, _ recorder: LoadRecorder, from instant: Int64
  ) async throws -> Shortfall? {
    let generator = try LoadGenerator(
      target: target, calls: try calls(), clock: clock, settings: settings, observer: recorder)
    let ticker =
      party.movesClock
      ? target.clock.map {
        LoadTicker($0, speed: plan.speed, from: max(plan.begin, clock.now())) { clock.now() }
      } : nil
    await generator.warmUp()
    let ticking = ticker.map { ticker in Task { await ticker.run(within: plan.within) } }
    let from = earlier == nil ? Int64.min : instant
    let summary = await generator.run(DueArrivals(plan.arrivals(of: party.shard), from: from))
    await generator.close()
    ticking?.cancel()
    await ticking?.value
    if summary.isCancelled { try Task.checkCancellation() }
    // The clock of the target goes on to the end even where the last arrivals are earlier.
    if clock.now() < plan.end { try await Task.sleep(for: .microseconds(plan.end - clock.now())) }
    await ticker?.tick()
    return try await LoadClosing(
      plan: plan, party: party, target: target, rows: rows, readers: readers, recorder: recorder, clock: clock
    ).run()
  }

  /// `${unique}` of the binding is that of the arrival, as its inputs have it.
  private var settings: LoadGenerator.Settings {
    let plan = plan
    let targetClock = target.clock
    return LoadGenerator.Settings(warm: 16) { arrival, clock in
      let planned = LoadPlan.Arrival(
        at: arrival.at, call: arrival.call, index: ArrivalNumber.index(arrival.number), device: arrival.device)
      return (plan.unique(planned), targetClock?.now ?? clock.instant(arrival.at))
    }
  }

  private func calls() throws -> [LoadCall] {
    let builtIns = builtIns
    return try plan.calls.enumerated().map { index, call in
      let plan = plan
      let values: LoadValues =
        if call.isPerArrival {
          .perArrival { arrival in
            let planned = LoadPlan.Arrival(
              at: arrival.at, call: arrival.call, index: ArrivalNumber.index(arrival.number), device: arrival.device)
            var scope = Scope((try? plan.inputs(of: planned)) ?? [:])
            scope[BuiltInName.unique.rawValue] = .text(plan.unique(planned))
            scope[BuiltInName.now.rawValue] = builtIns[BuiltInName.now.rawValue]
            return scope
          }
        } else {
          .perDevice(
            try (0..<plan.deviceCount).map { device in
              Scope(try plan.inputs(device: device, call: index))
            })
        }
      return LoadCall(
        operation: call.operation, values: values, outputs: call.outputs,
        retry: call.retry.map { LoadRetry(every: $0, until: plan.end + plan.tail) })
    }
  }
}

/// The arrivals of a plan as the generator takes them; those before an instant, which nobody sent, are left out.
struct DueArrivals: Sequence, IteratorProtocol, Sendable {
  private var arrivals: LoadPlan.Arrivals
  private let from: Int64

  /// - Parameter from: microseconds since the begin of the load.
  init(_ arrivals: LoadPlan.Arrivals, from: Int64) {
    self.arrivals = arrivals
    self.from = from
  }

  mutating func next() -> LoadArrival? {
    while let arrival = arrivals.next() {
      guard arrival.at >= from else { continue }
      return LoadArrival(at: arrival.at, call: arrival.call, device: arrival.device, number: arrival.number)
    }
    return nil
  }
}
