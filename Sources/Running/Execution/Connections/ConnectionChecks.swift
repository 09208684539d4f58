import Drivers
import Evidence
import Planning
import Quantities
import SuiteLanguage
import Synchronization
import Texts

/// Tells whether the connections of the binding work, and writes down each time that was asked.
///
/// A run begins with it. A connection that does not work is asked again before each case that uses it; one that works
/// is asked again after a case that met an answer which may be due to our own side. Where the check holds before and
/// after, the odd answer is the vendor's.
final class ConnectionChecks: Sendable {
  /// For what a connection is asked; only the run when that begins.
  struct Place: Sendable {
    var run: String
    var caseID: String?
    var attempt: Int?
    var step: String?
  }

  private struct State {
    var trouble: ConnectionTrouble?
    var askedAt: ContinuousClock.Instant
    var took: Duration
  }

  private let target: Target
  private let writer: RecordWriter
  private let redactor: Redactor
  private let states = Mutex<[String: State]>([:])
  private let turn = AsyncLock()

  init(target: Target, writer: RecordWriter, redactor: Redactor) {
    self.target = target
    self.writer = writer
    self.redactor = redactor
  }

  /// Asks over every connection that has a check. Nothing is written down yet: see ``record(_:at:)``.
  func open() async throws -> [ConnectionReport] {
    try await withThrowingTaskGroup(of: ConnectionReport?.self) { group in
      for name in target.checkedConnections { group.addTask { try await self.ask(name) } }
      var reports: [ConnectionReport] = []
      for try await report in group { if let report { reports.append(report) } }
      return reports.sorted { $0.connection < $1.connection }
    }
  }

  /// Why a case that is about to begin would show nothing; nil where its connections work.
  func trouble(before connections: Set<String>, at place: Place) async throws -> ConnectionTrouble? {
    guard connections.contains(where: { trouble(of: $0) != nil }) else { return nil }
    // One at a time, so that cases side by side do not each wait for a system that is not there.
    return try await turn.withLock {
      for name in connections.sorted() where self.trouble(of: name) != nil {
        if !self.isFresh(name) { try await self.askAgain(name, at: place) }
        if let trouble = self.trouble(of: name) { return trouble }
      }
      return nil
    }
  }

  /// Why what a case has seen says nothing; nil where the connections that gave odd answers work.
  func trouble(after connections: Set<String>, at place: Place) async throws -> ConnectionTrouble? {
    for name in connections.sorted() {
      try await askAgain(name, at: place)
      if let trouble = trouble(of: name) { return trouble }
    }
    return nil
  }

  /// Writes down the result of a check.
  func record(_ report: ConnectionReport, at place: Place) async throws {
    let exchanges = report.exchange.map { [$0] } ?? []
    for exchange in exchanges { try redactor.learn(FetchedSecrets.find(in: exchange)) }
    var references: [AttachmentReference] = []
    for attachment in exchanges.attachments {
      references.append(
        try await writer.attach(redactor.redact(attachment.bytes), named: attachment.name, type: attachment.type))
    }
    let now = SystemClock.system.now()
    try await writer.append(
      ConnectionChecked(
        run: place.run, connection: report.connection, case: place.caseID, attempt: place.attempt, step: place.step,
        outcome: report.trouble == nil ? .holds : .fails, ground: report.trouble?.ground,
        reason: report.trouble.map { LocalizedText($0.reason).mapTexts { redactor.redact($0) } },
        timing: report.exchange?.timing ?? StepTiming(scheduled: now, end: now)),
      attachments: references)
  }

  private func askAgain(_ name: String, at place: Place) async throws {
    if let report = try await ask(name) { try await record(report, at: place) }
  }

  private func ask(_ name: String) async throws -> ConnectionReport? {
    let begin = ContinuousClock.now
    guard let report = try await target.check(name) else { return nil }
    let end = ContinuousClock.now
    states.withLock { $0[name] = State(trouble: report.trouble, askedAt: end, took: end - begin) }
    return report
  }

  private func trouble(of name: String) -> ConnectionTrouble? { states.withLock { $0[name]?.trouble } }

  /// No more than half of the time goes to asking over a connection that does not work.
  private func isFresh(_ name: String) -> Bool {
    states.withLock { states in
      guard let state = states[name] else { return false }
      return ContinuousClock.now - state.askedAt < max(state.took, .milliseconds(200))
    }
  }
}

extension PlannedCase {
  /// The connections of a binding that the steps of the case use.
  func connections(in binding: Binding) -> Set<String> { PlannedStep.connections(of: steps, in: binding) }
}

extension PlannedStep {
  fileprivate static func connections(of steps: [PlannedStep], in binding: Binding) -> Set<String> {
    steps.reduce(into: []) { $0.formUnion($1.connections(in: binding)) }
  }

  private func connections(in binding: Binding) -> Set<String> {
    switch self {
    case .call(let call): binding.operations[call.operation]?.connections ?? []
    case .watch(let watch): binding.streams[watch.stream]?.connections ?? []
    case .load(let load):
      load.mix.reduce(into: load.staff.flatMap { binding.streams[$0.stream]?.connections } ?? []) {
        $0.formUnion(binding.operations[$1.operation]?.connections ?? [])
      }
    case .repeat(let rounds): Self.connections(of: rounds.steps, in: binding)
    case .inParallel(let branches): branches.reduce(into: []) { $0.formUnion(Self.connections(of: $1, in: binding)) }
    case .saml(let saml): binding.logins[saml.login]?.connections ?? []
    case .expect, .wait, .instruct, .observe, .check: []
    }
  }
}

extension OperationBinding {
  var connections: Set<String> {
    switch self {
    case .requests(let requests): Set(requests.map(\.connection))
    case .byHand: []
    }
  }
}

extension StreamBinding {
  fileprivate var connections: Set<String> {
    switch source {
    case .serverSentEvents(let request, _, _), .polling(let request, _, _, _): [request.connection]
    case .webhook(_, let subscribe, let unsubscribe, _):
      Set([subscribe, unsubscribe].compactMap { $0?.connection })
    }
  }
}

extension LoginBinding {
  fileprivate var connections: Set<String> {
    var all = [logIn, who, serviceProvider].map(\.connection)
    if let logOut { all.append(logOut.connection) }
    switch identityProvider {
    case .request(let request): all.append(request.connection)
    case .file(_, let then): if let then { all.append(then.connection) }
    case .byHand: break
    }
    return Set(all)
  }
}
