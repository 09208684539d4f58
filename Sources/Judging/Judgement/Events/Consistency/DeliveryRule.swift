import Diagnostics
import Quantities
import Texts

/// Nothing is approved before it was handed over.
struct DeliveryRule {
  let history: EventHistory
  let sink: DiagnosticSink

  func check() {
    guard history.hasNew("approved", "ready-for-test", "milestone-reached") else { return }
    let delivered = Dictionary(
      grouping: Array(history.events("ready-for-test")) + Array(history.events("milestone-reached")),
      by: { $0.event.text("milestone") ?? "" })
    for (milestone, approvals) in Dictionary(
      grouping: history.events("approved"), by: { $0.event.text("milestone") ?? "" })
    {
      warnOfSeveral(approvals, milestone)
      let first = (delivered[milestone] ?? [])
        .compactMap { placed in placed.event.day("on").map { (day: $0, placed: placed) } }
        .min { $0.day < $1.day }
      guard let first else { continue }
      for approval in approvals where approval.isNew || first.placed.isNew {
        for field in ["on", "effect-from"] {
          guard let day = approval.event.day(field), day < first.day else { continue }
          report(approval, field, day, first.placed, first.day, milestone)
          break
        }
      }
    }
  }

  private func report(
    _ approval: PlacedEvent, _ field: String, _ day: CalendarDate, _ delivery: PlacedEvent,
    _ delivered: CalendarDate, _ milestone: String
  ) {
    let effect = field == "on" ? Text("was approved on") : Text("was approved with effect from")
    sink.error(
      "approved-before-delivery",
      Text("'\(milestone)' \(effect) \(day), before it was handed over on \(delivered)"),
      at: approval.span(of: field) ?? delivery.span(of: "on"),
      related: approval.isNew ? delivery.related(Text("handed over"), "on") : [],
      hints: [
        approval.isNew ? delivery.hint(Text("it was handed over")) : approval.hint(Text("it was approved")),
        Text("correct the day, or take back what is wrong with event-withdrawn"),
      ].compactMap { $0 })
  }

  /// The first one decides, so a second one is likely to be meant as a correction.
  private func warnOfSeveral(_ approvals: [PlacedEvent], _ milestone: String) {
    guard let first = approvals.first else { return }
    for later in approvals.dropFirst() where later.isNew {
      sink.warning(
        "approved-again", Text("'\(milestone)' is approved already"), at: later.span(of: "milestone"),
        related: first.related(Text("first approved"), "milestone"),
        hints: [
          first.hint(Text("it was approved")),
          Text("the earliest approval counts; take it back with event-withdrawn if it is wrong"),
        ].compactMap { $0 })
    }
  }
}
