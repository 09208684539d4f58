import Catalogue
import Digests
import Evidence
import Judgement
package import Quantities
package import Texts

/// The ledger as one HTML file that needs neither network nor script; prints on A4 as an appendix to a claim.
package struct LedgerPage: PageParts {
  let report: LedgerReport
  let wording: Wording
  private let parts: LedgerParts

  package init(_ report: LedgerReport, language: InterfaceLanguage) {
    self.report = report
    wording = Wording(language)
    parts = LedgerParts(report: report, wording: wording, atMost: ShownLines.many)
  }

  /// The whole document on one page, however long.
  package func render() -> String { paged.whole() }

  /// The document, to be divided where it is long.
  package var paged: PagedDocument {
    let title = wording.pick(report.title)
    return PagedDocument(
      wording: wording, title: wording(LedgerPhrase.documentTitle, title.text), sheets: [LedgerStyle.sheet],
      icons: false, masthead: masthead(title), sections: sections, footer: footer(title))
  }

  private func masthead(_ title: (text: String, lang: String?)) -> HTML {
    HTML.tag("header", .class("masthead")) {
      HTML.tag("p", .class("kind")) { wording(LedgerPhrase.kind) }
      HTML.tag("h1", .lang(title.lang)) { title.text }
      HTML.tag("p", .class("buyer")) {
        wording(LedgerPhrase.contractNumber, report.ledger.contract.id)
        if let buyer = report.buyer {
          HTML(" · ")
          text(buyer)
        }
      }
    }
  }

  private var sections: [PagedSection] {
    var sections = [
      PagedSection("summary", wording(LedgerPhrase.owed)) {
        parts.notices
        parts.owed
      }
    ]
    if !report.ledger.findings.isEmpty {
      // Questions of the buyer's own; the paper goes to the vendor.
      sections.append(
        PagedSection("findings", wording(LedgerPhrase.findingsHeading), style: "internal") {
          HTML.tag("p", .class("soft")) { wording(LedgerPhrase.notPrinted) }
          parts.findings
        })
    }
    sections += [
      PagedSection("totals", wording(LedgerPhrase.summaryHeading)) {
        parts.summary
        overview
      },
      PagedSection(
        "lines", wording(LedgerPhrase.clausesHeading),
        pieces: [PagePiece { HTML.tag("p") { wording(LedgerPhrase.howToCheck) } }] + parts.clausePieces),
      PagedSection("about", wording(PagePhrase.colophon)) {
        HTML.tag("p") { wording(LedgerPhrase.howToVerify) }
        facts
        signature
      },
    ]
    return sections
  }

  private func footer(_ title: (text: String, lang: String?)) -> HTML {
    HTML.tag("footer") {
      HTML.tag("p") {
        "\(wording(LedgerPhrase.documentTitle, title.text)) · \(wording(ReportPhrase.asOf)) \(wording.date(report.day))"
        if report.ledger.isSimulated { " · \(wording(LedgerPhrase.simulatedNotice))" }
      }
    }
  }

  private var overview: HTML? {
    CumulativeChart(all: report).map { chart in
      let title = wording(LedgerPhrase.chartTitle, parts.words.owner(.contract))
      return parts.figure(chart, title: title, heading: true)
    }
  }

  private var facts: HTML {
    HTML.tag("dl", .class("facts")) {
      fact(wording(ReportPhrase.asOf)) { wording.time(report.ledger.asOf) }
      fact(wording(ReportPhrase.entriesTaken)) { wording(CountPhrase.entries, report.entryCount) }
      if let head = report.head {
        fact(wording(ReportPhrase.recordHead), wide: true) { HTML.tag("code", content: HTML(head.hash.hex)) }
      }
    }
  }

  /// Who stands for the claim. Nobody signs what is computed from a simulation or an assumption.
  private var signature: HTML {
    guard !report.ledger.isSimulated, report.ledger.assumed.isEmpty else { return .empty }
    return HTML.tag("div", .class("signature")) {
      HTML.tag("p") { wording(LedgerPhrase.signatureNotice, report.ledger.contract.id) }
      HTML.tag("span") { wording(LedgerPhrase.signature) }
    }
  }
}

/// The ledger as a part of the report on requirements.
struct PenaltiesSection: PageParts {
  let report: LedgerReport
  let wording: Wording

  var section: PagedSection {
    let parts = LedgerParts(report: report, wording: wording, atMost: ShownLines.few)
    return PagedSection("penalties", wording(LedgerPhrase.heading)) {
      parts.notices
      parts.owed
      if !report.ledger.findings.isEmpty {
        HTML.tag("h3") { wording(LedgerPhrase.findingsHeading) }
        parts.findings
      }
      HTML.tag("h3") { wording(LedgerPhrase.summaryHeading) }
      parts.summary
      CumulativeChart(all: report).map { chart in
        parts.figure(
          chart, title: wording(LedgerPhrase.chartTitle, parts.words.owner(.contract)), heading: true)
      }
      HTML.tag("p") { wording(LedgerPhrase.howToCheck) }
      parts.clauses
    }
  }
}
