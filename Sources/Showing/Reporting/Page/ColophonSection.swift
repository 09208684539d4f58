import Catalogue
import Evidence
import Judgement
import Quantities
import Texts

/// How the verdicts are to be read, which runs there were, and how anybody can come to the same.
struct ColophonSection: Sendable {
  let report: HTMLReport

  private var wording: Wording { report.wording }

  var section: PagedSection {
    PagedSection("about", wording(PagePhrase.colophon)) { content }
  }

  private var content: HTML {
    var meanings: [(Standing, PagePhrase)] = [
      (.passed, .passedMeaning), (.failed, .failedMeaning), (.inconclusive, .inconclusiveMeaning),
      (.notTested, .notTestedMeaning), (.waived, .waivedMeaning),
    ]
    if report.assessment.requirements.contains(where: { $0.requirement.appliesWhen != nil }) {
      meanings.append((.notApplicable, .notApplicableMeaning))
    }
    return HTML {
      HTML.tag("h3") { wording(PagePhrase.howToRead) }
      HTML.tag("dl", .class("observed")) {
        meanings.map { standing, phrase in
          HTML {
            HTML.tag("dt") { Icons.badge(standing, wording) }
            HTML.tag("dd") { wording(phrase) }
          }
        }
      }
      HTML.tag("p") { wording(PagePhrase.verdictOrder) }
      if wording.language != .swedish { HTML.tag("p") { wording(PagePhrase.swedishWording) } }
      HTML.tag("p") { wording(PagePhrase.howToVerify) }
      if report.assessment.isSimulated {
        HTML.tag("p") { wording(PagePhrase.howToVerifySimulated) }
      }
      runs
    }
  }

  private var runs: HTML {
    guard !report.assessment.runs.isEmpty else { return .empty }
    let columns = [
      wording(ReportPhrase.run), wording(PagePhrase.start), wording(PagePhrase.end), wording(PagePhrase.state),
      wording(ReportPhrase.system), wording(ReportPhrase.binding),
    ]
    return report.scroll(wording(PagePhrase.runsCaption)) {
      HTML.tag("table", .class("steps")) {
        HTML.tag("caption") { wording(PagePhrase.runsCaption) }
        HTML.tag("thead") {
          HTML.tag("tr") { columns.map { HTML.tag("th", .set("scope", "col"), content: HTML($0)) } }
        }
        HTML.tag("tbody") { report.assessment.runs.map(row) }
      }
    }
  }

  private func row(_ run: RecordedRun) -> HTML {
    var ending =
      switch run.ending {
      case .finished: wording(ReportPhrase.runFinished)
      case .interrupted(let reason): wording(ReportPhrase.runInterrupted, reason)
      case .open: wording(ReportPhrase.runOpen)
      }
    if let withdrawal = run.withdrawal { ending += ", " + wording(ReportPhrase.runWithdrawn, withdrawal.ground) }
    let system = "\(run.start.system.vendor) \(run.start.system.product) \(run.start.system.version)"
    let simulated = run.start.simulated ? " (\(wording(ReportPhrase.simulatedTitle).lowercased()))" : ""
    return HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) { run.id }
      [wording.time(run.startedAt), wording.time(run.lastEntryAt), ending, system + simulated, run.start.binding].map {
        HTML.tag("td", content: HTML($0))
      }
    }
  }
}
