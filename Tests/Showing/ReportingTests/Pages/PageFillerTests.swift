import Reporting
import Testing

/// How markup is divided between pages.
struct PageFillerTests {
  private static func pages(_ html: HTML, limit: Int, longest: Int = 400) -> [String] {
    var filler = PageFiller(first: nil, limit: limit, longest: longest, notice: HTML("(kortat)"))
    var pages: [[UInt8]] = []
    filler.place(html, isKept: false) { pages.append($0.take()) }
    pages.append(filler.take())
    // Line breaks after blocks are for those who read the source.
    return pages.map { String(decoding: $0, as: UTF8.self).replacing("\n", with: "") }
  }

  private static func table(rows: Int) -> HTML {
    HTML.tag("table", .id("t"), .class("steps")) {
      HTML.tag("caption", content: HTML("Steg"))
      HTML.tag("thead") { HTML.tag("tr") { HTML.tag("th", content: HTML("Nr")) } }
      HTML.tag("tbody") { (0..<rows).map { row in HTML.tag("tr") { HTML.tag("td", content: HTML("rad \(row)")) } } }
    }
  }

  @Test func `a table goes on with its head, and its identifier stands where it began`() {
    let pages = Self.pages(Self.table(rows: 120), limit: 1_000)
    #expect(pages.count > 3)
    #expect(pages.allSatisfy { $0.utf8.count <= 1_000 })
    #expect(pages.allSatisfy { $0.contains("<caption>Steg</caption>") && $0.hasSuffix("</tbody></table>") })
    #expect(pages.filter { $0.contains("id=\"t\"") }.count == 1)
    for row in 0..<120 { #expect(pages.filter { $0.contains(">rad \(row)<") }.count == 1) }
  }

  @Test func `what fits is not touched`() {
    let html = Self.table(rows: 3)
    #expect(Self.pages(html, limit: 10_000) == [html.markup.replacing("\n", with: "")])
  }

  @Test func `a text that is longer than a page goes on after a blank, and no sign is cut`() {
    let text = String(repeating: "är & inte <än> ", count: 200)
    let pages = Self.pages(HTML.tag("p", .class("text"), content: HTML(text)), limit: 1_500)
    #expect(pages.count > 2)
    #expect(pages.allSatisfy { $0.hasPrefix("<p class=\"text\">") && $0.contains("</p>") })
    let joined = pages.joined().replacing("<p class=\"text\">", with: "").replacing("</p>", with: "")
    #expect(joined == HTML(text).markup)
    // Without any blank too.
    let block = Self.pages(HTML.tag("p", content: HTML(String(repeating: "å&", count: 4_000))), limit: 2_000)
    #expect(block.allSatisfy { !$0.contains("\u{FFFD}") && $0.utf8.count <= 2_100 })
    #expect(
      block.joined().replacing("<p>", with: "").replacing("</p>", with: "")
        == String(repeating: "å&amp;", count: 4_000))
  }

  @Test func `a drawing is not divided, and one beyond all limits is told`() {
    let small = HTML.tag("svg") { (0..<20).map { HTML.tag("g", content: HTML("\($0)")) } }
    #expect(Self.pages(small, limit: 100, longest: 1_000).contains(small.markup.replacing("\n", with: "")))
    let large = HTML.tag("svg") { (0..<200).map { HTML.tag("g", content: HTML("\($0)")) } }
    #expect(Self.pages(large, limit: 100, longest: 1_000).contains("(kortat)"))
  }

  @Test func `what is folded is open where it goes on`() {
    let pages = Self.pages(
      HTML.tag("details") {
        HTML.tag("summary", content: HTML("Fall"))
        (0..<30).map { HTML.tag("p", content: HTML("stycke \($0)")) }
      }, limit: 300)
    #expect(pages[0].hasPrefix("<details><summary>Fall</summary>"))
    #expect(pages[1].hasPrefix("<details open><summary>Fall</summary>"))
  }
}
