/// The figures of a chart as a table: the first column names the row, the others hold numbers.
struct FigureTable: Sendable {
  let caption: String
  let columns: [String]
  let rows: [[String]]

  var html: HTML {
    HTML.tag("table", .class("figures")) {
      HTML.tag("caption") { caption }
      HTML.tag("thead") {
        HTML.tag("tr") { columns.map { HTML.tag("th", .set("scope", "col"), content: HTML($0)) } }
      }
      HTML.tag("tbody") {
        rows.map { row in
          HTML.tag("tr") {
            HTML.tag("th", .set("scope", "row")) { row.first ?? "" }
            row.dropFirst().map { HTML.tag("td", content: HTML($0)) }
          }
        }
      }
    }
  }
}
