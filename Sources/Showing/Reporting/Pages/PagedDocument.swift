/// A document that is one page while it is small, and a front page with detail pages when it is large.
package struct PagedDocument: PageParts {
  let wording: Wording
  let title: String
  var sheets: [StaticString] = []
  var icons = true
  /// The whole `header`.
  let masthead: HTML
  /// The whole `nav` of the first page; empty where there is none.
  var contents: HTML = .empty
  let sections: [PagedSection]
  /// The whole `footer`.
  let footer: HTML

  /// Everything on one page, however long.
  package func whole() -> String { page(sections.map(html)) }

  /// One page of no more bytes than a page may have; where that is not all, it says so.
  package func onePage(limits: PageLimits = .standard) throws -> String {
    var layout = PageLayout(self, limits: limits, places: PagePlaces(front: ""), write: nil)
    return String(decoding: try layout.front(), as: UTF8.self)
  }

  /// Everything on one page; nil where that has more bytes than the limit. No more is rendered than that takes.
  func whole(atMost limit: Int) -> String? {
    var size = 0
    var parts: [HTML] = []
    for section in sections {
      var content: [HTML] = []
      for chapter in section.chapters {
        if let heading = chapter.heading { content.append(heading) }
        for piece in chapter.pieces {
          let html = piece.html()
          size += html.markup.utf8.count
          guard size <= limit else { return nil }
          content.append(html)
        }
      }
      parts.append(wrapped(section, HTML(content)))
    }
    let text = page(parts)
    return text.utf8.count <= limit ? text : nil
  }

  private func html(_ section: PagedSection) -> HTML {
    wrapped(
      section,
      HTML(section.chapters.flatMap { chapter in [chapter.heading ?? .empty] + chapter.pieces.map { $0.html() } }))
  }

  private func wrapped(_ section: PagedSection, _ content: HTML) -> HTML {
    section.isBare ? content : self.section(section.id, section.heading, class: section.style) { content }
  }

  private func page(_ parts: [HTML]) -> String {
    document(title, sheets: sheets, icons: icons) {
      masthead
      contents
      HTML.tag("main", .id("content"), .set("tabindex", "-1"), content: HTML(parts))
      footer
    }
  }
}

/// A section of a document, in pieces that are rendered one after the other.
struct PagedSection: Sendable {
  /// Also the beginning of the names of its pages.
  let id: String
  let heading: String
  /// Its class.
  var style: String?
  let chapters: [PageChapter]
  /// Other sections link to what stands in it, so that it is laid out before them.
  var isTarget = false
  /// Its pieces are sections themselves.
  var isBare = false
  /// It begins on the front page. Else the front page only links to its pages.
  var beginsInFront = true

  /// A section without chapters.
  init(_ id: String, _ heading: String, style: String? = nil, isTarget: Bool = false, pieces: [PagePiece]) {
    self.init(
      id, heading, style: style, isTarget: isTarget, chapters: [PageChapter(name: nil, heading: nil, pieces: pieces)])
  }

  /// A section that is rendered at once.
  init(
    _ id: String, _ heading: String, style: String? = nil, @HTMLBuilder content: @escaping @Sendable () -> HTML
  ) {
    self.init(id, heading, style: style, pieces: [PagePiece(html: content)])
  }

  init(_ id: String, _ heading: String, style: String? = nil, isTarget: Bool = false, chapters: [PageChapter]) {
    self.id = id
    self.heading = heading
    self.style = style
    self.chapters = chapters
    self.isTarget = isTarget
  }
}

/// A part of a section that begins a page of its own.
struct PageChapter: Sendable {
  /// Part of the names of its pages; nil in a section that has one chapter.
  let name: String?
  /// Stands once in the document.
  let heading: HTML?
  /// What is said of it on pages that go on with it, and where its pages are listed.
  var title = ""
  let pieces: [PagePiece]
  /// So many pieces stand on a page unless they are too long, so that a piece keeps its page while others grow.
  var perPage: Int?
}

/// What is kept on one page where it fits there.
struct PagePiece: Sendable {
  /// Where links find it.
  var anchor: String?
  /// What it is called in lists of pages and in the register.
  var label: String?
  /// What the register says of it.
  var text: String?
  let html: @Sendable () -> HTML
}
