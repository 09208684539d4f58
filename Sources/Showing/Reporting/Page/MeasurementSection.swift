import Judgement

/// Charts, each with its figures in a table, and the times of every case.
struct MeasurementSection: Sendable {
  let report: HTMLReport

  private var wording: Wording { report.wording }

  /// Nil where nothing was measured.
  var section: PagedSection? {
    let figures = Figures(report)
    guard !figures.isEmpty else { return nil }
    var pieces: [PagePiece] = []
    if !figures.discharges.isEmpty || !figures.deliveries.isEmpty {
      pieces.append(PagePiece { HTML.tag("p") { wording(PagePhrase.measurementsIntroduction) } })
    }
    pieces += figures.discharges.map { chart in
      PagePiece {
        figure(chart.title, chart.picture(wording), report.folded(chart.table(wording), of: chart.title))
      }
    }
    pieces += figures.deliveries.map { chart in
      PagePiece {
        figure(
          chart.title, chart.picture(wording),
          chart.table(wording) + report.folded(chart.classTable(wording), of: chart.title))
      }
    }
    pieces.append(PagePiece { times(figures.times) })
    return PagedSection("measurements", wording(PagePhrase.measurements), pieces: pieces)
  }

  private func figure(_ title: String, _ picture: HTML, _ table: HTML) -> HTML {
    HTML.tag("figure") {
      HTML.tag("h3") { title }
      report.scroll(title) { picture }
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
