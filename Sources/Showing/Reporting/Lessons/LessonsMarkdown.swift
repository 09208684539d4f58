import Catalogue
package import Judgement
package import Texts

/// Lessons as Markdown: what held and what did not, a table each.
package struct LessonsMarkdown: Sendable {
  private let tables: LessonsTables

  package init(_ lessons: Lessons, language: InterfaceLanguage) {
    tables = LessonsTables(lessons: lessons, wording: Wording(language))
  }

  /// Ends with a line break.
  package func render() -> String {
    let wording = tables.wording
    let title =
      wording(Text("Lessons learnt", context: "name")) + ": "
      + wording.pick(tables.lessons.catalogue.title).text
    var lines = [
      "# " + cell(title), "", wording(ReportPhrase.asOf) + " " + wording.time(tables.lessons.asOf), "", tables.summary,
    ]
    for table in tables.all {
      lines += ["", "## " + table.heading, ""]
      guard !table.rows.isEmpty else {
        lines.append(wording(Text("Nothing of the kind is recorded.")))
        continue
      }
      lines.append(row(table.columns))
      lines.append(row(table.columns.map { _ in "---" }))
      lines += table.rows.map(row)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ cells: [String]) -> String { "| " + cells.map(cell).joined(separator: " | ") + " |" }

  private func cell(_ text: String) -> String { VisibleText.oneLine(text).replacing("|", with: "\\|") }
}
