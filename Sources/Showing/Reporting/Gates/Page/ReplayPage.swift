package import Catalogue
import Evidence
package import Judgement
import Quantities
package import Texts

/// A replay as one HTML file that needs neither network nor script: each decision of the past beside what the gate as it
/// was held and the full gate would have said, and then what would have stood in the way.
package struct ReplayPage: PageParts {
  private let replay: Replay
  private let catalogue: Catalogue
  let wording: Wording

  /// - Parameter catalogue: whose decisions they are.
  package init(_ replay: Replay, of catalogue: Catalogue, language: InterfaceLanguage) {
    self.replay = replay
    self.catalogue = catalogue
    wording = Wording(language)
  }

  private var words: ReplayWords { ReplayWords(wording: wording) }

  /// The whole document on one page, however long.
  package func render() -> String { paged.whole() }

  /// The document, to be divided where it is long.
  package var paged: PagedDocument {
    let heading = wording(ReplayPagePhrase.heading)
    return PagedDocument(
      wording: wording, title: heading, sheets: [GateStyle.sheet, Self.sheet],
      masthead: HTML.tag("header", .class("masthead")) {
        HTML.tag("h1") { heading }
        HTML.tag("p", .class("buyer")) { text(catalogue.title) }
      },
      sections: [
        PagedSection("replay", wording(ReplayPagePhrase.sideBySide)) {
          HTML.tag("p") { wording(replay.isTwofold ? ReplayPagePhrase.twofold : .onefold) }
          table
        },
        PagedSection("obstacles", wording(GatePhrase.criteria), style: "start-page") {
          replay.rows.map(obstacles)
        },
      ],
      footer: HTML.tag("footer") { HTML.tag("p") { heading } })
  }

  /// Where columns stand one below the other, each answer says whose it is.
  private static let sheet: StaticString = """
    .replay thead th:first-child { width: 8rem; }
    @media (max-width: 40rem) { .replay td[data-column]::before { content: attr(data-column) ": "; font-weight: 600; } }
    """

  private var table: HTML {
    let label = wording(ReplayPagePhrase.sideBySide)
    let columns: [GatePhrase] =
      replay.isTwofold ? [.date, .decisionTaken, .asHeld, .inFull] : [.date, .decisionTaken, .gate]
    return scroll(label) {
      HTML.tag("table", .class("criteria stacked replay")) {
        HTML.tag("caption", .class("visually-hidden")) { label }
        HTML.tag("thead") {
          HTML.tag("tr") {
            columns.map { column in HTML.tag("th", .set("scope", "col"), content: HTML(wording(column))) }
          }
        }
        HTML.tag("tbody") { replay.rows.map(row) }
      }
    }
  }

  private func row(_ row: Replay.Row) -> HTML {
    HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) { row.decision.shown }
      HTML.tag("td") {
        HTML.tag("p") { text(row.decision.gate.title) }
        HTML.tag("p", .class("soft")) { row.decision.taken }
      }
      HTML.tag("td", .set("data-column", wording(replay.isTwofold ? GatePhrase.asHeld : .gate))) {
        words.word(row.word, row.evaluation)
      }
      if replay.isTwofold {
        HTML.tag("td", .set("data-column", wording(GatePhrase.inFull))) {
          if let full = row.full, let word = row.fullWord {
            words.word(word, full)
          } else {
            wording(GatePhrase.none)
          }
        }
      }
    }
  }

  /// What stands in the way at one decision, by each gate.
  private func obstacles(_ row: Replay.Row) -> HTML {
    HTML {
      HTML.tag("h3") {
        HTML("\(row.decision.shown) · ")
        text(row.decision.gate.title)
      }
      list(row.evaluation, wording(GatePhrase.asHeldLine, words.name(row.word)))
      if let full = row.full, let word = row.fullWord {
        list(full, wording(GatePhrase.inFullLine, words.name(word)))
      }
    }
  }

  private func list(_ evaluation: GateEvaluation, _ label: String) -> HTML {
    HTML {
      HTML.tag("p") { HTML.tag("strong") { label } }
      if !evaluation.stopping.isEmpty {
        HTML.tag("ul") {
          evaluation.stopping.map { result in
            HTML.tag("li") {
              HTML.tag("strong") { wording(result.title) }
              result.reasons.map { reason in HTML(" " + wording(reason)) }
            }
          }
        }
      }
    }
  }
}

/// The words of the page of a replay.
enum ReplayPagePhrase: String, Phrase {
  static let context = "replay-page"

  case heading = "The decisions of the past, judged again"
  case sideBySide = "Decision and recommendation side by side"
  case onefold = "Each decision is judged from what was known just before it."
  case twofold =
    "Each decision is judged twice from what was known just before it: by the gate as it was held, and by the full gate."
}
