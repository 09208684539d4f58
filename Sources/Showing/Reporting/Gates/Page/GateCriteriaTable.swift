import Judgement

/// Every criterion with how it stands, why, and by which entries.
struct GateCriteriaTable: Sendable {
  let page: GatePage

  private var wording: Wording { page.wording }

  var html: HTML {
    let label = wording(GatePagePhrase.criteriaHeading)
    return page.scroll(label) {
      HTML.tag("table", .class("criteria")) {
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
      }
      HTML.tag("td", .class("soft")) { page.entries(result.evidence) }
    }
  }
}
