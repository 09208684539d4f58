import Catalogue
package import Judgement
package import Texts

/// Lessons as one HTML file that needs neither network nor script.
package struct LessonsPage: PageParts {
  private let tables: LessonsTables
  let wording: Wording

  package init(_ lessons: Lessons, language: InterfaceLanguage) {
    wording = Wording(language)
    tables = LessonsTables(lessons: lessons, wording: wording)
  }

  /// The whole document on one page, however long.
  package func render() -> String { paged.whole() }

  /// The document, to be divided where it is long.
  package var paged: PagedDocument {
    let title = wording(Text("Lessons learnt", context: "name"))
    return PagedDocument(
      wording: wording, title: title, sheets: [Self.sheet],
      masthead: HTML.tag("header", .class("masthead")) {
        HTML.tag("h1") { title }
        HTML.tag("p", .class("buyer")) {
          text(tables.lessons.catalogue.title)
          if let buyer = tables.lessons.catalogue.buyer {
            HTML(" · ")
            text(buyer)
          }
        }
      },
      sections: [
        PagedSection("summary", wording(Text("In short", context: "lessons"))) {
          HTML.tag("p", content: HTML(tables.summary))
        }
      ] + tables.all.map { part in PagedSection(part.id, part.heading) { html(part) } },
      footer: HTML.tag("footer") {
        HTML.tag("p") { "\(title) · \(wording(ReportPhrase.asOf)) \(wording.time(tables.lessons.asOf))" }
      })
  }

  @HTMLBuilder private func html(_ part: LessonsTable) -> HTML {
    if part.rows.isEmpty {
      HTML.tag("p") { wording(Text("Nothing of the kind is recorded.")) }
    } else {
      labelledTable(
        part.heading, look: "lessons", columns: part.columns, rows: part.rows.map { $0.map { HTML($0) } })
    }
  }

  private static let sheet: StaticString = """
    .lessons td, .lessons th { overflow-wrap: anywhere; } .lessons th[scope=row] { font-weight: 600; width: 24%; }
    @media (max-width: 40rem) { .lessons td::before { content: attr(data-column) ": "; font-weight: 600; } }
    """
}
