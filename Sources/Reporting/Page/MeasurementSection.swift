import Judgement

/// Charts, each with its figures in a table.
struct MeasurementSection: Sendable {
  let report: HTMLReport

  var html: HTML {
    let wording = report.wording
    let figures = Figures(report)
    guard !figures.isEmpty else { return .empty }
    return report.section("measurements", wording(PagePhrase.measurements)) {
      HTML.tag("p") { wording(PagePhrase.measurementsIntroduction) }
      figures.discharges.map { chart in
        figure(chart.title, chart.picture(wording), table(chart.table(wording), of: chart.title))
      }
      figures.deliveries.map { chart in figure(chart.title, chart.picture(wording), chart.table(wording)) }
    }
  }

  private func figure(_ title: String, _ picture: HTML, _ table: HTML) -> HTML {
    HTML.tag("figure") {
      HTML.tag("h3") { title }
      picture
      table
    }
  }

  /// A long table is folded; its summary says what it is.
  private func table(_ table: HTML, of title: String) -> HTML {
    HTML.tag("details") {
      HTML.tag("summary") {
        report.wording(PagePhrase.figuresInTable)
        HTML.tag("span", .class("visually-hidden"), content: HTML(": \(title)"))
      }
      table
    }
  }
}
