import Diagnostics
import Evidence
import Texts

/// What is taken back must be there.
struct WithdrawalRule {
  let history: EventHistory
  let known: EventLog
  let sink: DiagnosticSink

  func check() {
    let withdrawals = history.newEvents(EventWithdrawn.self)
    guard !withdrawals.isEmpty else { return }
    let entries = Set(known.kinds.flatMap { known.events(named: $0) }.compactMap { $0.entry?.seq })
    for placed in withdrawals {
      guard let seq = placed.seq.map(Int64.init) else { continue }
      if let earlier = known.withdrawals[seq] {
        let same = earlier.recorded.values == placed.placed.event.values
        // The same one again is reported like any other event that is there already.
        if same { continue }
        let message =
          earlier.entry.map { Text("entry \(seq) was taken back already by entry \($0.seq)") }
          ?? Text("entry \(seq) was taken back already")
        sink.error(
          "already-withdrawn", message, at: placed.span(of: \.seq),
          hints: [Text("grindvakt record events shows what counts")])
      } else if !entries.contains(seq) {
        sink.error(
          "no-such-event", Text("entry \(seq) of the record tells of no event"), at: placed.span(of: \.seq),
          hints: [Text("grindvakt record events shows the numbers")])
      }
    }
  }
}
