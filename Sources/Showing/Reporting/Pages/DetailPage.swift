/// A page that holds a part of a section.
struct DetailPage: Hashable, Sendable {
  /// Without its ending.
  let name: String
  /// What stands on it: its first and its last piece where they have names.
  let labels: (first: String, last: String)?
  /// Counted from 1 in its chapter.
  let number: Int
  /// The chapter, counted from zero.
  let chapter: Int

  static func == (left: DetailPage, right: DetailPage) -> Bool { left.name == right.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// What links call it.
  func title(_ wording: Wording) -> String {
    guard let labels else { return wording(PagesPhrase.page, wording.number(number)) }
    return labels.first == labels.last ? labels.first : wording(PagesPhrase.range, labels.first, labels.last)
  }
}

/// The names of detail pages: of section, chapter and number, so that they stay while evidence grows.
struct PageNames {
  private static let longest = 60
  private var used: Set<String> = []

  /// The beginning of the names of a chapter's pages; another one than any before, also where files do not tell `A`
  /// from `a`.
  mutating func stem(_ section: String, _ chapter: String?, number: Int) -> String {
    guard let chapter else { return unused(section) ?? "\(section)-\(number)" }
    let name = HTMLEscaping.identifier("", chapter).dropFirst().lowercased()
    guard name.utf8.count <= Self.longest, let stem = unused("\(section)-\(name)") else {
      return unused("\(section)-chapter-\(number)") ?? "\(section)-chapter-\(number)-of-many"
    }
    return stem
  }

  private mutating func unused(_ stem: String) -> String? { used.insert(stem).inserted ? stem : nil }
}
