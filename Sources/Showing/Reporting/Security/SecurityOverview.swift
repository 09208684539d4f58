import Judgement
import Planning

/// All cases in one table: what was sent, what is right, who was logged in afterwards.
struct SecurityOverview: Sendable {
  let page: SecurityPage

  private var wording: Wording { page.wording }

  var html: HTML {
    let caption = wording(SecurityPhrase.overviewCaption)
    let columns = [
      wording(ReportPhrase.case), wording(SecurityPhrase.sent), wording(SecurityPhrase.right),
      wording(SecurityPhrase.afterwards), wording(PagePhrase.standing),
    ]
    return page.scroll(caption) {
      HTML.tag("table", .class("logins")) {
        HTML.tag("caption") { caption }
        HTML.tag("thead") {
          HTML.tag("tr") { columns.map { HTML.tag("th", .set("scope", "col"), content: HTML($0)) } }
        }
        HTML.tag("tbody") { page.review.cases.map(row) }
      }
    }
  }

  private func row(_ reviewed: SecurityReview.Case) -> HTML {
    let words = LoginWords(wording)
    let act = reviewed.central
    return HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) {
        HTML.tag(
          "a", .set("href", "#\(SecurityCaseBlock.anchor(reviewed))"),
          content: page.text(reviewed.assessed.planned.title))
      }
      HTML.tag("td") { act.map { HTML(words.told($0)) } ?? nothing }
      HTML.tag("td") { act.map { HTML(words.right($0)) } ?? nothing }
      HTML.tag("td") { act.map { HTML(words.afterwards($0)) } ?? nothing }
      HTML.tag("td") { Icons.badge(reviewed.assessed.verdict, wording) }
    }
  }

  private var nothing: HTML {
    HTML.tag("span", .class("soft"), content: HTML(wording(SecurityPhrase.notRun)))
  }
}
