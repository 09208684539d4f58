/// The figures of a chart as a table: the first column names the row.
struct FigureTable: Sendable {
  let caption: String
  let columns: [String]
  let rows: [[String]]
  /// How many columns from the left hold text; the others hold numbers.
  var textColumns = 1

  var html: HTML {
    HTML.tag("table", .class(textColumns > 1 ? "figures wide-figures" : "figures")) {
      HTML.tag("caption") { caption }
      HTML.tag("thead") {
        HTML.tag("tr") {
          columns.enumerated().map { index, column in
            HTML.tag("th", .set("scope", "col"), .set("class", optional: style(index)), content: HTML(column))
          }
        }
      }
      HTML.tag("tbody") {
        rows.map { row in
          HTML.tag("tr") {
            HTML.tag("th", .set("scope", "row")) { row.first ?? "" }
            row.enumerated().dropFirst().map { index, cell in
              HTML.tag("td", .set("class", optional: style(index)), content: HTML(cell))
            }
          }
        }
      }
    }
  }

  private func style(_ column: Int) -> String? { column < textColumns ? nil : "number" }
}
