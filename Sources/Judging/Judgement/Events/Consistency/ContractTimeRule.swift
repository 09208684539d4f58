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

  func check() {
    let end = history.events(Terminated.self)
      .compactMap { placed in placed.on.map { (day: $0, placed: placed) } }
      .min { $0.day < $1.day }
    for placed in history.allNew {
      guard let definition = EventTable.definition(placed.event.kind), let when = definition.contract,
        let time = placed.event.fields[definition.knownFrom].flatMap(EventTime.init)?.beginning
      else { continue }
      let field = definition.knownFrom
      let day = Stockholm.date(at: time)
      if let end, day > end.day, when == .whileInForce {
        sink.warning(
          "after-termination", Text("this happened on \(day), and the contract ended on \(end.day)"),
          at: placed.span(of: field), related: end.placed.related(Text("terminated"), \.on),
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
