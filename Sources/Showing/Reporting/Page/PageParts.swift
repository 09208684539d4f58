import Catalogue
import Texts

/// What pages are put together from.
protocol PageParts: Sendable {
  var wording: Wording { get }
}

extension PageParts {
  /// A whole document that needs neither network nor script: head, policy for its content, the link past what stands
  /// on every page, and the parts.
  ///
  /// - Parameters:
  ///   - sheets: the look of this kind of page, beside that of all pages.
  ///   - icons: whether the parts show icons.
  ///   - isDetail: it is a page of a larger document, and is marked so.
  func document(
    _ title: String, sheets: [StaticString] = [], icons: Bool = true, isDetail: Bool = false,
    @HTMLBuilder content: () -> HTML
  ) -> String {
    HTML {
      HTML.doctype
      HTML.tag("html", .lang(wording.tag)) {
        HTML.tag("head") {
          HTML.void("meta", .set("charset", "utf-8"))
          HTML.void("meta", .set("name", "viewport"), .set("content", "width=device-width, initial-scale=1"))
          HTML.void(
            "meta", .set("http-equiv", "Content-Security-Policy"),
            .set("content", "default-src 'none'; style-src 'unsafe-inline'"))
          if isDetail { StagedDocument.mark }
          HTML.tag("title", content: HTML(title))
          StyleSheet.all.map { HTML.style($0) }
          sheets.map { HTML.style($0) }
        }
        HTML.tag("body") {
          if icons { Icons.definitions }
          HTML.tag("a", .class("skip"), .set("href", "#content"), content: HTML(wording(PagePhrase.skip)))
          HTML.tag("div", .class("page")) { content() }
        }
      }
    }.markup
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

  /// A table whose rows become paragraphs on a narrow screen, where each cell says which column it is of.
  ///
  /// - Parameter look: the class of this kind of table, whose style sheet shows `data-column` there.
  func labelledTable(_ label: String, look: String, columns: [String], rows: [[HTML]]) -> HTML {
    scroll(label) {
      HTML.tag("table", .class("stacked \(look)")) {
        HTML.tag("caption", .class("visually-hidden")) { label }
        HTML.tag("thead") {
          HTML.tag("tr") { columns.map { HTML.tag("th", .set("scope", "col"), content: HTML($0)) } }
        }
        HTML.tag("tbody") {
          rows.map { row in
            HTML.tag("tr") {
              row.enumerated().map { index, cell in
                index == 0
                  ? HTML.tag("th", .set("scope", "row"), content: cell)
                  : HTML.tag("td", .set("data-column", columns[index]), content: cell)
              }
            }
          }
        }
      }
    }
  }

  /// A text that people wrote or that the record keeps, marked with its language where it is another than that of the
  /// page.
  func text(_ text: LocalizedText) -> HTML {
    let picked = wording.pick(text)
    return picked.lang == nil ? HTML(picked.text) : HTML.tag("span", .lang(picked.lang), content: HTML(picked.text))
  }

  /// What is written where a fact is stated: the term and its description.
  func fact(_ term: String, wide: Bool = false, @HTMLBuilder content: () -> HTML) -> HTML {
    HTML.tag("div", .set("class", optional: wide ? "wide" : nil)) {
      HTML.tag("dt") { term }
      HTML.tag("dd") { content() }
    }
  }

  /// A long table is folded on the screen, and shown on paper.
  func folded(_ table: HTML, of title: String) -> HTML {
    HTML.tag("details", .class("figures-folded")) {
      HTML.tag("summary") {
        wording(PagePhrase.figuresInTable)
        HTML.tag("span", .class("visually-hidden"), content: HTML(": \(title)"))
      }
      HTML.tag("div", .class("folded"), content: table)
    }
  }
}
