/// A piece of an HTML document. Text that comes in is escaped here and nowhere else, so that a name such as
/// `<script>` from a vendor can only ever be read, never run.
package struct HTML: Hashable, Sendable {
  /// Well-formed markup.
  package let markup: String

  private init(markup: String) { self.markup = markup }

  package static let empty = HTML(markup: "")

  /// Text of any origin. Control characters become visible pictures, and marks that turn the direction of writing
  /// lose their power.
  package init(_ text: String) { self.init(markup: HTMLEscaping.escape(text)) }

  /// Markup written in this program: never anything that came from a file or a vendor.
  init(trusted markup: StaticString) { self.init(markup: "\(markup)") }

  /// Markup that came out of this type and was taken apart between elements: never text.
  init(reassembled markup: [UInt8]) { self.init(markup: String(decoding: markup, as: UTF8.self)) }

  package init(@HTMLBuilder _ content: () -> HTML) { self = content() }

  package init(_ parts: [HTML]) { self.init(markup: parts.map(\.markup).joined()) }

  /// An element with an end tag.
  package static func tag(_ name: StaticString, _ attributes: HTMLAttribute..., content: HTML...) -> HTML {
    element("\(name)", attributes, HTML(content))
  }

  /// An element with an end tag, its content built of parts.
  package static func tag(_ name: StaticString, _ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTML)
    -> HTML
  {
    element("\(name)", attributes, content())
  }

  /// An element that has neither content nor end tag.
  package static func void(_ name: StaticString, _ attributes: HTMLAttribute...) -> HTML {
    HTML(markup: "<\(name)\(attributes.map(\.markup).joined())>")
  }

  private static func element(_ name: String, _ attributes: [HTMLAttribute], _ content: HTML) -> HTML {
    let start = "<\(name)\(attributes.map(\.markup).joined())>"
    // A line break after blocks keeps the source readable and the differences of golden files small.
    return HTML(markup: start + content.markup + "</\(name)>" + (HTMLEscaping.blocks.contains(name) ? "\n" : ""))
  }

  /// A style sheet of this program.
  static func style(_ sheet: StaticString) -> HTML { HTML(markup: "<style>\n\(sheet)\n</style>\n") }

  static let doctype = HTML(markup: "<!DOCTYPE html>\n")

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }
}

/// One attribute. Its value is escaped; an attribute without a value stands or does not stand.
package struct HTMLAttribute: Hashable, Sendable {
  let markup: String

  private init(markup: String) { self.markup = markup }

  package static func set(_ name: StaticString, _ value: String) -> HTMLAttribute {
    HTMLAttribute(markup: " \(name)=\"\(HTMLEscaping.escape(value))\"")
  }

  package static func set(_ name: StaticString, _ value: Int) -> HTMLAttribute { set(name, String(value)) }

  /// Nothing where the value is nil.
  package static func set(_ name: StaticString, optional value: String?) -> HTMLAttribute {
    value.map { set(name, $0) } ?? HTMLAttribute(markup: "")
  }

  package static func flag(_ name: StaticString, _ isSet: Bool = true) -> HTMLAttribute {
    HTMLAttribute(markup: isSet ? " \(name)" : "")
  }

  package static func id(_ value: String) -> HTMLAttribute { set("id", value) }
  package static func `class`(_ value: String) -> HTMLAttribute { set("class", value) }
  package static func lang(_ value: String?) -> HTMLAttribute { set("lang", optional: value) }
}

/// Puts parts one after the other; strings are text.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ part: HTML) -> HTML { part }
  package static func buildExpression(_ text: String) -> HTML { HTML(text) }
  package static func buildExpression(_ parts: [HTML]) -> HTML { HTML(parts) }
  package static func buildExpression(_ part: HTML?) -> HTML { part ?? .empty }
  package static func buildBlock(_ parts: HTML...) -> HTML { HTML(parts) }
  package static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
  package static func buildEither(first part: HTML) -> HTML { part }
  package static func buildEither(second part: HTML) -> HTML { part }
  package static func buildArray(_ parts: [HTML]) -> HTML { HTML(parts) }
}

extension HTML {
  /// Sentences that say why, as a list; nothing where there are none.
  static func reasons(_ sentences: [String]) -> HTML { reasons(sentences.map { Remark($0) }) }

  /// Remarks as a list, what they count as lists within it; nothing where there are none.
  static func reasons(_ remarks: [Remark]) -> HTML {
    guard !remarks.isEmpty else { return .empty }
    return tag("ul", .class("reasons")) {
      remarks.map { remark in
        tag("li") {
          remark.sentence
          reasons(remark.items)
        }
      }
    }
  }
}

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
