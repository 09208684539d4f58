import Diagnostics
import Quantities
import Texts

/// What is mended has been reported, and what is complained of too.
struct DeviationRule {
  let history: EventHistory
  let sink: DiagnosticSink

  func check() {
    guard history.hasNew("deviation-fixed", "notice-given", "deviation-reported") else { return }
    let fixes = Array(history.events("deviation-fixed"))
    var named = Set(fixes.lazy.compactMap { $0.event.text("id") })
    named.formUnion(history.newEvents("notice-given").lazy.compactMap { $0.event.text("deviation") })
    guard !named.isEmpty else { return }
    // Of many reports only those are kept that another event speaks of.
    var reports: [String: PlacedEvent] = [:]
    for report in history.events("deviation-reported") {
      guard let id = report.event.text("id"), named.contains(id), reports[id] == nil else { continue }
      reports[id] = report
    }
    for fixed in fixes {
      guard let id = fixed.event.text("id") else { continue }
      guard let report = reports[id] else {
        if fixed.isNew { reportUnknown(id, "id", fixed) }
        continue
      }
      guard fixed.isNew || report.isNew, let mended = fixed.event.end("at"),
        let seen = report.event.beginning("at"), mended <= seen, !sameInstant(fixed, report)
      else { continue }
      sink.error(
        "fixed-before-report",
        Text(
          "'\(id)' was mended (\(fixed.event.text("at") ?? "")) before it was reported (\(report.event.text("at") ?? ""))"
        ),
        at: fixed.span(of: "at") ?? report.span(of: "at"),
        related: fixed.isNew ? report.related(Text("reported"), "at") : [],
        hints: [fixed.isNew ? report.hint(Text("it was reported")) : fixed.hint(Text("it was mended"))].compactMap {
          $0
        })
    }
    for notice in history.newEvents("notice-given") {
      guard let id = notice.event.text("deviation"), reports[id] == nil else { continue }
      reportUnknown(id, "deviation", notice)
    }
  }

  private func sameInstant(_ left: PlacedEvent, _ right: PlacedEvent) -> Bool {
    left.event.text("at") == right.event.text("at")
  }

  private func reportUnknown(_ id: String, _ field: String, _ placed: PlacedEvent) {
    let known = Set(history.events("deviation-reported").lazy.compactMap { $0.event.text("id") })
    sink.error(
      "unknown-deviation", Text("no deviation '\(id)' was reported"), at: placed.span(of: field),
      hints: [
        Suggestion.hint(for: id, among: known)
          ?? Text("record it first: grindvakt record event RECORD_DIR deviation-reported")
      ])
  }
}
