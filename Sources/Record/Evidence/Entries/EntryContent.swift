package import JSONValues

/// The kind of an entry, in kebab case. Kinds that this version does not know are kept as they are.
package struct EntryKind: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
  /// The name in the record: `run-started`.
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package var description: String { rawValue }

  private static let common: [EntryKind] = [
    CaseStarted.kind, StepFinished.kind, CaseFinished.kind, ConnectionChecked.kind, WaitStarted.kind,
    LoadProgressed.kind, InspectionAnswered.kind, EventRecorded.kind,
  ]

  /// The same name, shared by all entries of the kind where a record has many of them.
  var shared: EntryKind { Self.common.first { $0 == self } ?? self }
}

/// The typed body of one kind of entry.
package protocol EntryBody: Codable, Sendable, Hashable {
  /// The kind that this is the body of.
  static var kind: EntryKind { get }
}

/// The body of an entry by its kind. Kinds of later versions come as `unknown` and can be passed over.
///
/// It is handed from reader to reader a million times, so it is held by reference.
package indirect enum EntryContent: Sendable, Hashable {
  case recordCreated(RecordCreated)
  case runStarted(RunStarted)
  case runResumed(RunResumed)
  case runInterrupted(RunInterrupted)
  case runFinished(RunFinished)
  case caseStarted(CaseStarted)
  case stepFinished(StepFinished)
  case waitStarted(WaitStarted)
  case loadBegun(LoadBegun)
  case loadProgressed(LoadProgressed)
  case caseFinished(CaseFinished)
  case inspectionAnswered(InspectionAnswered)
  case clockChecked(ClockChecked)
  case connectionChecked(ConnectionChecked)
  case systemChanged(SystemChanged)
  case waiverGranted(WaiverGranted)
  case waiverRevoked(WaiverRevoked)
  case eventRecorded(EventRecorded)
  case tornLineSetAside(TornLineSetAside)
  case unknown(EntryKind, JSONValue)
}

extension EntryContent {
  /// What it holds; nil for a kind that this version does not know.
  var body: (any EntryBody)? {
    switch self {
    case .recordCreated(let body): body
    case .runStarted(let body): body
    case .runResumed(let body): body
    case .runInterrupted(let body): body
    case .runFinished(let body): body
    case .caseStarted(let body): body
    case .stepFinished(let body): body
    case .waitStarted(let body): body
    case .loadBegun(let body): body
    case .loadProgressed(let body): body
    case .caseFinished(let body): body
    case .inspectionAnswered(let body): body
    case .clockChecked(let body): body
    case .connectionChecked(let body): body
    case .systemChanged(let body): body
    case .waiverGranted(let body): body
    case .waiverRevoked(let body): body
    case .eventRecorded(let body): body
    case .tornLineSetAside(let body): body
    case .unknown: nil
    }
  }

  /// What an entry of it says.
  var kind: EntryKind {
    switch self {
    case .caseStarted: CaseStarted.kind
    case .stepFinished: StepFinished.kind
    case .caseFinished: CaseFinished.kind
    case .unknown(let kind, _): kind
    default: body.map { type(of: $0).kind } ?? EntryKind(rawValue: "")
    }
  }

  /// As it stands in a record.
  func json() throws(RecordError) -> JSONValue {
    if case .unknown(_, let json) = self { return json }
    do {
      return try body.map { try JSONValue(encoding: $0) } ?? .null
    } catch {
      throw EntryDraft.unwritable(kind, error)
    }
  }

  /// - Throws: where a known kind lacks something.
  init(_ entry: RecordEntry) throws(RecordError) {
    func body<Body: EntryBody>(as type: Body.Type) throws(RecordError) -> Body { try entry.body(as: type) }
    self =
      switch entry.kind {
      case RecordCreated.kind: .recordCreated(try body(as: RecordCreated.self))
      case RunStarted.kind: .runStarted(try body(as: RunStarted.self))
      case RunResumed.kind: .runResumed(try body(as: RunResumed.self))
      case RunInterrupted.kind: .runInterrupted(try body(as: RunInterrupted.self))
      case RunFinished.kind: .runFinished(try body(as: RunFinished.self))
      case CaseStarted.kind: .caseStarted(try body(as: CaseStarted.self))
      case StepFinished.kind: .stepFinished(try body(as: StepFinished.self))
      case WaitStarted.kind: .waitStarted(try body(as: WaitStarted.self))
      case LoadBegun.kind: .loadBegun(try body(as: LoadBegun.self))
      case LoadProgressed.kind: .loadProgressed(try body(as: LoadProgressed.self))
      case CaseFinished.kind: .caseFinished(try body(as: CaseFinished.self))
      case InspectionAnswered.kind: .inspectionAnswered(try body(as: InspectionAnswered.self))
      case ClockChecked.kind: .clockChecked(try body(as: ClockChecked.self))
      case ConnectionChecked.kind: .connectionChecked(try body(as: ConnectionChecked.self))
      case SystemChanged.kind: .systemChanged(try body(as: SystemChanged.self))
      case WaiverGranted.kind: .waiverGranted(try body(as: WaiverGranted.self))
      case WaiverRevoked.kind: .waiverRevoked(try body(as: WaiverRevoked.self))
      case EventRecorded.kind: .eventRecorded(try body(as: EventRecorded.self))
      case TornLineSetAside.kind: .tornLineSetAside(try body(as: TornLineSetAside.self))
      default: .unknown(entry.kind, try entry.json())
      }
  }
}
