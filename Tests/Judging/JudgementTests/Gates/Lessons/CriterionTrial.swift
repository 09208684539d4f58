import Catalogue
import Evidence
import Judgement
import Planning
import Quantities
import Testing
import Texts

/// A criterion, what is on the record on 1 March 2023, and what it finds.
struct CriterionTrial: CustomTestStringConvertible, Sendable {
  let name: String
  let demand: any Criterion
  let events: [(kind: String, values: [String: String])]
  let standing: CriterionStanding
  /// Words that must stand in the reasons.
  let reason: String

  var testDescription: String { name }

  init(
    _ name: String, _ demand: any Criterion, _ events: [(kind: String, values: [String: String])],
    _ standing: CriterionStanding, _ reason: String = ""
  ) {
    self.name = name
    self.demand = demand
    self.events = events
    self.standing = standing
    self.reason = reason
  }

  /// Judges the criterion at a gate `gate`, and checks what it finds.
  func check() throws {
    let result = try Self.result(of: demand, events)
    let reasons = result.reasons.map(\.english).joined(separator: " ")
    #expect(result.standing == standing, "\(name): \(reasons)")
    #expect(reason.isEmpty || reasons.contains(reason), "\(name): \(reasons)")
    // Whoever is stopped wants to know what would change it.
    if result.standing != .met { #expect(!result.remedies.isEmpty, "\(name)") }
    for language in [InterfaceLanguage.swedish, .finnish] {
      for reason in result.reasons {
        #expect(reason.text(in: language) != reason.english, "\(name): \(reason.english)")
      }
    }
  }

  static func result(
    of demand: any Criterion, _ events: [(kind: String, values: [String: String])]
  ) throws -> CriterionResult {
    let gate = Gate(
      id: "gate", title: "Grind", decides: "Nämnden", stage: .rollOut, vendor: .absent,
      criteria: [GateCriterion(id: "it", demand: demand)])
    var catalogue = TownCatalogue.compiled
    catalogue.gates = [gate]
    var builder = try RecordBuilder(from: instant("2022-01-01T00:00:00Z"))
    for event in events {
      let time = event.values["on"] ?? event.values["at"] ?? event.values["from"] ?? ""
      let day = try #require(EventTime(time), "\(event)")
      try builder.append(EventRecorded(event: event.kind, values: event.values, known: day.beginning))
    }
    let bench = try GateBench(
      catalogue: catalogue, record: builder.entries, asOf: instant("2023-03-01T12:00:00+01:00"))
    return try #require(try GateEvaluator.evaluate(gate, in: bench).criteria.first)
  }
}

extension CriterionTrial {
  typealias Told = (kind: String, values: [String: String])

  static let alarms: [Told] = (0..<100).map { number in
    ("alarms", ["on": CalendarDate(clampingDaysSince1970: 19_318 + number).description, "sent": "40"])
  }
}
