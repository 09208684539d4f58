import Catalogue
import Digests
import Evidence
import Judgement

/// The verdict, whether the target was simulated, and what was tested when.
struct SummarySection: Sendable {
  let report: HTMLReport

  private var wording: Wording { report.wording }
  private var assessment: Assessment { report.assessment }

  var section: PagedSection {
    PagedSection("summary", wording(PagePhrase.summary)) { content }
  }

  private var content: HTML {
    HTML {
      verdict
      if assessment.isSimulated {
        HTML.tag("div", .class("simulated"), .set("role", "note")) {
          HTML.tag("p") {
            HTML.tag("strong", content: HTML("\(wording(ReportPhrase.simulatedTitle)). "))
            wording(ReportPhrase.simulatedNotice)
          }
        }
      }
      facts
      HTML.reasons(Provenance(assessment, wording).remarks)
    }
  }

  private var verdict: HTML {
    let headline = Headline(assessment, wording)
    let standing: Standing =
      switch headline.conclusion {
      case .passed: .passed
      case .failed: .failed
      case .inconclusive: .inconclusive
      }
    let score = assessment.weightedScore
    return HTML.tag("div", .class("verdict \(standing.rawValue)")) {
      Icons.use(standing)
      HTML.tag("div") {
        HTML.tag("p", .class("word")) { headline.word }
        HTML.tag("p", .class("why")) { headline.sentences.joined(separator: " ") }
        if score.of > 0 {
          HTML.tag("p", .class("why")) {
            wording(
              ReportPhrase.weightedScore, wording.number(score.reached), wording(CountPhrase.points, score.of)) + "."
          }
        }
      }
    }
  }

  private var facts: HTML {
    HTML.tag("dl", .class("facts")) {
      if let run = assessment.latestRun {
        report.fact(wording(ReportPhrase.system)) { "\(run.start.system.vendor) \(run.start.system.product)" }
        report.fact(wording(ReportPhrase.version)) { run.start.system.version }
        report.fact(wording(ReportPhrase.binding)) { run.start.binding }
        report.fact(wording(ReportPhrase.run)) { "\(run.id), \(wording.time(run.startedAt))" }
      } else {
        report.fact(wording(ReportPhrase.run)) { wording(ReportPhrase.noRuns) }
      }
      report.fact(wording(ReportPhrase.asOf)) { wording.time(assessment.asOf) }
      report.fact(wording(ReportPhrase.entriesTaken)) { wording(CountPhrase.entries, assessment.entryCount) }
      if let head = assessment.head {
        report.fact(wording(ReportPhrase.recordHead), wide: true) {
          HTML.tag("code", content: HTML(head.hash.hex))
        }
      }
      if let run = assessment.latestRun {
        report.fact(wording(ReportPhrase.planHash), wide: true) {
          HTML.tag("code", content: HTML(run.start.plan.hex))
        }
      }
      if let digest = assessment.baseline.judgedBy {
        report.fact(wording(HindsightPhrase.judgedBy), wide: true) {
          HTML.tag("code", content: HTML(digest.hex))
        }
      }
    }
  }
}
