import Catalogue
import Evidence
import Judgement

/// What has not been tested, what is waived and what does not apply: one row each, with what is missing or who answers
/// for it.
struct MissingSection: Sendable {
  let report: HTMLReport

  private var wording: Wording { report.wording }

  /// Nil where nothing is waived and all is tested.
  var section: PagedSection? {
    section(
      "missing", .attentionHeading, .attentionIntroduction,
      requirements)
  }

  var requirements: [AssessedRequirement] {
    report.assessment.requirements(.waived) + report.assessment.requirements(.notTested)
  }

  /// Nil where all requirements apply.
  var inapplicable: PagedSection? {
    section(
      "inapplicable", .inapplicableHeading, .inapplicableIntroduction, report.assessment.requirements(.notApplicable))
  }

  private func section(
    _ name: String, _ heading: PagePhrase, _ introduction: PagePhrase, _ requirements: [AssessedRequirement]
  ) -> PagedSection? {
    guard !requirements.isEmpty else { return nil }
    return PagedSection(name, wording(heading)) {
      HTML.tag("p") { wording(introduction) }
      report.scroll(wording(heading)) {
        HTML.tag("table", .class("list stacked")) {
          HTML.tag("caption") { wording(PagePhrase.listCaption) }
          HTML.tag("thead") {
            HTML.tag("tr") {
              HTML.tag("th", .set("scope", "col")) { wording(ReportPhrase.requirement) }
              HTML.tag("th", .set("scope", "col")) { wording(PagePhrase.standing) }
              HTML.tag("th", .set("scope", "col")) { wording(ReportPhrase.reason) }
            }
          }
          HTML.tag("tbody") { requirements.map(row) }
        }
      }
    }
  }

  private func row(_ assessed: AssessedRequirement) -> HTML {
    HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) {
        HTML.tag("a", .set("href", "#\(HTMLReport.anchor(assessed))"), content: HTML(assessed.id))
        HTML(" ")
        report.text(assessed.requirement.heading)
        HTML.tag(
          "span", .class("soft"), content: HTML(" (\(wording.shortName(assessed.requirement.obligation)))"))
      }
      HTML.tag("td") { Icons.badge(assessed.standing, wording) }
      HTML.tag("td") {
        if assessed.standing != .notApplicable, let waiver = assessed.waiver {
          WaiverDetails(report: report, waiver: waiver, verdict: assessed.verdict).html
        } else {
          reasons(assessed)
        }
      }
    }
  }

  private func reasons(_ assessed: AssessedRequirement) -> HTML {
    let sentences =
      assessed.reasons.map(wording.sentence)
      + (assessed.standing == .notApplicable ? [] : assessed.decidingCases).flatMap { found in
        found.reasons.map { wording.sentence($0, of: found) }
      }
    var seen: Set<String> = []
    let different = sentences.filter { seen.insert($0).inserted }
    return HTML.tag("ul", .class("plain")) {
      different.map { HTML.tag("li", content: HTML($0)) }
    }
  }
}

/// A waiver and what lies under it.
struct WaiverDetails: Sendable {
  let report: HTMLReport
  let waiver: Waiver
  let verdict: Verdict

  var html: HTML {
    let wording = report.wording
    let content = waiver.content
    let facts: [(ReportPhrase, String)] = [
      (.waiverReason, content.reason), (.waiverRisk, content.risk), (.waiverCompensation, content.compensation),
      (.waiverOwner, content.owner), (.waiverBy, "\(content.by), \(wording.time(waiver.grantedAt))"),
      (.waiverUntil, wording.date(content.expires)),
    ]
    return HTML {
      HTML.tag("p") { wording(ReportPhrase.waivedUnder, wording.name(verdict)) + "." }
      HTML.tag("dl", .class("observed")) {
        facts.map { phrase, text in
          HTML {
            HTML.tag("dt") { wording(phrase) }
            HTML.tag("dd") { text }
          }
        }
      }
    }
  }
}
