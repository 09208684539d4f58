import Catalogue
import Judgement
import Planning

/// Every requirement by area, with its text, its verdict, its evidence and its history.
struct RequirementsSection: Sendable {
  let report: HTMLReport

  /// Requirements that stand on a page where there are several pages.
  private static let perPage = 100

  var section: PagedSection {
    let byArea = Dictionary(grouping: report.assessment.requirements) { $0.requirement.area }
    let chapters = report.assessment.catalogue.areas.compactMap { area in
      byArea[area.id].map { chapter(area, $0) }
    }
    var section = PagedSection(
      "requirements", report.wording(PagePhrase.allRequirements), style: "areas start-page", isTarget: true,
      chapters: chapters)
    section.beginsInFront = false
    return section
  }

  private func chapter(_ area: Area, _ requirements: [AssessedRequirement]) -> PageChapter {
    PageChapter(
      name: area.id, heading: HTML.tag("h3", .id(Self.anchor(area)), content: report.text(area.title)),
      title: report.wording.pick(area.title).text,
      pieces: requirements.map { assessed in
        PagePiece(
          anchor: HTMLReport.anchor(assessed), label: assessed.id,
          text: report.wording.pick(assessed.requirement.heading).text
        ) { RequirementArticle(report: report, assessed: assessed).html }
      }, perPage: Self.perPage)
  }

  static func anchor(_ area: Area) -> String { HTMLEscaping.identifier("area", area.id) }
}

/// One requirement.
struct RequirementArticle: Sendable {
  let report: HTMLReport
  let assessed: AssessedRequirement

  private var wording: Wording { report.wording }
  private var requirement: Requirement { assessed.requirement }
  private var anchor: String { HTMLReport.anchor(assessed) }

  /// Evidence that is shown opened takes more than a page may hold together.
  private var isLong: Bool { assessed.verdict == .failed || assessed.verdict == .inconclusive }

  var html: HTML {
    HTML.tag(
      "article", .class(isLong ? "requirement long" : "requirement"), .id(anchor),
      .set("aria-labelledby", "\(anchor)-title")
    ) {
      HTML.tag("div", .class("title")) {
        HTML.tag("h4", .id("\(anchor)-title")) {
          HTML.tag("span", .class("number"), content: HTML(assessed.id))
          report.text(requirement.heading)
        }
        Icons.badge(assessed.standing, wording)
      }
      if requirement.title != nil { text }
      if let why = requirement.why {
        HTML.tag("p") {
          HTML.tag("span", .class("soft"), content: HTML("\(wording(PagePhrase.why)): "))
          report.text(why)
        }
      }
      about
      AssumptionWording(assessed: assessed).assumptions.map { assumption in
        HTML.tag("p", .class("assumption"), content: HTML(wording(assumption)))
      }
      if assessed.standing != .notApplicable, let waiver = assessed.waiver {
        WaiverDetails(report: report, waiver: waiver, verdict: assessed.verdict).html
      }
      reasons
      evidence
      history
    }
  }

  private var text: HTML {
    let paragraph = HTML.tag("p", .class("text"), content: report.text(requirement.text))
    return requirement.source?.isQuoted == true ? HTML.tag("blockquote", content: paragraph) : paragraph
  }

  private var about: HTML {
    let obligation =
      requirement.weight.map {
        wording(PagePhrase.weight, wording.name(requirement.obligation), wording.number($0))
      } ?? wording.name(requirement.obligation)
    let methods = assessed.cases.map { methodName($0) }.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return HTML.tag("dl", .class("about")) {
      report.fact(wording(ReportPhrase.obligation)) {
        [obligation, requirement.faultClass.map { wording(ReportPhrase.faultClass, $0.rawValue) }].compactMap { $0 }
          .joined(separator: ", ")
      }
      if let source = requirement.source {
        report.fact(wording(PagePhrase.source)) {
          let place = source.section.map { "\(source.document), \($0)" } ?? source.document
          source.isQuoted ? "\(place) (\(wording(PagePhrase.quoted)))" : place
        }
      }
      if !requirement.phases.isEmpty {
        report.fact(wording(PagePhrase.phases)) { wording.list(requirement.phases.map(wording.name)) }
      }
      if let condition = AssumptionWording(assessed: assessed).condition {
        report.fact(wording(PagePhrase.condition)) { wording(condition) }
      }
      if !methods.isEmpty {
        report.fact(wording(PagePhrase.verification)) { wording.list(methods) }
      }
    }
  }

  private func methodName(_ assessedCase: AssessedCase) -> String {
    let method = wording.name(assessedCase.method)
    guard !assessedCase.by.isEmpty else { return method }
    return "\(method) (\(wording(Verifier.names(assessedCase.by))))"
  }

  /// Why nothing can be shown; what a case shows stands with its case.
  private var reasons: HTML {
    HTML.reasons(
      assessed.reasons.map { Remark(wording.sentence($0)) }
        + BaselineWords(wording: wording).remarks(assessed.loosening, of: assessed.id))
  }

  private var evidence: HTML {
    guard !assessed.cases.isEmpty else { return .empty }
    return HTML { assessed.cases.map { EvidenceBlock(report: report, requirement: assessed, assessed: $0).html } }
  }

  private var history: HTML {
    // One change is what the article already says.
    guard assessed.history.count > 1 else { return .empty }
    return HTML.tag("details") {
      HTML.tag("summary") {
        wording(PagePhrase.history)
        HTML.tag("span", .class("visually-hidden"), content: HTML(": \(assessed.id)"))
        HTML.tag("span", .class("meta"), content: HTML(wording(CountPhrase.changes, assessed.history.count)))
      }
      HTML.tag("div", .class("inside")) {
        HTML.tag("table", .class("history")) {
          HTML.tag("caption") { wording(PagePhrase.historyCaption, assessed.id) }
          HTML.tag("thead") {
            HTML.tag("tr") {
              HTML.tag("th", .set("scope", "col")) { wording(PagePhrase.since) }
              HTML.tag("th", .set("scope", "col")) { wording(PagePhrase.standing) }
            }
          }
          HTML.tag("tbody") {
            assessed.history.map { change in
              HTML.tag("tr") {
                HTML.tag("th", .set("scope", "row")) { wording.time(change.at) }
                HTML.tag("td") {
                  Icons.badge(change.standing, wording)
                  if change.standing == .waived {
                    " \(wording(ReportPhrase.waivedUnder, wording.name(change.verdict)))"
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
