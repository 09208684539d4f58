import Catalogue
import Digests
import Evidence
import Judgement
import Planning
package import Quantities
import SuiteLanguage
package import Texts

/// The review of how users log in as one HTML file that needs neither network nor script.
package struct SecurityPage: PageParts {
  let review: SecurityReview
  let wording: Wording
  let attachments: AttachmentAccess
  /// Where the attachments of the record lie, as seen from the file: a relative URL without a slash at its end.
  let attachmentsURL: String?
  /// Where requirements lie in the report on them; nil where there is none beside the file.
  let report: PagePlaces?

  package init(
    _ review: SecurityReview, language: InterfaceLanguage, attachments: AttachmentAccess = .none,
    attachmentsURL: String? = nil, report: PagePlaces? = nil
  ) {
    self.review = review
    wording = Wording(language)
    self.attachments = attachments
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
      wording: wording, title: wording(SecurityPhrase.documentTitle, title.text), sheets: [SecurityStyle.sheet],
      masthead: masthead(title), contents: contents, sections: sections,
      footer: HTML.tag("footer") {
        HTML.tag("p") {
          "\(wording(SecurityPhrase.documentTitle, title.text)) · \(wording(ReportPhrase.asOf)) \(wording.time(assessment.asOf))"
        }
      })
  }

  private func masthead(_ title: (text: String, lang: String?)) -> HTML {
    HTML.tag("header", .class("masthead")) {
      HTML.tag("p", .class("kind")) { wording(SecurityPhrase.kind) }
      HTML.tag("h1", .lang(title.lang)) { title.text }
      if let buyer = assessment.catalogue.buyer.map(wording.pick) {
        HTML.tag("p", .class("buyer"), .lang(buyer.lang)) { buyer.text }
      }
    }
  }

  private var contents: HTML {
    HTML.tag("nav", .class("contents"), .set("aria-label", wording(PagePhrase.contents))) {
      HTML.tag("ul") {
        links.map { link in HTML.tag("li") { HTML.tag("a", .set("href", link.url), content: HTML(link.text)) } }
      }
    }
  }

  private var sections: [PagedSection] {
    let introduction = PagePiece { HTML.tag("p") { wording(SecurityPhrase.casesIntroduction) } }
    let cases = review.cases.map { reviewed in
      PagePiece(
        anchor: SecurityCaseBlock.anchor(reviewed), label: reviewed.assessed.id,
        text: wording.pick(reviewed.assessed.planned.title).text
      ) { SecurityCaseBlock(page: self, reviewed: reviewed).html }
    }
    return [
      PagedSection("summary", wording(PagePhrase.summary)) { summary },
      PagedSection("overview", wording(SecurityPhrase.overviewHeading)) { SecurityOverview(page: self).html },
      PagedSection("cases", wording(SecurityPhrase.casesHeading), isTarget: true, pieces: [introduction] + cases),
      PagedSection("about", wording(PagePhrase.colophon)) { about },
    ]
  }

  private var links: [(url: String, text: String)] {
    [
      ("#summary", wording(PagePhrase.summary)), ("#overview", wording(SecurityPhrase.overviewHeading)),
      ("#cases", wording(SecurityPhrase.casesHeading)), ("#about", wording(PagePhrase.colophon)),
    ] + (report.map { [($0.frontURL, wording(SecurityPhrase.toReport))] } ?? [])
  }

  // MARK: Summary

  private var summary: HTML {
    HTML {
      HTML.tag("div", .class("verdict \(Standing(gravest).rawValue)")) {
        Icons.use(Standing(gravest))
        HTML.tag("div") {
          HTML.tag("p", .class("word")) { wording.name(gravest) }
          HTML.tag("p", .class("why")) { sentences.joined(separator: " ") }
        }
      }
      if assessment.isSimulated {
        HTML.tag("div", .class("simulated"), .set("role", "note")) {
          HTML.tag("p") {
            HTML.tag("strong", content: HTML("\(wording(ReportPhrase.simulatedTitle)). "))
            wording(ReportPhrase.simulatedNotice)
          }
        }
      }
      HTML.tag("p") { wording(SecurityPhrase.oracle) }
      HTML.tag("p") { wording(SecurityPhrase.controls) }
      facts
    }
  }

  /// The first that applies to any case, as for requirements.
  private var gravest: Verdict {
    [Verdict.failed, .inconclusive, .notTested].first { review.count($0) > 0 } ?? .passed
  }

  private var sentences: [String] {
    let counts = [Verdict.failed, .inconclusive, .notTested, .passed].filter { review.count($0) > 0 }
    let parts = counts.map { wording(CountPhrase(Standing($0)), review.count($0)) }
    return [wording(SecurityCountPhrase.casesTried, review.cases.count), wording.list(parts) + "."]
  }

  private var facts: HTML {
    HTML.tag("dl", .class("facts")) {
      if let run = assessment.latestRun {
        fact(wording(ReportPhrase.system)) { "\(run.start.system.vendor) \(run.start.system.product)" }
        fact(wording(ReportPhrase.version)) { run.start.system.version }
        fact(wording(ReportPhrase.binding)) { run.start.binding }
      }
      fact(wording(SecurityPhrase.profiles)) { profiles }
      fact(wording(ReportPhrase.asOf)) { wording.time(assessment.asOf) }
      if let head = assessment.head {
        fact(wording(ReportPhrase.recordHead), wide: true) { HTML.tag("code", content: HTML(head.hash.hex)) }
      }
    }
  }

  private var profiles: String {
    let all = Set(review.cases.flatMap(\.acts).compactMap(\.profile)).sorted()
    return all.isEmpty
      ? wording(ReportPhrase.unknown) : wording.list(all.map { SAMLProfile(rawValue: $0)?.title ?? $0 })
  }

  // MARK: About

  private var about: HTML {
    HTML {
      HTML.tag("p") { wording(SecurityPhrase.keys) }
      HTML.tag("p") { wording(PagePhrase.howToVerify) }
      if assessment.isSimulated { HTML.tag("p") { wording(PagePhrase.howToVerifySimulated) } }
    }
  }
}
