import Diagnostics
import Quantities
import Texts

/// No more is paid out than was kept back.
struct PaymentRule {
  let history: EventHistory
  let sink: DiagnosticSink

  func check() {
    guard history.hasNew("payment-released") else { return }
    let withheld = Dictionary(
      grouping: history.events("payment-withheld"), by: { $0.event.text("withholding") ?? "" })
    let released = Dictionary(
      grouping: history.events("payment-released"), by: { $0.event.text("withholding") ?? "" })
    for (withholding, releases) in released where releases.contains(where: \.isNew) {
      let kept = withheld[withholding] ?? []
      for (index, release) in releases.enumerated() where release.isNew {
        guard let day = release.event.day("on") else { continue }
        let keptUntil = total(kept.filter { $0.event.day("on").map { $0 <= day } ?? false })
        let paid = total(releases[...index].filter { $0.event.day("on").map { $0 <= day } ?? false })
        guard let keptUntil, let paid, paid > keptUntil else { continue }
        sink.error(
          "released-more-than-withheld",
          Text("\(paid) would have been paid out of '\(withholding)' by \(day), and \(keptUntil) was kept back"),
          at: release.span(of: "amount"), hints: [Text("record payment-withheld first, or correct the amount")])
      }
    }
  }

  private func total(_ events: [PlacedEvent]) -> Money? {
    var sum = Money.zero
    for event in events {
      guard let amount = event.event.money("amount"), let next = try? sum.adding(amount) else { return nil }
      sum = next
    }
    return sum
  }
}
