import Catalogue
import Digests
import Evidence
package import Judgement
import Load
import Planning
package import Quantities
package import Texts

/// The report on loads as one HTML file that needs neither network nor script.
package struct LoadPage: PageParts {
  let review: LoadReview
  let wording: Wording
  /// Where the attachments of the record lie, as seen from the file: a relative URL without a slash at its end.
  let attachmentsURL: String?
  /// Where requirements lie in the report on them; nil where there is none beside the file.
  let report: PagePlaces?

  /// More loads are not named in the contents.
  private static let mostInContents = 100

  package init(
    _ review: LoadReview, language: InterfaceLanguage, attachmentsURL: String? = nil, report: PagePlaces? = nil
  ) {
    self.review = review
    wording = Wording(language)
    self.attachmentsURL = attachmentsURL
    self.report = report
  }

  private var assessment: Assessment { review.assessment }

  /// The whole document on one page, however long.
  package func render() -> String { paged.whole() }

  /// The document, to be divided where it is long.
  package var paged: PagedDocument {
    let title = wording.pick(assessment.catalogue.title)
    return PagedDocument(
      wording: wording, title: wording(LoadPhrase.documentTitle, title.text), sheets: [LoadStyle.sheet],
      masthead: masthead(title), contents: contents,
      sections: [
        PagedSection("summary", wording(PagePhrase.summary)) { summary }, loads,
        PagedSection("about", wording(PagePhrase.colophon)) { about },
      ],
      footer: HTML.tag("footer") {
        HTML.tag("p") { "\(wording(ReportPhrase.asOf)) \(wording.time(assessment.asOf))" }
      })
  }

  private func masthead(_ title: (text: String, lang: String?)) -> HTML {
    HTML.tag("header", .class("masthead")) {
      HTML.tag("p", .class("kind")) { wording(LoadPhrase.kind) }
      HTML.tag("h1", .lang(title.lang)) { title.text }
      if let buyer = assessment.catalogue.buyer.map(wording.pick) {
        HTML.tag("p", .class("buyer"), .lang(buyer.lang)) { buyer.text }
      }
    }
  }

  private var loads: PagedSection {
    var section = PagedSection(
      "loads", wording(LoadPhrase.kind), isTarget: true,
      pieces: review.loads.enumerated().map { index, tested in
        PagePiece(
          anchor: "load-\(index + 1)", label: wording.pick(tested.assessed.planned.title).text
        ) { LoadSection(page: self, tested: tested, number: index + 1).html }
      })
    section.isBare = true
    section.beginsInFront = false
    return section
  }

  private var contents: HTML {
    HTML.tag("nav", .class("contents"), .set("aria-label", wording(PagePhrase.contents))) {
      HTML.tag("ul") {
        HTML.tag("li") { HTML.tag("a", .set("href", "#summary")) { wording(PagePhrase.summary) } }
        review.loads.prefix(Self.mostInContents).enumerated().map { index, tested in
          HTML.tag("li") {
            HTML.tag("a", .set("href", "#load-\(index + 1)")) { text(tested.assessed.planned.title) }
          }
        }
        HTML.tag("li") { HTML.tag("a", .set("href", "#about")) { wording(PagePhrase.colophon) } }
        if let report {
          HTML.tag("li") { HTML.tag("a", .set("href", report.frontURL)) { wording(LoadPhrase.toReport) } }
        }
      }
    }
  }

  // MARK: Summary

  private var summary: HTML {
    HTML {
      review.loads.map(verdict)
      if assessment.isSimulated {
        HTML.tag("div", .class("simulated"), .set("role", "note")) {
          HTML.tag("p") {
            HTML.tag("strong", content: HTML("\(wording(ReportPhrase.simulatedTitle)). "))
            wording(ReportPhrase.simulatedNotice)
          }
        }
      }
      HTML.tag("dl", .class("facts")) {
        if let run = assessment.latestRun {
          fact(wording(ReportPhrase.system)) { "\(run.start.system.vendor) \(run.start.system.product)" }
          fact(wording(ReportPhrase.version)) { run.start.system.version }
          fact(wording(ReportPhrase.binding)) { run.start.binding }
        }
        fact(wording(ReportPhrase.asOf)) { wording.time(assessment.asOf) }
        if let head = assessment.head {
          fact(wording(ReportPhrase.recordHead), wide: true) { HTML.tag("code", content: HTML(head.hash.hex)) }
        }
      }
    }
  }

  /// What was demanded, and the result.
  private func verdict(_ tested: LoadReview.Tested) -> HTML {
    let headline = LoadHeadline(tested: tested, wording: wording)
    return HTML.tag("div", .class("verdict \(Standing(tested.verdict).rawValue)")) {
      Icons.use(Standing(tested.verdict))
      HTML.tag("div") {
        if review.loads.count > 1 {
          HTML.tag("p", .class("which"), content: text(tested.assessed.planned.title))
        }
        HTML.tag("p", .class("word")) { wording.name(tested.verdict) }
        HTML.tag("p", .class("why")) { "\(headline.demand) \(headline.outcome)" }
      }
    }
  }

  // MARK: About

  private var about: HTML {
    HTML {
      HTML.tag("p") { wording(LoadPhrase.introduction) }
      HTML.tag("p") { wording(LoadPhrase.open) }
      HTML.tag("p") { wording(LoadPhrase.certainty) }
      HTML.tag("p") { wording(PagePhrase.howToVerify) }
      if assessment.isSimulated { HTML.tag("p") { wording(PagePhrase.howToVerifySimulated) } }
    }
  }

  /// Nothing where nothing was measured; else the picture, what has to be said of it, and its figures folded away.
  func figure(_ chart: TimeSeriesChart, note: String? = nil) -> HTML {
    HTML.tag("figure") {
      HTML.tag("h4") { chart.title }
      if chart.isEmpty {
        HTML.tag("p", content: HTML(wording(ChartPhrase.noSamples)))
      } else {
        scroll(chart.title) { chart.picture(wording) }
        if chart.isDemandOutside, let demand = chart.demand {
          HTML.tag("p", .class("soft")) { wording(LoadCallPhrase.demandOutside, demand.words) }
        }
        note.map { HTML.tag("p", .class("soft"), content: HTML($0)) }
        folded(scroll(wording(ChartPhrase.tableCaption, chart.title)) { chart.table(wording) }, of: chart.title)
      }
    }
  }
}
