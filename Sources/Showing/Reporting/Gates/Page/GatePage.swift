import Catalogue
import Digests
import Evidence
import Judgement
package import Quantities
package import Texts

/// The report on a gate as one HTML file that needs neither network nor script: one page that decides, then the proof.
package struct GatePage: PageParts {
  let report: GateReport
  let wording: Wording

  package init(_ report: GateReport, language: InterfaceLanguage) {
    self.report = report
    wording = Wording(language)
  }

  private var evaluation: GateEvaluation { report.evaluation }
  private var isForBoard: Bool { report.audience == .board }

  /// The whole document on one page, however long.
  package func render() -> String { paged.whole() }

  /// The document, to be divided where it is long.
  package var paged: PagedDocument {
    let title = wording.pick(evaluation.gate.title)
    let documentTitle = isForBoard ? GatePagePhrase.boardTitle : .documentTitle
    return PagedDocument(
      wording: wording, title: wording(documentTitle, title.text), sheets: [GateStyle.sheet],
      masthead: masthead(title), sections: sections,
      footer: HTML.tag("footer") {
        HTML.tag("p") {
          "\(wording(GatePagePhrase.documentTitle, title.text)) · \(wording(ReportPhrase.asOf)) \(wording.time(evaluation.asOf))"
        }
      })
  }

  private func masthead(_ title: (text: String, lang: String?)) -> HTML {
    HTML.tag("header", .class("masthead")) {
      HTML.tag("p", .class("kind")) { wording(isForBoard ? GatePagePhrase.boardKind : .kind) }
      HTML.tag("h1", .lang(title.lang)) { title.text }
      HTML.tag("p", .class("buyer")) {
        text(report.catalogue.title)
        if let buyer = report.catalogue.buyer {
          HTML(" · ")
          text(buyer)
        }
      }
    }
  }

  private var sections: [PagedSection] {
    let decision = GateDecisionSection(page: self).section
    var sections = [
      PagedSection("recommendation", wording(GatePhrase.recommendation)) { GateVerdict(page: self).html }
    ]
    if isForBoard { sections.append(decision) }
    sections.append(PagedSection("stopping", wording(GatePhrase.stopping)) { GateObstacleList(page: self).html })
    if isForBoard, let history = report.history {
      sections.append(GateSinceSection(page: self, history: history).section)
    }
    if !isForBoard { sections.append(decision) }
    if !evaluation.stopping.isEmpty {
      sections.append(
        PagedSection(
          "obstacles", wording(GatePagePhrase.detailHeading), style: "start-page",
          pieces: GateObstacles(page: self).pieces))
    }
    sections += [
      PagedSection("criteria", wording(GatePagePhrase.criteriaHeading), style: "start-page") {
        HTML.tag("p") { wording(GatePagePhrase.criteriaIntroduction) }
        GateCriteriaTable(page: self).html
      },
      PagedSection("charts", wording(GatePagePhrase.proofHeading)) { charts },
      PagedSection("about", wording(GatePagePhrase.aboutHeading)) { about },
    ]
    return sections
  }

  @HTMLBuilder private var charts: HTML {
    let figures = GateCharts(report, wording).all
    if figures.isEmpty {
      HTML.tag("p") { wording(GatePagePhrase.chartsNone) }
    } else {
      HTML.tag("p") { wording(GatePagePhrase.proofIntroduction) }
      figures.map { figure in
        HTML.tag("figure") {
          HTML.tag("h3") { figure.title }
          scroll(figure.title) { figure.picture(wording) }
          figure.legend(wording)
          folded(scroll(figure.title) { figure.table(wording) }, of: figure.title)
        }
      }
    }
  }

  private var about: HTML {
    HTML {
      HTML.tag("p") { wording(GatePagePhrase.howToVerify) }
      HTML.tag("pre") {
        HTML.tag("code") {
          "grindvakt gate \(report.catalogue.name) \(evaluation.gate.id) --record … --as-of \(evaluation.asOf)"
        }
      }
      HTML.tag("dl", .class("facts")) {
        fact(wording(ReportPhrase.asOf)) { wording.time(evaluation.asOf) }
        if let head = report.head {
          fact(wording(GatePagePhrase.recordHead), wide: true) { HTML.tag("code", content: HTML(head.hash.hex)) }
        }
      }
    }
  }

  /// Numbers of entries of the record.
  func entries(_ numbers: [EntryNumber]) -> String {
    guard !numbers.isEmpty else { return wording(GatePagePhrase.noEntries) }
    let shown = numbers.prefix(12).map { "#\($0)" }.joined(separator: ", ")
    return numbers.count > 12 ? shown + " …" : shown
  }
}
