import Foundation

/// On which page what is linked to lies.
package struct PagePlaces: Hashable, Sendable {
  /// The front page's file.
  package let front: String
  /// The folder of the detail pages, beside the front page.
  package let folder: String
  /// Anchor -> name of the detail page, without its ending. What is not in it lies on the page itself or the front page.
  private var pages: [String: String] = [:]

  /// - Parameter folder: of the detail pages, where there are any.
  package init(front: String, folder: String = "") {
    self.front = front
    self.folder = folder
  }

  /// The front page as a URL, seen from a file beside it.
  var frontURL: String { Self.encoded(front) }

  /// A requirement's or a case's place as a URL, seen from a file beside the front page.
  package func url(of anchor: String) -> String {
    let page = pages[anchor].map { url(ofPage: $0) } ?? frontURL
    return "\(page)#\(anchor)"
  }

  func isOnDetailPage(_ anchor: String?) -> Bool { anchor.map { pages[$0] != nil } ?? false }

  /// A detail page as a URL, seen from the front page.
  func url(ofPage name: String) -> String { "\(Self.encoded(folder))/\(name).html" }

  /// Notes the identifiers of a detail page. Where one stands on several pages, the first counts.
  mutating func note(_ markup: [UInt8], on page: String) {
    Self.attributes(named: " id=\"", of: markup) { value in
      let id = String(decoding: markup[value], as: UTF8.self)
      if !Self.isOnEveryPage(id), pages[id] == nil { pages[id] = page }
    }
  }

  /// Leads the links of a page to where their targets lie.
  ///
  /// - Parameter page: the detail page that the markup is of; nil for the front page.
  func linked(_ markup: [UInt8], on page: String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(markup.count + markup.count / 50)
    var copied = 0
    Self.attributes(named: " href=\"", of: markup) { value in
      guard let url = url(String(decoding: markup[value], as: UTF8.self), on: page) else { return }
      result += markup[copied..<value.lowerBound]
      result += Array(url.utf8)
      copied = value.upperBound
    }
    result += markup[copied...]
    return result
  }

  /// Nil where it stays as it is.
  private func url(_ written: String, on page: String?) -> String? {
    if written.hasPrefix("#") {
      let anchor = String(written.dropFirst())
      guard !Self.isOnEveryPage(anchor), let place = pages[anchor], place != page else { return nil }
      let file = page == nil ? url(ofPage: place) : "\(place).html"
      return "\(file)#\(anchor)"
    }
    // Links to other files are written as seen from the front page.
    let isElsewhere = written.hasPrefix("/") || (written.prefix { $0 != "/" }).contains(":")
    return page == nil || isElsewhere ? nil : "../\(written)"
  }

  /// The content and the icons.
  private static func isOnEveryPage(_ id: String) -> Bool { id == "content" || id.hasPrefix("i-") }

  static func encoded(_ name: String) -> String {
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":;/"))
    return name.addingPercentEncoding(withAllowedCharacters: allowed) ?? name
  }

  /// Each value of an attribute, in markup that this room has written: quotation marks of texts are escaped in it.
  private static func attributes(named name: String, of markup: [UInt8], found: (Range<Int>) -> Void) {
    let wanted = Array(name.utf8)
    let quote = UInt8(ascii: "\"")
    var place = 0
    while let sign = markup[place...].firstIndex(of: quote) {
      let start = sign + 1
      guard let end = markup[start...].firstIndex(of: quote) else { return }
      if start >= wanted.count, markup[(start - wanted.count)..<start].elementsEqual(wanted) { found(start..<end) }
      place = end + 1
    }
  }
}
