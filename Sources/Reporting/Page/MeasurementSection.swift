import Judgement

/// Charts, each with its figures in a table, and the times of every case.
struct MeasurementSection: Sendable {
  let report: HTMLReport

  private var wording: Wording { report.wording }

  var html: HTML {
    let figures = Figures(report)
    guard !figures.isEmpty else { return .empty }
    return report.section("measurements", wording(PagePhrase.measurements)) {
      if !figures.discharges.isEmpty || !figures.deliveries.isEmpty {
        HTML.tag("p") { wording(PagePhrase.measurementsIntroduction) }
      }
      figures.discharges.map { chart in
        figure(chart.title, chart.picture(wording), report.folded(chart.table(wording), of: chart.title))
      }
      figures.deliveries.map { chart in
        figure(
          chart.title, chart.picture(wording),
          chart.table(wording) + report.folded(chart.classTable(wording), of: chart.title))
      }
      times(figures.times)
    }
  }

  private func figure(_ title: String, _ picture: HTML, _ table: HTML) -> HTML {
    HTML.tag("figure") {
      HTML.tag("h3") { title }
      picture
      table
    }
  }

  /// What was measured in each case, with what was demanded.
  private func times(_ times: [Figures.CaseTimes]) -> HTML {
    guard !times.isEmpty else { return .empty }
    let columns = [
      wording(ReportPhrase.requirement), wording(ReportPhrase.case), wording(ChartPhrase.samples),
      wording(ChartPhrase.median), wording(ChartPhrase.percentile, "95"), wording(ChartPhrase.longest),
      wording(ChartPhrase.demand),
    ]
    let rows = times.map { measured in
      [
        measured.requirement, wording.pick(measured.title).text, wording.number(measured.distribution.count),
      ]
        + [measured.distribution.percentile(50), measured.distribution.percentile(95), measured.distribution.longest]
        .map { $0.map(wording.duration) ?? "" }
        + [measured.limit.map(wording.duration) ?? "–"]
    }
    return HTML {
      HTML.tag("h3") { wording(PagePhrase.timesHeading) }
      report.scroll(wording(PagePhrase.timesHeading)) {
        FigureTable(caption: wording(PagePhrase.timesCaption), columns: columns, rows: rows, textColumns: 2).html
      }
    }
  }
}
