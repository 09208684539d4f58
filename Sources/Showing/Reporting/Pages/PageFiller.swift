/// Fills pages with markup, one after the other. Elements that do not fit on a page are closed at its end and opened
/// again on the next, where what stands first in them (a heading, the head of a table) stands again.
package struct PageFiller {
  /// An element that is open.
  private struct Frame {
    let again: [UInt8]
    let close: [UInt8]
  }

  /// A heading is not left alone at the end of a page.
  private static let keptWithHeading = 20_000

  /// Bytes of content that this page may have.
  private var limit: Int
  /// Those of the pages after it.
  private let nextLimit: Int
  /// What cannot be divided may have so many.
  let longest: Int
  /// Stands instead of what is longer than that.
  let notice: [UInt8]
  private(set) var body: [UInt8] = []
  private var frames: [Frame] = []
  /// Nothing stands on the page but what was opened again.
  private(set) var isEmpty = true

  /// - Parameter first: bytes of the first page, where it is another than the others.
  package init(first: Int?, limit: Int, longest: Int, notice: HTML) {
    self.limit = first ?? limit
    nextLimit = limit
    self.longest = longest
    self.notice = Array(notice.markup.utf8)
  }

  private var room: Int { limit - body.count - frames.reduce(0) { $0 + $1.close.count } }
  private var roomOfNew: Int { limit - frames.reduce(0) { $0 + $1.again.count + $1.close.count } }

  /// Places markup, and turns the page wherever it must.
  ///
  /// - Parameters:
  ///   - isKept: it stands on one page wherever it fits on one.
  ///   - turn: gets each page that is full.
  package mutating func place(_ html: HTML, isKept: Bool, turn: (inout PageFiller) throws -> Void) rethrows {
    let bytes = Array(html.markup.utf8)
    guard !bytes.isEmpty else { return }
    if bytes.count <= room { return append(bytes[...]) }
    if isKept, !isEmpty || limit < nextLimit, bytes.count <= nextLimit {
      try turn(&self)
      return append(bytes[...])
    }
    try place(MarkupNode.nodes(of: bytes, in: 0..<bytes.count), of: bytes, turn)
  }

  /// Takes what stands on the page, with all that is open closed, and begins the next.
  package mutating func take() -> [UInt8] {
    for frame in frames.reversed() { body += frame.close }
    let page = body
    body = []
    limit = nextLimit
    for frame in frames { body += frame.again }
    isEmpty = true
    return page
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    body += bytes
    isEmpty = false
  }

  private mutating func place(
    _ nodes: [MarkupNode], of bytes: [UInt8], _ turn: (inout PageFiller) throws -> Void
  ) rethrows {
    for (index, node) in nodes.enumerated() {
      let isLast = index == nodes.count - 1
      let size = node.range.count + (node.isHeading && !isLast ? min(Self.keptWithHeading, limit / 10) : 0)
      if size <= room {
        append(bytes[node.range])
      } else if size <= roomOfNew {
        if !isEmpty { try turn(&self) }
        append(bytes[node.range])
      } else {
        try divide(node, of: bytes, turn)
      }
    }
  }

  private mutating func divide(
    _ node: MarkupNode, of bytes: [UInt8], _ turn: (inout PageFiller) throws -> Void
  ) rethrows {
    if !isEmpty, room < limit / 4 { try turn(&self) }
    guard node.name != nil else { return try text(bytes[node.range], turn) }
    guard node.isDivisible, let content = node.content else {
      if !isEmpty || limit < nextLimit { try turn(&self) }
      return append(node.range.count <= longest ? bytes[node.range] : notice[...])
    }
    let children = MarkupNode.nodes(of: bytes, in: content)
    let heads = children.prefix { child in
      child.isHead(in: bytes) || (child.name == nil && child.range.count < 2)
    }
    let head = heads.reduce(0) { $0 + $1.range.count } <= limit / 10 ? heads : []
    body += bytes[node.start]
    frames.append(
      Frame(
        again: Self.again(bytes[node.start], isNamed: !head.isEmpty) + head.flatMap { bytes[$0.range] },
        close: Array(bytes[node.end])))
    try place(children, of: bytes, turn)
    body += bytes[node.end]
    frames.removeLast()
  }

  /// The start tag of an element that goes on: without its identifier, which stands where it began; what was folded is
  /// open.
  private static func again(_ start: ArraySlice<UInt8>, isNamed: Bool) -> [UInt8] {
    var tag = String(decoding: start, as: UTF8.self)
    for attribute in isNamed ? [" id=\""] : [" id=\"", " aria-labelledby=\""] {
      guard let found = tag.firstRange(of: attribute),
        let end = tag[found.upperBound...].firstIndex(of: "\"")
      else { continue }
      tag.removeSubrange(found.lowerBound...end)
    }
    if tag.hasPrefix("<details"), !tag.hasSuffix(" open>") { tag = tag.dropLast() + " open>" }
    return Array(tag.utf8)
  }

  /// A text that is longer than a page.
  private mutating func text(_ bytes: ArraySlice<UInt8>, _ turn: (inout PageFiller) throws -> Void) rethrows {
    var rest = bytes
    while rest.count > room {
      let cut = Self.cut(rest, at: max(room, 1_000))
      append(rest[..<cut])
      rest = rest[cut...]
      try turn(&self)
    }
    append(rest)
  }

  /// After a blank, or else between two characters, and never inside `&amp;`.
  private static func cut(_ text: ArraySlice<UInt8>, at size: Int) -> Int {
    let most = min(text.endIndex, text.startIndex + size)
    let near = text[max(text.startIndex, most - 500)..<most]
    if let blank = near.lastIndex(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }),
      blank > text.startIndex
    {
      return blank + 1
    }
    var place = most
    while place > text.startIndex + 1, place < text.endIndex, text[place] & 0xC0 == 0x80 { place -= 1 }
    if let sign = text[max(text.startIndex, place - 10)..<place].lastIndex(of: UInt8(ascii: "&")),
      !text[sign..<place].contains(UInt8(ascii: ";")), sign > text.startIndex
    {
      return sign
    }
    return place
  }
}
