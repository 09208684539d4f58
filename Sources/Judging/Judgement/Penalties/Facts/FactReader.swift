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
    let deviations = log.events("deviation-reported")
    var names = Set<String>(minimumCapacity: deviations.count)
    for event in deviations where event.known <= asOf {
      if let id = event.text("id") { names.insert(id) }
    }
    deviationNames = names
  }

  /// The events of a kind that were known then, in the order of the record.
  func events(_ kind: String) -> LazyFilterSequence<[RecordedEvent]> {
    log.events(kind).lazy.filter { [asOf] in $0.known <= asOf }
  }

  /// How many events of a kind there are at most, to make room for them.
  func most(_ kind: String) -> Int { log.events(kind).count }

  mutating func note(_ event: RecordedEvent, _ problem: EventProblem) {
    findings.append(.eventNotUnderstood(entry: event.entry?.seq, problem: problem))
  }

  mutating func note(_ entry: EntryNumber?, _ problem: EventProblem) {
    findings.append(.eventNotUnderstood(entry: entry, problem: problem))
  }

  /// The value of a field that must be there.
  mutating func required<Value>(_ event: RecordedEvent, _ field: String, _ value: Value?) -> Value? {
    if value == nil { note(event, .unreadable(event: event.kind, field: field)) }
    return value
  }

  /// Nil outside where a field is there and cannot be read; nil inside where it is not there.
  mutating func optional<Value>(_ event: RecordedEvent, _ field: String, _ value: Value?) -> Value?? {
    guard value == nil, event.has(field) else { return .some(value) }
    note(event, .unreadable(event: event.kind, field: field))
    return nil
  }

  mutating func day(_ event: RecordedEvent, _ field: String = "on") -> CalendarDate? {
    required(event, field, event.day(field))
  }

  /// A name that must be one of those.
  mutating func name(_ event: RecordedEvent, _ field: String, in known: Set<String>) -> String? {
    guard let name = required(event, field, event.text(field)) else { return nil }
    guard known.contains(name) else {
      note(event, .unknownName(event: event.kind, field: field, name: name))
      return nil
    }
    return name
  }

  /// The first day on which the contract ended before its time, unless that is still to come.
  mutating func termination() -> Dated? {
    var first: Dated?
    for event in events("terminated") {
      guard let day = day(event), day <= asOfDay else { continue }
      if let other = first, other.day != day {
        note(event, .contradicted(event: event.kind, subject: contract.id, used: .earliest))
      }
      if first.map({ day < $0.day }) ?? true { first = Dated(day: day, entry: event.entry?.seq) }
    }
    return first
  }
}
