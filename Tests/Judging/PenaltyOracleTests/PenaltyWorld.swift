import Catalogue
import Evidence
import Judgement
import Quantities
import TestSupport
import Texts

/// A contract and what happened under it.
struct PenaltyWorld {
  var contract: Contract
  var events: [RecordedEvent] = []
  var requirements: [AssessedRequirement] = []
  var asOf: Instant

  /// As the assessor sees it.
  var evidence: PenaltyEvidence {
    var log = EventLog()
    for event in events where event.known <= asOf { log.add(event) }
    return PenaltyEvidence(events: log, requirements: requirements)
  }

  func assessed() throws -> Ledger {
    try PenaltyAssessor.assess(contract: contract, evidence: evidence, asOf: asOf)
  }

  var oracle: Oracle { Oracle(contract: contract, events: events, requirements: requirements, asOf: asOf) }

  /// Adds an event; it is known from the time that its definition says.
  mutating func add(_ kind: String, _ values: [String: String], known: Instant? = nil) {
    let field = EventTable.definition(kind)?.knownFrom ?? "on"
    let text = values[field] ?? ""
    let from = Instant(parsing: text) ?? CalendarDate(parsing: text).map(Stockholm.start(of:)) ?? .earliest
    events.append(RecordedEvent(kind: kind, values: values, known: known ?? from))
  }
}

/// Shorthand of the tests: a contract with one of everything that clauses refer to, and no clauses.
extension Contract {
  static func plain(begins: CalendarDate) -> Contract {
    Contract(
      id: "K-1", begins: begins, sum: Money(wholeKronor: 10_000_000), rounding: MoneyRounding(.halfUp, to: .ore),
      dueOnHoliday: .stays, relief: [.buyersDelay, .forceMajeure, .maintenanceWindow],
      documents: [ContractDocument(id: "main", title: LocalizedText(swedish: "Huvudavtal"))])
  }
}

/// Random numbers as tests need them.
extension SeededRandom {
  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(0...(elements.count - 1))] }
}
