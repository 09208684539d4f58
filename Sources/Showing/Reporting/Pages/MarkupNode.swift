/// An element or a text between elements, in markup that this room has written: well-formed, with `<`, `>` and `"` of
/// texts escaped.
struct MarkupNode: Hashable, Sendable {
  /// All of it in the bytes.
  let range: Range<Int>
  /// The element's name; nil for a text.
  let name: String?
  /// What lies between its tags; nil for a text and for an element without an end tag.
  let content: Range<Int>?

  private static let void: Set<String> = ["col", "br", "meta", "hr", "wbr", "img", "input", "link"]
  /// Elements that say what an element is about; they stand again where it goes on.
  private static let heads: Set<String> = ["h2", "h3", "h4", "summary", "caption", "colgroup", "thead"]

  var isHeading: Bool { name.map(Self.heads.contains) ?? false }

  /// Whether it can be divided between pages.
  var isDivisible: Bool { content != nil && name != "svg" }

  var start: Range<Int> { range.lowerBound..<(content?.lowerBound ?? range.upperBound) }
  var end: Range<Int> { (content?.upperBound ?? range.upperBound)..<range.upperBound }

  /// Whether it says what the element is about that it stands first in.
  func isHead(in bytes: [UInt8]) -> Bool {
    isHeading || (name == "div" && bytes[start].elementsEqual(#"<div class="title">"#.utf8))
  }

  /// The nodes of a range, not those inside them.
  static func nodes(of bytes: [UInt8], in range: Range<Int>) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let node = node(of: bytes, at: place, before: range.upperBound)
      nodes.append(node)
      place = node.range.upperBound
    }
    return nodes
  }

  private static let opening = UInt8(ascii: "<")
  private static let closing = UInt8(ascii: ">")

  private static func node(of bytes: [UInt8], at place: Int, before end: Int) -> MarkupNode {
    guard bytes[place] == opening else {
      let next = bytes[place..<end].firstIndex(of: opening) ?? end
      return MarkupNode(range: place..<next, name: nil, content: nil)
    }
    let tagEnd = (bytes[place..<end].firstIndex(of: closing) ?? end - 1) + 1
    let nameEnd = bytes[(place + 1)..<tagEnd].firstIndex { $0 == UInt8(ascii: " ") || $0 == closing } ?? tagEnd
    let name = String(decoding: bytes[(place + 1)..<nameEnd], as: UTF8.self)
    let isClosed = tagEnd - 2 > place && bytes[tagEnd - 2] == UInt8(ascii: "/")
    guard !void.contains(name), !isClosed, !name.hasPrefix("!"), !name.hasPrefix("/") else {
      return MarkupNode(range: place..<tagEnd, name: name, content: nil)
    }
    let contentEnd = Self.end(of: name, in: bytes, from: tagEnd, before: end)
    let nodeEnd = min(end, contentEnd + name.utf8.count + 3)
    return MarkupNode(range: place..<nodeEnd, name: name, content: tagEnd..<contentEnd)
  }

  /// Where the end tag begins. Only elements of the same name are counted: those without end tags differ between HTML
  /// and drawings.
  private static func end(of name: String, in bytes: [UInt8], from start: Int, before end: Int) -> Int {
    let wanted = Array(name.utf8)
    var depth = 1
    var place = start
    while let tag = bytes[place..<end].firstIndex(of: opening) {
      let isEnd = tag + 1 < end && bytes[tag + 1] == UInt8(ascii: "/")
      let nameStart = tag + (isEnd ? 2 : 1)
      let nameEnd = nameStart + wanted.count
      if nameEnd < end, bytes[nameStart..<nameEnd].elementsEqual(wanted),
        bytes[nameEnd] == closing || bytes[nameEnd] == UInt8(ascii: " ")
      {
        depth += isEnd ? -1 : 1
        if depth == 0 { return tag }
      }
      place = nameStart
    }
    return end
  }
}
