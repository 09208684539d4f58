/// Columns of text that line up: the first to the left, the others to the right.
struct TerminalTable: Sendable {
  let header: [String]
  let rows: [[String]]

  func lines(indent: Int, style: TerminalStyle) -> [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in
      all.map { row in column < row.count ? DisplayColumns.of(row[column]) : 0 }.max() ?? 0
    }
    return all.enumerated().map { index, row in
      let cells = widths.indices.map { column in
        let cell = column < row.count ? row[column] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - DisplayColumns.of(cell)))
        return column == 0 ? cell + padding : padding + cell
      }
      var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return index == 0 ? style.paint(line, .dim) : line
    }
  }
}
