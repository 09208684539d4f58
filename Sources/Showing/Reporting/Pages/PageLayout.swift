/// Lays a document out: one page while it is small, else a front page and detail pages beside it.
struct PageLayout {
  let document: PagedDocument
  let limits: PageLimits
  /// Takes each detail page as soon as it is whole; nil where there is place for one page only, which then says what is
  /// left out.
  let write: ((_ name: String, _ page: [UInt8]) throws -> Void)?
  private(set) var places: PagePlaces
  private var names = PageNames()

  /// What stands of a section on the front page, and which pages it goes on on.
  private struct Laid {
    var front: [UInt8] = []
    var pages: [DetailPage] = []
    /// There is no place for the rest.
    var isCut = false
  }

  private var wording: Wording { document.wording }

  init(
    _ document: PagedDocument, limits: PageLimits, places: PagePlaces,
    write: ((_ name: String, _ page: [UInt8]) throws -> Void)?
  ) {
    self.document = document
    self.limits = limits
    self.places = places
    self.write = write
  }

  /// The front page. Detail pages are written before it.
  mutating func front() throws -> [UInt8] {
    if let whole = document.whole(atMost: limits.single) { return Array(whole.utf8) }
    var sections = document.sections
    var laid: [Int: Laid] = [:]
    // What others link to has its place first.
    for (index, section) in sections.enumerated() where section.isTarget { laid[index] = try lay(section) }
    if let register = PageRegister(sections, places, wording).section { sections.append(register) }
    for (index, section) in sections.enumerated() where !section.isTarget { laid[index] = try lay(section) }
    let linked = limits.linked / max(1, laid.values.count { !$0.pages.isEmpty })
    let parts = sections.enumerated().map { front($1, laid[$0] ?? Laid(), linked: linked) }
    let page = document.document(document.title, sheets: document.sheets + [PageStyle.sheet], icons: document.icons) {
      document.masthead
      document.contents
      HTML.tag("main", .id("content"), .set("tabindex", "-1"), content: HTML(parts))
      document.footer
    }
    return places.linked(Array(page.utf8), on: nil)
  }

  // MARK: A section

  private mutating func lay(_ section: PagedSection) throws -> Laid {
    var laid = Laid()
    var pages = SectionPages(section: section, names: names, begins: section.beginsInFront)
    let first =
      write == nil ? limits.detail / 2 : section.id == PageRegister.id ? limits.register : limits.front
    var filler = PageFiller(
      first: section.beginsInFront ? first : nil, limit: limits.detail, longest: limits.whole,
      notice: HTML.tag("p", .class("soft"), content: HTML(wording(PagesPhrase.tooLong))))
    for (number, chapter) in section.chapters.enumerated() {
      if number > 0 || !section.beginsInFront {
        try turn(&filler, &pages, &laid, to: .chapter(number), section)
      }
      if let heading = chapter.heading { filler.place(heading, isKept: true) { _ in } }
      for (index, piece) in chapter.pieces.enumerated() {
        if let perPage = chapter.perPage, index > 0, index % perPage == 0 {
          try turn(&filler, &pages, &laid, to: .part(index / perPage), section)
        }
        if laid.isCut { return laid }
        try filler.place(piece.html(), isKept: piece.label != nil) { filler in
          try turn(&filler, &pages, &laid, to: .overflow, section)
        }
        pages.note(piece.label)
      }
    }
    try end(&filler, &pages, &laid, next: nil, section)
    names = pages.names
    return laid
  }

  private mutating func turn(
    _ filler: inout PageFiller, _ pages: inout SectionPages, _ laid: inout Laid, to reason: SectionPages.Turn,
    _ section: PagedSection
  ) throws {
    let next = pages.next(reason)
    try end(&filler, &pages, &laid, next: next, section)
    pages.turn(to: next)
  }

  /// Ends a page of a section.
  private mutating func end(
    _ filler: inout PageFiller, _ pages: inout SectionPages, _ laid: inout Laid, next: SectionPages.Position?,
    _ section: PagedSection
  ) throws {
    let content = filler.take()
    guard let page = pages.page else {
      laid.front = content
      return
    }
    guard let write else {
      laid.isCut = true
      return
    }
    let markup = detail(page, content, previous: pages.previous, next: next?.name, section)
    places.note(content, on: page.name)
    try write(page.name, places.linked(Array(markup.utf8), on: page.name))
    laid.pages.append(page)
  }

  // MARK: Pages

  private func detail(
    _ page: DetailPage, _ content: [UInt8], previous: String?, next: String?, _ section: PagedSection
  ) -> String {
    let chapter = section.chapters[page.chapter]
    let heading = chapter.title.isEmpty ? section.heading : "\(section.heading), \(chapter.title)"
    let title = "\(page.title(wording)) · \(heading)"
    let links = PageLinks(wording: wording, places: places, previous: previous, next: next)
    return document.document(
      "\(title) · \(document.title)", sheets: document.sheets + [PageStyle.sheet], icons: document.icons, isDetail: true
    ) {
      document.masthead
      links.navigation(wording(PagesPhrase.navigation), isTop: true)
      HTML.tag("main", .id("content"), .set("tabindex", "-1")) {
        HTML.tag("div", .class("part")) {
          if section.isBare {
            HTML(reassembled: content)
          } else {
            document.section("\(section.id)-part", heading, class: detailStyle(section)) {
              HTML.tag("p", .class("soft"), content: HTML(page.title(wording)))
              HTML(reassembled: content)
            }
          }
        }
      }
      links.navigation(wording(PagesPhrase.navigationBelow), isTop: false)
      document.footer
    }
  }

  private func detailStyle(_ section: PagedSection) -> String? {
    let names = (section.style ?? "").split(separator: " ").filter { $0 != "start-page" }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private func front(_ section: PagedSection, _ laid: Laid, linked: Int) -> HTML {
    let content = HTML(reassembled: laid.front)
    let rest = HTML {
      if !laid.pages.isEmpty {
        PageList(section: section, pages: laid.pages, places: places, most: linked, wording: wording).html
      }
      if laid.isCut { HTML.tag("p", .class("left-out")) { wording(PagesPhrase.leftOut) } }
    }
    if section.isBare, laid.pages.isEmpty, !laid.isCut { return content }
    return document.section(section.id, section.heading, class: section.style) {
      content
      rest
    }
  }
}

/// The pages of a section as they follow each other.
struct SectionPages {
  enum Turn {
    /// The chapter, counted from zero.
    case chapter(Int)
    /// The part of a chapter, counted from zero.
    case part(Int)
    /// The page is full.
    case overflow
  }

  struct Position {
    let chapter: Int
    let stem: String
    /// Counted from zero.
    let part: Int
    /// Counted from 1: how many pages the part takes.
    let sheet: Int

    var name: String { sheet > 1 ? "\(stem)-\(part + 1)-\(sheet)" : "\(stem)-\(part + 1)" }
  }

  private let section: PagedSection
  private(set) var names: PageNames
  /// Nil on the front page.
  private var position: Position?
  private(set) var previous: String?
  private var labels: (first: String, last: String)?
  private var number = 0

  init(section: PagedSection, names: PageNames, begins inFront: Bool) {
    self.section = section
    self.names = names
  }

  /// Nil on the front page.
  var page: DetailPage? {
    position.map { DetailPage(name: $0.name, labels: labels, number: number, chapter: $0.chapter) }
  }

  mutating func note(_ label: String?) {
    guard let label else { return }
    labels = (labels?.first ?? label, label)
  }

  mutating func next(_ turn: Turn) -> Position {
    switch (turn, position) {
    case (.chapter(let chapter), _): start(chapter, part: 0)
    case (.part(let part), let position?):
      Position(chapter: position.chapter, stem: position.stem, part: part, sheet: 1)
    case (.part(let part), nil): start(0, part: part)
    case (.overflow, let position?):
      section.chapters[position.chapter].perPage == nil
        ? Position(chapter: position.chapter, stem: position.stem, part: position.part + 1, sheet: 1)
        : Position(
          chapter: position.chapter, stem: position.stem, part: position.part, sheet: position.sheet + 1)
    case (.overflow, nil): start(0, part: 0)
    }
  }

  private mutating func start(_ chapter: Int, part: Int) -> Position {
    Position(
      chapter: chapter, stem: names.stem(section.id, section.chapters[chapter].name, number: chapter + 1), part: part,
      sheet: 1)
  }

  mutating func turn(to next: Position) {
    previous = position?.name
    number = position?.chapter == next.chapter ? number + 1 : 1
    position = next
    labels = nil
  }
}
