/// Where everything stands that has a name: links to the one page that there was before, or would be of a smaller
/// record, still reach it, and a browser's search finds it from the front page.
struct PageRegister {
  static let id = "register"

  /// Up to so many entries each stands with its text; beyond that the register would be no overview.
  private static let mostWithTexts = 4_000
  /// Entries of a list.
  private static let together = 500

  private let sections: [PagedSection]
  private let places: PagePlaces
  private let wording: Wording

  init(_ sections: [PagedSection], _ places: PagePlaces, _ wording: Wording) {
    self.sections = sections
    self.places = places
    self.wording = wording
  }

  /// Nil where nothing that has a name lies on a detail page.
  var section: PagedSection? {
    let named = sections.filter(\.isTarget).flatMap(\.chapters).map { chapter in
      (title: chapter.title, pieces: chapter.pieces.filter { $0.label != nil && places.isOnDetailPage($0.anchor) })
    }.filter { !$0.pieces.isEmpty }
    guard !named.isEmpty else { return nil }
    let withTexts = named.reduce(0) { $0 + $1.pieces.count } <= Self.mostWithTexts
    let introduction = HTML.tag("p", content: HTML(wording(PagesPhrase.registerIntroduction)))
    let lists = named.flatMap { chapter in
      stride(from: 0, to: chapter.pieces.count, by: Self.together).map { start in
        let pieces = Array(chapter.pieces[start..<min(start + Self.together, chapter.pieces.count)])
        return PagePiece { [title = chapter.title] in list(title, pieces, withTexts) }
      }
    }
    return PagedSection(
      Self.id, wording(PagesPhrase.register), pieces: [PagePiece { introduction }] + lists)
  }

  private func list(_ title: String, _ pieces: [PagePiece], _ withTexts: Bool) -> HTML {
    let range = wording(PagesPhrase.range, pieces.first?.label ?? "", pieces.last?.label ?? "")
    return HTML.tag("details") {
      HTML.tag("summary") { title.isEmpty ? range : "\(title): \(range)" }
      HTML.tag("ul", .class(withTexts ? "register" : "register dense")) { pieces.map { entry($0, withTexts) } }
    }
  }

  private func entry(_ piece: PagePiece, _ withTexts: Bool) -> HTML {
    guard let anchor = piece.anchor, let label = piece.label else { return .empty }
    return HTML.tag("li") {
      HTML.tag("a", .id(anchor), .set("href", "#\(anchor)"), content: HTML(label))
      if withTexts, let text = piece.text { " \(VisibleText.cut(text, to: 80))" }
    }
  }
}
