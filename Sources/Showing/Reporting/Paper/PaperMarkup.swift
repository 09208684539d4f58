/// Our pages, made ready for programs that lay out paper and know less of CSS than browsers do.
///
/// WeasyPrint passes over custom properties inside shorthands, does not carry the page's style sheet into drawings, and
/// draws no symbol of another drawing. So the values are put in, and style and symbols are put where they are used.
/// What comes in is what this room has written, so that plain search is enough.
package enum PaperMarkup {
  package static func prepared(_ page: String) -> String {
    let values = properties(of: page)
    let styled = replacingProperties(in: page, with: values)
    let drawn = stylingDrawings(in: styled)
    return inliningSymbols(in: drawn, colours: values)
  }

  /// `--ink: #1b2530;` -> `ink`, `#1b2530`
  private static func properties(of page: String) -> [String: String] {
    var values: [String: String] = [:]
    guard let root = page.between(":root {", "}") else { return values }
    for declaration in root.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1).map { $0.trimmingBlanks }
      if parts.count == 2, parts[0].hasPrefix("--") { values[String(parts[0].dropFirst(2))] = parts[1] }
    }
    return values
  }

  private static func replacingProperties(in page: String, with values: [String: String]) -> String {
    var result = page
    for (name, value) in values { result = result.replacing("var(--\(name))", with: value) }
    return result
  }

  /// The rules of charts, without the class that distinguishes them on the page.
  private static func stylingDrawings(in page: String) -> String {
    var rules = ""
    for line in page.split(separator: "\n") {
      let rule = line.trimmingBlanks
      guard rule.hasPrefix(".chart "), rule.hasSuffix("}") else { continue }
      rules += rule.replacing(".chart ", with: "") + "\n"
    }
    guard !rules.isEmpty else { return page }
    var result = ""
    var rest = page[...]
    while let start = rest.range(of: "<svg class=\"chart\""), let end = rest[start.upperBound...].firstIndex(of: ">") {
      result += rest[...end] + "<style>\(rules)</style>"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func inliningSymbols(in page: String, colours: [String: String]) -> String {
    var result = page
    var rest = page[...]
    while let start = rest.range(of: "<symbol id=\"i-"), let end = rest[start.upperBound...].range(of: "</symbol>") {
      let symbol = rest[start.upperBound..<end.lowerBound]
      rest = rest[end.upperBound...]
      guard let quote = symbol.firstIndex(of: "\""), let body = symbol.firstIndex(of: ">") else { continue }
      let name = String(symbol[..<quote])
      let drawing = symbol[symbol.index(after: body)...].replacing("currentColor", with: colours[name] ?? "#1b2530")
      result = result.replacing(
        "<svg aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-\(name)\"></use></svg>",
        with:
          "<svg viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" role=\"presentation\" style=\"margin-right:6px\">\(drawing)</svg>"
      )
    }
    return result
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  fileprivate func range(of wanted: String) -> Range<Index>? { ranges(of: wanted).first }
}

extension String {
  fileprivate func between(_ start: String, _ end: String) -> Substring? {
    guard let first = ranges(of: start).first else { return nil }
    let rest = self[first.upperBound...]
    return rest.ranges(of: end).first.map { rest[..<$0.lowerBound] }
  }
}
