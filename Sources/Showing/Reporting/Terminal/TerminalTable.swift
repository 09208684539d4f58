/// Columns of text that line up: the first to the left, the others to the right. Where the terminal is too narrow for
/// them, each row is a paragraph that names its columns.
struct TerminalTable: Sendable {
  let header: [String]
  let rows: [[String]]

  func lines(indent: Int, style: TerminalStyle) -> [String] {
    let lines = columns(indent: indent)
    if let width = style.width, lines.contains(where: { TerminalStyle.columns(of: $0) > width }) {
      return paragraphs(indent: indent, style: style)
    }
    return lines.enumerated().map { $0 == 0 ? style.paint($1, .dim) : $1 }
  }

  /// What a row does not have, or has nothing of, is left out.
  private func paragraphs(indent: Int, style: TerminalStyle) -> [String] {
    rows.flatMap { row in
      let figures = zip(header, row).dropFirst().filter { !$1.isEmpty && $1 != "–" }.map { "\($0): \($1)" }
      return style.wrap(row.first ?? "", indent: indent, hanging: 2)
        + style.wrap(figures.joined(separator: ", "), indent: indent + 2)
    }
  }

  private func columns(indent: Int) -> [String] {
    let all = [header] + rows
    let columns = all.map { row in row.prefix(header.count).map { TerminalStyle.columns(of: $0) } }
    let widths = header.indices.map { column in
      columns.reduce(0) { column < $1.count ? max($0, $1[column]) : $0 }
    }
    return all.indices.map { index in
      var line = String(blanks: indent)
      line.reserveCapacity(indent + widths.reduce(0) { $0 + $1 + 8 })
      for column in widths.indices {
        let isThere = column < all[index].count
        let padding = String(blanks: widths[column] - (isThere ? columns[index][column] : 0))
        if column > 0 { line += "  " }
        if column > 0 { line += padding }
        if isThere { line += all[index][column] }
        if column == 0 { line += padding }
      }
      while line.utf8.last == UInt8(ascii: " "), line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension String {
  /// So many blanks; none where the number is negative.
  init(blanks count: Int) {
    let count = Swift.max(0, count)
    self.init(unsafeUninitializedCapacity: count) { bytes in
      bytes[..<count].initialize(repeating: UInt8(ascii: " "))
      return count
    }
  }
}
