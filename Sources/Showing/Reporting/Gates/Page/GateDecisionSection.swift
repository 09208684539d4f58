import Judgement
import Quantities

/// What people decided, beside what was recommended then.
struct GateDecisionSection: Sendable {
  let page: GatePage

  private var wording: Wording { page.wording }

  var section: PagedSection {
    PagedSection("decision", wording(GatePhrase.decision)) {
      if let review = page.report.evaluation.decision {
        reviewed(review)
      } else {
        HTML.tag("p") { wording(GatePhrase.noDecision) }
      }
      conditions(page.report.evaluation.openConditions)
    }
  }

  private func reviewed(_ review: DecisionReview) -> HTML {
    let decision = review.decision
    return HTML {
      HTML.tag("p", .class(review.differs ? "differs" : "agrees")) {
        HTML.tag("strong", content: HTML(wording(review.differs ? GatePhrase.differs : .agrees)))
      }
      HTML.tag("dl", .class("facts")) {
        page.fact(wording(GatePagePhrase.decidedOutcome)) { wording.name(decision.outcome) }
        page.fact(wording(GatePagePhrase.recommendedThen)) { wording.name(review.recommendation) }
        page.fact(wording(GatePagePhrase.decidedOn)) { wording.date(Stockholm.date(at: decision.at)) }
        page.fact(wording(GatePagePhrase.decidedBy)) { decision.by }
        page.fact(wording(GatePagePhrase.mandate)) { decision.mandate }
        page.fact(wording(GatePagePhrase.reason), wide: true) { decision.reason }
        if let compensation = decision.compensation {
          page.fact(wording(GatePagePhrase.compensation), wide: true) { compensation }
        }
        if let until = decision.until { page.fact(wording(GatePagePhrase.until)) { wording.date(until) } }
        if let dissent = decision.dissent {
          page.fact(wording(GatePagePhrase.dissent), wide: true) { dissent }
        }
      }
      HTML.tag("p") { wording(decision.vendorWasPresent ? GatePhrase.vendorPresent : .vendorAbsent) }
      GateProvenance.sentences(review, wording).map { HTML.tag("p", content: HTML($0)) }
      if let sentence = page.report.anchors.flatMap({ VouchingWords($0, wording).sentence(of: decision) }) {
        HTML.tag("p", content: HTML(sentence))
      }
      if review.vendorShouldBeAbsent {
        HTML.tag("p", .class("differs")) { wording(GatePhrase.vendorShouldBeAbsent) }
      }
    }
  }

  private func conditions(_ open: [GateCondition]) -> HTML {
    guard !open.isEmpty else { return .empty }
    let label = wording(GatePagePhrase.openConditions)
    return HTML {
      HTML.tag("h3") { label }
      page.scroll(label) {
        HTML.tag("table", .class("criteria")) {
          HTML.tag("caption", .class("visually-hidden")) { label }
          HTML.tag("thead") {
            HTML.tag("tr") {
              [GatePagePhrase.conditionWhat, .conditionOwner, .conditionDue].map { column in
                HTML.tag("th", .set("scope", "col")) { wording(column) }
              }
            }
          }
          HTML.tag("tbody") {
            open.map { condition in
              HTML.tag("tr") {
                HTML.tag("th", .set("scope", "row")) { condition.what }
                HTML.tag("td") { condition.owner }
                HTML.tag("td") { wording.date(condition.due) }
              }
            }
          }
        }
      }
    }
  }
}
