import Evidence
import Diagnostics
import Quantities
import Texts

/// No more is paid out than was kept back.
struct PaymentRule {
  let history: EventHistory
  let sink: DiagnosticSink

  func check() {
    guard history.hasNew(PaymentReleased.self) else { return }
    let withheld = Dictionary(
      grouping: history.events(PaymentWithheld.self), by: { $0.withholding ?? "" })
    let released = Dictionary(
      grouping: history.events(PaymentReleased.self), by: { $0.withholding ?? "" })
    for (withholding, releases) in released where releases.contains(where: \.isNew) {
      let kept = withheld[withholding] ?? []
      for (index, release) in releases.enumerated() where release.isNew {
        guard let day = release.on else { continue }
        let keptUntil = total(kept.filter { $0.on.map { $0 <= day } ?? false })
        let paid = total(releases[...index].filter { $0.on.map { $0 <= day } ?? false })
        guard let keptUntil, let paid, paid > keptUntil else { continue }
        sink.error(
          "released-more-than-withheld",
          Text("\(paid) would have been paid out of '\(withholding)' by \(day), and \(keptUntil) was kept back"),
          at: release.span(of: \.amount), hints: [Text("record payment-withheld first, or correct the amount")])
      }
    }
  }

  private func total(_ events: [Placed<some WithholdingEvent>]) -> Money? {
    var sum = Money.zero
    for event in events {
      guard let amount = event.amount, let next = try? sum.adding(amount) else { return nil }
      sum = next
    }
    return sum
  }
}
