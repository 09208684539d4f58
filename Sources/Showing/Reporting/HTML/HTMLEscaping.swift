/// How text becomes markup.
enum HTMLEscaping {
  /// Elements that are followed by a line break in the source.
  static let blocks: Set<String> = [
    "html", "head", "body", "header", "main", "footer", "nav", "section", "article", "div", "p", "h1", "h2", "h3",
    "h4", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figure",
    "figcaption", "details", "summary", "pre", "svg", "g", "colgroup", "title", "desc", "symbol",
  ]

  /// Safe between tags and in a quoted attribute.
  static func escape(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(VisibleText.isUnsafe(scalar) ? VisibleText.picture(scalar) : scalar)
      }
    }
    return result
  }

  /// A name that is safe as an `id` and in a link, and differs for different texts.
  ///
  /// Letters, digits and hyphens stay, in lower case a capital is marked; everything else becomes its number.
  static func identifier(_ prefix: StaticString, _ text: String) -> String {
    var result = "\(prefix)-"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": result.unicodeScalars.append(scalar)
      case " ": result += "_"
      default: result += ".\(String(scalar.value, radix: 16))."
      }
    }
    return result
  }
}
