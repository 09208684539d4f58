/// The way from a detail page to those beside it and to the front page.
struct PageLinks {
  let wording: Wording
  let places: PagePlaces
  /// Names of pages.
  let previous: String?
  let next: String?

  /// Links are written as seen from the front page, as all links to other files are.
  func navigation(_ label: String, isTop: Bool) -> HTML {
    HTML.tag("nav", .class(isTop ? "contents" : "contents below"), .set("aria-label", label)) {
      HTML.tag("ul") {
        link(places.frontURL, .up)
        previous.map { link(places.url(ofPage: $0), .previous) }
        next.map { link(places.url(ofPage: $0), .next) }
      }
    }
  }

  private func link(_ url: String, _ phrase: PagesPhrase) -> HTML {
    HTML.tag("li") { HTML.tag("a", .set("href", url)) { wording(phrase) } }
  }
}

/// The pages that a section goes on on, by chapter.
struct PageList {
  let section: PagedSection
  let pages: [DetailPage]
  let places: PagePlaces
  /// More are not listed.
  let most: Int
  let wording: Wording

  var html: HTML {
    let shown = pages.prefix(most)
    let chapters = shown.chunked { $0.chapter == $1.chapter }
    return HTML.tag("div", .class("pages")) {
      HTML.tag("p") {
        wording(section.beginsInFront ? PagesPhrase.goesOn : .onPages, wording(PagesCountPhrase.pages, pages.count))
      }
      chapters.map { pages in
        let chapter = section.chapters[pages.first?.chapter ?? 0]
        return HTML {
          if !section.beginsInFront { chapter.heading }
          list(Array(pages), chapter)
        }
      }
      if pages.count > shown.count {
        HTML.tag("p") { wording(PagesPhrase.more, wording(PagesCountPhrase.pages, pages.count - shown.count)) }
      }
    }
  }

  private func list(_ pages: [DetailPage], _ chapter: PageChapter) -> HTML {
    HTML.tag("ul") {
      pages.map { page in
        HTML.tag("li") {
          HTML.tag("a", .set("href", places.url(ofPage: page.name))) {
            page.title(wording)
            // Out of their list links must be told apart (WCAG 2.1, 2.4.4).
            HTML.tag(
              "span", .class("visually-hidden"),
              content: HTML(": \(chapter.title.isEmpty ? section.heading : chapter.title)"))
          }
        }
      }
    }
  }
}

extension Collection {
  /// Neighbours that belong together, in their order.
  fileprivate func chunked(_ belong: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: [[Element]]()) { chunks, element in
      if let last = chunks.last?.last, belong(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
  }
}
