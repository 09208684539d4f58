import Catalogue
import Judgement

/// Areas by obligations, with a light in each cell.
struct MatrixSection: Sendable {
  let report: HTMLReport

  private var wording: Wording { report.wording }

  /// The order of the counts in a cell.
  private static let order: [Standing] = [.passed, .failed, .inconclusive, .notTested, .waived, .notApplicable]

  var section: PagedSection {
    PagedSection("areas", wording(PagePhrase.matrixHeading)) { content }
  }

  private var content: HTML {
    let matrix = Matrix(report.assessment)
    return report.scroll(wording(PagePhrase.matrixHeading)) {
      HTML.tag("table", .class("matrix")) {
        HTML.tag("caption") { wording(PagePhrase.matrixCaption) }
        HTML.tag("thead") {
          HTML.tag("tr") {
            HTML.tag("th", .set("scope", "col")) { wording(ReportPhrase.area) }
            matrix.obligations.map { obligation in
              HTML.tag("th", .set("scope", "col")) { wording.name(obligation) }
            }
          }
        }
        HTML.tag("tbody") { matrix.rows.map(row) }
        HTML.tag("tfoot") {
          HTML.tag("tr") {
            HTML.tag("th", .set("scope", "row")) { wording(ReportPhrase.total) }
            matrix.totals.map(cell)
          }
        }
      }
    }
  }

  private func row(_ row: Matrix.Row) -> HTML {
    HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) {
        HTML.tag("a", .set("href", "#\(RequirementsSection.anchor(row.area))"), content: report.text(row.area.title))
      }
      row.cells.map(cell)
    }
  }

  private func cell(_ tally: Tally) -> HTML {
    guard let gravest = tally.gravest else {
      return HTML.tag("td") {
        HTML.tag("span", .class("soft"), .set("aria-hidden", "true"), content: HTML("–"))
        HTML.tag("span", .class("visually-hidden"), content: HTML(wording(CountPhrase.requirements, 0)))
      }
    }
    let present = Self.order.filter { tally[$0] > 0 }
    return HTML.tag("td") {
      Icons.badge(gravest, wording)
      HTML.tag("div", .class("bar"), .set("aria-hidden", "true")) {
        present.map { standing in
          HTML.tag(
            "span", .class(standing.rawValue), .set("style", "flex: \(tally[standing]) 1 0"), content: .empty)
        }
      }
      HTML.tag("ul", .class("counts")) {
        present.map { standing in
          HTML.tag("li", content: HTML(wording(CountPhrase(standing), tally[standing])))
        }
      }
    }
  }
}
