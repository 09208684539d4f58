import Catalogue
import Diagnostics
import Evidence
import Quantities
import Texts

/// What happens to a contract happens while there is one.
struct ContractTimeRule {
  let history: EventHistory
  let contract: Contract?
  let sink: DiagnosticSink

  /// What goes on after the end: money and its grounds.
  private static let afterwards: Set<String> = [
    "terminated", "notice-given", "claim-made", "decided-to-claim", "adjustment-decided", "payment-withheld",
    "payment-released", "deviation-fixed", "outage-ended", "report-delivered", "measured",
  ]
  private static let contractKinds = Set(ContractEvents.all.map(\.name))

  func check() {
    let end = history.events("terminated")
      .compactMap { placed in placed.event.day("on").map { (day: $0, placed: placed) } }
      .min { $0.day < $1.day }
    for placed in history.allNew where Self.contractKinds.contains(placed.event.kind) {
      guard let field = EventTable.definition(placed.event.kind)?.knownFrom,
        let time = placed.event.beginning(field)
      else { continue }
      let day = Stockholm.date(at: time)
      if let end, day > end.day, !Self.afterwards.contains(placed.event.kind) {
        sink.warning(
          "after-termination", Text("this happened on \(day), and the contract ended on \(end.day)"),
          at: placed.span(of: field), related: end.placed.related(Text("terminated"), "on"),
          hints: [end.placed.hint(Text("it was terminated"))].compactMap { $0 })
      }
      if let begins = contract?.begins, day < begins {
        sink.warning(
          "before-the-contract", Text("this happened on \(day), and the contract began on \(begins)"),
          at: placed.span(of: field), hints: [Text("check the year")])
      }
    }
  }
}
