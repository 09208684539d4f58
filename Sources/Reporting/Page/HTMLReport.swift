import Catalogue
import Evidence
package import Judgement
package import Quantities

/// The assessment as one HTML file that needs neither network nor script, for screens, paper and screen readers.
package struct HTMLReport: Sendable {
  let assessment: Assessment
  let wording: Wording
  let requests: RequestFinder
  /// Where the attachments of the record lie, as seen from the file: a relative URL without a slash at its end.
  let attachmentsURL: String?

  package init(
    _ assessment: Assessment, language: InterfaceLanguage, attachments: AttachmentAccess = .none,
    attachmentsURL: String? = nil
  ) {
    self.assessment = assessment
    wording = Wording(language)
    requests = RequestFinder(attachments: attachments)
    self.attachmentsURL = attachmentsURL
  }

  /// The whole document.
  package func render() -> String {
    let title = wording.pick(assessment.catalogue.title)
    let page = HTML {
      HTML.doctype
      HTML.tag("html", .lang(wording.tag)) {
        HTML.tag("head") {
          HTML.void("meta", .set("charset", "utf-8"))
          HTML.void("meta", .set("name", "viewport"), .set("content", "width=device-width, initial-scale=1"))
          HTML.void(
            "meta", .set("http-equiv", "Content-Security-Policy"),
            .set("content", "default-src 'none'; style-src 'unsafe-inline'"))
          HTML.tag("title", content: HTML(wording(PagePhrase.documentTitle, title.text)))
          StyleSheet.all.map { HTML.style($0) }
        }
        HTML.tag("body") {
          Icons.definitions
          HTML.tag("a", .class("skip"), .set("href", "#content"), content: HTML(wording(PagePhrase.skip)))
          HTML.tag("div", .class("page")) { sections(title) }
        }
      }
    }
    return page.markup
  }

  private func sections(_ title: (text: String, lang: String?)) -> HTML {
    HTML {
      HTML.tag("header", .class("masthead")) {
        HTML.tag("p", .class("kind")) { wording(PagePhrase.kind) }
        HTML.tag("h1", .lang(title.lang)) { title.text }
        if let buyer = assessment.catalogue.buyer.map(wording.pick) {
          HTML.tag("p", .class("buyer"), .lang(buyer.lang)) { buyer.text }
        }
      }
      contents
      HTML.tag("main", .id("content"), .set("tabindex", "-1")) {
        SummarySection(report: self).html
        MatrixSection(report: self).html
        FailedSection(report: self, standing: .failed).html
        FailedSection(report: self, standing: .inconclusive).html
        MissingSection(report: self).html
        MeasurementSection(report: self).html
        RequirementsSection(report: self).html
        ColophonSection(report: self).html
      }
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
  }

  private var contents: HTML {
    let all: [(String, PagePhrase?, ReportPhrase?, Bool)] = [
      ("summary", .summary, nil, true), ("areas", .matrixHeading, nil, true),
      ("failed", nil, .failedHeading, !assessment.requirements(.failed).isEmpty),
      ("inconclusive", nil, .inconclusiveHeading, !assessment.requirements(.inconclusive).isEmpty),
      ("missing", .attentionHeading, nil, !MissingSection(report: self).requirements.isEmpty),
      ("measurements", .measurements, nil, !Figures(self).isEmpty),
      ("requirements", .allRequirements, nil, true), ("about", .colophon, nil, true),
    ]
    return HTML.tag("nav", .class("contents"), .set("aria-label", wording(PagePhrase.contents))) {
      HTML.tag("ul") {
        all.filter(\.3).map { id, page, shared, _ in
          HTML.tag("li") {
            HTML.tag("a", .set("href", "#\(id)")) { page.map { wording($0) } ?? shared.map { wording($0) } ?? "" }
          }
        }
      }
    }
  }

  /// A part of the page with its heading.
  func section(_ id: String, _ heading: String, class name: String? = nil, @HTMLBuilder content: () -> HTML) -> HTML {
    HTML.tag(
      "section", .id(id), .set("class", optional: name), .set("aria-labelledby", "\(id)-heading")
    ) {
      HTML.tag("h2", .id("\(id)-heading")) { heading }
      content()
    }
  }

  /// A table that may be wider than a narrow window: it can be scrolled by keyboard too (WCAG 2.1, 2.1.1).
  func scroll(_ label: String, @HTMLBuilder content: () -> HTML) -> HTML {
    HTML.tag(
      "div", .class("scroll"), .set("tabindex", "0"), .set("role", "group"), .set("aria-label", label),
      content: content())
  }

  /// The place of a requirement in the page.
  package static func anchor(_ requirement: AssessedRequirement) -> String {
    HTMLEscaping.identifier("krav", requirement.id)
  }

  /// A text of the catalogue, marked with its language where it is another than that of the page.
  func text(_ text: LocalizedText) -> HTML {
    let picked = wording.pick(text)
    return picked.lang == nil ? HTML(picked.text) : HTML.tag("span", .lang(picked.lang), content: HTML(picked.text))
  }

  func text(_ texts: [String: String]) -> HTML {
    let picked = wording.pick(texts)
    return picked.lang == nil ? HTML(picked.text) : HTML.tag("span", .lang(picked.lang), content: HTML(picked.text))
  }

  /// What is written where a fact is stated: the term and its description.
  func fact(_ term: String, wide: Bool = false, @HTMLBuilder content: () -> HTML) -> HTML {
    HTML.tag("div", .set("class", optional: wide ? "wide" : nil)) {
      HTML.tag("dt") { term }
      HTML.tag("dd") { content() }
    }
  }
}
