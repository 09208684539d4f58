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
        figure(chart.title, chart.picture(wording), folded(chart.table(wording), of: chart.title))
      }
      figures.deliveries.map { chart in
        figure(
          chart.title, chart.picture(wording), chart.table(wording) + folded(chart.classTable(wording), of: chart.title)
        )
      }
    }
  }

  private func figure(_ title: String, _ picture: HTML, _ table: HTML) -> HTML {
    HTML.tag("figure") {
      HTML.tag("h3") { title }
      picture
      table
    }
  }

  /// A long table is folded on the screen, and shown on paper.
  private func folded(_ table: HTML, of title: String) -> HTML {
    HTML.tag("details", .class("figures-folded")) {
      HTML.tag("summary") {
        report.wording(PagePhrase.figuresInTable)
        HTML.tag("span", .class("visually-hidden"), content: HTML(": \(title)"))
      }
      HTML.tag("div", .class("folded"), content: table)
    }
  }
}
