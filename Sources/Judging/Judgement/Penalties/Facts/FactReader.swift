import Catalogue
import Evidence
import Quantities

/// Reads the events of a contract, each once, and notes those that cannot be used. What each kind means stands in the
/// extensions of this.
struct FactReader {
  let contract: Contract
  let asOf: Instant
  let asOfDay: CalendarDate
  private let log: EventLog
  private(set) var findings: [LedgerFinding] = []

  let milestoneNames: Set<String>
  let clauseNames: Set<String>
  let services: [String: ContractService]
  let serviceNames: Set<String>
  let reportNames: Set<String>
  let withholdingNames: Set<String>
  let deviationNames: Set<String>

  init(contract: Contract, log: EventLog, asOf: Instant) {
    self.contract = contract
    self.log = log
    self.asOf = asOf
    asOfDay = Stockholm.date(at: asOf)
    milestoneNames = Set(contract.milestones.map(\.id))
    clauseNames = Set(contract.clauses.map(\.id))
    services = Dictionary(contract.services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    serviceNames = Set(services.keys)
    reportNames = Set(contract.reports.map(\.id))
    withholdingNames = Set(contract.withholdings.map(\.id))
    let deviations = log.events(DeviationReported.self)
    var names = Set<String>(minimumCapacity: deviations.count)
    for event in deviations where event.known <= asOf {
      if let id = event.id { names.insert(id) }
    }
    deviationNames = names
  }

  /// The events of a kind that were known then, in the order of the record.
  func events<Kind>(_ kind: Kind.Type) -> LazyFilterSequence<EventsOfKind<Kind>> {
    log.events(kind).lazy.filter { [asOf] in $0.known <= asOf }
  }

  /// How many events of a kind there are at most, to make room for them.
  func most<Kind: EventKind>(_ kind: Kind.Type) -> Int { log.events(kind).count }

  mutating func note<Kind>(_ event: Event<Kind>, _ problem: EventProblem) {
    findings.append(.eventNotUnderstood(entry: event.entry?.seq, problem: problem))
  }

  mutating func note(_ entry: EntryNumber?, _ problem: EventProblem) {
    findings.append(.eventNotUnderstood(entry: entry, problem: problem))
  }

  /// The value of a field that must be there.
  @inline(__always)
  mutating func required<Kind, Value>(
    _ event: Event<Kind>, _ field: KeyPath<Kind.Type, Field<Value>>, where fits: (Value) -> Bool = { _ in true }
  ) -> Value? {
    if let value = event[dynamicMember: field], fits(value) { return value }
    noteUnreadable(event, Kind.self[keyPath: field])
    return nil
  }

  /// Nil outside where a field is there and cannot be read; nil inside where it is not there.
  @inline(__always)
  mutating func optional<Kind, Value>(_ event: Event<Kind>, _ field: KeyPath<Kind.Type, Field<Value>>) -> Value?? {
    if let value = event[dynamicMember: field] { return value }
    guard event.has(field) else { return .some(nil) }
    noteUnreadable(event, Kind.self[keyPath: field])
    return nil
  }

  mutating func noteUnreadable<Kind>(_ event: Event<Kind>, _ field: any DeclaredField) {
    note(event, .unreadable(event: Kind.name, field: field.name))
  }

  /// A name that must be one of those.
  @inline(__always)
  mutating func name<Kind>(
    _ event: Event<Kind>, _ field: KeyPath<Kind.Type, Field<String>>, in known: Set<String>
  ) -> String? {
    guard let name = required(event, field) else { return nil }
    guard known.contains(name) else {
      note(event, .unknownName(event: Kind.name, field: Kind.self[keyPath: field].name, name: name))
      return nil
    }
    return name
  }

  /// The first day on which the contract ended before its time, unless that is still to come.
  mutating func termination() -> Dated? {
    var first: Dated?
    for event in events(Terminated.self) {
      guard let day = required(event, \.on), day <= asOfDay else { continue }
      if let other = first, other.day != day {
        note(event, .contradicted(event: Terminated.name, subject: contract.id, used: .earliest))
      }
      if first.map({ day < $0.day }) ?? true { first = Dated(day: day, entry: event.entry?.seq) }
    }
    return first
  }
}
