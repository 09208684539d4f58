import Catalogue
import Evidence
import Judgement
package import Quantities
package import Texts

/// Statutory deviations as one HTML file that needs neither network nor script: what is to be done next, each report with
/// its steps, and the laws with what of their times is assumed.
package struct StatutoryPage: PageParts {
  let report: StatutoryReport
  let wording: Wording

  package init(_ report: StatutoryReport, language: InterfaceLanguage) {
    self.report = report
    wording = Wording(language)
  }

  /// The whole document on one page, however long.
  package func render() -> String { paged.whole() }

  /// The document, to be divided where it is long.
  package var paged: PagedDocument {
    let title = wording(Text("Statutory deviations"))
    return PagedDocument(
      wording: wording, title: title, sheets: [Self.sheet], masthead: masthead(title), sections: sections,
      footer: HTML.tag("footer") {
        HTML.tag("p") { "\(title) · \(wording(ReportPhrase.asOf)) \(wording.time(report.history.asOf))" }
      })
  }

  private func masthead(_ title: String) -> HTML {
    HTML.tag("header", .class("masthead")) {
      HTML.tag("h1") { title }
      HTML.tag("p", .class("buyer")) {
        text(report.catalogue.title)
        if let buyer = report.catalogue.buyer {
          HTML(" · ")
          text(buyer)
        }
      }
      HTML.tag("p", .class("soft")) { "\(wording(ReportPhrase.asOf)) \(wording.time(report.history.asOf))" }
    }
  }

  private var sections: [PagedSection] {
    var sections = [
      PagedSection("next", wording(Text("To be done next, as known on \(day: report.history.today)"))) { next }
    ]
    if !report.history.problems.isEmpty {
      sections.append(
        PagedSection("problems", wording(Text("What cannot be understood", context: "statutory deviations"))) {
          HTML.tag("ul") {
            report.history.problems.map { HTML.tag("li", content: HTML(wording($0.sentence))) }
          }
        })
    }
    sections.append(
      PagedSection(
        "reports", wording(Text("Reports", context: "statutory deviations")),
        pieces: report.history.cases.isEmpty
          ? [PagePiece(html: { HTML.tag("p", content: HTML(wording(Text("No statutory report is recorded.")))) })]
          : report.history.cases.map { about in PagePiece(anchor: about.id, html: { piece(about) }) }))
    sections.append(
      PagedSection("laws", wording(Text("Laws and times", context: "statutory deviations"))) { laws })
    return sections
  }

  // MARK: What is next

  @HTMLBuilder private var next: HTML {
    let reminders = report.reminders
    if reminders.isEmpty {
      HTML.tag("p") { wording(Text("Nothing that is recorded is due.")) }
    } else {
      table(
        wording(Text("To be done next", context: "statutory deviations")),
        [
          wording(Text("Last day", context: "statutory deviations")),
          wording(Text("Report", context: "statutory step")), wording(Text("Step", context: "statutory deviations")),
          wording(Text("Standing", context: "statutory deviations")),
        ],
        reminders.map { reminder in
          [
            HTML(wording.date(reminder.due)),
            HTML.tag("span") {
              "\(reminder.about.id), "
              text(reminder.about.law.title)
            }, HTML(wording(reminder.step.duty.step.title)), badge(reminder.step.standing),
          ]
        })
    }
  }

  // MARK: Reports

  private func piece(_ about: StatutoryCase) -> HTML {
    let law = wording.pick(about.law.title).text
    return HTML.tag("article", .id(about.id), .class("statutory")) {
      HTML.tag("h3") { "\(about.id): \(law)" }
      HTML.tag("p") { about.what }
      HTML.tag("dl", .class("facts")) {
        fact(wording(Text("Report", context: "statutory step"))) { wording.date(about.reported) }
        if let place = about.place { fact(wording(Text("Where", context: "statutory deviations"))) { place } }
        if let deviation = about.deviation {
          fact(wording(Text("Deviation", context: "statutory deviations"))) { deviation }
        }
        fact(wording(Text("Serious", context: "statutory deviations"))) { serious(about) }
        fact(wording(GatePhrase.evidence)) { about.entries.map { "#\($0.seq)" }.joined(separator: ", ") }
      }
      table(
        "\(about.id): \(law)",
        [
          wording(Text("Step", context: "statutory deviations")),
          wording(Text("Last day", context: "statutory deviations")),
          wording(Text("Done", context: "statutory deviations")),
          wording(Text("Standing", context: "statutory deviations")),
        ],
        about.steps.map { step in
          [
            HTML(wording(step.duty.step.title)), HTML(due(step)), HTML(step.done.map(wording.date) ?? "–"),
            badge(step.standing),
          ]
        })
    }
  }

  private func serious(_ about: StatutoryCase) -> String {
    switch about.isSerious {
    case true?: wording(Text("yes", context: "statutory deviations"))
    case false?: wording(Text("no", context: "statutory deviations"))
    case nil: wording(Text("not said, so it counts as serious", context: "statutory deviations"))
    }
  }

  private func due(_ step: StatutoryStepState) -> String {
    guard let due = step.due else { return "–" }
    let day = wording.date(due)
    return step.duty.assumption == nil ? day : day + " *"
  }

  // MARK: Laws

  @HTMLBuilder private var laws: HTML {
    HTML.tag("p") {
      wording(Text("Times marked with * are assumptions: the law says how urgent it is, and gives no number of days."))
    }
    report.laws.map { law in
      HTML {
        HTML.tag("h3") { text(law.title) }
        if let source = law.source { HTML.tag("p", .class("soft"), content: HTML(source)) }
        table(
          wording.pick(law.title).text,
          [
            wording(Text("Step", context: "statutory deviations")),
            wording(Text("Time", context: "statutory deviations")),
            wording(Text("Assumption", context: "statutory deviations")),
          ],
          law.duties.map { duty in
            [
              HTML(wording(duty.step.title)), HTML(duty.time(wording) + (duty.assumption == nil ? "" : " *")),
              duty.assumption.map { text($0) } ?? HTML("–"),
            ]
          })
      }
    }
  }

  // MARK: Parts

  private func badge(_ standing: StatutoryStepState.Standing) -> HTML {
    HTML.tag("span", .class("badge \(standing.look.rawValue)")) {
      Icons.use(standing.look)
      wording(standing.title)
    }
  }

  private func table(_ label: String, _ columns: [String], _ rows: [[HTML]]) -> HTML {
    labelledTable(label, look: "statutory", columns: columns, rows: rows)
  }

  private static let sheet: StaticString = """
    .statutory td, .statutory th { overflow-wrap: anywhere; } .statutory th[scope=row] { font-weight: 600; }
    article.statutory { margin: 1.4rem 0; break-inside: avoid; }
    @media (max-width: 40rem) { .statutory td::before { content: attr(data-column) ": "; font-weight: 600; } }
    """
}
