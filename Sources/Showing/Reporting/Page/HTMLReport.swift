import Catalogue
import Evidence
package import Judgement
package import Quantities
package import Texts

/// The assessment as one HTML file that needs neither network nor script, for screens, paper and screen readers.
package struct HTMLReport: PageParts {
  let assessment: Assessment
  let wording: Wording
  let requests: RequestFinder
  /// Where the attachments of the record lie, as seen from the file: a relative URL without a slash at its end.
  let attachmentsURL: String?
  /// The penalties under the contract, where there is one and something to show.
  let penalties: LedgerReport?
  /// The review of how users log in, as seen from the file; nil where there is none.
  let securityURL: String?
  /// The report on loads, as seen from the file; nil where there is none.
  let loadURL: String?

  package init(
    _ assessment: Assessment, language: InterfaceLanguage, attachments: AttachmentAccess = .none,
    attachmentsURL: String? = nil, penalties: LedgerReport? = nil, securityURL: String? = nil, loadURL: String? = nil
  ) {
    self.assessment = assessment
    wording = Wording(language)
    requests = RequestFinder(attachments: attachments)
    self.attachmentsURL = attachmentsURL
    self.penalties = penalties.flatMap { $0.hasSomethingToShow ? $0 : nil }
    self.securityURL = securityURL
    self.loadURL = loadURL
  }

  /// The whole document on one page, however long.
  package func render() -> String { paged.whole() }

  /// The document, to be divided where it is long.
  package var paged: PagedDocument {
    let title = wording.pick(assessment.catalogue.title)
    return PagedDocument(
      wording: wording, title: wording(PagePhrase.documentTitle, title.text),
      sheets: penalties == nil ? [] : [LedgerStyle.sheet], masthead: masthead(title), contents: contents,
      sections: sections, footer: footer)
  }

  private var sections: [PagedSection] {
    [
      SummarySection(report: self).section, MatrixSection(report: self).section,
      FailedSection(report: self, standing: .failed).section,
      FailedSection(report: self, standing: .inconclusive).section, MissingSection(report: self).section,
      MissingSection(report: self).inapplicable,
      penalties.map { PenaltiesSection(report: $0, wording: wording).section },
      MeasurementSection(report: self).section, RequirementsSection(report: self).section,
      ColophonSection(report: self).section,
    ].compactMap { $0 }
  }

  private func masthead(_ title: (text: String, lang: String?)) -> HTML {
    HTML.tag("header", .class("masthead")) {
      HTML.tag("p", .class("kind")) { wording(PagePhrase.kind) }
      HTML.tag("h1", .lang(title.lang)) { title.text }
      if let buyer = assessment.catalogue.buyer.map(wording.pick) {
        HTML.tag("p", .class("buyer"), .lang(buyer.lang)) { buyer.text }
      }
    }
  }

  private var footer: HTML {
    HTML.tag("footer") {
      if let run = assessment.latestRun {
        HTML.tag("p") { wording(PagePhrase.madeBy, "Grindvakt \(run.start.tool)") }
      }
      HTML.tag("p") {
        "\(wording(ReportPhrase.asOf)) \(wording.time(assessment.asOf))"
        if let head = assessment.head {
          " · \(wording(ReportPhrase.recordHead)) "
          HTML.tag("code", content: HTML("\(head.hash)"))
        }
      }
    }
  }

  private var contents: HTML {
    let all: [(id: String, heading: String, isThere: Bool)] = [
      ("summary", wording(PagePhrase.summary), true), ("areas", wording(PagePhrase.matrixHeading), true),
      ("failed", wording(ReportPhrase.failedHeading), !assessment.requirements(.failed).isEmpty),
      ("inconclusive", wording(ReportPhrase.inconclusiveHeading), !assessment.requirements(.inconclusive).isEmpty),
      ("missing", wording(PagePhrase.attentionHeading), !MissingSection(report: self).requirements.isEmpty),
      ("inapplicable", wording(PagePhrase.inapplicableHeading), !assessment.requirements(.notApplicable).isEmpty),
      ("penalties", wording(LedgerPhrase.heading), penalties != nil),
      ("measurements", wording(PagePhrase.measurements), !Figures(self).isEmpty),
      ("requirements", wording(PagePhrase.allRequirements), true), ("about", wording(PagePhrase.colophon), true),
    ]
    return HTML.tag("nav", .class("contents"), .set("aria-label", wording(PagePhrase.contents))) {
      HTML.tag("ul") {
        all.filter(\.isThere).map { part in
          HTML.tag("li") {
            HTML.tag("a", .set("href", "#\(part.id)")) { part.heading }
          }
        }
        if let securityURL {
          HTML.tag("li") {
            HTML.tag("a", .set("href", securityURL)) { wording(SecurityPhrase.link) }
          }
        }
        if let loadURL {
          HTML.tag("li") {
            HTML.tag("a", .set("href", loadURL)) { wording(LoadPhrase.link) }
          }
        }
      }
    }
  }

  /// The place of a requirement in the page.
  package static func anchor(_ requirement: AssessedRequirement) -> String {
    HTMLEscaping.identifier("krav", requirement.id)
  }
}
