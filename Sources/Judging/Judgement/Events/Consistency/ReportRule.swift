import Catalogue
import Diagnostics
import Evidence
import Quantities
import Texts

/// A report is about a period as the contract has them, which has ended.
struct ReportRule {
  let history: EventHistory
  let contract: Contract?
  let sink: DiagnosticSink

  func check() {
    for placed in history.newEvents(ReportDelivered.self) {
      guard let text = placed.period, let period = try? EventPeriod.parse(text) else { continue }
      if let report = contract?.reports.first(where: { $0.id == placed.report }),
        !matches(period, report.every)
      {
        sink.error(
          "wrong-period", Text("'\(report.id)' is a report on each \(report.every.rawValue), and '\(text)' is none"),
          at: placed.span(of: \.period), hints: [Text("write for instance \(example(report.every))")])
      }
      if let day = placed.on, day < period.last {
        sink.error(
          "report-before-its-period-ends",
          Text("the report was delivered on \(day), and its period ends on \(period.last)"),
          at: placed.span(of: \.on), hints: [Text("correct the day or the period")])
      }
    }
  }

  private func matches(_ period: EventPeriod, _ every: RecurringReport.Period) -> Bool {
    switch (period, every) {
    case (.week, .week), (.month, .month), (.quarter, .quarter): true
    default: false
    }
  }

  private func example(_ every: RecurringReport.Period) -> String {
    switch every {
    case .week: "2023-W33"
    case .month: "2023-04"
    case .quarter: "2023-Q2"
    }
  }
}
