import Catalogue
import Evidence
import Judgement
import Planning
import Texts

/// What needs attention, with all that explains it: failed requirements, and in a section of their own those that could
/// not be decided.
struct FailedSection: Sendable {
  let report: HTMLReport
  let standing: Standing

  private var wording: Wording { report.wording }

  /// Nil where there are none.
  var section: PagedSection? {
    let requirements = report.assessment.requirements(standing)
    guard !requirements.isEmpty else { return nil }
    let isFailed = standing == .failed
    let introduction = PagePiece {
      HTML.tag("p") {
        wording(isFailed ? PagePhrase.failedIntroduction : PagePhrase.inconclusiveIntroduction)
      }
    }
    return PagedSection(
      standing.rawValue, wording(isFailed ? ReportPhrase.failedHeading : ReportPhrase.inconclusiveHeading),
      pieces: [introduction] + requirements.map { assessed in PagePiece(label: assessed.id) { card(assessed) } })
  }

  private func card(_ assessed: AssessedRequirement) -> HTML {
    let requirement = assessed.requirement
    let about = [
      wording.name(requirement.obligation),
      requirement.faultClass.map { wording(ReportPhrase.faultClass, $0.rawValue) },
    ].compactMap { $0 }
    return HTML.tag("article", .class(standing == .failed ? "card" : "card inconclusive-card")) {
      HTML.tag("div", .class("title")) {
        HTML.tag("h3") {
          HTML.tag("span", .class("number"), content: HTML(assessed.id))
          report.text(requirement.heading)
        }
        Icons.badge(standing, wording)
      }
      HTML.tag("p", .class("soft")) { about.joined(separator: " · ") }
      if requirement.title != nil {
        HTML.tag("p") { report.text(requirement.text) }
      }
      assessed.reasons.map { reason in HTML.tag("p", content: HTML(wording.sentence(reason))) }
      AssumptionWording(assessed: assessed).assumptions.map { assumption in
        HTML.tag("p", .class("assumption"), content: HTML(wording(assumption)))
      }
      assessed.decidingCases.map { CaseExplanation(report: report, assessed: $0).html }
      SourceLines(report: report, requirement: assessed, cases: assessed.decidingCases).html
      HTML.tag("p", .class("soft")) {
        HTML.tag("a", .set("href", "#\(HTMLReport.anchor(assessed))")) {
          wording(PagePhrase.toRequirement)
          HTML.tag("span", .class("visually-hidden"), content: HTML(": \(assessed.id)"))
        }
      }
    }
  }
}

/// Why a case is as it is: what was demanded, what was seen, and the request that led to it.
struct CaseExplanation: Sendable {
  let report: HTMLReport
  let assessed: AssessedCase

  private var wording: Wording { report.wording }

  var html: HTML {
    HTML.tag("div", .class("of-case")) {
      HTML.tag("p") {
        HTML.tag("strong", content: report.text(assessed.planned.title))
      }
      if let step = assessed.decidingStep {
        statement(step)
        observed(step)
        request(step)
      } else {
        HTML.tag("p") { wording.sentences(of: assessed) }
        if let stated = assessed.attempt?.finish?.reason {
          HTML.tag("p", content: report.text(stated))
        }
      }
      if let note = assessed.attempt?.answer?.content.note {
        HTML.tag("p") { "\(wording(ReportPhrase.note)): \(note)" }
      }
    }
  }

  private func statement(_ step: RecordedStep) -> HTML {
    HTML.tag("p") {
      wording.sentences(of: assessed)
      if let reason = step.result.reason, !reason.isEmpty {
        HTML(" ")
        report.text(reason)
      }
    }
  }

  private func observed(_ step: RecordedStep) -> HTML {
    guard step.result.expected != nil || step.result.actual != nil else { return .empty }
    let text = EvidenceText(wording)
    return HTML.tag("dl", .class("observed")) {
      if let expected = step.result.expected {
        HTML.tag("dt") { wording(ReportPhrase.expected) }
        HTML.tag("dd") { text.demanded(expected) }
      }
      if let actual = step.result.actual {
        HTML.tag("dt") { wording(ReportPhrase.actual) }
        HTML.tag("dd", .class("actual")) { text.seen(actual) }
      }
    }
  }

  private func request(_ step: RecordedStep) -> HTML {
    guard let attempt = assessed.attempt, let command = report.requests.command(for: step, in: attempt) else {
      return .empty
    }
    return HTML.tag("details", .flag("open")) {
      HTML.tag("summary") {
        wording(PagePhrase.repeatRequest)
        HTML.tag("span", .class("visually-hidden"), content: HTML(": \(assessed.id)"))
      }
      HTML.tag("pre") { HTML.tag("code", content: HTML(command.text)) }
    }
  }
}

/// Where the requirement and the steps that decided stand in the files of their authors, with the lines themselves.
struct SourceLines: Sendable {
  let report: HTMLReport
  let requirement: AssessedRequirement
  let cases: [AssessedCase]

  var html: HTML {
    let sources = report.assessment.sources
    var lines = [sources.requirements[requirement.id]].compactMap { $0 }
    for assessed in cases {
      let line =
        assessed.decidingStep.flatMap { sources.step($0.path, ofCase: assessed.id) } ?? sources.cases[assessed.id]
      if let line, !lines.contains(line) { lines.append(line) }
    }
    guard !lines.isEmpty else { return .empty }
    return HTML.tag("div") {
      HTML.tag("p", .class("soft")) { report.wording(PagePhrase.sourceLines) }
      HTML.tag("pre") {
        HTML.tag(
          "code",
          content: HTML(lines.map { "\($0)\n    \($0.excerpt)" }.joined(separator: "\n")))
      }
    }
  }
}
