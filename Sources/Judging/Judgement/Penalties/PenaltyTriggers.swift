package import Catalogue
import Quantities
package import Texts

/// What a penalty may be for, how it is read, and what it charges: one file for each key.
protocol ChargedTrigger: TriggerKind, DescribedTrigger {
  /// Charges what the facts say.
  func charge(_ judge: inout ClauseJudge) throws(QuantityError)
}

/// A trigger in words.
package protocol DescribedTrigger {
  /// What the clause is for: `Late report: monthly report`.
  ///
  /// - Parameter contract: whose names and titles they are.
  func title(in contract: Contract) -> Text
}

/// What penalties may be for.
package enum PenaltyTriggers {
  private static let charged: [any ChargedTrigger.Type] = [
    AcceptanceFails.self, Availability.self, Outage.self, FixLate.self, IncidentHappens.self, MilestoneLate.self,
    ReportLate.self, Slow.self,
  ]

  /// In the order of their keys.
  package static let all: [any TriggerKind.Type] = charged
}

extension PenaltyTrigger {
  /// What the clause is for: `Late report: monthly report`.
  package func title(in contract: Contract) -> Text {
    (kind as? any DescribedTrigger)?.title(in: contract) ?? Text(verbatim: key)
  }
}

extension Contract {
  /// What the contract calls a milestone, service or report; else what people call the name.
  package func title(of name: String) -> Text {
    if let milestone = milestones.first(where: { $0.id == name }) { return milestone.title.text }
    if let service = services.first(where: { $0.id == name }) { return service.title.text }
    if let report = reports.first(where: { $0.id == name }) { return report.title.text }
    return CommonNames.title(of: name)
  }
}

extension Text {
  /// A length of time: `24 timmar`.
  init(_ term: Term) {
    let count = term.count
    switch term.unit {
    case .hours: self = Text(one: "\(formatted: count) hour", other: "\(formatted: count) hours", count: count)
    case .days: self = Text(days: count)
    case .businessDays:
      self = Text(one: "\(formatted: count) working day", other: "\(formatted: count) working days", count: count)
    case .weeks: self = Text(one: "\(formatted: count) week", other: "\(formatted: count) weeks", count: count)
    case .months: self = Text(one: "\(formatted: count) month", other: "\(formatted: count) months", count: count)
    }
  }
}
