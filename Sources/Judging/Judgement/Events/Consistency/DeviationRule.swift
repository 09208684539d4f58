import Evidence
import Diagnostics
import Quantities
import Texts

/// A deviation that is fixed, or that the vendor was notified of, has been reported.
struct DeviationRule {
  let history: EventHistory
  let sink: DiagnosticSink

  func check() {
    guard history.hasNew(DeviationFixed.self, NoticeGiven.self, DeviationReported.self) else { return }
    let fixes = Array(history.events(DeviationFixed.self))
    var named = Set(fixes.lazy.compactMap { $0.id })
    named.formUnion(history.newEvents(NoticeGiven.self).lazy.compactMap { $0.deviation })
    guard !named.isEmpty else { return }
    // Of many reports only those are kept that another event speaks of.
    var reports: [String: Placed<DeviationReported>] = [:]
    for report in history.events(DeviationReported.self) {
      guard let id = report.id, named.contains(id), reports[id] == nil else { continue }
      reports[id] = report
    }
    for fixed in fixes {
      guard let id = fixed.id else { continue }
      guard let report = reports[id] else {
        if fixed.isNew { reportUnknown(id, at: fixed.span(of: \.id)) }
        continue
      }
      guard fixed.isNew || report.isNew, let mended = fixed.at?.end,
        let seen = report.at?.beginning, mended <= seen, fixed.written(\.at) != report.written(\.at)
      else { continue }
      sink.error(
        "fixed-before-report",
        Text(
          "'\(id)' was fixed (\(fixed.written(\.at) ?? "")) before it was reported (\(report.written(\.at) ?? ""))"
        ),
        at: fixed.span(of: \.at) ?? report.span(of: \.at),
        related: fixed.isNew ? report.related(Text("reported"), \.at) : [],
        hints: [fixed.isNew ? report.hint(Text("it was reported")) : fixed.hint(Text("it was fixed"))].compactMap {
          $0
        })
    }
    for notice in history.newEvents(NoticeGiven.self) {
      guard let id = notice.deviation, reports[id] == nil else { continue }
      reportUnknown(id, at: notice.span(of: \.deviation))
    }
  }

  private func reportUnknown(_ id: String, at place: SourceSpan?) {
    let known = Set(history.events(DeviationReported.self).lazy.compactMap { $0.id })
    sink.error(
      "unknown-deviation", Text("no deviation '\(id)' was reported"), at: place,
      hints: [
        Suggestion.hint(for: id, among: known)
          ?? Text("record it first: grindvakt record event RECORD_DIR deviation-reported")
      ])
  }
}
