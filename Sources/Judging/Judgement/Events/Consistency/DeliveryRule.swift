import Evidence
import Diagnostics
import Quantities
import Texts

/// Nothing is approved before it was handed over.
struct DeliveryRule {
  let history: EventHistory
  let sink: DiagnosticSink

  /// Something was handed over, to be tested or as it is.
  private struct Delivery {
    let day: CalendarDate
    let milestone: String
    let placed: PlacedEvent
    /// Where the day stands.
    let place: any DeclaredField
  }

  func check() {
    guard history.hasNew(Approved.self, ReadyForTest.self, MilestoneReached.self) else { return }
    let delivered = Dictionary(
      grouping: deliveries(ReadyForTest.self) + deliveries(MilestoneReached.self), by: \.milestone)
    for (milestone, approvals) in Dictionary(grouping: history.events(Approved.self), by: { $0.milestone ?? "" }) {
      warnOfSeveral(approvals, milestone)
      guard let first = (delivered[milestone] ?? []).min(by: { $0.day < $1.day }) else { continue }
      for approval in approvals where approval.isNew || first.placed.isNew {
        if let day = approval.on, day < first.day {
          report(approval, \.on, Text("was approved on"), day, first)
        } else if let day = approval.effectFrom, day < first.day {
          report(approval, \.effectFrom, Text("was approved with effect from"), day, first)
        }
      }
    }
  }

  private func deliveries<Kind: MilestoneEvent>(_ kind: Kind.Type) -> [Delivery] {
    history.events(kind).compactMap { event in
      event.on.map { Delivery(day: $0, milestone: event.milestone ?? "", placed: event.placed, place: Kind.on) }
    }
  }

  private func report(
    _ approval: Placed<Approved>, _ field: KeyPath<Approved.Type, Field<CalendarDate>>, _ effect: Text,
    _ day: CalendarDate, _ delivery: Delivery
  ) {
    sink.error(
      "approved-before-delivery",
      Text("'\(delivery.milestone)' \(effect) \(day), before it was handed over on \(delivery.day)"),
      at: approval.span(of: field) ?? delivery.placed.span(of: delivery.place.name),
      related: approval.isNew ? delivery.placed.related(Text("handed over"), delivery.place.name) : [],
      hints: [
        approval.isNew
          ? delivery.placed.hint(Text("it was handed over")) : approval.hint(Text("it was approved")),
        Text("correct the day, or take back what is wrong with event-withdrawn"),
      ].compactMap { $0 })
  }

  /// The first one decides, so a second one is likely to be meant as a correction.
  private func warnOfSeveral(_ approvals: [Placed<Approved>], _ milestone: String) {
    guard let first = approvals.first else { return }
    for later in approvals.dropFirst() where later.isNew {
      sink.warning(
        "approved-again", Text("'\(milestone)' is approved already"), at: later.span(of: \.milestone),
        related: first.related(Text("first approved"), \.milestone),
        hints: [
          first.hint(Text("it was approved")),
          Text("the earliest approval counts; take it back with event-withdrawn if it is wrong"),
        ].compactMap { $0 })
    }
  }
}
