import Catalogue
package import Judgement
import Load
import Planning
package import Quantities

/// The report on loads as one HTML file that needs neither network nor script.
package struct LoadPage: PageParts {
  let review: LoadReview
  let wording: Wording
  /// The report on requirements, as seen from the file.
  let reportURL: String?

  package init(_ review: LoadReview, language: InterfaceLanguage, reportURL: String? = nil) {
    self.review = review
    wording = Wording(language)
    self.reportURL = reportURL
  }

  private var assessment: Assessment { review.assessment }

  /// The whole document.
  package func render() -> String {
    let title = wording.pick(assessment.catalogue.title)
    return document(wording(LoadPhrase.documentTitle, title.text), sheets: [LoadStyle.sheet]) {
      HTML.tag("header", .class("masthead")) {
        HTML.tag("p", .class("kind")) { wording(LoadPhrase.kind) }
        HTML.tag("h1", .lang(title.lang)) { title.text }
      }
      contents
      HTML.tag("main", .id("content"), .set("tabindex", "-1")) {
        HTML.tag("p") { wording(LoadPhrase.introduction) }
        HTML.tag("p") { wording(LoadPhrase.open) }
        if assessment.isSimulated {
          HTML.tag("div", .class("simulated"), .set("role", "note")) {
            HTML.tag("p") {
              HTML.tag("strong", content: HTML("\(wording(ReportPhrase.simulatedTitle)). "))
              wording(ReportPhrase.simulatedNotice)
            }
          }
        }
        review.loads.enumerated().map { LoadSection(page: self, tested: $1, number: $0 + 1).html }
      }
      HTML.tag("footer") {
        HTML.tag("p") { "\(wording(ReportPhrase.asOf)) \(wording.time(assessment.asOf))" }
      }
    }
  }

  private var contents: HTML {
    HTML.tag("nav", .class("contents"), .set("aria-label", wording(PagePhrase.contents))) {
      HTML.tag("ul") {
        review.loads.enumerated().map { index, tested in
          HTML.tag("li") {
            HTML.tag("a", .set("href", "#load-\(index + 1)")) { text(tested.assessed.planned.title) }
          }
        }
        if let reportURL {
          HTML.tag("li") { HTML.tag("a", .set("href", reportURL)) { wording(LoadPhrase.toReport) } }
        }
      }
    }
  }
}
