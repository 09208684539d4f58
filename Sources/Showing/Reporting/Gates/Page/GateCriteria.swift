import Catalogue
import Judgement
import Texts

/// Every criterion with how it stands, why, and by which entries.
struct GateCriteriaTable: Sendable {
  let page: GatePage

  private var wording: Wording { page.wording }

  var html: HTML {
    let label = wording(GatePagePhrase.criteriaHeading)
    return page.scroll(label) {
      HTML.tag("table", .class("criteria stacked")) {
        HTML.tag("caption", .class("visually-hidden")) { label }
        HTML.tag("thead") {
          HTML.tag("tr") {
            [
              wording(GatePagePhrase.criterion), wording(GatePagePhrase.standing), wording(GatePhrase.why),
              wording(GatePhrase.evidence),
            ].map { column in HTML.tag("th", .set("scope", "col"), content: HTML(column)) }
          }
        }
        HTML.tag("tbody") { page.report.evaluation.criteria.map(row) }
      }
    }
  }

  private func row(_ result: CriterionResult) -> HTML {
    HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) { wording(result.title) }
      HTML.tag("td") { page.badge(result) }
      HTML.tag("td") {
        result.reasons.map { reason in HTML.tag("p", content: HTML(wording(reason))) }
        if let assumption = result.criterion?.assumption {
          HTML.tag("p", .class("assumption")) { wording(Text("Assumption: \(assumption.text)")) }
        }
      }
      HTML.tag("td", .class("soft")) { page.entries(result.evidence) }
    }
  }
}

/// What stands in the way, a line each, so that it fits on the page that decides.
struct GateObstacleList: Sendable {
  let page: GatePage

  private var wording: Wording { page.wording }

  var html: HTML {
    let stopping = page.report.evaluation.stopping
    let label = wording(GatePhrase.stopping)
    return HTML {
      if stopping.isEmpty {
        HTML.tag("p") { wording(GatePagePhrase.stoppingNone) }
      } else {
        page.scroll(label) {
          HTML.tag("table", .class("obstacles stacked")) {
            HTML.tag("caption", .class("visually-hidden")) { label }
            HTML.tag("thead", .class("visually-hidden")) {
              HTML.tag("tr") {
                [
                  wording(GatePagePhrase.standing), wording(GatePagePhrase.criterion), wording(GatePhrase.why),
                ].map { column in HTML.tag("th", .set("scope", "col"), content: HTML(column)) }
              }
            }
            HTML.tag("tbody") { stopping.map(row) }
          }
        }
      }
    }
  }

  private func row(_ result: CriterionResult) -> HTML {
    HTML.tag("tr") {
      HTML.tag("td") { page.badge(result) }
      HTML.tag("th", .set("scope", "row")) { wording(result.title) }
      HTML.tag("td") { result.reasons.first.map { wording($0) } ?? "" }
    }
  }
}
