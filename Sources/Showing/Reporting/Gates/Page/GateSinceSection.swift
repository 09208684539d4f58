import Judgement
import Quantities

/// Since when the board could have known.
struct GateSinceSection: Sendable {
  let page: GatePage
  let history: GateHistory

  private var wording: Wording { page.wording }

  var section: PagedSection {
    let evaluation = page.report.evaluation
    return PagedSection("since", wording(GatePagePhrase.sinceHeading)) {
      if let since = history.since {
        HTML.tag("p") {
          wording(
            GatePagePhrase.couldHaveKnown, wording.name(evaluation.recommendation),
            wording.day(Stockholm.date(at: since)))
        }
      }
      onRecord(evaluation)
      if evaluation.stopping.isEmpty {
        HTML.tag("p") { wording(GatePagePhrase.sinceNone) }
      } else {
        HTML.tag("p") { wording(GatePagePhrase.sinceIntroduction) }
        table(
          wording(GatePagePhrase.sinceHeading),
          [wording(GatePagePhrase.criterion), wording(GatePagePhrase.knownSince)],
          evaluation.stopping.map { result in
            let since = history.since(GateHistory.Obstacle(result))
            return [wording(result.title), since.map { wording.date(Stockholm.date(at: $0)) } ?? "–"]
          })
      }
      HTML.tag("h3") { wording(GatePagePhrase.historyHeading) }
      table(
        wording(GatePagePhrase.historyHeading),
        [wording(GatePagePhrase.historyDay), wording(GatePhrase.recommendation)],
        history.changes.map { moment in
          [wording.date(Stockholm.date(at: moment.at)), wording.name(moment.recommendation)]
        })
    }
  }

  /// Since when it followed from what had been written; nothing where that is the same.
  private func onRecord(_ evaluation: GateEvaluation) -> HTML {
    let onRecord = history.sinceOnRecord
    guard onRecord != history.since else { return .empty }
    return HTML.tag("p", .class("differs")) {
      onRecord.map { wording(HindsightPhrase.couldHaveKnownOnRecord, wording.date(Stockholm.date(at: $0))) }
        ?? wording(HindsightPhrase.couldNotHaveKnownOnRecord)
    }
  }

  private func table(_ label: String, _ columns: [String], _ rows: [[String]]) -> HTML {
    page.scroll(label) {
      HTML.tag("table", .class("criteria")) {
        HTML.tag("caption", .class("visually-hidden")) { label }
        HTML.tag("thead") {
          HTML.tag("tr") {
            columns.map { column in HTML.tag("th", .set("scope", "col"), content: HTML(column)) }
          }
        }
        HTML.tag("tbody") {
          rows.map { row in
            HTML.tag("tr") {
              HTML.tag("th", .set("scope", "row")) { row.first ?? "" }
              row.dropFirst().map { cell in HTML.tag("td", content: HTML(cell)) }
            }
          }
        }
      }
    }
  }
}
